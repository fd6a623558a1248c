// A clean paragraph's sentences: their ordinals are what passages point at.
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/copy/sentences.ts";
import { HIVES } from "./hives.ts";

describe("splitSentences", () => {
  it.each([
    ["a full stop before a capital", "It rains. Bees stay in.", ["It rains.", "Bees stay in."]],
    ["question and exclamation marks", "Why? Nobody knows! Wait.", ["Why?", "Nobody knows!", "Wait."]],
    ["reference numbers stay with their sentence", "It rains.[1,2–4] Bees stay in.[5]", ["It rains.[1,2–4]", "Bees stay in.[5]"]],
    ["a closing bracket or quotation mark", "(It rains.) Bees stay “in.” Wait.", ["(It rains.)", "Bees stay “in.”", "Wait."]],
    ["no end before a small letter", "It rains. and pours.", ["It rains. and pours."]],
    ["no end after an abbreviation", "By Marten et al.[5] In vs. Out, e.g. Here.", ["By Marten et al.[5] In vs. Out, e.g. Here."]],
    ["an abbreviation ends a paragraph all the same", "By Marten et al.", ["By Marten et al."]],
    ["decimals", "Use 1.5 kg. Wait.", ["Use 1.5 kg.", "Wait."]],
    ["a row without a full stop", "Mouldy combs", ["Mouldy combs"]],
    ["nothing", "  ", []],
  ])("%s", (_, text, expected) => {
    expect(splitSentences(text)).toEqual(expected);
  });

  it("counts the invented article's sentences", () => {
    expect(HIVES.map(({ text }) => splitSentences(text).length)).toEqual([3, 3, 4, 1, 1, 1, 2, 2]);
  });
});
