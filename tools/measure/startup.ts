// How long the server takes from spawn to the list of its tools, side by side with a bare server on the same SDK.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { build } from "esbuild";

const TARGET_RATIO = 1.25;
const [rounds = "40"] = process.argv.slice(2);

/** The least that is a server: one tool, the same transport. */
const BARE = `
import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import * as z from "zod";
serveStdio(() => {
  const server = new McpServer({ name: "bare", version: "1.0.0" });
  server.registerTool("echo", { description: "Says it again", inputSchema: z.object({ text: z.string() }) }, ({ text }) => ({
    content: [{ type: "text", text }],
  }));
  return server;
});
`;

/** Bundled with the options of tools/bundle.ts. */
async function bundleBare(folder: string): Promise<string> {
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  const outfile = join(folder, "bare.js");
  await build({
    stdin: { contents: BARE, resolveDir: process.cwd(), loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    minify: true,
    logLevel: "warning",
  });
  return outfile;
}

const HANDSHAKE = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "measure", version: "1.0.0" } },
};

/** Milliseconds from spawn to the answer to tools/list, which is asked for once initialize is answered. */
function startUp(program: string): Promise<number> {
  return new Promise((settle, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
    const send = (message: object): void => void child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    let text = "";
    let taken: number | undefined;
    let listed = false;
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      if (!text.endsWith("\n")) return;
      if (text.includes('"id":2')) {
        taken = performance.now() - start;
        child.stdin.end();
      } else if (!listed) {
        listed = true;
        send({ method: "notifications/initialized" });
        send({ id: 2, method: "tools/list" });
      }
    });
    child.on("error", fail);
    child.on("close", (code) => (taken === undefined ? fail(new Error(`${program} ended with ${code} and no list`)) : settle(taken)));
    send(HANDSHAKE);
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), "bare-server-"));
try {
  const programs = [resolve("dist/cli.js"), await bundleBare(folder)] as const;
  const times: [number[], number[]] = [[], []];
  // Once each unmeasured, so that both files are in the system's cache; then by turns, so that a slow spell hits both.
  for (const program of programs) await startUp(program);
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) times[which].push(await startUp(programs[which]));
  }
  const [own, bare] = [median(times[0]), median(times[1])];
  // The spread of a single pair says how far the machine can be trusted.
  const paired = median(times[0].map((time, at) => time / (times[1][at] as number)));
  process.stdout.write(
    [
      `spawn → initialize + tools/list, Node ${process.versions.node}, ${rounds} rounds by turns:`,
      `  this server: median ${own.toFixed(0)} ms (fastest ${Math.min(...times[0]).toFixed(0)})`,
      `  bare server: median ${bare.toFixed(0)} ms (fastest ${Math.min(...times[1]).toFixed(0)})`,
      `  ratio of medians ${(own / bare).toFixed(2)}, median of paired ratios ${paired.toFixed(2)}`,
      `  target at most ${TARGET_RATIO}: ${own / bare <= TARGET_RATIO ? "met" : "MISSED"}`,
      "",
    ].join("\n"),
  );
} finally {
  rmSync(folder, { recursive: true });
}
