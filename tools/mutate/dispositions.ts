// Whether two knowledge bases decide alike: on every case that was written, and on fact sets drawn with a fixed seed.
import { canonicalJson } from "../../src/knowledge/bundle.ts";
import { casesOf, inputChecker, tidy, toCase } from "../../src/knowledge/input.ts";
import { type Knowledge, ruleBaseOf } from "../../src/knowledge/model.ts";
import { makeEngine } from "../../src/rules/engine.ts";
import { understand } from "../../src/rules/facts.ts";
import type { FactDefinition, GivenValue, PatientCase } from "../../src/rules/model.ts";
import { combine, dispositionsOf, NOTHING_AGAINST, outcomesOf } from "../../src/rules/outcome.ts";

const SEED = 20260101;
/** Drawn around a level that nothing speaks against, and from next to nothing known. */
const DRAWN = { near: 900, sparse: 300 };
/** How many rounds a search for such a level goes through the rules. */
const ROUNDS = 3;

type Decide = (input: PatientCase) => string;

export class Dispositions {
  readonly #cases: readonly PatientCase[];
  readonly #decided: readonly string[];
  readonly #basis: string;

  constructor(knowledge: Knowledge) {
    const decided = decider(knowledge);
    this.#cases = [...writtenCases(knowledge), ...drawnCases(knowledge, decided)];
    this.#decided = this.#cases.map(decided);
    this.#basis = basisOf(knowledge);
  }

  get count(): number {
    return this.#cases.length;
  }

  /** The first case that another base decides otherwise, with both outcomes; undefined where there is none. */
  differsIn(other: Knowledge): { facts: string; before: string; after: string } | undefined {
    if (basisOf(other) === this.#basis) return undefined;
    const decided = decider(other);
    for (const [index, input] of this.#cases.entries()) {
      const [before, after] = [this.#decided[index] ?? "", decided(input)];
      if (before !== after) return { facts: JSON.stringify({ ...input.patient, ...input.levels[0]?.facts }), before, after };
    }
    return undefined;
  }
}

/** All that a disposition is made from: two bases of which this is the same cannot decide differently. */
function basisOf({ levels, facts, entailments, rules }: Knowledge): string {
  return canonicalJson({
    levels,
    facts: facts.map(({ name, scope, type, values = [], minimum, maximum }) => {
      return { name, scope, type, minimum, maximum, values: values.map(({ value, couldBe }) => ({ value, couldBe })) };
    }),
    entailments: entailments.map(({ when, fact, is }) => ({ when, fact, is })),
    rules: rules.map(({ id, kind, condition, leftOpen = [] }) => ({ id, kind, condition, open: leftOpen.map(({ when }) => when) })),
  });
}

/** What is possible at the level of a case; or that it is refused. */
function decider(knowledge: Knowledge): Decide {
  const engine = makeEngine(ruleBaseOf(knowledge));
  const complaintsOf = inputChecker(knowledge);
  return (input) => {
    if (complaintsOf(input).length > 0) return "not accepted";
    const { levels, contradictions } = understand(engine, input);
    if (contradictions.length > 0) return "refused as a contradiction";
    // What a decision asks and tells beside it would take most of the time.
    const possible = levels.map(({ masks }) => {
      const outcomes = engine.clusters.map((cluster) => outcomesOf(cluster, masks)).reduce(combine, NOTHING_AGAINST);
      return dispositionsOf(outcomes, engine).join(" or ");
    });
    return possible.join("; ");
  };
}

function writtenCases(knowledge: Knowledge): PatientCase[] {
  const { rules, entailments, example } = knowledge;
  const flat = [...rules, ...entailments].flatMap(({ cases }) =>
    cases.map((each) => casesOf(knowledge, each.facts, "level" in each ? each.level : undefined)),
  );
  return example === null ? flat : [...flat, toCase(tidy(knowledge, example) as Parameters<typeof toCase>[0])];
}

function drawnCases(knowledge: Knowledge, decided: Decide): PatientCase[] {
  const random = randomFrom(SEED);
  const near = clearFacts(knowledge, decided);
  const draw = (usual: Record<string, unknown>, change: number): PatientCase => {
    const facts = Object.fromEntries(
      knowledge.facts.flatMap((fact) => {
        const value = random() < change ? (random() < 0.2 ? undefined : drawnValue(fact, random)) : usual[fact.name];
        return value === undefined ? [] : [[fact.name, value]];
      }),
    );
    const { patient, levels } = casesOf(knowledge, facts);
    const level = knowledge.levels[Math.floor(random() * knowledge.levels.length)] as string;
    return { patient, levels: levels.map((each) => ({ ...each, level })) };
  };
  return [
    ...Array.from({ length: DRAWN.near }, (_, index) => draw(near, 0.04 + (0.26 * index) / DRAWN.near)),
    ...Array.from({ length: DRAWN.sparse }, () => draw({}, 0.25)),
  ];
}

/**
 * Facts of a level that as little as possible speaks against, put together from the rules' own cases: from there a change
 * of any one rule is seen in the disposition.
 */
function clearFacts(knowledge: Knowledge, decided: Decide): Record<string, unknown> {
  let facts: Record<string, unknown> = {};
  const worth = (each: Record<string, unknown>): number => {
    const outcome = decided(casesOf(knowledge, each));
    const rank = ["indicated", "relative", "not_indicated", "contraindicated"].findIndex((name) => outcome.split(" or ").includes(name));
    return rank < 0 ? Number.NEGATIVE_INFINITY : -outcome.split(" or ").length - rank;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const rule of knowledge.rules) {
      const wanted = rule.kind === "indication" ? "present" : "absent";
      for (const { facts: more } of rule.cases.filter(({ status }) => status === wanted)) {
        const together = { ...facts, ...more };
        const gained = Object.keys(together).length > Object.keys(facts).length;
        if (worth(together) > worth(facts) || (gained && worth(together) === worth(facts))) facts = together;
      }
    }
  }
  return facts;
}

function drawnValue({ type, values = [], minimum = 0, maximum = 0 }: FactDefinition, random: () => number): GivenValue {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (type === "boolean") return random() < 0.5;
  if (type === "choice") return pick(values).value;
  if (type === "list") {
    const some = values.filter(() => random() < 0.4).map(({ value }) => value);
    return some.length > 0 ? some : [pick(values).value];
  }
  const range = maximum - minimum;
  const tenths = (share: number): number => Math.round((minimum + share * range) * 10) / 10;
  // Thirds, halves and quarters are where bounds lie; what lies beside them is drawn more often than the rest.
  const around = (): number =>
    tenths(Math.min(1, Math.max(0, pick([0, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1]) + pick([-0.002, -0.001, 0, 0.001, 0.002]))));
  const [one, other] = [around(), random() < 0.5 ? around() : tenths(random())].sort((left, right) => left - right) as [number, number];
  return pick<GivenValue>([{ min: one, max: one }, { min: one, max: other }, { min: one }, { max: other }]);
}

/** Mulberry32: the same numbers from the same seed on any machine, from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
