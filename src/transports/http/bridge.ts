// Between node's request and response and the web's, which the SDK speaks. The SDK's own adapter reads a body twice.
import type { IncomingMessage, ServerResponse } from "node:http";
import Negotiator from "negotiator";

/** What is read and thrown away after a body has grown too long, so that its sender comes to read the answer: in bodies. */
const MOST_DISCARDED = 64;
const UTF8 = new TextDecoder();

/** The body as text; undefined where it is longer than the limit, in bytes. Rejects where the client went away. */
export function readBody(req: IncomingMessage, limit: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const announced = Number(req.headers["content-length"] ?? 0);
    let size = 0;
    if (announced > limit) resolve(undefined);
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) chunks.length = 0;
      if (size > limit) resolve(undefined);
      else if (announced <= limit) chunks.push(chunk);
      if (size > limit * MOST_DISCARDED) req.destroy();
    });
    req.once("end", () => resolve(UTF8.decode(Buffer.concat(chunks))));
    req.on("error", reject);
    req.once("close", () => {
      if (!req.complete) reject(new Error("the client went away"));
    });
  });
}

/** Both forms that an answer can have; the SDK wants each by its name. */
const BOTH_FORMS = ["application/json", "text/event-stream"];

/** The request without its body, which is parsed by then; `over` is aborted when nobody waits for the answer any more. */
export function webRequest(req: IncomingMessage, over: AbortSignal, body?: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) if (typeof value === "string") headers.set(name, value);
  // Also of a client that takes anything, or does not say what it takes.
  if (new Negotiator(req).mediaTypes(BOTH_FORMS).length === BOTH_FORMS.length) headers.set("accept", BOTH_FORMS.join(", "));
  // Nothing depends on the address, and what a client calls it by need not be one.
  return new Request("http://localhost/mcp", { method: "POST", headers, signal: over, ...(body !== undefined && { body }) });
}

/** Sends the response as it comes, no faster than the client takes it. `note` sees every chunk. */
export async function sendResponse(response: Response, res: ServerResponse, note: (chunk: Uint8Array) => void): Promise<void> {
  const { connection, ...headers } = Object.fromEntries(response.headers);
  // What is ready at once goes out at once, in one packet. (To cork the response itself breaks its chunks under Node 22.)
  const { socket } = res;
  socket?.cork();
  setImmediate(() => socket?.uncork());
  res.writeHead(response.status, { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", ...headers });
  for await (const chunk of response.body ?? []) {
    note(chunk);
    if (!res.write(chunk)) await drained(res);
    if (res.destroyed) return;
  }
  res.end();
}

function drained(res: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      res.off("drain", done).off("close", done);
      resolve();
    };
    res.on("drain", done).on("close", done);
  });
}
