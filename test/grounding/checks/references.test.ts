// A reference that is credited with what another is cited for.
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test("another is cited for it", () => {
  const [verdict, reasons] = judged("Fleece costs more than straw, since it tears in the wind [ref 3].");
  expect([verdict, reasons]).toEqual(["contradicted", expect.stringContaining("Reference 3 is not cited for this")]);
});

test("its own is not, and what the article says of it is told as second hand", () => {
  expect(judged("Fleece costs more than straw, since it tears in the wind [ref 2].")).toEqual([
    "supported",
    "The article says this, citing 2; what the cited work itself says is not held.",
  ]);
});

test.each([
  "[advice.p1, ref 3]",
  "[ref 3, advice.p1]",
  "(advice.p1, refs 2–3)",
  "[advice.p1; 3]",
  "[advice.p1/dearer, ref 3]",
])("beside a place whose statement cites another: %s", (bracket) => {
  expect(judged(`Fleece costs more than straw, since it tears in the wind ${bracket}.`)[1]).toContain("Reference 3 is not cited for this");
});

test("beside a place whose paragraph does not cite it, whatever is said", () => {
  expect(judged("Deep snow lies long on many hedges [advice.p3, ref 1].")).toEqual([
    "contradicted",
    "Reference 1 is not cited for this: [advice.p3] cites no reference.",
  ]);
});

test("where no statement of the paragraph is told, a reference of any of them may stand beside it", () => {
  expect(judged("Fleece is made of threads [advice.p1, ref 2].")[0]).toBe("unsettled");
  expect(judged("Fleece is made of threads [advice.p1, ref 2, ref 3].")[0]).toBe("unsettled");
});

test("the rows of a table have the references of the sentence that introduces it", () => {
  expect(judged("A gale at night is a relative contraindication to covering [table1.rel.1, ref 3].")[0]).toBe("contradicted");
  expect(judged("A gale at night is a relative contraindication to covering [table1.rel.1, ref 1].")[0]).toBe("supported");
});
