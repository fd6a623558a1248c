// Holds "is this a reason against it?" to what a passage covers by name, attributes and denials included.
import { describe, expect, it } from "vitest";
import type { Knowledge } from "../../src/knowledge/model.ts";
import { loadCovers, storeCovers } from "../../src/search/covers.ts";
import { buildIndex } from "../../src/search/index.ts";
import { planQuery } from "../../src/search/query.ts";

const passages = [
  { id: "a/rust", text: "Reason against a long ride: severe rust.", covers: ["severe rust"] },
  { id: "a/light", text: "Reason against a long ride: no light.", covers: ["no light"] },
  { id: "a/puncture", text: "Reason against a long ride: a puncture.", covers: ["puncture", "the of"], unless: ["mended"] },
  { id: "a/sun", text: "The sun shines." },
];
const index = buildIndex(
  passages.map(({ id, text }) => ({ id, fields: { text } })),
  {
    weights: { text: 1 },
    vocabulary: [
      { term: "flat", of: "puncture", kind: "same" },
      { term: "hiss", of: "puncture", kind: "related" },
      { term: "tour", of: "ride", kind: "same" },
    ],
  },
);
const decisionWords = ["a reason against", "speak against"];
const knowledge = { passages, guideline: { decisionWords }, techniques: { techniques: [{ name: "Racing" }, { name: "Commuting" }] } };
const ask = (question: string, of: object = knowledge) =>
  loadCovers(JSON.parse(JSON.stringify(storeCovers(of as unknown as Knowledge))), index).asked(question, planQuery(index, question))
    ?.nearness;

describe("a passage covers what is asked", () => {
  it("where all of one of its names is said, in any form, or by a word that means it", () => {
    expect(ask("Is severe rust a reason against it?")).toBe("covered");
    expect(ask("Do punctures speak against racing?")).toBe("covered");
    expect(ask("Is a flat a reason against it?")).toBe("covered");
  });

  it("but not where an attribute is missing or another, or the word is only related", () => {
    expect(ask("Is rust a reason against it?")).toBe("near");
    expect(ask("Is slight rust a reason against it?")).toBe("near");
    expect(ask("Does a hiss speak against it?")).toBe("near");
  });

  it("nor beside a word that undoes it", () => {
    expect(ask("Is a mended puncture a reason against it?")).toBe("near");
  });

  it("with a denial only where the name has one", () => {
    expect(ask("Is riding with no light a reason against it?")).toBe("covered");
    expect(ask("Is riding without a light a reason against it?")).toBe("covered");
    expect(ask("Is a light a reason against it?")).toBe("near");
    expect(ask("Is a tyre with no puncture a reason against it?")).toBe("near");
  });
});

it("far is what shares no word with any of them, unless it is a word of everyday speech", () => {
  expect(ask("Is a derailleur a reason against it?")).toBe("far");
  expect(ask("Is the weather a reason against it?")).toBe("near");
});

describe("nothing is said", () => {
  it("of another question, of one for a list, or of one that names nothing", () => {
    for (const question of [
      "Does severe rust hurt?",
      "What is a reason against it?",
      "Is racing a reason against it?",
      "Is a tour a reason against it?",
    ])
      expect(ask(question), question).toBeUndefined();
  });

  it("where no passage says what it covers, or no words are known that ask", () => {
    const bare = { ...knowledge, passages: passages.map(({ id, text }) => ({ id, text })) };
    expect(ask("Is severe rust a reason against it?", bare)).toBeUndefined();
    expect(ask("Is severe rust a reason against it?", { ...knowledge, guideline: {} })).toBeUndefined();
  });

  it("of anything else that is sent", () => {
    for (const question of ["", "🚲", "constructor __proto__ a reason against", "no ".repeat(5_000)])
      expect(() => ask(question)).not.toThrow();
  });
});
