// A quantity as it is typed: what is empty is never "none", what cannot be read is told, and nothing is guessed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asTyped, readQuantity } from "../../../src/mcp/views/client/quantity.ts";

const SCALE = { minimum: 0, maximum: 100, unit: "%" };

describe("one field", () => {
  it.each([
    ["70", 70, 70],
    ["70 %", 70, 70],
    ["70%", 70, 70],
    ["66.7", 66.7, 66.7],
    ["66,7", 66.7, 66.7],
    ["0", 0, 0],
    ["30-50", 30, 50],
    ["30 – 50 %", 30, 50],
    ["30% to 50%", 30, 50],
    ["<40", 0, 40],
    ["< 40", 0, 40],
    ["<=40", 0, 40],
    ["≤ 40", 0, 40],
    [">=40", 40, 100],
    ["≥40", 40, 100],
    // Not the number itself: "more than" a bound is beyond it.
    [">50", 50.01, 100],
    [">2/3", 66.68, 100],
    ["2/3", 200 / 3, 200 / 3],
    ["1/3-1/2", 100 / 3, 50],
    ["<1/3", 0, 100 / 3],
    ["1/2", 50, 50],
  ])("%j is %d to %d", (typed, min, max) => {
    expect(readQuantity(typed, SCALE)).toEqual({ range: { min, max } });
  });

  it.each(["", "  ", "%"])("%j is nothing, and least of all none", (typed) => {
    expect(readQuantity(typed, SCALE)).toEqual({});
  });

  it.each([
    ["a half", "is no number"],
    ["70 80", "is no number"],
    ["-5", "is no number"],
    ["1e3", "is no number"],
    ["about 70", "is no number"],
    ["130", "Only 0 to 100 %"],
    ["3/2", "Only 0 to 100 %"],
    ["1/0", "Only 0 to 100 %"],
    [">100", "Only 0 to 100 %"],
    ["50-20", "The first number is the larger one."],
    // Seventy per cent, or seven in a thousand? It decides, and is asked.
    ["0.7", "less than 1 %"],
    ["<0.5", "less than 1 %"],
  ])("%j is told: %s", (typed, words) => {
    const { range, problem } = readQuantity(typed, SCALE);
    expect(range).toBeUndefined();
    expect(problem).toContain(words);
  });

  it("another scale has its own ends, and no per cent", () => {
    const scale = { minimum: 1, maximum: 8, unit: "cm" };
    expect(readQuantity("<4", scale)).toEqual({ range: { min: 1, max: 4 } });
    expect(readQuantity("1/2", scale)).toEqual({ range: { min: 4, max: 4 } });
    expect(readQuantity("0.5", scale).problem).toBe("Only 1 to 8 cm can be entered.");
  });
});

it("what is given comes back as it would be typed", () => {
  const whole = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(whole, whole, (one, other) => {
      const range = { min: Math.min(one, other), max: Math.max(one, other) };
      const typed = asTyped(range, SCALE);
      if (range.min === 0 && range.max === 100) expect(typed).toBe("0-100");
      expect(readQuantity(typed, SCALE)).toEqual({ range });
    }),
  );
});

it.each<[unknown, string]>([
  [40, "40"],
  [{ min: 66.66666666666667, max: 66.66666666666667 }, "66.67"],
  [{ min: 20 }, "≥ 20"],
  [{ max: 20 }, "≤ 20"],
  [undefined, ""],
  ["none", ""],
  [true, ""],
  [["midline"], ""],
  [{}, ""],
])("%j is typed %j", (value, typed) => {
  expect(asTyped(value as never, SCALE)).toBe(typed);
});
