// doctor: all well with exit code 0; whatever is broken found, told with what to do, and exit code 2.
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { NoAnswer, startChild } from "../../../src/cli/doctor/child.ts";
import { knowledgeFinding, nodeFinding } from "../../../src/cli/doctor/examine.ts";
import { tryHttp } from "../../../src/cli/doctor/http.ts";
import { ERAS, tryStdio } from "../../../src/cli/doctor/stdio.ts";
import { isTooOld, OLDEST_NODE } from "../../../src/cli/node-version.ts";
import { loadBundle } from "../../../src/knowledge/load.ts";
import { DIGEST_SHOWN } from "../../../src/mcp/service.ts";
import { copyDist, type DistCopy } from "../../support/dist-copy.ts";
import { CLI, runCli } from "../../support/stdio.ts";

interface Told {
  ok: boolean;
  checks: { check: string; ok: boolean; said: string; hint?: string; ms?: Record<string, number> }[];
}
const CHECKS = ["node", "knowledge", "stdio 2025-11-25", "stdio 2026-07-28", "http"];

describe("an installation that works", () => {
  it("a line for each check, and 0", async () => {
    const ended = await runCli(["doctor"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.lines).toHaveLength(CHECKS.length);
    for (const line of ended.lines) expect(line).toMatch(/^✓ /);
    expect(ended.stdout).toContain("8 tools listed after");
  });

  it("--json says the same, with the times", async () => {
    const ended = await runCli(["doctor", "--json"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const told = JSON.parse(ended.stdout) as Told;
    expect(told.ok).toBe(true);
    expect(told.checks.map(({ check }) => check)).toEqual(CHECKS);
    for (const { ms } of told.checks.slice(2)) for (const time of Object.values(ms ?? {})) expect(time).toBeGreaterThanOrEqual(0);
  });
});

describe("an installation that is broken", () => {
  const copies: DistCopy[] = [];
  const copy = (): DistCopy => {
    const made = copyDist();
    copies.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of copies.splice(0)) made.remove();
  });
  const found = async (cli: string): Promise<Told> => {
    const ended = await runCli(["doctor", "--json"], "", cli);
    expect(ended).toMatchObject({ code: 2, stderr: "" });
    return JSON.parse(ended.stdout) as Told;
  };

  it("knowledge of which a letter was changed", async () => {
    const { cli, knowledge } = copy();
    writeFileSync(knowledge, readFileSync(knowledge, "utf8").replace("guideline", "guidelime"));
    const { ok, checks } = await found(cli);
    expect(ok).toBe(false);
    expect(checks.map((each) => [each.check, each.ok])).toEqual([
      ["node", true],
      ["knowledge", false],
    ]);
    expect(checks[1]).toMatchObject({
      said: expect.stringContaining("does not match its digest"),
      hint: expect.stringContaining("install"),
    });
    const words = await runCli(["doctor"], "", cli);
    expect(words).toMatchObject({ code: 2, stderr: "" });
    expect(words.stdout).toMatch(/^✗ .*digest.*\n {2}→ /m);
  });

  it("fingerprints of which a letter was changed; a program without them is whole", async () => {
    const { cli } = copy();
    const file = join(dirname(cli), "fingerprints.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"shingles":"A', '"shingles":"B'));
    expect((await found(cli)).checks[1]).toMatchObject({ ok: false, said: expect.stringContaining("fingerprints.json is damaged") });
    rmSync(file);
    expect(knowledgeFinding(loadBundle(join(dirname(cli), "knowledge.json")), dirname(cli))).toMatchObject({ ok: true });
  });

  it.each([
    ["missing", (file: string) => rmSync(file), "search.json is missing"],
    [
      "made of other knowledge",
      (file: string) => writeFileSync(file, '{"digest":"0","search":{}}'),
      "search.json is damaged, or was made of other knowledge",
    ],
  ])("a search index that is %s", async (_, spoil, said) => {
    const { cli } = copy();
    spoil(join(dirname(cli), "search.json"));
    const { checks } = await found(cli);
    expect(checks[1]).toMatchObject({ check: "knowledge", ok: false, said: expect.stringContaining(said) });
    expect(
      checks.slice(2).every((each) => each.ok),
      "it is made again, so the server answers",
    ).toBe(true);
  });

  it("what guesses languages is missing", async () => {
    const { cli } = copy();
    rmSync(join(dirname(cli), "language.cjs"));
    const { checks } = await found(cli);
    expect(checks[1]).toMatchObject({ check: "knowledge", ok: false, said: expect.stringContaining("language.cjs is missing") });
  });
});

describe("a server that does not do what it should", () => {
  const folder = mkdtempSync(join(tmpdir(), "doctor-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const base = loadBundle(join(dirname(CLI), "knowledge.json"));
  const program = (name: string, text: string): string => {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(path, text);
    return path;
  };

  it.each([
    ["banner", 'console.log("Welcome!"); setInterval(() => {}, 1000);', "no message: Welcome!"],
    ["crash", 'console.error("no such file"); process.exit(3);', "ended with code 3: no such file"],
    ["silent-end", "", "it said nothing"],
    [
      "refusal",
      'process.stdin.on("data", () => console.log(JSON.stringify({ jsonrpc: "2.0", id: 1, error: { code: 1, message: "no" } })));',
      ": no",
    ],
  ])("%s", async (name, text, said) => {
    for (const era of ERAS) {
      const finding = await tryStdio(program(name, text), era, base);
      expect(finding).toMatchObject({ ok: false, said: expect.stringContaining(said), hint: expect.stringContaining("serve") });
    }
  });

  it("has ended before it is asked: that is told at once, with what it complained of", async () => {
    const child = startChild(program("ended", 'console.error("no such file"); process.exit(3);'), []);
    await once(child.process, "close");
    for (const stream of ["stdout", "stderr"] as const) {
      await expect(child.line(stream, () => undefined)).rejects.toThrow(new NoAnswer("it ended with code 3: no such file"));
    }
  });

  it("ends after its first answer", async () => {
    const answersOnce =
      'process.stdin.once("data", () => { console.log(JSON.stringify({ jsonrpc: "2.0", id: 1, result: {} })); process.exit(4); });';
    for (const era of ERAS) {
      const finding = await tryStdio(program("once", answersOnce), era, base);
      expect(finding).toMatchObject({ ok: false, said: expect.stringContaining("it ended with code 4: it said nothing") });
    }
  });

  it("may say something in between", async () => {
    const result = { tools: [{}, {}], structuredContent: { guideline: { digest: base.digest.slice(0, DIGEST_SHOWN) } } };
    const talkative = `
      import { createInterface } from "node:readline";
      const say = (message) => console.log(JSON.stringify({ jsonrpc: "2.0", ...message }));
      createInterface({ input: process.stdin }).on("line", (line) => {
        say({ method: "notifications/message" });
        say({ id: "another", result: {} });
        const { id } = JSON.parse(line);
        if (id !== undefined) say({ id, result: ${JSON.stringify(result)} });
      });`;
    for (const era of ERAS) {
      const finding = await tryStdio(program("talkative", talkative), era, base);
      expect(finding).toMatchObject({ ok: true, said: expect.stringContaining("2 tools listed") });
    }
  });

  it("answers from other knowledge", async () => {
    const other = { ...base, digest: "0".repeat(64) };
    for (const finding of [await tryStdio(CLI, ERAS[0] as (typeof ERAS)[number], other), await tryHttp(CLI, other)]) {
      expect(finding.ok).toBe(false);
      expect(finding.said).toMatch(/other knowledge|\/readyz says/);
    }
  });

  it("http: ends before it listens, or listens nowhere", async () => {
    const ends = await tryHttp(program("no-http", 'console.error("EPERM"); process.exit(2);'), base);
    expect(ends).toMatchObject({ ok: false, said: "http: it ended with code 2: EPERM" });
    const deaf = await tryHttp(program("deaf", `console.error('{"url":"http://127.0.0.1:1/mcp"}'); setInterval(() => {}, 1000);`), base);
    expect(deaf).toMatchObject({ ok: false, said: expect.stringContaining("does not answer") });
  });
});

describe("Node's version", () => {
  it("is held against the oldest one, which package.json names as well", () => {
    const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
    expect(engines.node).toBe(`>=${OLDEST_NODE}`);
    expect(["18.20.0", "20.0.0", "20.18.3"].map(isTooOld)).toEqual([true, true, true]);
    expect(["20.19.0", "20.20.2", "21.0.0", "24.1.0"].map(isTooOld)).toEqual([false, false, false, false]);
    expect(nodeFinding("20.18.3")).toMatchObject({ ok: false, hint: "install Node 20.19 or later" });
  });
});
