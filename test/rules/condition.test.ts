// Conditions as data: what each kind is worth on known, half known and unknown facts, and what that rests on.
import { expect, test } from "vitest";
import { type AssessedLevel, atomsIn, type Condition, evaluate, factsIn, grounds } from "../../src/rules/condition.ts";
import { type Engine, makeEngine } from "../../src/rules/engine.ts";
import { understand } from "../../src/rules/facts.ts";
import type { ConditionNode, FactDefinition, GivenFacts, RuleBase } from "../../src/rules/model.ts";

const fact = (name: string): FactDefinition => ({ name, scope: "level", type: "boolean", label: name, question: `${name}?` });
const rain: ConditionNode = { holds: "rain" };
const wind: ConditionNode = { holds: "wind" };
const base: RuleBase = {
  levels: ["A", "B", "C", "D"],
  facts: [fact("rain"), fact("wind"), { ...fact("share"), type: "quantity", unit: "%", minimum: 0, maximum: 10 }],
  entailments: [],
  rules: [],
  considerations: [],
  sittings: 1,
  otherConditions: [rain, wind, { compare: { fact: "share", moreThan: "1/2" } }, { levelWithin: { from: "A", to: "C" } }],
};
const engine: Engine = makeEngine(base);

function worth(node: ConditionNode, facts: GivenFacts): boolean | "unknown" {
  return evaluate(engine.compile(node), masksOf({ A: facts })[0]?.masks ?? []);
}

function masksOf(levels: Record<string, GivenFacts>): AssessedLevel[] {
  return understand(engine, { patient: {}, levels: Object.entries(levels).map(([level, facts]) => ({ level, facts })) }).levels;
}

test("a condition is compiled once for each engine", () => {
  const node: ConditionNode = { all: [rain, { not: wind }] };
  expect(engine.compile(node)).toBe(engine.compile(node));
  expect(makeEngine(base).compile(node)).not.toBe(engine.compile(node));
});

test("atoms are read in order, through every connective", () => {
  const node: ConditionNode = {
    all: [rain, { any: [wind, { not: { given: "share" } }] }, { levelsMatching: { where: wind, atLeast: 2 } }],
  };
  expect(atomsIn(node)).toEqual([rain, wind, { given: "share" }, wind]);
  expect(atomsIn({ levelsMatching: { atLeast: 2 } })).toEqual([]);
});

test("a name that does not exist is refused by name", () => {
  expect(() => engine.compile({ holds: "snow" })).toThrow("there is no fact snow");
  expect(() => engine.compile({ levelsMatching: { where: rain, from: "Z", atLeast: 1 } })).toThrow("there is no level Z");
});

test.each([
  [{ rain: true }, true],
  [{ rain: false }, false],
  [{}, "unknown"],
] as const)("holds: %j is %s, and its opposite the opposite", (facts, expected) => {
  expect(worth(rain, facts)).toBe(expected);
  expect(worth({ not: rain }, facts)).toBe(expected === "unknown" ? "unknown" : !expected);
});

test.each([
  [{ rain: true, wind: true }, true, true],
  [{ rain: true, wind: false }, false, true],
  [{ rain: true }, "unknown", true],
  [{ rain: false }, false, "unknown"],
  [{ rain: false, wind: false }, false, false],
  [{}, "unknown", "unknown"],
] as const)("%j: all %s, any %s", (facts, all, any) => {
  expect(worth({ all: [rain, wind] }, facts)).toBe(all);
  expect(worth({ any: [rain, wind] }, facts)).toBe(any);
});

test("possibly also holds where its condition is unknown, and its opposite only where it is false", () => {
  const cases: [GivenFacts, boolean][] = [
    [{ rain: true }, true],
    [{}, true],
    [{ rain: false }, false],
  ];
  for (const [facts, expected] of cases) {
    expect(worth({ possibly: rain }, facts)).toBe(expected);
    expect(worth({ not: { possibly: rain } }, facts)).toBe(!expected);
    expect(worth({ possibly: { not: rain } }, facts)).toBe(facts.rain !== true);
  }
});

test("a fraction is one of the fact's own maximum", () => {
  const half: ConditionNode = { compare: { fact: "share", moreThan: "1/2" } };
  expect([5, 5.1].map((number) => worth(half, { share: { min: number, max: number } }))).toEqual([false, true]);
  expect(worth(half, { share: { min: 4, max: 6 } })).toBe("unknown");
  expect(worth(half, { share: { min: 6 } })).toBe(true);
});

test.each([
  ["too few", { A: { rain: true }, B: { rain: false } }, false],
  ["enough", { A: { rain: true }, C: { rain: true } }, true],
  ["the unknown one could tip it", { A: { rain: true }, B: {} }, "unknown"],
  ["enough whatever the unknown one is", { A: { rain: true }, B: {}, C: { rain: true } }, true],
  ["too few whatever the unknown one is", { A: { rain: false }, B: {} }, false],
  ["one outside the stretch", { A: { rain: true }, D: { rain: true } }, false],
] as const)("levels that match: %s", (_, levels, expected) => {
  const condition = engine.compile({ levelsMatching: { where: rain, from: "A", to: "C", atLeast: 2 } });
  expect(evaluate(condition, [], masksOf(levels))).toBe(expected);
});

test("whether a level stands in a stretch is known where it has a name", () => {
  const condition = engine.compile({ levelWithin: { from: "A", to: "C" } });
  const of = (level: string) => evaluate(condition, masksOf({ [level]: {} })[0]?.masks ?? []);
  expect([of("A"), of("C"), of("D"), of("")]).toEqual([true, true, false, "unknown"]);
});

test("levels without a condition of their own are all counted", () => {
  const condition = engine.compile({ levelsMatching: { atLeast: 2 } });
  expect(evaluate(condition, [], masksOf({ A: {}, D: {} }))).toBe(true);
  expect(evaluate(condition, [], masksOf({ A: {} }))).toBe(false);
  expect(evaluate(condition, [])).toBe(false);
});

test("the grounds are the atoms that make it so", () => {
  const on = (node: ConditionNode, facts: GivenFacts): [string | undefined, boolean | "unknown"][] => {
    const condition: Condition = engine.compile(node);
    const masks = masksOf({ A: facts })[0]?.masks ?? [];
    return grounds(condition, masks).map((ground) => [base.facts[ground.fact]?.name, ground.truth]);
  };
  expect(on({ any: [rain, wind] }, { rain: true, wind: false })).toEqual([["rain", true]]);
  expect(on({ all: [rain, wind] }, { rain: true, wind: false })).toEqual([["wind", false]]);
  expect(on({ all: [rain, wind] }, { rain: true, wind: true })).toEqual([
    ["rain", true],
    ["wind", true],
  ]);
  expect(on({ possibly: rain }, {})).toEqual([["rain", "unknown"]]);
  expect(on({ all: [rain, { not: wind }] }, { rain: true })).toEqual([["wind", "unknown"]]);
  expect(on({ levelsMatching: { atLeast: 1 } }, {})).toEqual([]);
});

test("the facts of a condition are those of its own level", () => {
  const condition = engine.compile({
    all: [rain, { any: [{ not: { possibly: wind } }] }, { levelsMatching: { where: rain, atLeast: 1 } }],
  });
  expect(factsIn(condition)).toEqual([0, 1]);
});
