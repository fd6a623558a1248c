// What a request is about before its body is read: its path, in each form that HTTP has for it, and headers that must be clear.
import type { IncomingMessage } from "node:http";
import type { Refusal } from "./answers.ts";

/** A path without its query and without a slash at its end; with the host where the whole address was sent, as to a proxy. */
export interface Target {
  readonly path: string;
  readonly host?: string;
}

export function targetOf(url: string): Target {
  const whole = /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  const [path = ""] = (whole?.pathname ?? url).split("?");
  return { path: path.length > 1 ? path.replace(/\/$/, "") : path, ...(whole && { host: whole.host }) };
}

/** Of these node shows the first and passes over the others: what stands in front may have gone by another one. */
const ONCE = ["host", "authorization", "content-type"] as const;

/** A refusal where a header stands twice that may stand once, or where the body is packed. */
export function unclearHeaders({ headers, headersDistinct }: IncomingMessage): Refusal | undefined {
  const twice = ONCE.find((name) => (headersDistinct[name] ?? []).length > 1);
  if (twice !== undefined) return { status: 400, reason: "header", message: `Bad Request: more than one ${twice} header` };
  const packed = headers["content-encoding"];
  if (packed === undefined || packed.trim().toLowerCase() === "identity") return undefined;
  const message = "Unsupported Media Type: a Content-Encoding is not taken; send the body as plain JSON";
  return { status: 415, reason: "encoding", message, headers: { "Accept-Encoding": "identity" } };
}
