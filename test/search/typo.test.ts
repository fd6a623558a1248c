// Holds corrections to single-letter slips, and off short words and numbers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest, slips } from "../../src/search/typo.ts";

const never = () => 0;

describe("slips", () => {
  it.each([
    ["brake", "brake", 0],
    ["brake", "brakes", 1],
    ["barke", "brake", 1],
    ["brale", "brake", 1],
    ["derailer", "derailleur", 2],
  ])("%s is %s with %i slips", (a, b, distance) => {
    expect(slips(a, b, 2)).toBe(distance);
  });

  it("gives up beyond the limit", () => {
    expect(slips("saddle", "pedal", 2)).toBeUndefined();
    expect(slips("brake", "brakes", 0)).toBeUndefined();
  });

  it("is symmetric, zero only for the same word, and one for a single change", () => {
    const word = fc.stringMatching(/^[a-d]{1,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b, 8)).toBe(slips(b, a, 8));
        expect(slips(a, b, 8) === 0).toBe(a === b);
        const full = slips(a, b, 8);
        expect(slips(a, b, 2)).toBe(full !== undefined && full <= 2 ? full : undefined);
      }),
    );
    fc.assert(
      fc.property(word, fc.nat(), (a, at) => {
        const place = at % a.length;
        expect(slips(a, `${a.slice(0, place)}z${a.slice(place + 1)}`, 2)).toBe(1);
        expect(slips(a, `${a.slice(0, place)}z${a.slice(place)}`, 2)).toBe(1);
      }),
    );
  });
});

describe("nearest", () => {
  it("finds the known word that was meant", () => {
    expect(nearest("brkae", ["saddle", "brake"], never)).toEqual({ word: "brake", distance: 1 });
    expect(nearest("derailer", ["derailleur"], never)).toEqual({ word: "derailleur", distance: 2 });
  });

  it("prefers the nearer word, then the more frequent one, then code-unit order", () => {
    expect(nearest("handlebarr", ["handlebars", "handle", "handlebar"], never)?.word).toBe("handlebar");
    expect(nearest("gearz", ["gears", "geary"], (word) => (word === "geary" ? 5 : 1))?.word).toBe("geary");
    expect(nearest("gearz", ["geary", "gears"], never)?.word).toBe("gears");
  });

  it("leaves alone what is short, has a digit, starts otherwise or is too far off", () => {
    expect(nearest("hbu", ["hub"], never)).toBeUndefined();
    expect(nearest("t11a", ["t12a"], never)).toBeUndefined();
    expect(nearest("crake", ["brake"], never)).toBeUndefined();
    expect(nearest("braaak", ["brake"], never)).toBeUndefined();
  });
});
