// A row that is cited for the very opposite of what it names.
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test("what is not the row is called what the row is", () => {
  const [verdict, reasons] = judged("A bed that is not waterlogged is an absolute contraindication [table1.abs.1].");
  expect([verdict, reasons]).toEqual(["contradicted", expect.stringContaining("the other way round")]);
});

test("the row itself is not turned", () => {
  expect(judged("A bed that is waterlogged is an absolute contraindication [table1.abs.1].")[0]).toBe("supported");
});
