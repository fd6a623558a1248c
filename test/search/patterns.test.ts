// Holds authored patterns to their alternatives, and to parts that stand in one sentence in any order.
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/search/index.ts";
import { compilePatterns, findPatterns } from "../../src/search/patterns.ts";
import { loadPhrases, storePhrases } from "../../src/search/phrases.ts";
import { planQuery } from "../../src/search/query.ts";
import { partsOf } from "../../src/text/patterns.ts";

const index = buildIndex([{ id: "a", fields: { text: "Brake pads wear out." } }], { weights: { text: 1 } });
const patterns = loadPhrases(
  storePhrases(
    compilePatterns([
      ["price", "price|cost of a derailleur"],
      ["pressure", "tyre|wheel + pressure|psi | how hard"],
      ["pressure", "pump up to"],
      ["lock", "lock + key + lost"],
    ]),
  ),
);
const found = (query: string) => findPatterns(patterns, query, planQuery(index, query));
const ids = (query: string) => found(query).map(({ id }) => id);

describe("a pattern", () => {
  it("is spelt out: alternatives of a word, phrases of a part, parts", () => {
    expect(partsOf("a|b c")).toEqual([["a c", "b c"]]);
    expect(partsOf("a | b c + d|e")).toEqual([
      ["a", "b c"],
      ["d", "e"],
    ]);
  });

  it("has any of its alternatives", () => {
    expect(ids("What is the cost of a derailleur?")).toEqual(["price"]);
    expect(ids("The price of derailleurs?")).toEqual(["price"]);
    expect(ids("The weight of a derailleur?")).toEqual([]);
  });

  it("has its parts in any order, however far apart", () => {
    expect(ids("How hard should I make it, the old front tyre?")).toEqual(["pressure"]);
    expect(ids("For this wheel, once it is mounted and trued, which psi?")).toEqual(["pressure"]);
    expect(ids("A tyre that is flat")).toEqual([]);
    expect(ids("lost the key to my lock")).toEqual(["lock"]);
    expect(ids("lost the key")).toEqual([]);
  });

  it("but all of them in one sentence", () => {
    expect(ids("I have a new tyre. What is blood pressure?")).toEqual([]);
    expect(ids("I have a new tyre. Which tyre pressure is right?")).toEqual(["pressure"]);
  });

  it("tells where the words of its parts stand, each once", () => {
    const [first] = found("psi of the tyre");
    expect(first).toEqual({ id: "pressure", starts: [0, 11] });
  });
});
