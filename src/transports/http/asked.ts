// What a request asks for, and for whom, told to the maker of its server: one that answers a single request needs nothing else in it.
import type { Asked } from "../../mcp/server.ts";

const asked = new WeakMap<Request, Asked>();

/** The request itself, with its client and what its parsed body asks for noted beside it. Of a batch only the client is noted. */
export function noteAsked(request: Request, client: string, body: unknown): Request {
  const { method, params } = (body ?? {}) as { method?: unknown; params?: { name?: unknown } };
  const name = params?.name;
  asked.set(request, { client, ...(typeof method === "string" && { method }), ...(typeof name === "string" && { name }) });
  return request;
}

/** What was noted; undefined: it may ask for anything. */
export function askedBy(request: Request | undefined): Asked | undefined {
  return request === undefined ? undefined : asked.get(request);
}
