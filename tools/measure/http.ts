// Measures the HTTP server's throughput beside a bare echo tool on the same SDK: rounds in turn, medians, the ratio.
// Usage: npm run build && npx tsx tools/measure/http.ts [--rounds 7] [--requests 2000] [--connections 16]
import { type ChildProcess, spawn } from "node:child_process";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type NodeIncomingMessageLike, toNodeHandler } from "@modelcontextprotocol/node";
import { createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { median } from "./speed.ts";

const TARGET = 0.8;

/** A client of one protocol era: what it sends for a tool call. */
interface Era {
  readonly name: string;
  readonly headers: (tool: string) => Record<string, string>;
  readonly meta: object;
}

const COMMON = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };
const MODERN = "2026-07-28";
const ERAS: readonly Era[] = [
  { name: "2025-11-25", headers: () => ({ ...COMMON, "MCP-Protocol-Version": "2025-11-25" }), meta: {} },
  {
    name: MODERN,
    headers: (tool) => ({ ...COMMON, "MCP-Protocol-Version": MODERN, "Mcp-Method": "tools/call", "Mcp-Name": tool }),
    meta: {
      _meta: {
        "io.modelcontextprotocol/protocolVersion": MODERN,
        "io.modelcontextprotocol/clientInfo": { name: "measure", version: "1.0.0" },
        "io.modelcontextprotocol/clientCapabilities": {},
      },
    },
  },
];

interface Call {
  readonly tool: string;
  readonly args: object;
}

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
  const lines = createInterface({ input: child.stderr });
  const first = await new Promise<string>((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", () => reject(new Error(`${args.join(" ")} ended before it listened`)));
  });
  // The log is read on, as an operator's collector would.
  lines.on("line", () => undefined);
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

/** Calls per second of one round. */
async function round(port: number, { tool, args }: Call, era: Era, requests: number, connections: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: tool, arguments: args, ...era.meta } });
  const headers = { ...era.headers(tool), "Content-Length": String(Buffer.byteLength(body)) };
  let left = requests;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (; left > 0; left -= 1) await post(port, agent, headers, body);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return requests / seconds;
}

/** The yardstick: what the SDK's own documentation shows, and nothing in front of it. */
function serveEcho(): void {
  const handler = createMcpHandler(() => {
    const server = new McpServer({ name: "echo", version: "1.0.0" });
    server.registerTool("echo", { description: "Echo", inputSchema: z.object({ text: z.string() }) }, ({ text }) => ({
      content: [{ type: "text", text }],
    }));
    return server;
  });
  const listener = toNodeHandler(handler);
  const server = createServer((req, res) => void listener(req as NodeIncomingMessageLike, res));
  server.listen(0, "127.0.0.1", () => process.stderr.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp\n`));
}

async function measure(rounds: number, requests: number, connections: number): Promise<void> {
  const self = fileURLToPath(import.meta.url);
  const ours = await start(["dist/cli.js", "serve", "--http", "--port", "0", "--rate", "0"]);
  const echo = await start(["--import", "tsx", self, "--echo"]);
  try {
    for (const era of ERAS) {
      const rows = [{ port: echo.port, call: ECHO }, ...CALLS.map((call) => ({ port: ours.port, call }))];
      const rates = new Map<Call, number[]>(rows.map(({ call }) => [call, []]));
      // The round before the first warms up and does not count.
      for (let each = -1; each < rounds; each += 1) {
        for (const { port, call } of rows) {
          const rate = await round(port, call, era, requests, connections);
          if (each >= 0) rates.get(call)?.push(rate);
        }
      }
      const bare = median(rates.get(ECHO) ?? []);
      process.stdout.write(`\n${era.name}, ${connections} connections, median of ${rounds} rounds of ${requests} calls\n`);
      for (const [{ tool }, each] of rates) {
        const rate = median(each);
        const verdict = tool === ECHO.tool ? "the yardstick" : `${(rate / bare).toFixed(2)} x (target ${TARGET})`;
        process.stdout.write(`  ${tool.padEnd(24)} ${rate.toFixed(0).padStart(6)} calls/s  ${verdict}\n`);
      }
    }
  } finally {
    for (const { child } of [ours, echo]) child.kill();
  }
}

const { values } = parseArgs({
  options: {
    echo: { type: "boolean" },
    rounds: { type: "string", default: "7" },
    requests: { type: "string", default: "2000" },
    connections: { type: "string", default: "16" },
  },
});
if (values.echo) serveEcho();
else await measure(Number(values.rounds), Number(values.requests), Number(values.connections));
