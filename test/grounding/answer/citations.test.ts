// Citations as people write them: places, references, both in one bracket, and what is no citation.
import { expect, test } from "vitest";
import { exhibitsIn, readCitations } from "../../../src/grounding/answer/citations.ts";

const source = { isSection: (name: string): boolean => ["advice", "table1"].includes(name), citation: "Allotment Leaflet 1990;7:1–2" };
/** The stretches of a sentence: what is said, and the citations behind it. */
const cited = (sentence: string): string[] =>
  readCitations(sentence, source).segments.map(
    ({ text, citations }) => `${text.replace(/[\s.]+/gu, " ").trim()} | ${citations.map(({ name }) => name).join(" ")}`,
  );

test.each([
  "[advice.p1, ref 2]",
  "[advice.p1; ref 2]",
  "[advice.p1, 2]",
  "[advice.p1 ref 2]",
  "[advice.p1 2]",
  "[advice.p1: 2]",
  "[advice.p1: ref 2]",
  "[advice.p1 (ref 2)]",
  "[advice.p1 — ref 2]",
  "[advice.p1 / ref 2]",
  "[advice.p1 | 2]",
  "[advice.p1 + ref 2]",
  "[advice.p1 and ref 2]",
  "[advice.p1, citing ref 2]",
  "[advice.p1, with reference 2]",
  "[advice.p1, ref. 2]",
  "[advice.p1, ref #2]",
  "[advice.p1, citation 2]",
  "[advice.p1, no. 2]",
  "[advice.p1] [2]",
  "[advice.p1][ref 2]",
  "[advice.p1] (ref 2)",
  "(advice.p1, ref 2)",
  "(advice.p1; 2)",
  "advice.p1 (ref 2)",
  "advice.p1, ref 2",
  "[Allotment Leaflet 1990;7:1–2, advice.p1, ref 2]",
])("a place with a reference: %s", (bracket) => {
  expect(cited(`Fleece is dear ${bracket}.`)).toEqual(["Fleece is dear | advice.p1 ref 2"]);
});

test.each([
  ["[ref 2, advice.p1]", "ref 2 advice.p1"],
  ["[2; advice.p1]", "ref 2 advice.p1"],
  ["(ref 2; see advice.p1)", "ref 2 advice.p1"],
  ["(advice.p1, refs 3–5)", "advice.p1 ref 3 ref 4 ref 5"],
  ["[advice.p1, refs 1, 2 and 3]", "advice.p1 ref 1 ref 2 ref 3"],
  ["[advice.p1 — refs 1 & 3]", "advice.p1 ref 1 ref 3"],
  ["[refs 1-2; advice.p1–p2]", "ref 1 ref 2 advice.p1 advice.p2"],
  ["[advice.p1/dearer, ref 2]", "advice.p1/dearer ref 2"],
  ["[advice.p1, ref 2, advice.p2, ref 3]", "advice.p1 ref 2 advice.p2 ref 3"],
])("several of them: %s", (bracket, names) => {
  expect(cited(`Fleece is dear ${bracket}.`)).toEqual([`Fleece is dear | ${names}`]);
});

test.each(["(2003)", "(about 40%)", "(12)", "(B1 and B2)", "[sic]"])("no citation: %s", (bracket) => {
  expect(readCitations(`Fleece is dear ${bracket}.`, source).citations).toEqual([]);
});

test("each citation stands behind what comes before it, and the verb after one belongs there too", () => {
  expect(cited("Fleece is dear [advice.p1], and roses bear frost [advice.p3].")).toEqual([
    "Fleece is dear | advice.p1",
    ", and roses bear frost | advice.p3",
  ]);
  expect(cited("A gale [table1.rel.1] is relative, a sodden bed [table1.abs.1] is absolute.")).toEqual([
    "A gale is relative | table1.rel.1",
    ", a sodden bed is absolute | table1.abs.1",
  ]);
});

test("what stands in a bracket beside its citation is said too", () => {
  expect(cited("Fleece is dear [advice.p1, and tears].")).toEqual(["Fleece is dear tears | advice.p1"]);
});

test("tables and figures named in so many words", () => {
  expect(exhibitsIn("See Table 1 and fig. 2, not the table.")).toEqual([
    { text: "Table 1", section: "table1", place: "table1" },
    { text: "fig. 2", section: "figure", place: "figure.2" },
  ]);
});
