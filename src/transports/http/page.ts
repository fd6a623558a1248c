// The page at "/": one document with everything in it, which may run its own script, call this server and nothing else.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import Negotiator from "negotiator";

/** Answers a browser. */
export type Page = (req: IncomingMessage, res: ServerResponse) => void;

interface Made {
  readonly plain: Buffer;
  readonly packed: Buffer;
  readonly headers: Readonly<Record<string, string>> & { readonly ETag: string };
}

/** The document is compressed and hashed here, once. */
export function makePage(document: string): Page {
  const made = prepare(document);
  return (req, res) => {
    const packs = new Negotiator(req).encoding(["gzip", "identity"]) === "gzip";
    res.appendHeader("Vary", "Accept-Encoding");
    if (isAmong(made.headers.ETag, req.headers["if-none-match"])) return void res.writeHead(304, made.headers).end();
    const body = packs ? made.packed : made.plain;
    res.writeHead(200, { ...made.headers, "Content-Length": body.length, ...(packs && { "Content-Encoding": "gzip" }) });
    // To HEAD, node sends the headers alone.
    res.end(body);
  };
}

/** Whether a browser asks, and not a program: it prefers HTML to JSON. Who takes anything gets JSON. */
export function wantsPage(req: IncomingMessage): boolean {
  return new Negotiator(req).mediaType(["application/json", "text/html"]) === "text/html";
}

/** Whether a browser has it already. Tags are compared without the mark of weakness, as RFC 9110 has it for this header. */
function isAmong(tag: string, header: string | undefined): boolean {
  const bare = (each: string): string => each.trim().replace(/^W\//, "");
  return (header ?? "").split(",").some((each) => each.trim() === "*" || bare(each) === bare(tag));
}

function prepare(document: string): Made {
  const plain = Buffer.from(document);
  return {
    plain,
    packed: gzipSync(plain, { level: 9 }),
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policyOf(document),
      "Cache-Control": "no-cache",
      // Weak: the same document, compressed or not.
      ETag: `W/"${hashOf("sha256", document, "base64url").slice(0, 32)}"`,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    },
  };
}

/** Only the scripts and styles that the document was built with run, by their hashes; it may call its own server. */
function policyOf(document: string): string {
  const hashes = (pattern: RegExp): string =>
    [...document.matchAll(pattern)].map(([, text = ""]) => `'sha256-${hashOf("sha256", text, "base64")}'`).join(" ");
  return [
    "default-src 'none'",
    `script-src ${hashes(/<script>([\s\S]*?)<\/script>/g)}`,
    `style-src ${hashes(/<style>([\s\S]*?)<\/style>/g)}`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function hashOf(algorithm: string, text: string, encoding: "base64" | "base64url"): string {
  return createHash(algorithm).update(text).digest(encoding);
}
