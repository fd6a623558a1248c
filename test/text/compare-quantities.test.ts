// Counts come whole, so that "more than 3" and "four or more" are one; other quantities are as sharp as they are said.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareQuantities } from "../../src/text/compare-quantities.ts";
import { readQuantities } from "../../src/text/quantities.ts";

const compare = (said: string, source: string) => {
  const [[left], [right]] = [readQuantities(said), readQuantities(source)];
  if (left === undefined || right === undefined) throw new Error("no quantity");
  return compareQuantities(left, right, (one, other) => one === other);
};

describe("counts", () => {
  it.each([
    ["four or more levels", "more than 3 levels", "same"],
    ["at least 4 levels", "more than 3 levels", "same"],
    ["fewer than 4 levels", "at most 3 levels", "same"],
    ["at least 3 levels", "more than 3 levels", "comparator"],
    ["five or more levels", "more than 3 levels", "number"],
    ["fewer than 3 levels", "at most 3 levels", "comparator"],
    ["four or more people", "more than 3 levels", "unrelated"],
  ])("%s, where the source says %s: %s", (said, source, outcome) => {
    expect(compare(said, source)).toBe(outcome);
  });

  it("above n is from n + 1 on, and below n is up to n - 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 500 }), (count) => {
        expect(compare(`at least ${count + 1} levels`, `more than ${count} levels`)).toBe("same");
        expect(compare(`at most ${count - 1} levels`, `fewer than ${count} levels`)).toBe("same");
        expect(compare(`at least ${count} levels`, `more than ${count} levels`)).not.toBe("same");
      }),
    );
  });
});

it("shares do not come whole", () => {
  expect(compare("at least 34 %", "more than 33 %")).toBe("number");
  expect(compare("more than one third", "more than 1/3")).toBe("same");
  expect(compare("at least one third", "more than one third")).toBe("comparator");
});
