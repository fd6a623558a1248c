// MCP over HTTP: listens, and stops without cutting off what is in flight. Loaded only where it is wanted.
import { createServer, type Server } from "node:http";
import { type AddressInfo, Server as NetServer, type Socket } from "node:net";
import { makeApp, type Served } from "./http/app.ts";
import type { Log } from "./http/log.ts";
import type { HttpSettings, Limits } from "./http/settings.ts";

export type { Served } from "./http/app.ts";
export { LOG_LEVELS, type Log, makeLog, withoutMessage } from "./http/log.ts";
export { type HttpSettings, settingsOf, UnusableSettings } from "./http/settings.ts";

/** The address is taken, forbidden or not this machine's. */
export class CannotListen extends Error {}

export interface Serving {
  /** Where clients connect to: http://127.0.0.1:3000/mcp */
  readonly url: string;
  /** Tells who comes new that it stops, waits for what is in flight as long as the grace lasts, and ends. */
  readonly stop: () => Promise<void>;
}

/** Serves until it is told to stop. Rejects with CannotListen. */
export async function serveOverHttp(served: Served, settings: HttpSettings, log: Log): Promise<Serving> {
  const app = makeApp(served, settings, log);
  const server = boundedServer(settings.limits);
  const connections = watchConnections(server);
  server.on("connection", app.connected);
  server.on("request", app.listener);
  await listen(server, settings);
  const { port } = server.address() as AddressInfo;
  const host = settings.host.includes(":") ? `[${settings.host}]` : settings.host;
  const root = `http://${host}:${port}/`;
  const url = `${root}mcp`;
  log.notice("listening", { url, page: root });
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    const { lingerMs, graceMs } = settings.limits;
    const started = performance.now();
    const passed = (): number => performance.now() - started;
    app.drain();
    /** Until nothing has been in flight, and nobody has come, for a while. */
    const settle = async (quietMs: number, atLeastMs: number): Promise<void> => {
      let seen = connections.count();
      for (let quiet = 0; passed() < graceMs && (quiet < quietMs || passed() < atLeastMs); ) {
        await pause(CHECK_MS);
        quiet = app.busy() > 0 || connections.count() !== seen ? 0 : quiet + CHECK_MS;
        seen = connections.count();
      }
    };
    // It listens on for that long: what stands in front has to learn that it stops, and what waits to be accepted is heard.
    await settle(QUIET_MS, lingerMs);
    // Not the HTTP server's own close, which cuts connections that look idle: a request may be waiting to be read on them.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
    await settle(CHECK_MS, 0);
    const cut = app.busy() + connections.halfHeard();
    await app.close();
    // What has just been answered still goes out.
    await pause(CHECK_MS);
    server.closeAllConnections();
    await closed;
    log.info("stopped", { cut, ms: Math.round(passed()) });
  };
  return {
    url,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** Counts connections, and those that have begun a request which is not there yet. */
function watchConnections(server: Server): { count: () => number; halfHeard: () => number } {
  const open = new Set<Socket>();
  /** How much of each had been read when its last request was answered. */
  const heard = new WeakMap<Socket, number>();
  let count = 0;
  server.on("connection", (socket: Socket) => {
    count += 1;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("request", ({ socket }, res) => {
    heard.set(socket, Number.POSITIVE_INFINITY);
    res.once("close", () => heard.set(socket, socket.bytesRead));
  });
  return { count: () => count, halfHeard: () => [...open].filter((socket) => socket.bytesRead > (heard.get(socket) ?? 0)).length };
}

/** How often connections are looked at: a bound holds to about this much. */
const CHECK_MS = 50;
const SLOW_CHECK_MS = 1_000;
/** A client that keeps its connection has read its last answer by then and put its next request, if it has one. */
const QUIET_MS = 250;

/** A server that drops whoever is slow, silent or one too many. */
function boundedServer({ headersMs, requestMs, keepAliveMs, silentMs, connections }: Limits): Server {
  const server = createServer({
    headersTimeout: Math.min(headersMs, requestMs),
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(SLOW_CHECK_MS, headersMs),
  });
  server.timeout = silentMs;
  server.maxConnections = connections;
  return server;
}

function listen(server: Server, { host, port }: HttpSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new CannotListen(`cannot listen on ${host} port ${port}: ${REASONS[error.code ?? ""] ?? error.code}`));
    });
    server.listen({ host, port }, resolve);
  });
}

const REASONS: Record<string, string> = {
  EADDRINUSE: "another program has it; give another --port, or 0 for any",
  EACCES: "not permitted; give a --port above 1023",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "there is no such host",
};

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
