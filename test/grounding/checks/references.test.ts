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
