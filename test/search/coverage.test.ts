// Holds the verdict on a question to what the documents say, and to silence where they do not.
import { describe, expect, it } from "vitest";
import { type Evidence, judge } from "../../src/search/coverage.ts";
import { buildIndex, type SearchDocument } from "../../src/search/index.ts";
import { planQuery, search } from "../../src/search/query.ts";

const doc = (id: string, text: string): SearchDocument => ({ id, fields: { text } });
const index = buildIndex(
  [
    doc("brakes", "Worn brake pads squeal in the rain and stop the wheel late."),
    doc("chain", "A worn chain slips on the gears and is replaced after 3000 km."),
    doc("tyres", "A soft tyre invites a puncture; pump it each week."),
    doc("saddle", "The height of the saddle decides how the knees feel after a long ride."),
    doc("lights", "A white light in front and a red one behind are required by night."),
    doc("bell", "A bell warns walkers on narrow paths."),
  ],
  {
    weights: { text: 1 },
    vocabulary: [
      { term: "flat", of: "puncture", kind: "same" },
      { term: "hiss", of: "puncture", kind: "related" },
    ],
  },
);
const told = (term: string) => index.frequency(term) > 0;
const verdict = (query: string, evidence: Partial<Evidence> = {}) => {
  const plan = planQuery(index, query);
  return judge(index, plan, search(index, plan), { isTold: told, silentAt: undefined, rivalry: 0, missingFigures: [], ...evidence });
};
/** Where a word stands in a query, as the words of a silence. */
const at = (query: string, ...words: string[]) => new Set(words.map((word) => query.indexOf(word)));

describe("answered", () => {
  it("where one document holds what the question is about", () => {
    expect(verdict("Why do brake pads squeal?").coverage).toBe("answered");
    expect(verdict("worn chain gears").coverage).toBe("answered");
  });

  it("whatever everyday words are around it, whatever form the words have, and past a slip", () => {
    expect(verdict("My mother would really like to know, please: why are her brake pads squealing so badly?").coverage).toBe("answered");
    expect(verdict("Why do brake pads squeel?")).toEqual({ coverage: "answered", unmatched: [] });
  });

  it("where the vocabulary knows the asker's word", () => {
    expect(verdict("flat tyre")).toEqual({ coverage: "answered", unmatched: [] });
  });

  it("but not where a silence fits about as well, or a figure is missing", () => {
    expect(verdict("Why do brake pads squeal?", { rivalry: 1.2 }).coverage).toBe("partial");
    expect(verdict("How many brake pads squeal?", { missingFigures: ["number"] }).coverage).toBe("partial");
  });
});

describe("partial", () => {
  it("where a word that matters is unknown, which is named as it was written", () => {
    expect(verdict("Do worn brake pads squeal on a Brompton?")).toEqual({ coverage: "partial", unmatched: ["brompton"] });
  });

  it("where the vocabulary only relates the asker's word to what a document says", () => {
    expect(verdict("Does a soft tyre hiss?")).toEqual({ coverage: "partial", unmatched: ["hiss"] });
    expect(verdict("hiss")).toEqual({ coverage: "partial", unmatched: ["hiss"] });
  });

  it("where it is asked whether something speaks against, and no document that decides covers it", () => {
    const covering = { nearness: "near", asking: new Set<number>() } as const;
    expect(verdict("Why do brake pads squeal?", { covering }).coverage).toBe("partial");
    expect(verdict("Why do brake pads squeal?", { covering: { ...covering, nearness: "covered" } }).coverage).toBe("answered");
    expect(verdict("Why do brake pads squeal?", { covering: { ...covering, nearness: "far" } }).coverage).toBe("silent");
  });

  it("where a silence is named and the rest is told all the same", () => {
    const query = "Do worn brake pads squeal in the rain, stop the wheel late and void the warranty?";
    expect(verdict(query, { silentAt: at(query, "warranty") }).coverage).toBe("partial");
  });
});

describe("silent", () => {
  it("where a silence is named", () => {
    const query = "How long is the warranty on brakes?";
    expect(verdict(query, { silentAt: at(query, "warranty") }).coverage).toBe("silent");
  });

  it("where a figure is missing and a silence fits about as well as any document", () => {
    const query = "How many brake pads squeal?";
    expect(verdict(query, { rivalry: 1, missingFigures: ["number"] }).coverage).toBe("silent");
    expect(verdict(query, { rivalry: 0.5, missingFigures: ["number"] }).coverage).toBe("partial");
  });

  it("but not where it is asked how much of something, which words can tell in part", () => {
    expect(verdict("How much do brake pads squeal?", { rivalry: 1, missingFigures: ["amount"] }).coverage).toBe("partial");
  });

  it("but never for a silence that only fits better: it is not named, and may share no more than common words", () => {
    expect(verdict("Why do brake pads squeal?", { rivalry: 9 }).coverage).toBe("partial");
  });

  it("where nearly all that matters is unknown", () => {
    expect(verdict("Which submarine periscope is best?")).toEqual({ coverage: "silent", unmatched: ["submarine", "periscope"] });
  });

  it("where nothing is asked", () => {
    for (const query of ["", "   ", "🚲🚲", "?!", "\u0000\u0007", "the of and", "42"])
      expect(verdict(query).coverage, query).toBe("silent");
  });
});

it("numbers, numbered names and denials are no unknown words", () => {
  expect(verdict("Does chain 77 of type X42 not slip?").unmatched).toEqual([]);
});

it("takes 10,000 words and what looks like a pattern", () => {
  expect(verdict("zebra ".repeat(10_000)).coverage).toBe("silent");
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is sent as it stands
  for (const query of ["(a+)+$", "[", ".*", "\\", "brake|chain", "${brake}", "%s%n", "'; DROP TABLE"])
    expect(() => verdict(query), query).not.toThrow();
});
