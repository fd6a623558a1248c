// Holds that an age is no word of how old a thing is.
import { expect, it } from "vitest";
import { withoutAges } from "../../src/text/ages.ts";
import { analyse } from "../../src/text/analysis.ts";

it.each([
  ["a bike 12 years old", ["bike", "12", "years"]],
  ["a two-week-old puncture", ["two", "week", "puncture"]],
  ["an old bike of two years", ["old", "bike", "two", "years"]],
  ["old", ["old"]],
  ["", []],
])("%s", (text, words) => {
  expect(withoutAges(analyse(text)).map(({ word }) => word)).toEqual(words);
});
