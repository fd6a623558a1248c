// npm run scaffold: an entry in its place, once, under a name that the format takes; or nothing at all.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readFolder } from "../../src/knowledge/load.ts";
import { NoEntry, scaffold } from "../../tools/scaffold/scaffold.ts";
import { PROTOTYPE_KEYS } from "../fuzz/nasty.ts";
import { authored, knowledgeFiles } from "../support/base.ts";
import { toolArguments } from "../support/tool.ts";

const refusal = (...words: string[]): string => {
  try {
    scaffold(words, knowledgeFiles);
  } catch (error) {
    expect(error).toBeInstanceOf(NoEntry);
    return (error as Error).message;
  }
  throw new Error("it was taken");
};

describe("an entry", () => {
  it.each<[words: string[], file: string, says: string]>([
    [["passage", "dx.p3/another-statement"], "passages/dx.yaml", "- id: dx.p3/another-statement"],
    [["rule", "another-rule", "table1.rel.9"], "rules/another-rule.yaml", "row: table1.rel.9"],
    [["consideration", "another-consideration"], "considerations/another-consideration.yaml", "id: another-consideration"],
    [
      ["term", "squashed: vertebra", "fractures"],
      "vocabulary/fractures.yaml",
      '- of: TODO words that the passages use\n    same: ["squashed: vertebra"]',
    ],
    [["silence", "another-silence", "drugs"], "silences/drugs.yaml", "- id: another-silence"],
  ])("%j", (words, file, says) => {
    const entry = scaffold(words, knowledgeFiles);
    expect(entry.file).toBe(file);
    const before = knowledgeFiles.get(file) ?? "";
    expect(entry.files.get(file)?.startsWith(before)).toBe(true);
    expect(entry.files.get(file)?.slice(before.length)).toContain(says);
    // The check finds what is to be filled in, there and nowhere else; and it is there once.
    expect(() => authored(new Map([...knowledgeFiles, ...entry.files]))).toThrow(new RegExp(`^(${file}:.*\n?)+$`));
    expect(() => scaffold(words, new Map([...knowledgeFiles, ...entry.files]))).toThrow(/already/);
  });

  it("of a passage has its id among those that are kept", () => {
    const { files } = scaffold(["passage", "dx.p3/another-statement"], knowledgeFiles);
    expect([...files.keys()]).toEqual(["passages/dx.yaml", "passage-ids.yaml"]);
    expect(files.get("passage-ids.yaml")).toBe(`${knowledgeFiles.get("passage-ids.yaml")}  - dx.p3/another-statement\n`);
  });
});

describe("nothing", () => {
  it.each([
    [["passage", "dx"], /"dx" does not do for a passage: .*dx\.p3/],
    [["passage", "dx.p3/Another Statement"], /does not do for a passage/],
    [["passage", "../x.p3/y"], /does not do for a passage/],
    [["passage", "zzz.p3/another"], /there is no passages\/zzz\.yaml/],
    [["passage", "dx.p1/pain-principal-symptom"], /there is a passage .* already/],
    [["rule", "../../package"], /does not do for a rule/],
    [["rule", "another-rule", "nine"], /"nine" does not do for a rule: a locator/],
    [["rule", "height-loss"], /exists already/],
    [["consideration", "A"], /does not do for a consideration/],
    [["term", "  "], /does not do for a term/],
    [["term", "vp", "procedures"], /there is a term "vp" already/],
    [["silence", "platelet-threshold", "blood-and-infection"], /there is a silence .* already/],
    [["silence", "a", "b", "c"], /^usage/],
    [["rule", "a", "table1.rel.9", "c"], /^usage/],
    [["passage"], /^usage/],
    [[], /^usage/],
  ])("%j", (words, says) => {
    expect(refusal(...words)).toMatch(says);
  });

  it.each(PROTOTYPE_KEYS)("of a kind %s", (name) => {
    expect(refusal(name, "x")).toMatch(/^usage/);
  });
});

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "scaffold-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  cpSync("knowledge", join(folder, "knowledge"), { recursive: true });
  const command = toolArguments("scaffold.ts", "passage", "dx.p3/another-statement");
  const run = () => spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });

  it("writes the files, once, and says what to do next", () => {
    expect(execFileSync(process.execPath, command, { cwd: folder, encoding: "utf8" })).toMatch(
      /^knowledge\/passages\/dx\.yaml: fill in every TODO/,
    );
    const expected = new Map([...knowledgeFiles, ...scaffold(["passage", "dx.p3/another-statement"], knowledgeFiles).files]);
    expect(readFolder(join(folder, "knowledge"))).toEqual(expected);
    expect(run()).toMatchObject({ status: 1, stdout: "", stderr: 'there is a passage "dx.p3/another-statement" already\n' });
    expect(readFolder(join(folder, "knowledge"))).toEqual(expected);
  });

  it("changes nothing where one of the files cannot be written", () => {
    const before = readFolder(join(folder, "knowledge"));
    cpSync("knowledge/passages", join(folder, "knowledge", "passage-ids.yaml.new"), { recursive: true });
    const ended = spawnSync(process.execPath, toolArguments("scaffold.ts", "passage", "dx.p3/one-more"), { cwd: folder, encoding: "utf8" });
    expect(ended.status).not.toBe(0);
    rmSync(join(folder, "knowledge", "passage-ids.yaml.new"), { recursive: true });
    expect(readFolder(join(folder, "knowledge"))).toEqual(before);
  });
});
