// From facts as given to what they leave possible: what follows from them, and what cannot be true together.
import { expect, test } from "vitest";
import { casesOf } from "../../src/knowledge/input.ts";
import { understand, unnamedLevel } from "../../src/rules/facts.ts";
import { engine, knowledge, understoodOf } from "../support/reading.ts";

const nameOf = (fact: number): string | undefined => knowledge.facts[fact]?.name;

test.each([
  [{ fractureAge: "chronic" }, ["fractured"]],
  [{ burstFracture: true }, ["fractured"]],
  [{ fractureAge: "unclear" }, ["fractured"]],
  [{ retropulsedFragmentCanalPercent: 5 }, ["fractured"]],
  [{ retropulsedFragmentCanalPercent: { min: 1e-7 } }, ["fractured"]],
  [{ retropulsedFragmentCanalPercent: 0 }, []],
  [{ retropulsedFragmentCanalPercent: { max: 90 } }, []],
  [{ midlinePainReproducible: true }, ["symptomatic"]],
  [{ midlinePainReproducible: false }, []],
  [{ painControlled: false }, ["symptomatic"]],
  [{ painControlled: false, burstFracture: true }, ["fractured", "symptomatic"]],
  [{ fractured: true, fractureAge: "acute" }, []],
  [{ burstFracture: false }, []],
  [{ heightLossPercent: 0 }, []],
  [{ heightLossPercent: 90 }, []],
  [{ painControlled: true }, ["symptomatic"]],
  [{ stirSignal: "abnormal" }, []],
  [{ painPattern: ["midline"] }, ["symptomatic"]],
  [{ painPattern: ["belt_like", "off_midline"] }, ["symptomatic"]],
  [{ painPattern: ["radicular"] }, ["symptomatic"]],
  [{ painPattern: ["musculoskeletal", "off_midline"] }, []],
] as const)("%j entails %j", (facts, expected) => {
  const { entailed } = understoodOf(facts);
  expect([...entailed.values()].map(({ fact }) => fact)).toEqual(expected);
  expect([...entailed.values()].every(({ is, because }) => is === true && because !== "")).toBe(true);
  expect([...entailed.keys()].map(nameOf)).toEqual(expected);
});

test.each([
  [{ fractured: false, fractureAge: "acute" }, ["fractureAge", "fractured"]],
  [{ fractured: false, fractureAge: "chronic" }, ["fractureAge", "fractured"]],
  [{ fractured: false, burstFracture: true }, ["burstFracture", "fractured"]],
  [{ fractured: false, fractureAge: "unclear" }, ["fractureAge", "fractured"]],
  [{ fractured: false, retropulsedFragmentCanalPercent: 5 }, ["fractured", "retropulsedFragmentCanalPercent"]],
  [{ fractured: false, retropulsedFragmentCanalPercent: { min: 5 } }, ["fractured", "retropulsedFragmentCanalPercent"]],
  [{ symptomatic: false, painControlled: false }, ["painControlled", "symptomatic"]],
  [{ symptomatic: false, painControlled: true }, ["painControlled", "symptomatic"]],
  [{ symptomatic: false, midlinePainReproducible: true }, ["midlinePainReproducible", "symptomatic"]],
  [{ symptomatic: false, painPattern: ["midline"] }, ["painPattern", "symptomatic"]],
] as const)("%j contradicts itself, and both facts are named", (facts, names) => {
  const { contradictions } = understand(engine, casesOf(knowledge, facts));
  expect(contradictions.map(({ level, facts: named }) => ({ level, named: [...named].sort() }))).toEqual([
    { level: undefined, named: names },
  ]);
});

test.each([
  { fractured: false, burstFracture: false, heightLossPercent: 0 },
  { fractured: false, heightLossPercent: { max: 20 } },
  { fractured: false, symptomatic: true, painControlled: false },
  { fractured: false, heightLossPercent: 60 },
  { symptomatic: false, midlinePainReproducible: false },
  { symptomatic: false, painPattern: ["musculoskeletal", "off_midline"] },
  { posteriorWall: "intact", retropulsedFragmentCanalPercent: 20 },
])("%j does not contradict itself", (facts) => {
  expect(understand(engine, casesOf(knowledge, facts)).contradictions).toEqual([]);
});

test("every level that contradicts itself is named, and no other", () => {
  const { contradictions } = understand(engine, {
    patient: {},
    levels: [
      { level: "L2", facts: { fractured: false, burstFracture: true } },
      { level: "T4", facts: { fractured: true } },
      { level: "T3", facts: { symptomatic: false, painControlled: false } },
    ],
  });
  expect(contradictions.map(({ level }) => level).sort()).toEqual(["L2", "T3"]);
});

test("levels come in the order of the level list, each with the patient's facts", () => {
  const names = ["L1", "T12", "C7", "T2"];
  const { levels } = understand(engine, { patient: { infection: "none" }, levels: names.map((level) => ({ level, facts: {} })) });
  expect(levels.map(({ level, place }) => [level, place])).toEqual([
    ["C7", 6],
    ["T2", 8],
    ["T12", 18],
    ["L1", 19],
  ]);
  expect(levels.every(({ given }) => given.get(engine.factIndex.get("infection") ?? -1) === "none")).toBe(true);
});

test("a quantity is kept with both ends", () => {
  const given = (facts: Record<string, unknown>): unknown => understoodOf(facts).given.get(engine.factIndex.get("heightLossPercent") ?? -1);
  expect(given({ heightLossPercent: { min: 50 } })).toEqual({ min: 50, max: 100 });
  expect(given({ heightLossPercent: { max: 20 } })).toEqual({ min: 0, max: 20 });
  expect(given({ heightLossPercent: 33.3 })).toEqual({ min: 33.3, max: 33.3 });
});

test("without a level there is none; the unnamed one has the patient's facts alone", () => {
  expect(understand(engine, { patient: { infection: "local" }, levels: [] })).toEqual({ levels: [], contradictions: [] });
  const { level, given, entailed } = unnamedLevel(engine, { infection: "local" });
  expect([level, [...given.keys()].map(nameOf), entailed.size]).toEqual(["", ["infection"], 0]);
});

test("what is not given leaves everything possible", () => {
  expect(understoodOf({}).masks).toEqual(engine.blank);
});
