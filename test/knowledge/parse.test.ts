// From YAML to a value, or to problems at their file, line and column.
import { expect, test } from "vitest";
import * as z from "zod";
import { parseFile } from "../../src/knowledge/parse.ts";

const schema = z.strictObject({
  name: z.strictObject({ first: z.string() }),
  list: z.array(z.strictObject({ n: z.number() })).optional(),
});

/** Every problem as "line:column code". */
function problemsIn(text: string): string[] {
  return parseFile("some/file.yaml", text, schema).problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

const lines = (...all: string[]): string => `${all.join("\n")}\n`;

test("a file that fits has its value and no problem", () => {
  const { value, problems } = parseFile("f.yaml", lines("# a comment", "name:", "  first: x", "list: [{ n: 1 }]"), schema);
  expect(value).toEqual({ name: { first: "x" }, list: [{ n: 1 }] });
  expect(problems).toEqual([]);
});

test.each([
  ["a wrong type", lines("name:", "  first: 3"), ["2:10 schema"]],
  ["a wrong type, with the line ends of Windows", "name:\r\n  first: 3\r\n", ["2:10 schema"]],
  ["a wrong type in a list", lines("name: { first: x }", "list:", "  - n: 1", "  - n: two"), ["4:8 schema"]],
  ["something missing: at what it is missing from", lines("name: {}"), ["1:7 schema"]],
  ["all at once", lines("name:", "  first: 3", "list:", "  - n: two", "  - n: three"), ["2:10 schema", "4:8 schema", "5:8 schema"]],
  ["an empty file", "", ["1:1 schema"]],
  ["a list for a file", lines("- 1"), ["1:1 schema"]],
  ["a key twice", lines("name:", "  first: x", "  first: y"), ["3:3 yaml"]],
  ["two documents", lines("name: { first: x }", "---", "name: { first: y }"), ["2:1 yaml"]],
  ["tabs", lines("name:", "\tfirst: x"), ["2:1 yaml"]],
])("%s", (_, text, expected) => {
  expect(problemsIn(text)).toEqual(expected);
});

test("an unknown key is named with what it stands in", () => {
  const [problem] = parseFile("some/file.yaml", lines("name:", "  first: x", "  second: y"), schema).problems;
  expect(problem).toMatchObject({ file: "some/file.yaml", line: 3, code: "unknown-key", message: 'name has no entry "second"' });
});

test("a key that is a mapping is told as an unknown one, and nothing is written past the problems", async () => {
  const warned: unknown[] = [];
  const listen = (warning: Error): void => void warned.push(warning.message);
  process.on("warning", listen);
  expect(problemsIn(lines("name: { first: x }", "{ list: 1 }: x"))).toEqual([expect.stringMatching(/^[12]:[0-9]+ unknown-key$/)]);
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", listen);
  expect(warned).toEqual([]);
});

test.each([
  ["with a plain value", lines("name:", "  first: x", "  second: y"), "3:3"],
  ["with a mapping below it", lines("name:", "  first: x", "  second:", "    deep: 1"), "3:3"],
])("an unknown key %s is pointed at where the key stands", (_, text, place) => {
  expect(problemsIn(text)).toEqual([`${place} unknown-key`]);
});

test.each([
  ["an anchor", lines("name:", "  first: &a x"), /anchor/, 2],
  ["an anchor that nothing uses, on nothing", lines("name: { first: x }", "list: &a"), /anchor/, 2],
  ["an alias", lines("name: { first: x }", "list: *a"), /alias|Unresolved/, 2],
  ["a merge key", lines("name:", "  <<: { first: x }"), /merge key/, 2],
  ["a tag of one's own", lines("name:", "  first: !mine x"), /tag/, 2],
  ["a tag of YAML's own", lines("name:", "  first: !!str x"), /tag/, 2],
  ["an anchor on a mapping", lines("name: &a", "  first: x"), /anchor/, 1],
])("%s is refused where it stands", (_, text, says, line) => {
  const { value, problems } = parseFile("f.yaml", text, schema);
  expect(value).toBeUndefined();
  expect(
    problems.some((problem) => says.test(problem.message) && problem.line === line),
    JSON.stringify(problems),
  ).toBe(true);
});

test("an entry's place is that of the nearest one that exists", () => {
  const { place } = parseFile("f.yaml", lines("name:", "  first: x", "list:", "  - n: 1"), schema);
  expect(place(["name", "first"])).toEqual({ file: "f.yaml", line: 2, column: 10 });
  expect(place(["list", 0, "n"])).toEqual({ file: "f.yaml", line: 4, column: 8 });
  expect(place(["list", 7])).toEqual({ file: "f.yaml", line: 4, column: 3 });
  expect(place([])).toEqual({ file: "f.yaml", line: 1, column: 1 });
});
