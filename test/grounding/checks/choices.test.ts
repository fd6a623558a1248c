// What is said of one alternative where the place says it of another.
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test("of another", () => {
  const [verdict, reasons] = judged("Seedlings bear light frost without harm [advice.p3].");
  expect([verdict, reasons]).toEqual(["contradicted", expect.stringContaining('of "roses"')]);
});

test("but not of its own", () => {
  expect(judged("Roses bear light frost without harm [advice.p3].")[0]).toBe("supported");
});
