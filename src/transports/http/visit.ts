// One request from its arrival to its line in the log.
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "./log.ts";

/** How a request ended: answered, with a tool's or the protocol's own error, turned away, or cut off. */
export type Outcome = "ok" | "tool_error" | "protocol_error" | "refused" | "timeout" | "aborted" | "bug";

export interface Visit {
  readonly id: string;
  readonly verb: string;
  /** One of the paths that there are, or "other": a path is a client's text. */
  path: string;
  /** The JSON-RPC method and the tool or prompt, where they are ones that there are. */
  method?: string;
  name?: string;
  messages?: number;
  outcome: Outcome;
  /** Why it was refused, or the protocol's error code. */
  reason?: string | number;
  /** It waits for notifications, and a server that stops does not wait for it. */
  stream: boolean;
}

/** Starts a visit; `ended` is called once, when the answer is out or the client is gone. */
export function startVisit(req: IncomingMessage, res: ServerResponse, log: Log, ended: (visit: Visit) => void): Visit {
  const started = performance.now();
  const visit: Visit = { id: randomUUID(), verb: req.method ?? "", path: "other", outcome: "ok", stream: false };
  res.setHeader("X-Request-Id", visit.id);
  res.once("close", () => {
    if (!res.writableFinished && visit.outcome === "ok" && !visit.stream) visit.outcome = "aborted";
    const { stream, ...known } = visit;
    const ms = Math.round((performance.now() - started) * 10) / 10;
    // Probes come every few seconds and would drown the rest.
    const level = visit.path === "/healthz" || visit.path === "/readyz" ? "debug" : "info";
    log[level]("request", { ...known, ...(stream && { stream }), ...(visit.outcome !== "aborted" && { status: res.statusCode }), ms });
    ended(visit);
  });
  return visit;
}
