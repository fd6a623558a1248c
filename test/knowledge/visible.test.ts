// Nothing that somebody else wrote breaks a message's line, or hides in it.
import { expect, test } from "vitest";
import { problemInWords } from "../../src/knowledge/problem.ts";
import { visible } from "../../src/knowledge/visible.ts";
import { complaintsOf, refusalOf } from "../support/complaints.ts";

test.each([
  ["a line separator", "a\u2028b", "a\\u{2028}b"],
  ["a paragraph separator", "a\u2029b", "a\\u{2029}b"],
  ["a turn of direction", "a\u202eb", "a\\u{202E}b"],
  ["a return and an escape", "a\r\u001bb", "a\\u{D}\\u{1B}b"],
  ["a tag beyond the first plane", "a\u{e0041}b", "a\\u{E0041}b"],
  ["a line end, which messages are made of", "a\nb", "a\nb"],
  ["letters and signs", "é 床 🚲 — “x”", "é 床 🚲 — “x”"],
])("%s", (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("neither a caller's value nor a caller's key is told with one in it", () => {
  const args = { patient: { infection: "no\u2028ne", "infec\u2029tion": "none" } };
  const told = `${complaintsOf(args).join("\n")}\n${refusalOf(args)?.text}`;
  expect(told).toContain("no\\u{2028}ne");
  expect(told).toContain("infec\\u{2029}tion");
  expect(told).not.toMatch(/[\u2028\u2029]/);
});

test("an authoring problem stays in its line", () => {
  const at = { file: "rules/a.yaml", line: 1, column: 1, code: "schema" };
  expect(problemInWords({ ...at, message: "title: \u2028", hint: "x" })).toBe("rules/a.yaml:1:1 schema title: \\u{2028} — x");
});
