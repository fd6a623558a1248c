// Words, figures and reference numbers are read from any form of a text as from its clean form.
import { describe, expect, it } from "vitest";
import { wordsOf } from "../../src/copy/fingerprint.ts";
import { type Piece, type ReadOptions, readPieces } from "../../src/copy/pieces.ts";

const words = (text: string, options?: ReadOptions): string[] => wordsOf(readPieces(text, options));
const figures = (text: string, options?: ReadOptions): string[] => readPieces(text, options).flatMap((piece) => piece.figure?.value ?? []);
const references = (text: string, options?: ReadOptions): number[] => readPieces(text, options).flatMap((piece: Piece) => piece.references);

describe("words", () => {
  it.each([
    ["ligatures and case", "The eﬃcient ﬂow", ["the", "efficient", "flow"]],
    ["hyphens are no part of a word, at a line end or not", "well-fed well-\nfed", ["wellfed", "wellfed"]],
    ["a word that a line end breaks", "venti-\nlation", ["ventilation"]],
    ["a soft hyphen, in a line or at its end", "venti\u00ADlation venti\u00AD\nlation", ["ventilation", "ventilation"]],
    ["apostrophes and accents", "the keeper’s naïve", ["the", "keepers", "naive"]],
    ["slashes part words", "bees/wasps", ["bees", "wasps"]],
    ["a figure is a mark", "15 kg and two hives", ["#", "kg", "and", "#", "hives"]],
    ["units and ages part from figures", "0.5-kg, 3-year-old", ["#", "kg", "#", "yearold"]],
    ["a number word at a broken line end is a word", "of-\nten", ["often"]],
    ["and so is one that only begins a word", "it may ten-\nderise the ten", ["it", "may", "tenderise", "the", "#"]],
  ])("%s", (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe("figures", () => {
  it.each([
    ["1,000 and 5.50", ["1000", "5.5"]],
    ["one third, one-third, 1/3, ⅓, a third of it, over a third", ["1/3", "1/3", "1/3", "1/3", "1/3", "1/3"]],
    ["two\nthirds", ["2/3"]],
    ["a third day", []],
    ["twenty-five, twenty five, 25", ["25", "25", "25"]],
    ["twice a day", ["2"]],
    ["B12, B12-C1, type C2-like", ["B12", "B12", "C1", "C2"]],
    ["40% to 80%", ["40", "80"]],
    ["10–20 g", ["10", "20"]],
    ["a two-storey hive", ["2"]],
  ])("%s", (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it("know a bare one, and what points elsewhere", () => {
    expect(readPieces("one of them, Table 2, 1999;8:10–12").flatMap((piece) => piece.figure?.role ?? [])).toEqual([
      "word",
      "pointer",
      "pointer",
      "pointer",
      "pointer",
      "pointer",
    ]);
  });
});

describe("reference numbers", () => {
  it.each([
    ["in brackets", "spring.[1,3–5] Then", [1, 3, 4, 5]],
    ["in brackets with spaces, on the next line", "spring.\n[1, 3 – 5] Then", [1, 3, 4, 5]],
    ["glued to a word", "in moorland6,8–10 and sheltered yards,4 may", [6, 8, 9, 10, 4]],
    ["glued to a full stop", "reach spring.1,2 In", [1, 2]],
    ["glued after a figure and its full stop", "of all keepers.3 See Table 1.13,14", [3, 13, 14]],
    ["as superscript characters", "reach spring.¹,² In moorland⁶", [1, 2, 6]],
  ])("%s", (_, text, expected) => {
    expect(references(text)).toEqual(expected);
  });

  it("are not read out of decimals, codes, amounts and places", () => {
    expect(references("1.5 kg of B12 for 1,000 in Table 1 and moorland6")).toEqual([6]);
    expect(figures("1.5 kg of B12 for 1,000 in Table 1 and moorland6")).toEqual(["1.5", "B12", "1000", "1"]);
  });

  it("leave a code of letters and digits alone where it is known, or where brackets are used", () => {
    expect(figures("with HER2 and moorland6", { codes: new Set(["HER2"]) })).toEqual(["HER2"]);
    expect(figures("with HER2 and spring.[1]")).toEqual(["HER2"]);
  });
});

describe("lines", () => {
  it("a run ends at a line end, and at a gap as between columns", () => {
    const read = readPieces("left side   right side\nnext");
    expect(read.map(({ first, last }) => [first, last])).toEqual([
      [true, false],
      [false, true],
      [true, false],
      [false, true],
      [true, true],
    ]);
    expect(read.map(({ line }) => line)).toEqual([1, 1, 1, 1, 2]);
  });
});
