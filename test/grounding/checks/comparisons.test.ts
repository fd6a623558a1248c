// Comparisons of techniques, told either way round, under a heading, and where the two are equal.
import { expect, test } from "vitest";
import { verdicts } from "../beds.ts";

test.each([
  ["turned", "Straw costs more than fleece [advice.p1]."],
  ["turned, by a word of its own", "Fleece is cheaper than straw."],
  ["denied", "Fleece is not more expensive than straw [advice.p1]."],
  ["the other one first", "Compared with fleece, straw is dearer [advice.p1]."],
  ["under a heading", "### Straw\n- Higher price [advice.p1]"],
  ["a difference where there is none", "Fleece gives more warmth than straw [advice.p1]."],
])("%s", (_, answer) => {
  expect(verdicts(answer)).toContain("contradicted");
});

test.each([
  ["as it is", "Fleece costs more than straw [advice.p1]."],
  ["told from the other side", "Straw is cheaper than fleece [advice.p1]."],
  ["under its heading", "### Fleece\n- Higher price [advice.p1]"],
])("but not %s", (_, answer) => {
  expect(verdicts(answer)).not.toContain("contradicted");
});
