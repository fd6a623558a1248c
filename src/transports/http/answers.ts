// Short answers of the server itself, outside of the protocol's exchange.
import type { ServerResponse } from "node:http";

/** A request that is turned away: what the client is told, and the word for the log. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly data?: object;
}

/** Answers with JSON and nothing that a cache or a browser could make more of. */
export function sendJson(res: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}): void {
  const text = JSON.stringify(body);
  res.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  // To HEAD, node sends the headers alone.
  res.end(text);
}

/** The error that every MCP client can read, without the id of a request: none was read. */
export function sendRefusal(res: ServerResponse, { status, message, headers, data }: Refusal): void {
  sendJson(res, status, errorBody(-32000, message, data), headers);
}

/** A JSON-RPC error; without an id it belongs to no message. */
export function errorBody(code: number, message: string, data?: object, id: string | number | null = null): object {
  return { jsonrpc: "2.0", error: { code, message, ...(data && { data }) }, id };
}
