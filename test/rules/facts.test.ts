// From facts as given to what they leave possible: what follows from them, and what cannot be true together.
import { expect, test } from "vitest";
import { casesOf } from "../../src/knowledge/input.ts";
import { understand, unnamedLevel } from "../../src/rules/facts.ts";
import { engine, knowledge, understoodOf } from "../support/reading.ts";

const nameOf = (fact: number): string | undefined => knowledge.facts[fact]?.name;

test.each([
  [{ fractureAge: "chronic" }, ["fractured"]],
  [{ burstFracture: true }, ["fractured"]],
  [{ heightLossPercent: 0.1 }, ["fractured"]],
  [{ heightLossPercent: { min: 1e-7 } }, ["fractured"]],
  [{ painControlled: false }, ["symptomatic"]],
  [{ painControlled: false, burstFracture: true }, ["fractured", "symptomatic"]],
  [{ fractured: true, fractureAge: "acute" }, []],
  [{ burstFracture: false }, []],
  [{ heightLossPercent: 0 }, []],
  [{ heightLossPercent: { max: 90 } }, []],
  [{ painControlled: true }, []],
  [{ stirSignal: "abnormal" }, []],
  [{ painPattern: ["midline"] }, []],
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
  [{ fractured: false, heightLossPercent: 5 }, ["fractured", "heightLossPercent"]],
  [{ fractured: false, heightLossPercent: { min: 5 } }, ["fractured", "heightLossPercent"]],
  [{ symptomatic: false, painControlled: false }, ["painControlled", "symptomatic"]],
] as const)("%j contradicts itself, and both facts are named", (facts, names) => {
  const { contradictions } = understand(engine, casesOf(knowledge, facts));
  expect(contradictions.map(({ level, facts: named }) => ({ level, named: [...named].sort() }))).toEqual([{ level: "C1", named: names }]);
});

test.each([
  { fractured: false, burstFracture: false, heightLossPercent: 0 },
  { fractured: false, heightLossPercent: { max: 20 } },
  { fractured: false, symptomatic: true, painControlled: false },
  { symptomatic: false, painControlled: true },
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
