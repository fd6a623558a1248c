// Holds the vocabulary to longest match first, on analysed words.
import { describe, expect, it } from "vitest";
import { type CompiledEntry, compileEntries, expand, leadsOf, meaningsOf, vocabularyOf } from "../../src/search/expand.ts";
import { termsOf } from "../../src/text/analysis.ts";

const vocabulary = vocabularyOf(
  compileEntries([
    { term: "flat", of: "puncture", kind: "same" },
    { term: "flat bar", of: "handlebar", kind: "same" },
    { term: "flat bar bike", of: "hybrid", kind: "same" },
    { term: "MTB", of: "mountain bike", kind: "same" },
    { term: "the of", of: "nothing", kind: "same" },
    { term: "flats", of: "flat tyre", kind: "same" },
    { term: "empty", of: "the", kind: "same" },
  ]),
);
const found = (text: string) => expand(termsOf(text), vocabulary).map(({ entry, from, to }) => [entry.sequence.join(" "), from, to]);

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
      ["mtb", 0, 1],
      ["flat", 1, 2],
    ]);
  });

  it("merges entries whose terms are the same once analysed", () => {
    const [expansion] = expand(["flat"], vocabulary);
    expect(expansion?.entry.same).toEqual([["punctur"], ["flat", "tyre"]]);
  });

  it("ignores an entry, or a meaning, that is stop words alone", () => {
    expect(found("of the")).toEqual([]);
    expect(expand(["empti"], vocabulary)).toEqual([]);
  });

  it("keeps apart what a term is the same as, what it is a kind of, and what it only lies near", () => {
    const [entry] = compileEntries([
      { term: "flat", of: "puncture", kind: "same" },
      { term: "Flats", of: "soft tyre", kind: "related" },
      { term: "flat", of: "damage", kind: "narrower" },
      { term: "flat", of: "full tyre", kind: "opposite" },
    ]);
    expect(entry).toEqual({
      sequence: ["flat"],
      same: [["punctur"]],
      narrower: [["damag"]],
      related: [
        ["soft", "tyre"],
        ["full", "tyre"],
      ],
    });
    expect(meaningsOf(entry as CompiledEntry)).toEqual([["punctur"], ["damag"]]);
    expect(leadsOf(entry as CompiledEntry)).toHaveLength(4);
  });

  it("finds nothing without a vocabulary or without words", () => {
    expect(expand(["flat"], vocabularyOf([]))).toEqual([]);
    expect(expand([], vocabulary)).toEqual([]);
  });

  it("tells every word that it knows", () => {
    const words = new Map<string, string>();
    compileEntries([{ term: "MTB", of: "mountain bikes", kind: "same" }], {}, (word, term) => words.set(word, term));
    expect([...words]).toEqual([
      ["mtb", "mtb"],
      ["mountain", "mountain"],
      ["bikes", "bike"],
    ]);
  });
});
