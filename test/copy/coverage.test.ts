// Passages against the sentences that they stand for: what is uncovered, invented or left out.
import { describe, expect, it } from "vitest";
import { findUncovered, type PassageLike } from "../../src/copy/coverage.ts";
import { printArticle } from "../../src/copy/fingerprint.ts";

const prints = printArticle([
  {
    locator: "yard.p1",
    text: "Nearly one third of 90 hives died, in both years alike.[1,2] A single keeper fed 3 times. Others waited, as Table 2 shows.",
  },
]);
const good: readonly PassageLike[] = [
  { id: "yard.p1/deaths", sentences: [1], text: "Of ninety hives almost 1/3 were lost.", references: [1, 2] },
  { id: "yard.p1/fed-thrice", sentences: [2, 3], text: "One keeper gave food three times while others held back." },
];
const change = (at: number, changes: Partial<PassageLike>): string[] =>
  findUncovered(
    prints,
    good.map((passage, index) => (index === at ? { ...passage, ...changes } : passage)),
  ).map(({ message }) => message);

describe("findUncovered", () => {
  it("finds nothing where everything is said, in digits or in words", () => {
    expect(findUncovered(prints, good)).toEqual([]);
  });

  it("takes the number that a word implies", () => {
    expect(change(0, { text: "In the two years alike, almost 1/3 of 90 hives were lost." })).toEqual([]);
  });

  it("lets a passage be dated by the source's own year, and by no other", () => {
    const dated = good.map((passage) => ({ ...passage, text: `As of 1999: ${passage.text}` }));
    expect(findUncovered(prints, dated, "1999")).toEqual([]);
    expect(findUncovered(prints, dated, "1998")).toHaveLength(2);
    expect(findUncovered(prints, dated)).toHaveLength(2);
  });

  it.each<[string, number, Partial<PassageLike>, string[]]>([
    ["a sentence without a passage", 1, { sentences: [2] }, ["yard.p1, sentence 3: no passage stands for it"]],
    [
      "a figure of the passage's own",
      1,
      { text: "One keeper gave food three times in 5 days." },
      ["yard.p1/fed-thrice: says 5, which its sentences do not"],
    ],
    [
      "a figure left out",
      0,
      { text: "Almost a third of the hives were lost." },
      ["yard.p1, sentence 1: says 90, which no passage of it does"],
    ],
    [
      "a figure altered",
      0,
      { text: "Of 90 hives almost two thirds were lost." },
      ["yard.p1, sentence 1: says 1/3, which no passage of it does", "yard.p1/deaths: says 2/3, which its sentences do not"],
    ],
    [
      "a pointer altered",
      1,
      { text: "One keeper gave food three times (Table 4)." },
      ["yard.p1/fed-thrice: says 4, which its sentences do not"],
    ],
    [
      "a reference number altered",
      0,
      { references: [1, 3] },
      [
        "yard.p1, sentence 1: gives reference 2, which no passage of it does",
        "yard.p1/deaths: gives reference 3, which its sentences do not",
      ],
    ],
    [
      "no reference numbers",
      0,
      { references: undefined },
      [1, 2].map((number) => `yard.p1, sentence 1: gives reference ${number}, which no passage of it does`),
    ],
    ["a sentence that there is not", 1, { sentences: [2, 3, 4] }, ["yard.p1/fed-thrice: the article has no yard.p1, sentence 4"]],
  ])("names %s", (_, at, changes, messages) => {
    expect(change(at, changes)).toEqual(messages);
  });

  it("names a place that there is not", () => {
    const stray = { id: "yard.p9/nowhere", sentences: [1], text: "Nothing." };
    expect(findUncovered(prints, [...good, stray]).map(({ message }) => message)).toEqual([
      "yard.p9/nowhere: the article has no yard.p9, sentence 1",
    ]);
  });
});
