// Kleene's strong three-valued tables, written out.
import { expect, test } from "vitest";
import { and, not, or, type Truth } from "../../src/rules/truth.ts";

const T = true;
const F = false;
const U = "unknown";

const PAIRS: [left: Truth, right: Truth, both: Truth, either: Truth][] = [
  [T, T, T, T],
  [T, F, F, T],
  [T, U, U, T],
  [F, T, F, T],
  [F, F, F, F],
  [F, U, F, U],
  [U, T, U, T],
  [U, F, F, U],
  [U, U, U, U],
];

test.each(PAIRS)("%s with %s: and %s, or %s", (left, right, both, either) => {
  expect(and([left, right])).toBe(both);
  expect(or([left, right])).toBe(either);
});

test("the opposite of unknown is unknown", () => {
  expect([not(T), not(F), not(U)]).toEqual([F, T, U]);
});

test("no parts: all of them hold, and none of them does", () => {
  expect([and([]), or([])]).toEqual([T, F]);
});

test("one decisive part settles many unknown ones", () => {
  expect(and([U, U, F, U])).toBe(F);
  expect(or([U, U, T, U])).toBe(T);
  expect(and([T, T, U])).toBe(U);
  expect(or([F, F, U])).toBe(U);
});
