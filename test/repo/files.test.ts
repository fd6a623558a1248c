// Every file says its job in its first line, and stays short enough to be read at a sitting.
import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "../support/house.ts";

const MOST_LINES = 200;

/** Longer than that today, with what they may have: a number here may only shrink, and goes with the file. */
const STILL_LONGER: Readonly<Record<string, number>> = { "src/knowledge/assemble.ts": 207 };

const program = ["src", "tools"].flatMap(sourceFiles);
const files = [...program, ...sourceFiles("test")];

/** The first line after a `#!` line: a comment of at least three words. */
function saysItsJob({ text }: SourceFile): boolean {
  const [first = "", second = ""] = text.split("\n");
  return /^\/\/ \S+ \S+ \S+/.test(first.startsWith("#!") ? second : first);
}

function lengthOf({ text }: SourceFile): number {
  return text.replace(/\n$/, "").split("\n").length;
}

it("the first line of every file is a comment that says its job", () => {
  expect(files.filter((file) => !saysItsJob(file)).map(({ path }) => path)).toEqual([]);
});

it(`every file of the program and its tools has at most ${MOST_LINES} lines`, () => {
  const over = program
    .filter((file) => lengthOf(file) > (STILL_LONGER[file.path] ?? MOST_LINES))
    .map((file) => `${file.path}: ${lengthOf(file)}`);
  expect(over).toEqual([]);
  const needless = Object.keys(STILL_LONGER).filter((path) => program.every((file) => file.path !== path || lengthOf(file) <= MOST_LINES));
  expect(needless).toEqual([]);
});

describe("these checks can fail", () => {
  it.each([
    ["code", "const a = 1;\n"],
    ["an empty line", "\n// What this is for.\n"],
    ["a word", "// Things\n"],
    ["a shebang alone", "#!/usr/bin/env node\nconst a = 1;\n"],
  ])("a file that begins with %s", (_, text) => {
    expect(saysItsJob({ path: "a.ts", text })).toBe(false);
  });

  it("a shebang may come first", () => {
    expect(saysItsJob({ path: "a.ts", text: "#!/usr/bin/env node\n// Does a thing well.\n" })).toBe(true);
  });
});
