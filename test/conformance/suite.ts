// Runs one of the official conformance suites against a server, and reads its figures from what it prints.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "yaml";

export const SUITES = {
  "0.1.16": [],
  "0.2.0-alpha.12": ["--requirements", "2026-07-28"],
} as const;
export type Suite = keyof typeof SUITES;

const INSTALLED: Record<Suite, string> = { "0.1.16": "conformance-2025", "0.2.0-alpha.12": "conformance-2026" };
const OTHERS = resolve("test/clients/node_modules");

export interface Scenario {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** False for an extension, and for a scenario that the suite itself does not count yet. */
  readonly scored: boolean;
}

export interface SuiteRun {
  /** The suite's own verdict: 0 where nothing fails, or warns, but what was expected, and everything that was expected does. */
  readonly exitCode: number;
  readonly scenarios: readonly Scenario[];
  /** What the suite prints after its last scenario. */
  readonly summary: string;
}

/** `expected` is the path of a file of expected failures. Throws where the suite is not installed or prints no figures. */
export async function runSuite(suite: Suite, url: string, expected?: string): Promise<SuiteRun> {
  const baseline = expected === undefined ? [] : ["--expected-failures", expected];
  const program = `${OTHERS}/${INSTALLED[suite]}/dist/index.js`;
  const { output, exitCode } = await run(nodeForSuites(), [program, "server", "--url", url, ...SUITES[suite], ...baseline]);
  const [, summary = ""] = output.split("=== SUMMARY ===");
  const scored = requiredBy(suite);
  const scenarios = [...summary.matchAll(/^[✓✗] (\S+): (\d+) passed, (\d+) failed/gm)].map(([, name = "", passed, failed]) => ({
    name,
    passed: Number(passed),
    failed: Number(failed),
    scored: scored?.includes(name) ?? true,
  }));
  if (scenarios.length === 0) throw new Error(`the suite ${suite} printed no figures:\n${output}`);
  return { exitCode, scenarios, summary };
}

/** The scenarios that count, where the suite holds a list of them. */
function requiredBy(suite: Suite): string[] | undefined {
  const [, revision] = SUITES[suite];
  if (revision === undefined) return undefined;
  const { server } = parse(readFileSync(`${OTHERS}/${INSTALLED[suite]}/requirements/${revision}.yaml`, "utf8")) as { server: string[] };
  return server;
}

/** The suites use what Node 20 does not have yet. */
function nodeForSuites(): string {
  if (Number(process.versions.node.split(".")[0]) >= 22) return process.execPath;
  const node = `${OTHERS}/node-24/bin/node`;
  if (existsSync(node)) return node;
  throw new Error("The suites need Node 22 or later: run this under it, or npm ci --prefix test/clients (Linux x64) and try again");
}

function run(program: string, args: readonly string[]): Promise<{ output: string; exitCode: number }> {
  return new Promise((settle, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        output += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => settle({ output, exitCode: code ?? 1 }));
  });
}
