// Holds highlights to the words that matched, by offsets into the text.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highlight } from "../../src/search/highlight.ts";
import { termsOf } from "../../src/text/analysis.ts";

const marked = (text: string, terms: Iterable<string>) => highlight(text, terms).map(([start, end]) => text.slice(start, end));

describe("highlight", () => {
  it("marks every form of a term and nothing else", () => {
    expect(marked("Inflated tyres? Inflate the tyre; inflation helps.", ["inflat", "tyre"])).toEqual([
      "Inflated",
      "tyres",
      "Inflate",
      "tyre",
      "inflation",
    ]);
    expect(highlight("Naïve 🚲 rider", ["rider"])).toEqual([[9, 14]]);
    expect(highlight("½ turn", ["1", "2"])).toEqual([[0, 1]]);
    expect(highlight("", ["tyre"])).toEqual([]);
    expect(highlight("a tyre", [])).toEqual([]);
  });

  it("gives spans in order, inside the text, none overlapping", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let before = 0;
        for (const [start, end] of highlight(text, termsOf(text))) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
