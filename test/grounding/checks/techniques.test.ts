// What is said of one technique where the place says it of the other.
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test("of the other", () => {
  expect(judged("Fleece keeps the soil of a bed warm through the winter [advice.p1].")).toEqual([
    "contradicted",
    "[advice.p1/straw-warm] says this of straw, not of fleece.",
  ]);
});

test("but not of its own", () => {
  expect(judged("Straw keeps the soil of a bed warm through the winter [advice.p1].")[0]).toBe("supported");
});
