// Files that a user names, read by the built program: what stands twice in them, ids that are no numbers, a full disk.

import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CLI, runCli } from "../support/stdio.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "user-files-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

it.each([
  ['{"patient":{"infection":"local","infection":"none"},"levels":[{"level":"L1"}]}', 'line 1, column 33: "infection" stands here again'],
  ['{"patient":{"infection":"local"},\n"patient":{}}', 'line 2, column 1: "patient" stands here again, after line 1, column 2'],
  ['{"patient":{}} // none', "line 1, column 16: comments are not JSON"],
  ['{"patient":{},\n}', "line 2, column 1: a comma before } is not JSON"],
])("of %s nothing is decided", async (text, says) => {
  for (const [args, input] of [
    [["check", write("facts.json", text)], ""],
    [["check", "-"], text],
    [["plan", "-"], text],
  ] as const) {
    const { code, stdout, stderr } = await runCli(args, input);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(says);
  }
});

it.each(["1e1", "0xD", " 12", "12.", "+3", "1_0"])("%j is no reference number", async (id) => {
  const { code, stderr } = await runCli(["read", "dx.p3", "--references", write("list.json", JSON.stringify([{ id, title: "x" }]))]);
  expect([code, stderr]).toEqual([1, expect.stringContaining("must be a reference number")]);
});

it("in a list of references too, a doubled name is told by line and column", async () => {
  const { code, stderr } = await runCli(["read", "dx.p3", "--references", write("twice.json", '[{"id":"8",\n"title":"x","title":"y"}]')]);
  expect([code, stderr]).toEqual([1, expect.stringContaining('line 2, column 13: "title" stands here again')]);
});

it.skipIf(!existsSync("/dev/full"))("where nothing more can be written, that is said", () => {
  const full = openSync("/dev/full", "w");
  const { status, stderr } = spawnSync(process.execPath, [CLI, "read", "dx.p3"], { stdio: ["ignore", full, "pipe"], encoding: "utf8" });
  closeSync(full);
  expect([status, stderr]).toEqual([2, "vertebral-augmentation-mcp: what was to be said cannot be written (ENOSPC)\n"]);
});

it("a byte order mark before the first line of stdio is none of the message", () => {
  const line = '\uFEFF{"jsonrpc":"2.0","id":1,"method":"ping"}\n';
  const { stdout } = spawnSync(process.execPath, ["-e", ECHO, CLI], { input: line, encoding: "utf8" });
  expect(JSON.parse(stdout)).toEqual({ jsonrpc: "2.0", id: 1, result: {} });
});

/** Hands its stdin to the program and leaves it open until the first answer, as clients do. */
const ECHO = `
const child = require("node:child_process").spawn(process.execPath, [process.argv[1]], { stdio: ["pipe", "pipe", "inherit"] });
child.stdout.once("data", (answer) => { process.stdout.write(answer); child.stdin.end(); });
process.stdin.on("data", (line) => child.stdin.write(line));
`;
