// Figures of the same measure with another value or bound.
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test.each([
  ["another year", "Fleece was introduced in 1980 [advice.p1].", "1990"],
  ["another bound", "Shade on more than half of the bed is a relative contraindication [table1.rel.2].", "more than one third"],
])("%s", (_, sentence, source) => {
  const [verdict, reasons] = judged(sentence);
  expect([verdict, reasons]).toEqual(["contradicted", expect.stringContaining(source)]);
});

test.each([
  ["the same", "Fleece was introduced in 1990 [advice.p1]."],
  ["a case of the bound", "Shade on half of the bed exceeds one third and is a relative contraindication [table1.rel.2]."],
])("but not %s", (_, sentence) => {
  expect(judged(sentence)[0]).not.toBe("contradicted");
});
