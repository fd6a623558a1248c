// The name that a misspelt one most likely meant.
import { expect, test } from "vitest";
import { meant, nearest } from "../../src/knowledge/nearest.ts";
import { service } from "../support/base.ts";

const { knowledge } = service();
const facts = knowledge.facts.map(({ name }) => name);
const rules = knowledge.rules.map(({ id }) => id);

test.each([
  ["infectoin", facts, "infection"],
  ["Infection", facts, "infection"],
  ["heightLoss", facts, "heightLossPercent"],
  ["height_loss_percent", facts, "heightLossPercent"],
  ["burst", facts, "burstFracture"],
  ["mri", facts, "mriFeasible"],
  ["painContolled", facts, "painControlled"],
  ["T13", knowledge.levels, "T12"],
  ["T14", knowledge.levels, "T12"],
  ["L6", knowledge.levels, "L5"],
  ["C8", knowledge.levels, "C7"],
  ["t 12", knowledge.levels, "T12"],
  ["heightloss", rules, "height-loss"],
  ["asymptomatic", rules, "asymptomatic-fracture"],
])("%s is nearest to %s", (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected);
});

test.each(["xyzzy", "", "??", "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq"])("%j is near nothing", (name) => {
  expect(nearest(name, facts)).toBeUndefined();
  expect(nearest(name, [])).toBeUndefined();
});

test.each(["S1", "X9"])("%s is no level, and none is meant: one of another region would be a guess", (name) => {
  expect(nearest(name, knowledge.levels)).toBeUndefined();
});

test.each([
  "S1",
  "X9",
  "T13",
  "T14",
  "L6",
  "C8",
  "C10",
  "T100",
  "Th13",
  "T0",
  "co10",
  "T",
])("%s is not taken for a misspelt level: another one would be a guess", (name) => {
  expect(meant(name, knowledge.levels)).toBeUndefined();
});

test.each([
  ["Th10", knowledge.levels, "T10"],
  ["t10", knowledge.levels, "T10"],
  ["t 12", knowledge.levels, "T12"],
  ["LV3", knowledge.levels, "L3"],
  ["infectoin", facts, "infection"],
  ["T13", ["T123", "T12"], "T123"],
])("%s is meant to be %s", (name, known, expected) => {
  expect(meant(name, known)).toBe(expected);
});

test("every name is nearest to itself, in any case", () => {
  for (const known of [facts, rules, knowledge.levels]) {
    for (const name of known) expect([nearest(name, known), nearest(name.toUpperCase(), known)]).toEqual([name, name]);
  }
});
