// The command line: its help, its exit codes, and one clear line for each mistake.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli, Session } from "../support/stdio.ts";

const folder = mkdtempSync(join(tmpdir(), "command-line-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const ONE_LINE = /^vertebral-augmentation-mcp: [^\n]+\n$/;

describe("answers, with exit code 0", () => {
  it.each([
    ["--help", ["--help"], ["serve", "check FACTS.json", "explain RULE", "--json", "0 answered", "1 bad input", "2 cannot run"]],
    ["-h", ["-h"], ["Usage:"]],
    ["help", ["help"], ["Usage:"]],
    ["--version", ["--version"], ["0.1.0"]],
    ["check --help", ["check", "--help"], ["check FACTS.json", "0 answered", "1 bad input", "2 cannot run"]],
    ["explain --help", ["explain", "--help"], ["explain RULE", "0 answered"]],
    ["serve --help", ["serve", "--help"], ["serve", "stdio"]],
    ["check of a file", ["check", "examples/clinical-case.json"], ["T11 [  ◆  ] undetermined", "T12 [  ◆  ] undetermined"]],
    ["--json before the file", ["check", "--json", "examples/clinical-case.json"], ['"disposition": "undetermined"']],
    ["explain by id", ["explain", "height-loss"], ["height-loss", "[table1.rel.7]", "more than 2/3"]],
    ["explain by row", ["explain", "table1.rel.7"], ["height-loss"]],
  ])("%s", async (_, args, says) => {
    const ended = await runCli(args);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    for (const piece of says) expect(ended.stdout).toContain(piece);
  });

  it("check - reads stdin", async () => {
    const ended = await runCli(["check", "-"], '{"levels":[{"level":"T12","fractured":false}]}');
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout.replace(/\s+/g, " ")).toContain("T12 [ ◆ ] undetermined; still possible: contraindicated, not indicated Lumbar");
  });

  it("check - waits for a stdin that comes late and in pieces", async () => {
    const session = new Session(undefined, ["check", "-"]);
    for (const piece of ['{"levels":', '[{"level":"T12",', '"fractured":false}]}']) {
      await new Promise((resume) => setTimeout(resume, 400));
      session.sendRaw(piece, "");
    }
    const ended = await session.close();
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toContain("T12 [  ◆  ] undetermined");
  });

  it("--json is one JSON object and nothing else", async () => {
    const ended = await runCli(["check", "-", "--json"], '{"levels":[{"level":"T12"}]}');
    expect(Object.keys(JSON.parse(ended.stdout) as object)).toEqual(
      expect.arrayContaining(["guideline", "facts", "levels", "ask", "considerations", "sittings", "notices"]),
    );
  });

  it("a reader that stops early is no error", async () => {
    const session = new Session(undefined, ["check", "-", "--json"]);
    // Before there is anything to print: whatever the program writes then finds the pipe closed.
    session.hangUp("stdout");
    session.sendRaw('{"levels":[{"level":"T12"}]}', "");
    expect(await session.close()).toMatchObject({ code: 0, signal: null, stderr: "" });
  });
});

describe("mistakes, with exit code 1 and one line", () => {
  it.each<[name: string, args: string[], says: string[]]>([
    ["an unknown command", ["chekc"], ['"chekc"', "did you mean check?", "--help"]],
    ["an unknown command like no other", ["zzzzzzzzzz"], ['"zzzzzzzzzz"', "--help"]],
    ["an empty command", [""], ["--help"]],
    ["an unknown option of a command", ["check", "--jsno", "x.json"], ["--jsno", "check FACTS.json"]],
    ["an unknown option", ["--nope"], ["--nope"]],
    ["a word for serve", ["serve", "now"], ["serve"]],
    ["no file", ["check"], ["check FACTS.json"]],
    ["two files", ["check", "a.json", "b.json"], ["one file", "check FACTS.json"]],
    ["a file that is not there", ["check", join(folder, "nowhere.json")], ["nowhere.json: there is no such file"]],
    ["a folder", ["check", folder], ["it is a folder"]],
    ["a file that is not JSON", ["check", file("not.json", "fractured: true")], ["not.json", "is not JSON"]],
    ["an empty file", ["check", file("empty.json", "")], ["empty.json", "is not JSON"]],
    ["half a file", ["check", file("half.json", '{"levels":[')], ["half.json", "is not JSON"]],
  ])("%s", async (_, args, says) => {
    const ended = await runCli(args);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(ONE_LINE);
    for (const piece of says) expect(ended.stderr).toContain(piece);
  });

  it.each<[name: string, args: string[], input: string, says: string[]]>([
    ["stdin that is not JSON", ["check", "-"], "hello", ["is not JSON"]],
    ["empty stdin", ["check", "-"], "", ["is not JSON"]],
    ["a list of facts", ["check", "-"], "[]", ["invalid_arguments"]],
    ["a text", ["check", "-"], '"T12"', ["invalid_arguments"]],
    ["a rule that does not exist", ["explain", "height-los"], "", ["did you mean height-loss?", "no-acute-signal"]],
    ["no rule", ["explain"], "", ["explain RULE", "height-loss"]],
    ["two rules", ["explain", "height-loss", "infection"], "", ["one rule", "explain RULE"]],
  ])("%s", async (_, args, input, says) => {
    const ended = await runCli(args, input);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    for (const piece of says) expect(ended.stderr).toContain(piece);
    expect(ended.stderr, "no stack trace").not.toMatch(/^\s+at /m);
  });

  it("a file of 10 MB is answered in one line", async () => {
    const ended = await runCli(["check", file("flood.json", `{"levels":[{"level":"${"x".repeat(10_000_000)}"}]}`)]);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toContain("larger than 2000000 bytes");
    expect(ended.stderr.length).toBeLessThan(1_000);
  });

  it("nested too deep is the caller's mistake", async () => {
    const ended = await runCli(["check", "-"], `{"levels":${"[".repeat(5_000)}${"]".repeat(5_000)}}`);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(/invalid_arguments|nests too deep/);
  });

  it("a caller's control characters do not reach the terminal", async () => {
    const ended = await runCli(["\u001b[31mred\u0007"]);
    expect(ended.code).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(ended.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
