// Sentences of an answer, with the citations of a lead that serve what stands under it.
import { expect, test } from "vitest";
import { cut } from "../../../src/grounding/answer/cut.ts";

const source = { isSection: (name: string): boolean => name === "advice", citation: "Allotment Leaflet 1990;7:1–2" };
const sentences = (answer: string): string[] =>
  cut(answer, source).map(
    ({ text, citations, leads }) => `${leads ? "lead " : ""}${text} | ${citations.map(({ name }) => name).join(" ")}`,
  );

test("sentences, each with its own citations", () => {
  expect(sentences("Fleece is dear [advice.p1]. Roses bear frost.")).toEqual([
    "Fleece is dear [advice.p1]. | advice.p1",
    "Roses bear frost. | ",
  ]);
});

test("a lead's citation is its items', but for those that have their own", () => {
  expect(sentences("It is dear [advice.p1]:\n- fleece\n- straw [advice.p2]")).toEqual([
    "lead It is dear [advice.p1]: | advice.p1",
    "fleece | advice.p1",
    "straw [advice.p2] | advice.p2",
  ]);
});

test("it ends with the next paragraph", () => {
  expect(sentences("It is dear [advice.p1]:\n- fleece\n\nThat is so.\n- straw").slice(2)).toEqual(["That is so. | ", "straw | "]);
});

test("a heading leads, and code is one sentence without citations", () => {
  expect(sentences("# Frost\n```\na. b [advice.p1].\n```")).toEqual(["lead Frost | ", "a. b [advice.p1]. | "]);
});
