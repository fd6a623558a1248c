// Rows called another kind, denied, weakened or permitted are contradicted, with a citation and without; what agrees is not.
import { expect, test } from "vitest";
import { verdicts } from "../beds.ts";

test.each([
  ["another kind", "A waterlogged bed is a relative contraindication [table1.abs.1]."],
  ["another kind, the other way", "A gale is an absolute contraindication [table1.rel.1]."],
  ["denied", "A waterlogged bed is no contraindication."],
  ["denied behind an opening", "In summary, a waterlogged bed does not rule it out."],
  ["denied by a word for it", "A sodden bed is not a contraindication [table1.abs.1]."],
  ["a denied benefit of doubt", "A gale is not a contraindication of any kind [table1.rel.1]."],
  ["permitted", "A waterlogged bed can be covered [table1.abs.1]."],
  ["permitted by its citation alone", "You can go ahead [table1.abs.1]."],
  ["permitted after its kind", "A waterlogged bed is an absolute contraindication, but urgent cases may go ahead [table1.abs.1]."],
  ["an order to do it", "Cover the waterlogged bed [table1.abs.1]."],
  ["an exception that the row does not have", "A waterlogged bed is an absolute contraindication unless the roots are old [table1.abs.1]."],
  ["one of two joined by or", "Only a bed waterlogged by rain is an absolute contraindication [table1.abs.1]."],
  ["relative, and said to forbid", "A gale rules the cover out [table1.rel.1]."],
  ["does not matter", "A waterlogged bed is irrelevant [table1.abs.1]."],
  ["under a lead", "You can still have it with:\n- a waterlogged bed"],
  ["in a cell", "| finding | answer |\n|---|---|\n| waterlogged [table1.abs.1] | go |"],
])("%s", (_, answer) => {
  expect(verdicts(answer)).toContain("contradicted");
});

test.each([
  ["its own kind", "A waterlogged bed is an absolute contraindication [table1.abs.1]."],
  ["not absolute where it is relative", "A gale is not an absolute contraindication [table1.rel.1]."],
  ["does not forbid where it is relative", "A gale does not rule it out [table1.rel.1]."],
  ["a bed that is none of the row", "A bed that is not waterlogged can be covered."],
  ["a share outside the bound", "Shade on a quarter of the bed is no contraindication [table1.rel.2]."],
  ["a question", "Can a waterlogged bed be covered?"],
  ["denied twice", "It is not true that a waterlogged bed is not a contraindication [table1.abs.1]."],
])("but not %s", (_, answer) => {
  expect(verdicts(answer)).not.toContain("contradicted");
});
