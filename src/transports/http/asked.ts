// What a request asks for, told to the maker of its server: one that answers a single request needs nothing else in it.
import type { Asked } from "../../mcp/server.ts";

const asked = new WeakMap<Request, Asked>();

/** The request itself, with what its parsed body asks for noted beside it. Nothing is noted of a batch. */
export function noteAsked(request: Request, body: unknown): Request {
  if (typeof body !== "object" || body === null) return request;
  const { method, params } = body as { method?: unknown; params?: { name?: unknown } };
  if (typeof method !== "string") return request;
  const name = params?.name;
  asked.set(request, { method, ...(typeof name === "string" && { name }) });
  return request;
}

/** What was noted; undefined: it may ask for anything. */
export function askedBy(request: Request | undefined): Asked | undefined {
  return request === undefined ? undefined : asked.get(request);
}
