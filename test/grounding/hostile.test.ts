// Texts that a pattern could be led astray by: without an end in sight before, read in a moment now.
import { expect, it } from "vitest";
import { makeAnswerCheck } from "../../src/grounding/answer-check.ts";
import { service } from "../support/base.ts";

const check = makeAnswerCheck(service().knowledge);

const LETTERS = `Pain was relieved [dx.p3, 1-${"a".repeat(180)}!].`;
const ROW = (cell: string): string => `| what | where |\n| --- | --- |\n| pain | ${cell} |`;

it.each([
  ["letters after the dash of a span", LETTERS],
  ["dots and letters after the dash", LETTERS.replaceAll("aa", "a.")],
  ["a cell of many citations and a word", ROW(`${"[a] ".repeat(400)}x`)],
  ["the same in round brackets", ROW(`${"(a)  ".repeat(400)}x`)],
  ["a sentence of nothing but figures", `${"not 1/3".repeat(1_700)} relieved pain [dx.p3].`],
  ["a sentence of figures with citations between them", `${"[dx.p3]é50 % x".repeat(1_300)} relieved pain [dx.p3].`],
  ["a sentence of figures in cells", `${"1| a ".repeat(2_400)}! relieved pain [dx.p3].`],
  ["a name without an end, and blanks after it", `Pain was relieved by ${"A".repeat(9_000)}${" ".repeat(9_000)}x.`],
  ["a line below a table's head that is nearly its rule", `| a |\n${" ".repeat(6_000)}--${" ".repeat(6_000)}:--x\nPain was relieved.`],
])("%s", (_, text) => {
  check("Pain was relieved.");
  const before = process.cpuUsage();
  const sentences = check(text);
  expect(sentences.length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1_000);
});

it("a sentence that is too long is told so, and never borne out", () => {
  const fact = "An infection is an absolute contraindication";
  const [long] = check(`${Array(40).fill(fact).join(", and ")} [table1.abs.3].`);
  expect(long).toMatchObject({ verdict: "unsettled", citations: ["table1.abs.3"] });
  expect(long?.reasons.join()).toMatch(/too long to be checked: 2010 characters, 1500 at most/);
  const [short] = check(`${fact} [table1.abs.3].`);
  expect(short?.verdict).toBe("supported");
});

it("a span of references is still read, the source's word before its last number too", () => {
  const named = (text: string): unknown => JSON.stringify(check(text));
  for (const span of ["[ref 14-19]", "[ref 14–ref.19]", "[14-19]"]) expect(named(`Pain was relieved ${span}.`)).toContain('"ref 17"');
});
