// Whether the clients that npm has take what doctor prints, over stdio and over HTTP with a token. Fetches some 700 MB.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { clients } from "../../src/cli/doctor/clients.ts";
import { loadBundle } from "../../src/knowledge/load.ts";
import { startOnLeash } from "../leash.ts";

interface Tried {
  readonly id: string;
  readonly package: string;
  readonly bin: string;
  /** Where its configuration goes, from home; left out where the snippet is a command. */
  readonly file?: string;
  /** A line of `mcp list` that says that it is well. Codex does not connect for it, and only says what it has read. */
  readonly well: RegExp;
}

const PROGRAM = resolve("dist/cli.js");
const TOKEN = "0123456789abcdef0123456789abcdef";
const server = loadBundle("dist/knowledge.json").knowledge.guideline.server;
const TRIED: readonly Tried[] = [
  { id: "claude-code", package: "@anthropic-ai/claude-code", bin: "claude", well: new RegExp(`${server}: .*✔ Connected`) },
  { id: "codex", package: "@openai/codex", bin: "codex", file: ".codex/config.toml", well: new RegExp(`${server} .* enabled`) },
  {
    id: "gemini-cli",
    package: "@google/gemini-cli",
    bin: "gemini",
    file: ".gemini/settings.json",
    well: new RegExp(`✓ ${server}: .*Connected`),
  },
];

const folder = mkdtempSync(join(tmpdir(), "real-clients-"));
const home = join(folder, "home");
const env = {
  PATH: `${join(folder, "node_modules", ".bin")}:${process.env.PATH}`,
  HOME: home,
  MCP_TOKEN: TOKEN,
  GEMINI_CLI_TRUST_WORKSPACE: "true",
};
/** All that it says, on either stream: Gemini CLI lists on stderr. */
function run(command: string, args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(command, args, { cwd: home, env, encoding: "utf8", timeout: 120_000 });
  if (error !== undefined) throw error;
  return `${stdout}${stderr}`;
}

/** The address of a server over HTTP that wants the token, and how to end it. */
async function overHttp(): Promise<{ url: string; end: () => void }> {
  const token = join(folder, "token");
  writeFileSync(token, TOKEN);
  const child = startOnLeash([PROGRAM, "serve", "--http", "--port", "0", "--token-file", token]);
  child.stdout.resume();
  for await (const line of createInterface({ input: child.stderr })) {
    const url = /"url":"([^"]+)"/.exec(line)?.[1];
    if (url !== undefined) return { url, end: () => void child.kill() };
  }
  throw new Error("the server over HTTP did not start");
}

function attempt({ id, bin, file, well }: Tried, way: string, snippet: string): boolean {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, dirname(file ?? "x")), { recursive: true });
  if (file === undefined) run("sh", ["-c", snippet]);
  else writeFileSync(join(home, file), `${snippet}\n`);
  const said = run(bin, ["mcp", "list"]);
  const line = said.split("\n").find((each) => well.test(each));
  process.stdout.write(`${line === undefined ? "✗" : "✓"} ${id}, ${way}: ${(line ?? said).trim()}\n`);
  return line !== undefined;
}

const http = await overHttp();
try {
  mkdirSync(home);
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...TRIED.map((each) => each.package)], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const tried of TRIED) {
    process.stdout.write(`${tried.package} ${run(tried.bin, ["--version"]).trim().split("\n")[0]}\n`);
    const told = JSON.parse(execFileSync(process.execPath, [PROGRAM, "doctor", "--client", tried.id, "--json"], { encoding: "utf8" })) as {
      snippet: string;
    };
    const remote = clients.find(({ id }) => id === tried.id)?.remote?.snippet(server, { url: http.url, tokenVariable: "MCP_TOKEN" }) ?? "";
    const well = [attempt(tried, "stdio", told.snippet), attempt(tried, "HTTP with a token", remote)];
    if (well.includes(false)) process.exitCode = 1;
  }
} finally {
  http.end();
  rmSync(folder, { recursive: true, force: true });
}
