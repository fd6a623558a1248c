// The code knows no word of the subject: what the guideline is about stands in knowledge/ alone.
import { expect, it } from "vitest";
import { sourceFiles } from "../support/house.ts";
import { subjectWordsIn } from "../support/subject-words.ts";

it("no file in src/ has a word of the subject, comments included", () => {
  const found = sourceFiles("src").flatMap(({ path, text }) => subjectWordsIn(text).map(({ word, line }) => `${path}:${line} ${word}`));
  expect(found).toEqual([]);
});

it.each([
  ["a word", "the vertebral body", "vertebr"],
  ["a name in camelCase", "const heightLossPercent = 1;", "heightLoss"],
  ["a name that begins within another", "const hasFracture = true;", "Fractur"],
  ["any case", "TUMOUR", "TUMOUR"],
])("the check can fail: %s", (_, text, word) => {
  expect(subjectWordsIn(`\n${text}`)).toEqual([{ word, line: 2 }]);
});

it("words that only contain one are let through", () => {
  expect(subjectWordsIn("replacement, displacement, a verb, pronounced")).toEqual([]);
});
