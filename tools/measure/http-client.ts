// What the measurements of the HTTP server share: clients of both protocol eras, and programs started and stopped.
import type { ChildProcess } from "node:child_process";
import { type Agent, request } from "node:http";
import { createInterface } from "node:readline";
import { startOnLeash } from "../leash.ts";

const JSON_BOTH = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
const MODERN = "2026-07-28";

/** A client of a protocol era: what it sends for a tool call. */
export interface Era {
  readonly name: string;
  readonly headers: (tool: string) => Record<string, string>;
  readonly meta: object;
}

export const ERAS: readonly [Era, Era] = [
  { name: "2025-11-25", headers: () => ({ ...JSON_BOTH, "MCP-Protocol-Version": "2025-11-25" }), meta: {} },
  {
    name: MODERN,
    headers: (tool) => ({ ...JSON_BOTH, "MCP-Protocol-Version": MODERN, "Mcp-Method": "tools/call", "Mcp-Name": tool }),
    meta: {
      _meta: {
        "io.modelcontextprotocol/protocolVersion": MODERN,
        "io.modelcontextprotocol/clientInfo": { name: "measure", version: "1.0.0" },
        "io.modelcontextprotocol/clientCapabilities": {},
      },
    },
  },
];

export interface Call {
  readonly tool: string;
  readonly args: object;
}

/** A request ready to be sent many times. */
export interface Prepared {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export function prepare({ tool, args }: Call, era: Era, more: Record<string, string> = {}): Prepared {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: tool, arguments: args, ...era.meta } });
  return { headers: { ...era.headers(tool), ...more, "Content-Length": String(Buffer.byteLength(body)) }, body };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** One request to its end. Rejects where the connection breaks. */
export function post(port: number, agent: Agent | false, { headers, body }: Prepared): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: "/mcp", method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The result of the one message in an answer, whether it came as JSON or as an event; undefined for an error. */
export function resultOf({ text }: Answer): unknown {
  const data = /^data: (.*)$/m.exec(text)?.[1];
  return (JSON.parse(data ?? text) as { result?: unknown }).result;
}

export interface Program {
  readonly port: number;
  readonly child: ChildProcess;
}

/** Starts a program and reads from the first line of its stderr where it listens. */
export async function start(args: readonly string[]): Promise<Program> {
  const child = startOnLeash(args);
  child.stdout.resume();
  // The log is read to its end, as an operator's collector would.
  const lines = createInterface({ input: child.stderr }).on("line", () => undefined);
  const first = await new Promise<string>((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", () => reject(new Error(`${args.join(" ")} ended before it listened`)));
  });
  const port = /:(\d+)\//.exec(first)?.[1];
  if (port === undefined) throw new Error(`no address in: ${first}`);
  return { port: Number(port), child };
}
