// Every term that is the same as words of the passages, put in their place in a statement, was judged by hand to leave it as true.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { locatorOf } from "../../src/knowledge/model.ts";
import { authored } from "../support/base.ts";
import { drawSentences } from "../support/same-terms.ts";

/** By passage and by its words: the terms that were judged to say the same there. */
type Judged = Record<string, Record<string, string[]>>;
const judged = parse(readFileSync("test/knowledge/same-terms.yaml", "utf8")) as Judged;
const { knowledge } = authored();
const drawn = drawSentences(knowledge);
const kept = new Set(
  Object.entries(judged).flatMap(([id, of]) =>
    Object.entries(of).flatMap(([words, terms]) => terms.map((term) => `${id}: ${term} = ${words}`)),
  ),
);

it("all that touch a row of the table, and 300 others", () => {
  const rows = new Set(knowledge.rules.map(({ row }) => row));
  const ofRows = drawn.filter(({ passage }) => rows.has(locatorOf(passage)));
  expect(ofRows.length).toBeGreaterThan(100);
  expect(drawn.length - ofRows.length).toBeGreaterThan(300);
});

it("every sentence that is drawn has been judged, and nothing else is kept", () => {
  const now = drawn.map(({ entry, passage }) => `${passage}: ${entry.term} = ${entry.of}`);
  expect(now.filter((each) => !kept.has(each))).toEqual([]);
  expect([...kept].filter((each) => !now.includes(each))).toEqual([]);
});

it("draws a statement with the term in the place of its words", () => {
  const { sentence } = drawn.find(({ entry, passage }) => entry.term === "break" && passage.startsWith("table1.abs.1/")) ?? {
    sentence: "",
  };
  expect(sentence).toBe("Absolute contraindication to vertebral augmentation: a break that causes no symptoms (asymptomatic).");
});
