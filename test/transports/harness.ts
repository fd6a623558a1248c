// A small MCP server behind the real HTTP application, in this process, with what a test needs to speak to it rawly.
import { type IncomingHttpHeaders, request } from "node:http";
import { connect, type Socket } from "node:net";
import { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Asked } from "../../src/mcp/server.ts";
import type { Turns } from "../../src/mcp/turns.ts";
import type { HttpOptions, Limits } from "../../src/transports/http/settings.ts";
import { makeLog, serveOverHttp, settingsOf } from "../../src/transports/http.ts";
import { turnsOfLoop } from "../../src/transports/turns.ts";

export interface Running {
  readonly url: string;
  readonly port: number;
  /** Settles when it has lingered; a test that is not about the end need not wait for that. */
  readonly stop: () => Promise<void>;
  /** The log so far. */
  readonly log: () => Record<string, unknown>[];
  /** The log's line about requests, once there are that many. */
  readonly requests: (count: number) => Promise<Record<string, unknown>[]>;
}

/** How often the tool that takes its time was begun, and how often it came to its end. */
export const waits = { begun: 0, over: 0 };

/** Gives once it holds; a test's own time limit ends it where it never does. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(5);
}

/** Tools that answer, fail, break and take their time. */
function toolsServer(): McpServer {
  const server = new McpServer({ name: "fixture", version: "1.0.0" });
  const says = (text: string) => ({ content: [{ type: "text" as const, text }] });
  server.registerTool("echo", { description: "Echo", inputSchema: z.object({ text: z.string() }) }, ({ text }) => says(text));
  server.registerTool("refuse", { description: "Error" }, () => ({ ...says("no"), isError: true }));
  server.registerTool("wait", { description: "Waits", inputSchema: z.object({ ms: z.number() }) }, async ({ ms }) => {
    waits.begun += 1;
    await pause(ms);
    waits.over += 1;
    return says("waited");
  });
  return server;
}

export async function run(
  options: HttpOptions = {},
  limits: Partial<Limits> = {},
  factory: (asked?: Asked) => McpServer = toolsServer,
  page?: string,
  turns: Turns = turnsOfLoop(),
): Promise<Running> {
  let text = "";
  const log = makeLog("debug", (lines) => {
    text += lines;
  });
  const lines = () =>
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  const served = {
    factory,
    turns,
    about: { name: "fixture", version: "1.0.0", digest: "d1ce5" },
    names: new Set(["echo", "refuse", "wait"]),
    page,
  };
  const serving = await serveOverHttp(served, settingsOf({ port: "0", ...options, limits: { lingerMs: 100, ...limits } }), log);
  const requests = async (count: number): Promise<Record<string, unknown>[]> => {
    for (;;) {
      const found = lines().filter(({ event }) => event === "request");
      if (found.length >= count) return found;
      await pause(10);
    }
  };
  return { url: serving.url, port: Number(new URL(serving.url).port), stop: serving.stop, log: lines, requests };
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** One request with any header at all, which fetch would not send. */
export function send(port: number, { method = "POST", path = "/mcp", headers = {}, body }: Sent = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, agent: false, headers: { ...TYPES, ...headers } }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const TYPES = { "content-type": "application/json", accept: "application/json, text/event-stream" };

/** A tool call as clients of the 2025 revisions send it. */
export function callBody(name: string, args: object = {}, id: number | string = 1): string {
  return JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: args } });
}

export const MODERN = "2026-07-28";

/** A request as clients of the newer era send it. `meta` and `headers` change what every such request carries. */
export function modern(
  port: number,
  method: string,
  params: object = {},
  meta: object = {},
  headers: Record<string, string> = {},
): Promise<Answered> {
  const _meta = {
    "io.modelcontextprotocol/protocolVersion": MODERN,
    "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": {},
    ...meta,
  };
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: { ...params, _meta } });
  return send(port, { headers: { "mcp-protocol-version": MODERN, "mcp-method": method, ...headers }, body });
}

export const ECHO = callBody("echo", { text: "hello" });

/** The one message of an answer, whether it came as JSON or as an event. */
export function message({ text }: Answered): {
  id?: unknown;
  result?: Record<string, unknown>;
  error?: { code: number; message: string; data?: unknown };
} {
  const data = /^data: (.*)$/m.exec(text)?.[1];
  return JSON.parse(data ?? text);
}

export interface Wire {
  readonly socket: Socket;
  /** Everything that came. */
  readonly text: () => string;
  /** Settles when the other side has closed. */
  readonly closed: Promise<void>;
}

/** A bare connection, for what no HTTP client would do. */
export async function wire(port: number, first = ""): Promise<Wire> {
  const socket = connect({ host: "127.0.0.1", port });
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  if (first !== "") socket.write(first);
  return { socket, text: () => text, closed };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The head of a call, written by hand. */
export const head = (length: number, more = "") =>
  `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n${more}Content-Length: ${length}\r\n\r\n`;
