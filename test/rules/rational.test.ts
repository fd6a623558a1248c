// Exact fractions of decimals: nothing is lost to binary floating point.
import fc from "fast-check";
import { expect, test } from "vitest";
import { compareRationals, fromBound, fromNumber } from "../../src/rules/rational.ts";

test.each([
  [0, 0n, 1n],
  [7, 7n, 1n],
  [33.3, 333n, 10n],
  [0.1, 1n, 10n],
  [-0.5, -5n, 10n],
  [1e-7, 1n, 10_000_000n],
  [2.5e-7, 25n, 100_000_000n],
  [1e21, 10n ** 21n, 1n],
  [1.5e22, 15n * 10n ** 21n, 1n],
])("%s is exactly as it is written", (number, over, under) => {
  expect(fromNumber(number)).toEqual({ over, under });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%s is no number to compare", (number) => {
  expect(() => fromNumber(number)).toThrow(RangeError);
});

test.each([
  [33.3, "1/3", -1],
  [33.333333333333, "1/3", -1],
  [33.333333333334, "1/3", 1],
  [33.4, "1/3", 1],
  [66.6, "2/3", -1],
  [66.7, "2/3", 1],
  [50, "1/2", 0],
  [25, "1/4", 0],
  [1e-7, 0, 1],
  [0, 0, 0],
  [0.3, 0.3, 0],
])("%s against %s of 100", (number, bound, sign) => {
  expect(compareRationals(fromNumber(number), fromBound(bound, 100))).toBe(sign);
});

test("a third three times is the whole, exactly", () => {
  expect(compareRationals(fromBound("3/3", 100), fromNumber(100))).toBe(0);
  expect(compareRationals(fromBound("1/3", 99), fromNumber(33))).toBe(0);
  expect(compareRationals(fromBound("2/6", 100), fromBound("1/3", 100))).toBe(0);
});

test.each(["1/0", "-1/3", "1/3 ", "a", "0.5", "1.5/3", ""])("%j is no bound", (bound) => {
  expect(() => fromBound(bound, 100)).toThrow(RangeError);
});

test("the order of decimals is that of their digits", () => {
  const cents = fc.integer({ min: -10_000, max: 10_000 });
  fc.assert(
    fc.property(cents, cents, (left, right) => {
      expect(compareRationals(fromNumber(left / 100), fromNumber(right / 100))).toBe(Math.sign(left - right));
    }),
  );
});
