// A quantity as it is typed: what is empty is never "none", and what cannot be is told instead of being changed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asTyped, exactly, moved, NOTHING_TYPED, readRange } from "../../../src/mcp/views/client/range.ts";

const SCALE = { minimum: 0, maximum: 100, unit: "%" };

describe("two fields", () => {
  it.each([
    ["", "", {}],
    ["  ", "", {}],
    ["20", "50", { range: { min: 20, max: 50 } }],
    ["20", "", { range: { min: 20, max: 100 } }],
    ["", "50", { range: { min: 0, max: 50 } }],
    ["66.7", "66.7", { range: { min: 66.7, max: 66.7 } }],
    ["0", "0", { range: { min: 0, max: 0 } }],
    ["50", "20", { problem: "“At least” is more than “at most”." }],
    ["", "130", { problem: "Only 0 to 100 % can be entered." }],
    ["-1", "", { problem: "Only 0 to 100 % can be entered." }],
    ["a half", "", { problem: "Only 0 to 100 % can be entered." }],
    ["1e999", "", { problem: "Only 0 to 100 % can be entered." }],
  ])("%j and %j", (min, max, read) => {
    expect(readRange({ min, max }, SCALE)).toEqual(read);
  });
});

describe("handles", () => {
  it.each<[[string, string], "min" | "max", number, [string, string]]>([
    [["", ""], "min", 20, ["20", ""]],
    [["20", "50"], "min", 30, ["30", "50"]],
    [["20", "50"], "min", 60, ["60", "60"]],
    [["20", "50"], "max", 10, ["10", "10"]],
    [["", "50"], "max", 10, ["", "10"]],
  ])("%j: %s at %d", ([min, max], end, to, [low, high]) => {
    expect(moved({ min, max }, end, to)).toEqual({ min: low, max: high });
  });
});

it("what is given comes back as it was", () => {
  const end = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(end, end, (one, other) => {
      const range = { min: Math.min(one, other), max: Math.max(one, other) };
      expect(readRange(asTyped(range), SCALE)).toEqual({ range: { min: range.min + 0, max: range.max + 0 } });
      expect(readRange(asTyped(one), SCALE)).toEqual(readRange(exactly(`${one}`), SCALE));
    }),
  );
});

it.each([[undefined], ["none"], [true], [["midline"]], [{}]])("%j is no range", (value) => {
  expect(asTyped(value as never)).toEqual(NOTHING_TYPED);
});
