// The built program on a real terminal of some width: what colours it uses, what it says while it works, and what a pipe gets.
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { CLI } from "../support/stdio.ts";

const FILE = "examples/clinical-case.json";
const folder = mkdtempSync(join(tmpdir(), "terminal-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Only what is set here: the tests' own NO_COLOR or COLUMNS must not decide. */
const environment = (own: Record<string, string>): Record<string, string> => ({
  PATH: process.env.PATH ?? "",
  TERM: "xterm-256color",
  ...own,
});
const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** What a terminal of that width would be sent, however the program ends; `redirect` may keep stderr from it. */
function onTerminal(args: readonly string[], columns: number, env: Record<string, string> = {}, redirect = ""): Promise<string> {
  const command = `stty cols ${columns}; ${[process.execPath, CLI, ...args].map(quoted).join(" ")} ${redirect}`;
  return new Promise((settle, fail) => {
    execFile("script", ["-qec", command, "/dev/null"], { env: environment(env), encoding: "utf8" }, (error, stdout) =>
      typeof error?.code === "string" ? fail(error) : settle(stdout.replaceAll("\r\n", "\n")),
    );
  });
}

function inPipe(args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, [CLI, ...args], { env: environment(env), encoding: "utf8" });
}

const ESCAPE = "\u001b[";

describe("check on a terminal", () => {
  it.each([40, 60, 80, 120])("of %i columns stays within them, in colour", async (columns) => {
    const text = await onTerminal(["check", FILE], columns);
    expect(text).toContain(`${ESCAPE}36m◆`);
    const all = stripVTControlCharacters(text).split("\n");
    // A citation is never broken: one that is wider than the room stands alone on its line.
    const lines = all.filter((line) => !/^ *\[[^\s\]]+\]$/.test(line));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.min(columns, 100));
    expect(Math.max(...lines.map((line) => line.length)), "and uses them").toBeGreaterThan(Math.min(columns, 100) - 6);
    expect(all.join("\n")).toBe(inPipe(["check", FILE], { COLUMNS: String(columns) }));
  });

  it.each([
    ["NO_COLOR", { NO_COLOR: "1" }],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }],
    ["TERM=dumb", { TERM: "dumb" }],
  ])("has no colours with %s", async (_, env) => {
    const text = await onTerminal(["check", FILE], 80, env);
    expect(text).not.toContain("\u001b");
    expect(text).toContain("undetermined; still possible");
  });

  it("has letters for signs with TERM=dumb", async () => {
    expect(await onTerminal(["check", FILE], 80, { TERM: "dumb" })).toContain("T12 [  ?  ] undetermined");
  });
});

describe("check in a pipe", () => {
  it("is 80 columns wide and without colours, the same each time", () => {
    const text = inPipe(["check", FILE]);
    expect(text).not.toContain("\u001b");
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(inPipe(["check", FILE], { TERM: "dumb", NO_COLOR: "1", LANG: "de_DE.UTF-8" })).toBe(text);
  });

  it("has colours with FORCE_COLOR, and --json never", () => {
    expect(stripVTControlCharacters(inPipe(["check", FILE], { FORCE_COLOR: "1" }))).toBe(inPipe(["check", FILE]));
    expect(inPipe(["check", FILE], { FORCE_COLOR: "1" })).toContain(ESCAPE);
    expect(inPipe(["check", FILE, "--json"], { FORCE_COLOR: "1" })).not.toContain("\u001b");
  });
});

describe("a caller's own text", () => {
  const answer = join(folder, "answer.md");
  writeFileSync(
    answer,
    `A ${ESCAPE}2J${ESCAPE}31mred\u0007 claim \u202ethat turns. ${"日本語".repeat(30)} here. ${"x".repeat(300)} there.`,
  );

  it("cannot clear the screen, ring, or turn the rest round", async () => {
    const text = await onTerminal(["verify", answer], 60, { NO_COLOR: "1" }, "2>/dev/null");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text).toContain("日本語");
    expect(text, "long words are whole").toContain("x".repeat(300));
  });
});

describe("while it works", () => {
  const answer = join(folder, "long.md");
  writeFileSync(answer, "Kyphoplasty lowers pain [dx.p3]. ".repeat(20));

  it("says so on a terminal, and takes it back", async () => {
    expect(await onTerminal(["verify", answer], 80)).toContain(`Checking each sentence …\r${ESCAPE}2K`);
  });

  it("says nothing where stderr is no terminal, nor where there is no telling escape", async () => {
    expect(await onTerminal(["verify", answer], 80, {}, "2>/dev/null")).not.toContain("Checking");
    expect(await onTerminal(["verify", answer], 80, { TERM: "dumb" })).not.toContain("Checking");
  });

  it("says that it reads a reader's own copy", async () => {
    const copy = join(folder, "copy.txt");
    writeFileSync(copy, "This is no copy of anything.");
    const text = await onTerminal(["read", "dx.p3", "--source", copy], 80);
    expect(text).toContain(`Reading copy.txt …\r${ESCAPE}2K`);
    expect(text).toContain("does not look like a copy of the article");
  });
});
