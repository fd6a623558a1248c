// Measures the HTTP server's throughput beside bare echo tools on the same SDK: rounds in turn, medians, the ratio.
// Processor time tells more than the clock on a machine that does something else too: a server has one thread.
// Usage: npm run build && npx tsx tools/measure/http.ts [--rounds 7] [--requests 2000] [--connections 16]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type NodeIncomingMessageLike, toNodeHandler } from "@modelcontextprotocol/node";
import { type CallToolResult, createMcpHandler, McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { makeLog, serveOverHttp, settingsOf } from "../../src/transports/http.ts";
import { turnsOfLoop } from "../../src/transports/turns.ts";
import { type Call, ERAS, type Era, type Program, post, prepare, resultOf, start } from "./http-client.ts";
import { median } from "./speed.ts";

const TARGET = 0.8;

const ECHO: Call = { tool: "echo", args: { text: "hello" } };
const CASE = JSON.parse(readFileSync("examples/clinical-case.json", "utf8")) as object;
const CALLS: readonly (Call & { name: string })[] = [
  { name: "the article's patient", tool: "check_contraindications", args: CASE },
  { name: "a rule", tool: "explain_rule", args: { rule: "height-loss" } },
  { name: "a passage", tool: "read_passages", args: { locators: ["dx.p3"] } },
];

interface Figures {
  readonly perSecond: number;
  /** Of the server's processor, all threads. */
  readonly microseconds: number;
}

/** One round of calls. Throws where an answer is an error: a fast refusal is no throughput. */
async function round({ port, child }: Program, call: Call, era: Era, { requests, connections }: Load): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const prepared = prepare(call, era);
  let left = requests;
  const before = processorSeconds(child.pid);
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (; left > 0; left -= 1) {
        const { status, text } = await post(port, agent, prepared);
        if (status !== 200 || !text.includes('"result"') || text.includes('"isError":true'))
          throw new Error(`${status}: ${text.slice(0, 300)}`);
      }
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

/** One tool that gives an answer which is ready: what it takes to carry as much, and to do nothing for it. */
function sameAnswer(answer: CallToolResult): McpServer {
  const server = new McpServer({ name: "same", version: "1.0.0" });
  server.registerTool("echo", { description: "Echo", inputSchema: z.object({ text: z.string() }) }, () => answer);
  return server;
}

/** The yardstick: what the SDK's own documentation shows, and nothing in front of it. */
function serveBare(factory: () => McpServer): void {
  const listener = toNodeHandler(createMcpHandler(factory));
  const server = createServer((req, res) => void listener(req as NodeIncomingMessageLike, res));
  server.listen(0, "127.0.0.1", () => process.stderr.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp\n`));
}

/** The same tool behind this project's HTTP server: what its checks, bounds and log cost. */
async function serveGuardedEcho(): Promise<void> {
  const log = makeLog("info", (line) => void process.stderr.write(line));
  const served = { factory: echoServer, turns: turnsOfLoop(), about: { name: "echo" }, names: new Set(["echo"]) };
  await serveOverHttp(served, settingsOf({ port: "0", rate: "1000000" }), log);
}

interface Load {
  readonly rounds: number;
  readonly requests: number;
  readonly connections: number;
}

interface Row {
  readonly name: string;
  readonly program: Program;
  readonly call: Call;
  /** What it is compared with: the place of a row. */
  readonly beside: number;
}

const SELF = ["--import", "tsx", fileURLToPath(import.meta.url)];

/** All rows; an echo of each call's own answer stands before the call. */
async function startRows(folder: string): Promise<Row[]> {
  const ours = await start(["dist/cli.js", "serve", "--http", "--port", "0", "--rate", "1000000"]);
  const rows: Row[] = [
    { name: "echo of a word", program: await start([...SELF, "--serve", "bare"]), call: ECHO, beside: 0 },
    { name: "  in this HTTP server", program: await start([...SELF, "--serve", "guarded"]), call: ECHO, beside: 0 },
  ];
  for (const [at, call] of CALLS.entries()) {
    const answer = JSON.stringify(resultOf(await post(ours.port, false, prepare(call, ERAS[0]))));
    const file = join(folder, `${at}.json`);
    writeFileSync(file, answer);
    const program = await start([...SELF, "--serve", "same", "--answer", file]);
    rows.push({ name: `echo of ${Math.round(answer.length / 1000)} kB`, program, call: ECHO, beside: rows.length });
    rows.push({ name: `  ${call.tool}, ${call.name}`, program: ours, call, beside: rows.length - 1 });
  }
  return rows;
}

async function measure(load: Load): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "measure-http-"));
  const rows = await startRows(folder);
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
      tell(era, load, rows, figures);
    }
  } finally {
    for (const { program } of rows) program.child.kill();
    rmSync(folder, { recursive: true });
  }
}

function tell(era: Era, load: Load, rows: readonly Row[], figures: readonly (readonly Figures[])[]): void {
  process.stdout.write(
    `\n${era.name}: ${load.connections} connections, median of ${load.rounds} rounds of ${load.requests} calls (target ${TARGET} x)\n`,
  );
  const medians = figures.map((each) => ({
    perSecond: median(each.map((one) => one.perSecond)),
    microseconds: median(each.map((one) => one.microseconds)),
  }));
  const ratios = (own: Figures, { perSecond, microseconds }: Figures): string =>
    `${(own.perSecond / perSecond).toFixed(2)} x by the clock, ${(microseconds / own.microseconds).toFixed(2)} x by the processor`;
  for (const [at, own] of medians.entries()) {
    const [tiny, same] = [medians[0], medians[rows[at]?.beside ?? 0]];
    const told =
      tiny === undefined || same === undefined || at === 0
        ? ""
        : `${ratios(own, tiny)}${same === tiny || same === own ? "" : `; of the echo of its size ${ratios(own, same)}`}`;
    process.stdout.write(
      `  ${(rows[at]?.name ?? "").padEnd(48)} ${own.perSecond.toFixed(0).padStart(5)} calls/s ${own.microseconds.toFixed(0).padStart(5)} µs  ${told}\n`,
    );
  }
}

const count = (otherwise: string) => ({ type: "string", default: otherwise }) as const;
const { values } = parseArgs({
  options: {
    serve: { type: "string" },
    answer: { type: "string", default: "" },
    rounds: count("7"),
    requests: count("2000"),
    connections: count("16"),
  },
});
if (values.serve === "bare") serveBare(echoServer);
else if (values.serve === "same") {
  const answer = JSON.parse(readFileSync(values.answer, "utf8")) as CallToolResult;
  serveBare(() => sameAnswer(answer));
} else if (values.serve === "guarded") await serveGuardedEcho();
else await measure({ rounds: Number(values.rounds), requests: Number(values.requests), connections: Number(values.connections) });
