// The HTTP application: who is let in, what there is under which path, and what is answered elsewhere.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { createMcpHandler, type McpServer } from "@modelcontextprotocol/server";
import type { Asked } from "../../mcp/server.ts";
import type { Turns } from "../../mcp/turns.ts";
import { type Refusal, sendJson, sendRefusal } from "./answers.ts";
import { askedBy } from "./asked.ts";
import { makeExchange } from "./exchange.ts";
import { allowPage, answerPreflight, makeGate } from "./gate.ts";
import { type Log, withoutMessage } from "./log.ts";
import { makePage, wantsPage } from "./page.ts";
import { clientOf, makeMeter } from "./rate.ts";
import type { HttpSettings } from "./settings.ts";
import { makeStreams } from "./streams.ts";
import { targetOf, unclearHeaders } from "./target.ts";
import { startVisit, type Visit } from "./visit.ts";

/** What is served. */
export interface Served {
  /** A fresh server for every request; what they share must not change. */
  readonly factory: (asked?: Asked) => McpServer;
  /** The turns in which their calls are taken. */
  readonly turns: Turns;
  /** What /readyz tells: name, version and digest. */
  readonly about: Readonly<Record<string, string>>;
  /** The tools and prompts that there are: no other name comes into the log. */
  readonly names: ReadonlySet<string>;
  /** The page for browsers; undefined where there is none. */
  readonly page?: string | undefined;
}

export interface App {
  readonly listener: (req: IncomingMessage, res: ServerResponse) => void;
  /** From now on /readyz says no, every connection ends with its answer, and new ones are told to go elsewhere. */
  readonly drain: () => void;
  /** Notes when a connection was made; call it for each. */
  readonly connected: (socket: Socket) => void;
  /** Requests in flight that are waited for. */
  readonly busy: () => number;
  /** Ends streams, and with them what is still in flight. */
  readonly close: () => Promise<void>;
}

const THERE_IS = {
  "/": "GET: for a browser, a page that asks this server; for a program, this list",
  "/mcp": "MCP (Streamable HTTP): POST JSON-RPC here",
  "/healthz": "GET: whether the server runs",
  "/readyz": "GET: whether it takes requests, its version and its knowledge's digest",
};

export function makeApp({ factory, turns, about, names, page: document }: Served, settings: HttpSettings, log: Log): App {
  const { limits } = settings;
  const onerror = (error: Error): void => log.debug("protocol", { error: error.name });
  const handler = createMcpHandler(({ requestInfo }) => factory(askedBy(requestInfo)), {
    onerror,
    maxRequestBodySize: limits.bodyBytes,
    maxSubscriptions: limits.subscriptions,
  });
  const exchange = makeExchange({ handler, limits, turns, names });
  const gate = makeGate(settings);
  const meter = makeMeter(settings);
  const streams = makeStreams(limits);
  const page = document === undefined ? undefined : makePage(document);
  const pending = new Set<Visit>();
  /** Connections that were made while the server was stopping. */
  const late = new WeakSet<Socket>();
  let draining = false;
  let closed = false;

  /** Health is told to anyone, by any name: a probe calls a machine by its address. It tells nothing of any client. */
  const health: Record<string, (res: ServerResponse) => void> = {
    "/healthz": (res) => sendJson(res, 200, { status: "ok" }),
    "/readyz": (res) => sendJson(res, draining ? 503 : 200, { status: draining ? "stopping" : "ready", ...about }),
  };

  async function handle(req: IncomingMessage, res: ServerResponse, visit: Visit): Promise<void> {
    const { path, host } = targetOf(req.url ?? "");
    if (Object.hasOwn(THERE_IS, path)) visit.path = path;
    const refuse = (refusal: Refusal): void => {
      Object.assign(visit, { outcome: "refused", reason: refusal.reason });
      sendRefusal(res, refusal);
    };
    const probe = Object.hasOwn(health, path) ? health[path] : undefined;
    if (probe !== undefined) return isRead(req) ? probe(res) : notAllowed(path, "GET, HEAD", refuse);
    const unclear = unclearHeaders(req);
    if (unclear !== undefined) return refuse(unclear);
    const foreign = gate.site(req, host);
    if (foreign !== undefined) return refuse(foreign);
    allowPage(req, res);
    if (answerPreflight(req, res)) return;
    if (closed || late.has(req.socket)) return refuse(STOPPING);
    const client = clientOf(req, settings.proxies);
    const spent = await meter(client, 1);
    if (spent !== undefined) return refuse(spent);
    // One address, two answers: a cache has to tell them apart.
    if (path === "/") res.appendHeader("Vary", "Accept");
    if (path === "/" && isRead(req) && page !== undefined && wantsPage(req)) return page(req, res);
    if (path === "/" && isRead(req)) return sendJson(res, 200, { ...about, paths: THERE_IS });
    if (path === "/") return notAllowed(path, "GET, HEAD", refuse);
    if (path !== "/mcp")
      return refuse({ status: 404, reason: "path", message: "Not found; data.paths has what there is", data: { paths: THERE_IS } });
    const stranger = gate.token(req);
    if (stranger !== undefined) return refuse(stranger);
    if (req.method !== "POST") return notAllowed(path, "POST, OPTIONS", refuse);
    // A body may take so long that by its end nothing is worked on any more.
    const count = async (messages: number) => (closed ? STOPPING : meter(client, messages, 1));
    return exchange(req, res, visit, { client, count, stream: () => streams(client, res) });
  }

  return {
    listener: (req, res) => {
      const visit = startVisit(req, res, log, (ended) => pending.delete(ended));
      pending.add(visit);
      if (draining) res.setHeader("Connection", "close");
      handle(req, res, visit).catch((error: unknown) => {
        if (res.destroyed) return;
        visit.outcome = "bug";
        log.error("bug", { id: visit.id, ...withoutMessage(error) });
        if (res.headersSent) res.destroy();
        else sendRefusal(res, { status: 500, reason: "bug", message: "Internal error" });
      });
    },
    drain: () => {
      draining = true;
    },
    connected: (socket) => {
      if (draining) late.add(socket);
    },
    busy: () => [...pending].filter(({ stream }) => !stream).length,
    close: () => {
      closed = true;
      return handler.close();
    },
  };
}

const STOPPING: Refusal = {
  status: 503,
  reason: "stopping",
  message: "The server is stopping; another one, or this one started again, will answer",
  headers: { "Retry-After": "1" },
};

function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

function notAllowed(path: string, allow: string, refuse: (refusal: Refusal) => void): void {
  refuse({
    status: 405,
    reason: "verb",
    message: `Method not allowed: ${path} takes ${allow}`,
    data: { paths: THERE_IS },
    headers: { Allow: allow },
  });
}
