// What a word is not: none of the questions that a word once answered, taken for another, is answered by it.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { makeSearch } from "../../src/search/passages.ts";
import { authored } from "../support/base.ts";

const { questions } = parse(readFileSync("test/eval/terms.yaml", "utf8")) as { questions: string[] };
const search = makeSearch(authored().knowledge);

it.each(questions)("%s", (question) => {
  expect(search.ask(question).coverage).not.toBe("answered");
});

it.each([
  ["Is MSK pain a contraindication?", "table1.rel.10"],
  ["Is CCF a contraindication?", "table1.rel.8"],
  ["Is severe CCF a contraindication?", "table1.rel.8"],
  ["Is a T12 Fx with LBP an indication?", "table1.ind.2"],
  ["Is spondylodiscitis a contraindication?", "table1.abs.3"],
  ["Is endocarditis a contraindication?", "table1.abs.3"],
  ["Are low platelets a contraindication?", "dx.p4"],
])("%s leads to %s", (question, place) => {
  const { hits, coverage } = search.ask(question);
  expect(hits[0]?.id.split("/")[0]).toBe(place);
  expect(coverage).not.toBe("silent");
});
