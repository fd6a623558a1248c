// What is said of one technique and not of the other is contradicted where a statement says it of that one as well.
import { expect, test } from "vitest";
import { judged, verdicts } from "../beds.ts";

test.each([
  ["only", "Only fleece keeps the soil of a bed warm through the winter [advice.p1]."],
  ["alone", "The soil of a bed is kept warm through the winter by fleece alone [advice.p1]."],
  ["exclusively", "The soil of a bed is kept warm through the winter exclusively with fleece [advice.p1]."],
  ["not the other", "Fleece keeps the soil of a bed warm through the winter, but not straw [advice.p1]."],
])("%s", (_, sentence) => {
  expect(judged(sentence)).toEqual(["contradicted", expect.stringContaining("[advice.p1/straw-warm] says this of straw as well.")]);
});

test.each([
  ["what no statement says of the other", "Only fleece tears in the wind [advice.p1]."],
  ["not only", "Not only straw keeps the soil of a bed warm through the winter [advice.p1]."],
  ["a comparison", "Only fleece costs more than straw [advice.p1]."],
])("but not %s", (_, sentence) => {
  expect(verdicts(sentence)).not.toContain("contradicted");
});
