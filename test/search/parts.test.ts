// Holds the cut of a question to the parts that a reader would see in it, and a single question to one.
import { describe, expect, it } from "vitest";
import { contentOf, cutParts, isElliptic, stretchesOf } from "../../src/search/parts.ts";

const cut = (text: string) => cutParts(text).map(({ text: part, told }) => (told ? `(${part})` : part));

describe("a question of several parts", () => {
  it.each([
    ["What is the lowest pressure, and which pump should be used?", ["What is the lowest pressure", "which pump should be used?"]],
    ["How long does it take and how many wheels can be trued?", ["How long does it take", "how many wheels can be trued?"]],
    ["Is a soft saddle enough, or must both be changed?", ["Is a soft saddle enough", "must both be changed?"]],
    ["Which chain fits? When is it worn? Who replaces it?", ["Which chain fits?", "When is it worn?", "Who replaces it?"]],
    ["Can I ride on; should she stop; and for how long?", ["Can I ride on", "should she stop", "for how long?"]],
    ["Does rust matter, and if so, can it be removed?", ["Does rust matter", "if so, can it be removed?"]],
  ])("%s", (text, parts) => {
    expect(cut(text)).toEqual(parts);
  });

  it("has what is told apart from what is asked", () => {
    expect(cut("The chain slipped yesterday, the rim is bent. Can she ride home, and who mends it?")).toEqual([
      "(The chain slipped yesterday, the rim is bent.)",
      "Can she ride home",
      "who mends it?",
    ]);
    expect(cut("Worn pads: is it safe?")).toEqual(["(Worn pads)", "is it safe?"]);
  });

  it("has no more than twelve", () => {
    const parts = cutParts("Is it red? ".repeat(40));
    expect(parts).toHaveLength(12);
    expect(parts.map(({ text }) => text).join(" ")).toBe("Is it red? ".repeat(40).trim());
  });
});

describe("one question stays one", () => {
  it.each([
    "Do I need a pump or a patch before the tour?",
    "Which tube, if any, should be carried?",
    "Does a bell that rings and is loud help?",
    "What happens when the chain, which is old, breaks?",
    "Are disc and rim brakes alike in cost and weight?",
    "worn chain, soft tyre",
  ])("%s", (text) => {
    expect(cutParts(text)).toHaveLength(1);
  });

  it.each(["", "  ", "?!", "🚲"])("%j has no part", (text) => {
    expect(cutParts(text)).toEqual([]);
  });
});

it("a part with next to no word of its own is about what was spoken of before", () => {
  expect(cutParts("Which floor pump should be used, and for how long?").map(isElliptic)).toEqual([false, true]);
});

it("the stretches of a part are what commas and 'and' stand between", () => {
  expect(stretchesOf("How do they compare in cost, weight, noise and the risk of rust?")).toEqual([
    "How do they compare in cost",
    "weight",
    "noise",
    "the risk of rust?",
  ]);
  expect(contentOf("how would you do it, please?")).toEqual([]);
});

it("takes what looks like a pattern, and texts without an end", () => {
  for (const text of ["(a+)+$", "[\\", "and ".repeat(5000), ",".repeat(20_000), "what ".repeat(4000)])
    expect(() => cutParts(text).map(({ text: part }) => stretchesOf(part))).not.toThrow();
});
