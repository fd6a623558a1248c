// Who may come in: the Host and Origin that a browser cannot fake, the token, and the CORS answers that follow from them.
import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { validateHostHeader, validateOriginHeader } from "@modelcontextprotocol/server";
import type { Refusal } from "./answers.ts";
import type { HttpSettings } from "./settings.ts";

export interface Gate {
  /**
   * undefined where the request may come in. A page of a foreign site, or a name rebound to this machine, may not.
   * `addressed` is the host in the request's own address, where it has one.
   */
  readonly site: (req: IncomingMessage, addressed?: string) => Refusal | undefined;
  /** undefined where no token is wanted or the right one was given. */
  readonly token: (req: IncomingMessage) => Refusal | undefined;
}

const LOOPBACK_ORIGINS = ["localhost", "127.0.0.1", "[::1]"];

export function makeGate({ hostnames, origins, loopback, token }: HttpSettings): Gate {
  const expected = token === undefined ? undefined : digest(token);
  return {
    site: ({ headers: { host, origin } }, addressed = host) => {
      // The check reads the header as part of an address, where more than a name could stand.
      const isAllowed = (name: string): boolean => /^[\w.:[\]-]+$/.test(name) && validateHostHeader(name, [...hostnames]).ok;
      if (host === undefined || addressed === undefined || !isAllowed(host) || !isAllowed(addressed)) {
        return {
          status: 403,
          reason: "host",
          message: "Forbidden: this host name is not allowed; the operator can allow it with --allow-host",
        };
      }
      if (origin === undefined || origin === "" || origins.includes(origin) || isOwn(origin, host)) return undefined;
      if (loopback && /^https?:/.test(origin) && validateOriginHeader(origin, LOOPBACK_ORIGINS).ok) return undefined;
      return {
        status: 403,
        reason: "origin",
        message: "Forbidden: this origin is not allowed; the operator can allow it with --allow-origin",
      };
    },
    token: ({ headers: { authorization } }) => {
      if (expected === undefined) return undefined;
      const given = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
      // Digests are of one length and are compared whole, so that the time tells nothing of how much was right.
      if (given !== undefined && timingSafeEqual(digest(given), expected)) return undefined;
      const challenge = given === undefined ? 'Bearer realm="mcp"' : 'Bearer realm="mcp", error="invalid_token"';
      const message = given === undefined ? "Unauthorized: send Authorization: Bearer TOKEN" : "Unauthorized: the token is not right";
      return { status: 401, reason: "token", message, headers: { "WWW-Authenticate": challenge } };
    },
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** A page that this very server gave out. The host has been checked by now. */
function isOwn(origin: string, host: string | undefined): boolean {
  return origin === `http://${host}` || origin === `https://${host}`;
}

const CORS = {
  "Access-Control-Allow-Methods": "POST, GET, OPTIONS",
  "Access-Control-Allow-Headers":
    "Content-Type, Accept, Authorization, MCP-Protocol-Version, Mcp-Method, Mcp-Name, Mcp-Session-Id, Last-Event-ID",
  "Access-Control-Max-Age": "600",
};
const EXPOSED = "MCP-Protocol-Version, Mcp-Session-Id, WWW-Authenticate, Retry-After, X-Request-Id";

/** Lets the page of an allowed origin read the answer, whatever it will be. Call it after the gate has let it in. */
export function allowPage(req: IncomingMessage, res: ServerResponse): void {
  res.setHeader("Vary", "Origin");
  if (req.headers.origin === undefined || req.headers.origin === "") return;
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  res.setHeader("Access-Control-Expose-Headers", EXPOSED);
}

/** Answers a browser's question before the request itself; false where it is none. */
export function answerPreflight(req: IncomingMessage, res: ServerResponse): boolean {
  if (req.method !== "OPTIONS" || req.headers.origin === undefined || req.headers["access-control-request-method"] === undefined)
    return false;
  res.writeHead(204, CORS).end();
  return true;
}
