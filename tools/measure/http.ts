// Measures the HTTP server's throughput beside a bare echo tool on the same SDK: rounds in turn, medians, the ratio.
// Processor time tells more than the clock on a machine that does something else too: a server has one thread.
// Usage: npm run build && npx tsx tools/measure/http.ts [--rounds 7] [--requests 2000] [--connections 16]
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type NodeIncomingMessageLike, toNodeHandler } from "@modelcontextprotocol/node";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { makeLog, serveOverHttp, settingsOf } from "../../src/transports/http.ts";
import { median } from "./speed.ts";

const TARGET = 0.8;

const JSON_BOTH = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
const MODERN = "2026-07-28";
/** A client of each protocol era: what it sends for a tool call. */
const ERAS = [
  { name: "2025-11-25", headers: (_tool: string) => ({ ...JSON_BOTH, "MCP-Protocol-Version": "2025-11-25" }), meta: {} },
  {
    name: MODERN,
    headers: (tool: string) => ({ ...JSON_BOTH, "MCP-Protocol-Version": MODERN, "Mcp-Method": "tools/call", "Mcp-Name": tool }),
    meta: {
      _meta: {
        "io.modelcontextprotocol/protocolVersion": MODERN,
        "io.modelcontextprotocol/clientInfo": { name: "measure", version: "1.0.0" },
        "io.modelcontextprotocol/clientCapabilities": {},
      },
    },
  },
];

type Call = { readonly tool: string; readonly args: object };
const ECHO: Call = { tool: "echo", args: { text: "hello" } };
const CALLS: readonly Call[] = [
  { tool: "explain_rule", args: { rule: "height-loss" } },
  { tool: "check_contraindications", args: { levels: [{ level: "T12" }] } },
  { tool: "read_passages", args: { section: "table1" } },
];

interface Program {
  readonly port: number;
  readonly child: ChildProcess;
}

/** Starts a program and reads from the first line of its stderr where it listens. */
async function start(args: readonly string[]): Promise<Program> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  // The log is read to its end, as an operator's collector would.
  const lines = createInterface({ input: child.stderr }).on("line", () => undefined);
  const first = await new Promise<string>((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", () => reject(new Error(`${args.join(" ")} ended before it listened`)));
  });
  const port = /:(\d+)\//.exec(first)?.[1];
  if (port === undefined) throw new Error(`no address in: ${first}`);
  return { port: Number(port), child };
}

/** One call to its end. Throws where the answer is an error: a fast refusal is no throughput. */
function post(port: number, agent: Agent, headers: Record<string, string>, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path: "/mcp", method: "POST", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => {
        if (response.statusCode === 200 && text.includes('"result"') && !text.includes('"isError":true')) resolve();
        else reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

interface Figures {
  readonly perSecond: number;
  /** Of the server's processor, all threads. */
  readonly microseconds: number;
}

/** One round of calls. */
async function round(
  { port, child }: Program,
  { tool, args }: Call,
  era: (typeof ERAS)[number],
  { requests, connections }: Load,
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: tool, arguments: args, ...era.meta } });
  const headers = { ...era.headers(tool), "Content-Length": String(Buffer.byteLength(body)) };
  let left = requests;
  const before = processorSeconds(child.pid);
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (; left > 0; left -= 1) await post(port, agent, headers, body);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: requests / seconds, microseconds: ((processorSeconds(child.pid) - before) / requests) * 1e6 };
}

const TICKS_PER_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** What a process has used so far, in its own code and in the kernel's: Linux tells it in /proc. */
function processorSeconds(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function echoServer(): McpServer {
  const server = new McpServer({ name: "echo", version: "1.0.0" });
  server.registerTool("echo", { description: "Echo", inputSchema: z.object({ text: z.string() }) }, ({ text }) => ({
    content: [{ type: "text", text }],
  }));
  return server;
}

/** The yardstick: what the SDK's own documentation shows, and nothing in front of it. */
function serveBareEcho(): void {
  const listener = toNodeHandler(createMcpHandler(echoServer));
  const server = createServer((req, res) => void listener(req as NodeIncomingMessageLike, res));
  server.listen(0, "127.0.0.1", () => process.stderr.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp\n`));
}

/** The same tool behind this project's HTTP server: what its checks, bounds and log cost. */
async function serveGuardedEcho(): Promise<void> {
  const log = makeLog("info", (line) => void process.stderr.write(line));
  const served = { factory: echoServer, about: { name: "echo" }, names: new Set(["echo"]) };
  await serveOverHttp(served, settingsOf({ port: "0", rate: "1000000" }), log);
}

interface Load {
  readonly rounds: number;
  readonly requests: number;
  readonly connections: number;
}

async function measure(load: Load): Promise<void> {
  const self = fileURLToPath(import.meta.url);
  const programs = {
    bare: await start(["--import", "tsx", self, "--serve", "bare"]),
    guarded: await start(["--import", "tsx", self, "--serve", "guarded"]),
    ours: await start(["dist/cli.js", "serve", "--http", "--port", "0", "--rate", "1000000"]),
  };
  const rows = [
    { name: "echo, bare", program: programs.bare, call: ECHO },
    { name: "echo, this HTTP server", program: programs.guarded, call: ECHO },
    ...CALLS.map((call) => ({ name: call.tool, program: programs.ours, call })),
  ];
  try {
    for (const era of ERAS) {
      const figures: Figures[][] = rows.map(() => []);
      // The round before the first warms up and does not count.
      for (let each = -1; each < load.rounds; each += 1) {
        for (const [at, { program, call }] of rows.entries()) {
          const one = await round(program, call, era, load);
          if (each >= 0) figures[at]?.push(one);
        }
      }
      process.stdout.write(`\n${era.name}: ${load.connections} connections, median of ${load.rounds} rounds of ${load.requests} calls\n`);
      const medians = figures.map((each) => ({
        perSecond: median(each.map((one) => one.perSecond)),
        microseconds: median(each.map((one) => one.microseconds)),
      }));
      const [bare = { perSecond: Number.NaN, microseconds: Number.NaN }] = medians;
      for (const [at, { perSecond, microseconds }] of medians.entries()) {
        const clock = perSecond / bare.perSecond;
        const processor = bare.microseconds / microseconds;
        process.stdout.write(
          `  ${(rows[at]?.name ?? "").padEnd(24)} ${perSecond.toFixed(0).padStart(6)} calls/s  ${clock.toFixed(2)} x   ` +
            `${microseconds.toFixed(0).padStart(5)} µs of processor  ${processor.toFixed(2)} x  (target ${TARGET})\n`,
        );
      }
    }
  } finally {
    for (const { child } of Object.values(programs)) child.kill();
  }
}

const count = (otherwise: string) => ({ type: "string", default: otherwise }) as const;
const { values } = parseArgs({
  options: { serve: { type: "string" }, rounds: count("7"), requests: count("2000"), connections: count("16") },
});
if (values.serve === "bare") serveBareEcho();
else if (values.serve === "guarded") await serveGuardedEcho();
else await measure({ rounds: Number(values.rounds), requests: Number(values.requests), connections: Number(values.connections) });
