// Every file says its job in its first line, and stays short enough to be read at a sitting.
import { describe, expect, it } from "vitest";
import { type SourceFile, sourceFiles } from "../support/house.ts";

const MOST_LINES = 250;

/** Files that are longer, with the length that they may not exceed. This list may only shrink. */
const LONGER: Record<string, number> = {
  // The one definition of every knowledge file.
  "src/knowledge/schema.ts": 350,
};

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
    .filter((file) => lengthOf(file) > (LONGER[file.path] ?? MOST_LINES))
    .map((file) => `${file.path}: ${lengthOf(file)}`);
  expect(over).toEqual([]);
});

it("what is on the list of longer files has to be", () => {
  const needless = Object.keys(LONGER).filter((path) => !program.some((file) => file.path === path && lengthOf(file) > MOST_LINES));
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
