// Holds phrases to their order and to every form of their words, and everyday words to a list.
import { describe, expect, it } from "vitest";
import { figuresAsked, givesFigure } from "../../src/search/figures.ts";
import { buildIndex } from "../../src/search/index.ts";
import { compilePhrases, findPhrases, loadPhrases, storePhrases } from "../../src/search/phrases.ts";
import { planQuery } from "../../src/search/query.ts";
import { isCommon } from "../../src/text/common.ts";
import { isPlain } from "../../src/text/plain.ts";

const index = buildIndex([{ id: "a", fields: { text: "Brake pads wear out." } }], {
  weights: { text: 1 },
  vocabulary: [
    { term: "LED", of: "diode", kind: "same" },
    { term: "flat tyre", of: "puncture", kind: "same" },
  ],
});
const phrases = loadPhrases(
  storePhrases(
    compilePhrases([
      ["insurance", "theft insurance"],
      ["insurance", "insured against theft"],
      ["engine", "electric derailleur"],
      ["lamp", "diode"],
      ["wait", "how long is the wait"],
      ["price", "how much is a derailleur"],
      ["who", "who does it"],
      ["never", "not insured"],
      ["empty", "of the"],
      ["nothing", "?!"],
    ]),
  ),
);
const found = (query: string) => findPhrases(phrases, query, planQuery(index, query)).map(({ id }) => id);

describe("findPhrases", () => {
  it("finds a phrase in any form of its words, a little apart, in its order", () => {
    expect(found("Do I need theft insurance?")).toEqual(["insurance"]);
    expect(found("Is there insurance for derailleurs that are electric?")).toEqual([]);
    expect(found("Does it take electrical derailleurs?")).toEqual(["engine"]);
    expect(found("Is an electric, quiet derailleur allowed?")).toEqual(["engine"]);
    expect(found("Is an electric or a really very quiet derailleur allowed?")).toEqual([]);
  });

  it("wants the little words that carry meaning, and lets the others go", () => {
    expect(found("Is it insured against the theft?")).toEqual(["insurance"]);
    expect(found("Is it insured for theft?")).toEqual([]);
  });

  it("takes two keywords in either order, but only where no sentence is around them", () => {
    expect(found("insurance theft bike")).toEqual(["insurance"]);
    expect(found("Which insurance pays after a theft?")).toEqual([]);
  });

  it("reads an abbreviation as what it means", () => {
    expect(found("LED light")).toEqual(["lamp"]);
  });

  it("takes a phrase of everyday words to the letter", () => {
    expect(found("How long is the wait?")).toEqual(["wait"]);
    expect(found("How long, they say, is it that we wait?")).toEqual([]);
  });

  it("reads what a question about an amount asks for, and no word between", () => {
    expect(found("How much is a good derailleur?")).toEqual(["price"]);
    expect(found("How much better is a derailleur?")).toEqual([]);
    expect(found("How much grease does a derailleur need?")).toEqual([]);
  });

  it("takes a phrase of question words whole", () => {
    expect(found("Who does it?")).toEqual(["who"]);
    expect(found("Who does not like derailleurs?")).toEqual([]);
  });

  it("tells a denial", () => {
    expect(found("The bike isn't insured")).toEqual(["never"]);
    expect(found("The bike is insured")).toEqual([]);
  });

  it("tells where the words stand", () => {
    const query = "Some theft insurance";
    const [phrase] = findPhrases(phrases, query, planQuery(index, query));
    expect(phrase?.starts.map((start) => query.slice(start).split(" ")[0])).toEqual(["theft", "insurance"]);
  });

  it("takes any query", () => {
    for (const query of ["", "🚲🚲", "\u0000\u202e", "constructor __proto__ hasOwnProperty", "theft ".repeat(10_000)]) {
      expect(() => found(query)).not.toThrow();
    }
    expect(found("constructor")).toEqual([]);
  });
});

describe("everyday words", () => {
  it("are known in their forms", () => {
    for (const word of ["mother", "mothers", "doctors", "needed", "stopped", "referred", "trying", "tries", "really"]) {
      expect(isCommon(word) || isPlain(word), word).toBe(true);
    }
    for (const word of ["derailleur", "constructor", "xylophone", ""]) expect(isCommon(word) || isPlain(word), word).toBe(false);
  });
});

describe("figures", () => {
  it("are asked for by kind", () => {
    expect(figuresAsked("What percentage of chains slip?")).toEqual(["share"]);
    expect(figuresAsked("How long does a chain last?")).toEqual(["time"]);
    expect(figuresAsked("How many gears are there?")).toEqual(["number"]);
    expect(figuresAsked("How much grease does a chain need?")).toEqual(["amount"]);
    expect(figuresAsked("How much of it is true?")).toEqual([]);
    expect(figuresAsked("What do I do first if the chain snaps?")).toEqual(["remedy"]);
    expect(figuresAsked("How should I treat rust?")).toEqual(["remedy"]);
    expect(figuresAsked("Why does the chain slip?")).toEqual([]);
  });

  it("are given or not", () => {
    expect(givesFigure("Almost 30% slip.", "share")).toBe(true);
    expect(givesFigure("Some slip.", "share")).toBe(false);
    expect(givesFigure("It lasts for months.", "time")).toBe(true);
    expect(givesFigure("It lasts.", "time")).toBe(false);
    expect(givesFigure("Oil reduces rust.", "remedy")).toBe(true);
    expect(givesFigure("Rust is common.", "remedy")).toBe(false);
    expect(givesFigure("It has three gears.", "number")).toBe(true);
    expect(givesFigure("It takes three drops.", "amount")).toBe(true);
    expect(givesFigure("It takes a little.", "amount")).toBe(false);
  });
});
