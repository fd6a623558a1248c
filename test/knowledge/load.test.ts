// An author's folder is read the same however its path is written.
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assemble } from "../../src/knowledge/assemble.ts";
import { readFolder } from "../../src/knowledge/load.ts";
import { problemInWords } from "../../src/knowledge/problem.ts";

it.each(["knowledge/", "./knowledge", "./knowledge/", "test/../knowledge//", resolve("knowledge")])("%s", (folder) => {
  const plain = readFolder("knowledge");
  expect([...plain.keys()]).toEqual(expect.arrayContaining(["guideline.yaml", "passages/dx.yaml"]));
  expect(readFolder(folder)).toEqual(plain);
});

describe("a folder that is kept in another way", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "knowledge-"));
    cpSync("test/other-guideline/knowledge", folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const rule = (name = "waterlogged.yaml"): string => join(folder, "rules", name);
  const problems = (): string[] => assemble(readFolder(folder)).problems.map(problemInWords);

  it("reads a file through a link", () => {
    const before = readFolder(folder);
    renameSync(rule(), join(folder, "elsewhere.txt"));
    symlinkSync(join(folder, "elsewhere.txt"), rule());
    expect(readFolder(folder)).toEqual(before);
  });

  it.each<[encoding: string, write: (text: string) => Buffer]>([
    ["Latin-1", (text) => Buffer.from(text.replace("A waterlogged bed", "Ein völlig nasses Beet"), "latin1")],
    ["UTF-16 with its mark", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 without its mark", (text) => Buffer.from(text, "utf16le")],
  ])("tells of %s by file and line, once", (_, write) => {
    writeFileSync(rule(), write(readFileSync(rule(), "utf8")));
    expect(problems()).toEqual([expect.stringMatching(/^rules\/waterlogged\.yaml:[0-9]+:[0-9]+ encoding .*UTF-8/)]);
  });

  it("points at the very line, and leaves other letters than English ones alone", () => {
    const text = readFileSync(rule(), "utf8");
    writeFileSync(rule(), Buffer.from(text.replace("A waterlogged bed", "Ein völlig nasses Beet"), "latin1"));
    expect(problems()[0]).toMatch(/^rules\/waterlogged\.yaml:5:13 /);
    writeFileSync(rule(), text.replace("A waterlogged bed", "Ein völlig nasses Beet — 床"));
    expect(problems()).toEqual([]);
    writeFileSync(rule(), `\uFEFF${text}`);
    expect(problems()).toEqual([]);
  });
});
