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
  ["left to discretion", "A waterlogged bed is a matter of judgment [table1.abs.1]."],
  ["to be done with caution", "A waterlogged bed is to be approached with caution [table1.abs.1]."],
  ["still open", "A waterlogged bed leaves covering open to you [table1.abs.1]."],
  ["not a reason to refuse", "A waterlogged bed is not grounds for refusing a cover [table1.abs.1]."],
  ["not a dealbreaker", "A waterlogged bed is not a dealbreaker [table1.abs.1]."],
  ["under a lead", "You can still have it with:\n- a waterlogged bed"],
  ["in a cell", "| finding | answer |\n|---|---|\n| waterlogged [table1.abs.1] | go |"],
  ["permitted, whatever is conceded", "Even if the bed is waterlogged, you can go ahead [table1.abs.1]."],
  ["asked, and answered with more than yes", "Can a waterlogged bed be covered? Usually yes, with care [table1.abs.1]."],
  ["denied of a subject", "Neither a sodden nor a waterlogged bed rules it out [table1.abs.1]."],
  ["denied by nothing", "Nothing here stands in the way of covering a waterlogged bed [table1.abs.1]."],
  ["denied across an aside", "A waterlogged bed is not, of itself, a contraindication [table1.abs.1]."],
  ["what is called too careful", "It would be a mistake to refuse a waterlogged bed [table1.abs.1]."],
  ["no longer in force", "A waterlogged bed loses its force as a contraindication in May [table1.abs.1]."],
  ["said not to be named so", "The table does not list a waterlogged bed as a reason to withhold covers [table1.abs.1]."],
  ["not to be treated, and yet nothing against it", "One would rather not cover a waterlogged bed, but nothing forbids it [table1.abs.1]."],
  [
    "a condition that the row does not have",
    "A waterlogged bed is an absolute contraindication only when the roots are old [table1.abs.1].",
  ],
  ["an exception without a word for its kind", "A waterlogged bed, unless the roots are old [table1.abs.1]."],
  ["one technique exempted", "A waterlogged bed rules out fleece but not straw [table1.abs.1]."],
  ["forbidden by the heading over it, and only relative", "**Must never be done**\n- a gale at night [table1.rel.1]"],
  ["praised", "A waterlogged bed is one of the reasons to do it [table1.abs.1]."],
])("%s", (_, answer) => {
  expect(verdicts(answer)).toContain("contradicted");
});

test("a row that is named beside the citation of another is misattributed", () => {
  expect(verdicts("A gale is a relative contraindication [table1.rel.2].")).toEqual(["misattributed"]);
});

test.each([
  ["its own kind", "A waterlogged bed is an absolute contraindication [table1.abs.1]."],
  ["not absolute where it is relative", "A gale is not an absolute contraindication [table1.rel.1]."],
  ["does not forbid where it is relative", "A gale does not rule it out [table1.rel.1]."],
  ["weighs without forbidding where it is relative", "A gale at night weighs against the cover without ruling it out [table1.rel.1]."],
  ["a bed that is none of the row", "A bed that is not waterlogged can be covered."],
  ["a share outside the bound", "Shade on a quarter of the bed is no contraindication [table1.rel.2]."],
  ["a question", "Can a waterlogged bed be covered?"],
  ["what may go ahead once it is gone", "Covering can proceed once the waterlogged bed has been excluded [table1.abs.1]."],
  ["a condition that is the row's own", "A bed is an absolute contraindication only when it is waterlogged [table1.abs.1]."],
  ["how the source leaves open", "The table does not say how a waterlogged bed is told as a contraindication [table1.abs.1]."],
  ["what is to be done first", "A waterlogged bed should be treated before anything else [table1.abs.1]."],
  ["what argues for something else", "A gale argues for waiting, so it is a relative contraindication [table1.rel.1]."],
  ["denied twice", "It is not true that a waterlogged bed is not a contraindication [table1.abs.1]."],
])("but not %s", (_, answer) => {
  expect(verdicts(answer)).not.toContain("contradicted");
});
