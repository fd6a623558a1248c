// MCP over stdin and stdout: JSON-RPC and nothing else on stdout, both protocol eras.
import { type Readable, Transform, type Writable } from "node:stream";
import { type McpServer, STDIO_DEFAULT_MAX_BUFFER_SIZE } from "@modelcontextprotocol/server";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { lineCutter } from "./stdio/lines.ts";
import { readLine } from "./stdio/misfits.ts";

/** Serves until stdin ends. `report` takes what goes wrong out of band. */
export function serveOverStdio(factory: () => McpServer, report: (error: Error) => void, stdin: Readable, stdout: Writable): void {
  // The SDK listens once for each answer that a full pipe holds up.
  stdout.setMaxListeners(0);
  const messages = messagesOf((misfit) => {
    stdout.write(`${JSON.stringify(misfit)}\n`);
    report(new Error("a line was no JSON-RPC message; it was answered with the protocol's error"));
  });
  stdin.on("error", report).pipe(messages);
  serveStdio(() => factory(), { onerror: report, transport: new StdioServerTransport(messages, stdout) });
}

/** From what comes in to lines that each hold a message; what is none goes to `answer`. A line without an end breaks it off. */
function messagesOf(answer: (misfit: object) => void): Transform {
  const cut = lineCutter(STDIO_DEFAULT_MAX_BUFFER_SIZE);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const lines = cut(chunk);
      for (const { message, misfit } of (lines ?? []).map(readLine)) {
        if (message !== undefined) this.push(`${JSON.stringify(message)}\n`);
        if (misfit !== undefined) answer(misfit);
      }
      done(lines === undefined ? new Error(`a line is longer than the maximum size, ${STDIO_DEFAULT_MAX_BUFFER_SIZE} bytes`) : null);
    },
  });
}
