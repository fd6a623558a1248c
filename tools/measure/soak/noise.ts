// Requests that have to be turned away, whatever else the server does at the time.
import { request } from "node:http";

interface Noise {
  readonly name: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** Sent in chunks, without a word of how long it will be. */
  readonly chunked?: boolean;
}

export const TOKEN = "soak-token-0123456789";
export const AUTHORIZATION = { Authorization: `Bearer ${TOKEN}` };
const TYPES = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
const PING = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
const TOO_LONG = `{"jsonrpc":"2.0","id":1,"method":"ping","params":{"x":"${"x".repeat(1_100_000)}"}}`;

const KINDS: readonly Noise[] = [
  { name: "another host", status: 403, headers: { ...AUTHORIZATION, Host: "evil.example" }, body: PING },
  { name: "a foreign page", status: 403, headers: { ...AUTHORIZATION, Origin: "https://evil.example" }, body: PING },
  { name: "no token", status: 401, headers: {}, body: PING },
  { name: "a wrong token", status: 401, headers: { Authorization: "Bearer soak-token-0123456780" }, body: PING },
  { name: "a long body, announced", status: 413, headers: AUTHORIZATION, body: TOO_LONG },
  { name: "a long body, in chunks", status: 413, headers: AUTHORIZATION, body: TOO_LONG, chunked: true },
  { name: "no JSON", status: 400, headers: AUTHORIZATION, body: "{oops" },
  { name: "no message", status: 400, headers: AUTHORIZATION, body: "[]" },
];

/** Sends the kind whose turn it is. What went otherwise than it had to; undefined where nothing did. */
export function noise(port: number, turn: number): Promise<string | undefined> {
  const { name, status, headers, body = "", chunked = false } = KINDS[turn % KINDS.length] as Noise;
  return new Promise((resolve) => {
    const length = chunked ? { "Transfer-Encoding": "chunked" } : { "Content-Length": String(Buffer.byteLength(body)) };
    const sent = request({
      host: "127.0.0.1",
      port,
      path: "/mcp",
      method: "POST",
      agent: false,
      headers: { ...TYPES, ...headers, ...length },
    });
    sent.on("response", (response) => {
      response.resume().on("end", () => resolve(response.statusCode === status ? undefined : `${name}: ${response.statusCode}`));
      response.on("error", (error) => resolve(`${name}: ${error.message}`));
    });
    sent.on("error", (error) => resolve(`${name}: ${error.message}`));
    sent.end(body);
  });
}
