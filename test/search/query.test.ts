// Holds ranking to its promises: exact before guessed, literal before expanded, one order, no query that hurts.
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { buildIndex, type SearchDocument } from "../../src/search/index.ts";
import { planQuery, search } from "../../src/search/query.ts";
import { LIMITS } from "../../src/search/settings.ts";
import { nearest } from "../../src/search/typo.ts";

vi.mock("../../src/search/typo.ts", { spy: true });

const doc = (id: string, text: string, heading = ""): SearchDocument => ({ id, fields: { text, heading } });
const weights = { text: 1, heading: 0.2 };
const documents = [
  doc("brakes", "Brake pads wear out; worn pads make the brakes squeal in the rain."),
  doc("chain", "A worn chain slips on the gears and should be replaced after 3000 km."),
  doc("tyres", "Pump the tyres each week; a soft tyre invites a puncture."),
  doc("saddle", "The height of the saddle decides how the knees feel after a long ride."),
  doc("lights", "Two lights, a white one and a red one, are required by night."),
  doc("wheel", "A wheel out of true rubs against the brake at every turn."),
];
const vocabulary = [
  { term: "flat", of: "puncture", kind: "same" },
  { term: "seat post", of: "saddle", kind: "same" },
] as const;
const index = buildIndex(documents, { weights, vocabulary });
const ids = (query: string) => search(index, query).map((hit) => hit.id);

describe("planQuery", () => {
  it("says how each word was read", () => {
    const { words, ownTerms } = planQuery(index, "Brkaes and zebra pads");
    expect(words.map(({ word, term, known, corrected }) => [word, term, known, corrected])).toEqual([
      ["brkaes", "brake", false, "brakes"],
      ["zebra", "zebra", false, undefined],
      ["pads", "pad", true, undefined],
    ]);
    expect(words.map(({ start, end }) => "Brkaes and zebra pads".slice(start, end))).toEqual(["Brkaes", "zebra", "pads"]);
    expect(ownTerms).toBe(3);
  });

  it("weighs literal words above corrected ones above nothing, and expansions below literal words", () => {
    const plan = planQuery(index, "flat seat post brkae");
    expect(Object.fromEntries(plan.weights)).toEqual({ flat: 1, seat: 1, post: 1, brake: 0.7, punctur: 0.6, saddl: 0.6 });
    expect(plan.expansions.map(({ entry }) => entry.sequence.join(" "))).toEqual(["flat", "seat post"]);
    expect(plan.ownTerms).toBe(4);
    expect(plan.words.every((word) => word.known || word.corrected !== undefined)).toBe(true);
  });

  it("never lets an expansion weigh more than the literal word beside it", () => {
    expect(planQuery(index, "flat puncture").weights.get("punctur")).toBe(1);
  });

  it("leaves out the words that make a question, in a question only", () => {
    expect([...planQuery(index, "How should I pump the tyres?").weights.keys()]).toEqual(["pump", "tyre"]);
    expect([...planQuery(index, "riders who should pump tyres").weights.keys()]).toContain("should");
    expect([...planQuery(index, "who?").weights.keys()]).toEqual(["who"]);
  });

  it("takes another form of a vocabulary word for known", () => {
    expect(planQuery(index, "flats").words[0]).toMatchObject({ known: true, term: "flat" });
  });

  it("corrects towards words of the vocabulary too", () => {
    const own = buildIndex(documents, { weights, vocabulary: [{ term: "velocipede", of: "wheel", kind: "same" }] });
    expect(planQuery(own, "velocipedde").words[0]?.corrected).toBe("velocipede");
    expect(search(own, "velocipedde")[0]?.id).toBe("wheel");
  });
});

describe("search", () => {
  it("finds by any form of a word, by expansion and past a typo", () => {
    expect(ids("squealing")[0]).toBe("brakes");
    expect(ids("flat")[0]).toBe("tyres");
    expect(ids("sadle")[0]).toBe("saddle");
  });

  it("never scores a misspelt word as high as the word", () => {
    for (const [typo, word] of [
      ["sadle", "saddle"],
      ["chian", "chain"],
      ["puncutre", "puncture"],
    ] as const) {
      const plain = buildIndex(documents, { weights, settings: { feedback: null } });
      expect(search(plain, typo)[0]?.score).toBeLessThan(search(plain, word)[0]?.score ?? 0);
    }
  });

  it("does not look for neighbours of a word that the documents hold", () => {
    const near = buildIndex([doc("a", "trail"), doc("b", "train"), doc("c", "other")], { weights, settings: { feedback: null } });
    expect(search(near, "trail").map((hit) => hit.id)).toEqual(["a"]);
  });

  it("is a plain sum of BM25: no factor for the number of words matched", () => {
    const plain = buildIndex(documents, { weights, settings: { feedback: null } });
    const of = (query: string, id: string) => search(plain, query).find((hit) => hit.id === id)?.score ?? 0;
    expect(of("worn chain", "chain")).toBeCloseTo(of("worn", "chain") + of("chain", "chain"), 5);
    const factored = buildIndex(documents, { weights, settings: { feedback: null, coordination: true } });
    expect(search(factored, "worn chain")[0]?.score).toBeCloseTo(2 * of("worn chain", "chain"), 5);
  });

  it("says which of the query's terms a hit holds, and none for what feedback alone found", () => {
    const hits = search(index, "saddle");
    expect(hits[0]).toMatchObject({ id: "saddle", terms: ["saddl"] });
    for (const hit of hits.slice(1)) expect(hit.terms).toEqual([]);
  });

  it("takes a plan made before", () => {
    expect(search(index, planQuery(index, "worn brake"))).toEqual(search(index, "worn brake"));
  });

  it("keeps feedback out of long queries", () => {
    const query = "worn chain gears saddle height knees lights";
    expect(planQuery(index, query).ownTerms).toBe(7);
    const without = buildIndex(documents, { weights, vocabulary, settings: { feedback: null } });
    expect(search(index, query)).toEqual(search(without, query));
    expect(search(index, "chain")).not.toEqual(search(without, "chain"));
  });

  it("gives one total order, whatever the order of the documents", () => {
    const words = fc.array(fc.constantFrom("pad", "rim", "hub", "cog", "fork"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), words, (texts, query) => {
        const list = texts.map((text, at) => doc(`d${at}`, text.join(" ")));
        const forward = search(buildIndex(list, { weights }), query.join(" "));
        const backward = search(buildIndex([...list].reverse(), { weights }), query.join(" "));
        expect(backward.map((hit) => hit.id)).toEqual(forward.map((hit) => hit.id));
        for (const [at, hit] of forward.entries()) {
          const next = forward[at + 1];
          if (next !== undefined) expect(hit.score > next.score || (hit.score === next.score && hit.id < next.id)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("orders ties by code unit, not by locale", () => {
    const same = buildIndex([doc("ä", "rim"), doc("a", "rim"), doc("Z", "rim"), doc("b", "x")], { weights });
    expect(search(same, "rim").map((hit) => hit.id)).toEqual(["Z", "a", "ä"]);
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \n\t"],
    ["stop words", "the of and"],
    ["emoji", "🚲🔧💥"],
    ["control characters", "\u0000\u0007\u001b[31m\u007f"],
    ["a lone surrogate", "\ud83d"],
    ["a pattern", "(.*)+$ [a-z]{1,9999} \\b^"],
  ])("finds nothing for %s, calmly", (_, query) => {
    expect(search(index, query)).toEqual([]);
  });

  it("reads a right-to-left query, and a word inside one", () => {
    expect(search(index, "ما هو saddle؟")[0]?.id).toBe("saddle");
    expect(ids("\u202eשלום עולם")).toEqual([]);
  });

  it("bounds the work for an endless query", () => {
    const long = Array.from({ length: 10_000 }, (_, at) => `unheard${"abcdefghij"[at % 10]}${at.toString(36)} saddle`).join(" ");
    // The work, not the clock: a neighbour is sought for few of its words, however many there are.
    const sought = vi.mocked(nearest);
    sought.mockClear();
    const plan = planQuery(index, long);
    const hits = search(index, plan);
    expect(sought.mock.calls.length).toBe(LIMITS.corrections);
    expect(plan.words.length).toBeLessThanOrEqual(LIMITS.tokens);
    expect(Math.max(...plan.words.map(({ end }) => end))).toBeLessThanOrEqual(LIMITS.characters);
    expect(plan.weights.size).toBeLessThanOrEqual(LIMITS.terms);
    expect(hits[0]?.id).toBe("saddle");
  });

  it("takes any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (query) => {
        expect(Array.isArray(search(index, query))).toBe(true);
      }),
    );
  });
});
