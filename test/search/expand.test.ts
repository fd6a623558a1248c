// Holds the vocabulary to longest match first, on analysed words.
import { describe, expect, it } from "vitest";
import { compileEntries, expand, vocabularyOf } from "../../src/search/expand.ts";
import { termsOf } from "../../src/text/analysis.ts";

const vocabulary = vocabularyOf(
  compileEntries([
    { term: "flat", means: ["puncture"] },
    { term: "flat bar", means: ["handlebar"] },
    { term: "flat bar bike", means: ["hybrid"] },
    { term: "MTB", means: ["mountain bike"] },
    { term: "the of", means: ["nothing"] },
    { term: "flats", means: ["flat tyre"] },
    { term: "empty", means: ["the"] },
  ]),
);
const found = (text: string) => expand(termsOf(text), vocabulary).map(({ entry, from, to }) => [entry.term, from, to]);

describe("expand", () => {
  it("takes the longest entry at each place and spends its words", () => {
    expect(found("a flat bar bike")).toEqual([["flat bar bike", 0, 3]]);
    expect(found("flat bar or flat tyre")).toEqual([
      ["flat bar", 0, 2],
      ["flat", 2, 3],
    ]);
  });

  it("matches whatever the form or case of the words", () => {
    expect(found("mtb with Flats")).toEqual([
      ["MTB", 0, 1],
      ["flat", 1, 2],
    ]);
  });

  it("merges entries whose terms are the same once analysed", () => {
    const [expansion] = expand(["flat"], vocabulary);
    expect(expansion?.entry.means).toEqual(["puncture", "flat tyre"]);
    expect(expansion?.entry.meanings).toEqual([["punctur"], ["flat", "tyre"]]);
  });

  it("ignores an entry, or a meaning, that is stop words alone", () => {
    expect(found("of the")).toEqual([]);
    expect(expand(["empti"], vocabulary)[0]?.entry.meanings).toEqual([]);
  });

  it("keeps what is only related apart from what a term means", () => {
    const [entry] = compileEntries([
      { term: "flat", means: ["puncture"] },
      { term: "Flats", means: ["soft tyre"], kind: "related" },
    ]);
    expect(entry).toMatchObject({ meanings: [["punctur"]], related: [["soft", "tyre"]] });
  });

  it("finds nothing without a vocabulary or without words", () => {
    expect(expand(["flat"], vocabularyOf([]))).toEqual([]);
    expect(expand([], vocabulary)).toEqual([]);
  });

  it("tells every word that it knows", () => {
    const words = new Map<string, string>();
    compileEntries([{ term: "MTB", means: ["mountain bikes"] }], {}, (word, term) => words.set(word, term));
    expect([...words]).toEqual([
      ["mtb", "mtb"],
      ["mountain", "mountain"],
      ["bikes", "bike"],
    ]);
  });
});
