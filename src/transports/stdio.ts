// MCP over stdin and stdout: JSON-RPC and nothing else on stdout, both protocol eras.
import type { Readable, Writable } from "node:stream";
import { type McpServer, STDIO_DEFAULT_MAX_BUFFER_SIZE } from "@modelcontextprotocol/server";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { lineCutter } from "./stdio/lines.ts";
import { misfitIn } from "./stdio/misfits.ts";

/** Serves until stdin ends. `report` takes what goes wrong out of band. */
export function serveOverStdio(factory: () => McpServer, report: (error: Error) => void, stdin: Readable, stdout: Writable): void {
  const cut = lineCutter(STDIO_DEFAULT_MAX_BUFFER_SIZE);
  const answerMisfits = (chunk: Buffer): void => {
    const lines = cut(chunk);
    // The SDK stops reading at the same length, and the program ends: nothing else may keep stdin flowing.
    if (lines === undefined) stdin.off("data", answerMisfits);
    for (const line of lines ?? []) {
      const misfit = misfitIn(line);
      if (misfit !== undefined) stdout.write(`${JSON.stringify(misfit)}\n`);
    }
  };
  stdin.on("data", answerMisfits);
  // The SDK tells of such a line with all that its schema expected, as JSON; its sender has been told in words.
  const onerror = (error: Error): void => report(error.message.startsWith("[") ? new Error(NO_MESSAGE) : error);
  serveStdio(() => factory(), { onerror, transport: new StdioServerTransport(stdin, stdout) });
}

const NO_MESSAGE = "a line was no JSON-RPC message; it was answered with the protocol's error";
