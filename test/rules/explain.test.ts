// Values, findings and conditions in words: what a reader is told, built from labels alone.
import { expect, test } from "vitest";
import { conditionInWords, findingInWords, NOT_GIVEN, valueInWords } from "../../src/rules/explain.ts";
import type { FactDefinition, GivenValue } from "../../src/rules/model.ts";
import { engine, findingOf, knowledge, understoodOf } from "../support/reading.ts";

const factNamed = (name: string): FactDefinition => knowledge.facts.find((fact) => fact.name === name) as FactDefinition;
const said = (rule: string, facts: Record<string, unknown>): string => findingInWords(engine, findingOf(rule, facts), understoodOf(facts));

test.each([
  ["fractured", true, "yes"],
  ["fractured", false, "no"],
  ["infection", "suspected", "suspected, not settled"],
  ["painPattern", ["midline", "belt_like"], "midline, belt-like around the chest wall"],
  ["heightLossPercent", { min: 60, max: 70 }, "60 to 70 %"],
  ["heightLossPercent", { min: 20, max: 20 }, "20 %"],
  ["heightLossPercent", { min: 50 }, "50 to 100 %"],
  ["heightLossPercent", { max: 20 }, "0 to 20 %"],
] as [string, GivenValue, string][])("%s %j reads: %s", (name, value, words) => {
  expect(valueInWords(factNamed(name), value)).toBe(words);
});

test.each([
  ["infection", { infection: "local" }, "infection: local"],
  ["infection", { infection: "suspected" }, "infection: suspected, not settled"],
  ["infection", {}, NOT_GIVEN],
  [
    "retropulsed-fragment",
    { retropulsedFragmentCanalPercent: 33.3 },
    "canal taken up by a retropulsed fragment: 33.3 % (not more than 1/3)",
  ],
  [
    "retropulsed-fragment",
    { retropulsedFragmentCanalPercent: { min: 50 } },
    "canal taken up by a retropulsed fragment: 50 to 100 % (more than 1/3)",
  ],
  ["height-loss", { heightLossPercent: { min: 60, max: 70 } }, "loss of vertebral body height: 60 to 70 % (is it more than 2/3?)"],
  ["height-loss", {}, NOT_GIVEN],
  ["cement-or-contrast-allergy", { boneCementAllergy: true, contrastAllergy: false }, "allergy to bone cement: yes"],
  [
    "cement-or-contrast-allergy",
    { boneCementAllergy: false, contrastAllergy: false },
    "allergy to bone cement: no; allergy to radiopaque contrast media: no",
  ],
])("%s on %j rests on: %s", (rule, facts, words) => {
  expect(said(rule, facts)).toBe(words);
});

test("what only follows from other facts says from what", () => {
  expect(said("asymptomatic-fracture", { fractureAge: "chronic", symptomatic: false })).toBe(
    "compression fracture: yes (a fracture that has an age is a fracture); symptoms from this level: no",
  );
});

test("what the article leaves open says what was found and why it does not settle it", () => {
  const open = findingOf("no-acute-signal", { stirSignal: "normal", boneScan: "increased" });
  const words = said("no-acute-signal", { stirSignal: "normal", boneScan: "increased" });
  expect(words).toBe(`STIR signal on MRI: normal; bone scan or SPECT: increased uptake. ${open.open?.because}`);
});

test.each([
  [{ holds: "fractured" }, "compression fracture"],
  [{ not: { holds: "symptomatic" } }, "not symptoms from this level"],
  [{ possibly: { holds: "fractured" } }, "possibly compression fracture"],
  [{ given: "fractureAge" }, "age of the fracture given"],
  [{ is: { fact: "infection", oneOf: ["local", "systemic"] } }, "infection: local or systemic"],
  [{ includes: { fact: "painPattern", anyOf: ["midline", "radicular"] } }, "pain pattern includes midline or radicular"],
  [{ compare: { fact: "heightLossPercent", moreThan: "2/3" } }, "loss of vertebral body height more than 2/3"],
  [{ compare: { fact: "heightLossPercent", atMost: 20 } }, "loss of vertebral body height at most 20 %"],
  [{ all: [{ holds: "fractured" }, { not: { holds: "symptomatic" } }] }, "compression fracture; and not symptoms from this level"],
  [{ any: [{ holds: "burstFracture" }, { holds: "fractured" }] }, "burst fracture; or compression fracture"],
  [
    { levelsMatching: { where: { holds: "fractured" }, from: "T1", to: "T12", atLeast: 2 } },
    "at least 2 of the levels from T1 to T12 with (compression fracture)",
  ],
  [{ levelsMatching: { atLeast: 4 } }, "at least 4 of the levels"],
  [{ levelsMatching: { from: "L1", atLeast: 2 } }, "at least 2 of the levels from L1 to the last"],
])("%j reads: %s", (node, words) => {
  expect(conditionInWords(node, engine.domains)).toBe(words);
});
