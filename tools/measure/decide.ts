// How long a decision takes: one patient with three levels, over varied facts, in a process that is warm.
import { performance } from "node:perf_hooks";
import { loadBundle } from "../../src/knowledge/load.ts";
import { ruleBaseOf } from "../../src/knowledge/model.ts";
import { decide } from "../../src/rules/decide.ts";
import { makeEngine } from "../../src/rules/engine.ts";
import type { FactDefinition, GivenFacts, GivenValue, PatientCase, Scope } from "../../src/rules/model.ts";

const TARGET_MICROSECONDS = 200;
const CASES = 3000;
const ROUNDS = 5;
const LEVELS = 3;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const { knowledge } = loadBundle("dist/knowledge.json");
const engine = makeEngine(ruleBaseOf(knowledge));
const next = sequence(20_100_801);
const below = (count: number): number => Math.floor(next() * count);

/** A valid value: a suspicion, several entries of a list, or a range that may lack an end included. */
function valueFor(fact: FactDefinition): GivenValue {
  const values = (fact.values ?? []).map(({ value }) => value);
  switch (fact.type) {
    case "boolean":
      return next() < 0.5;
    case "choice":
      return values[below(values.length)] as string;
    case "list": {
      const some = values.filter(() => next() < 0.4);
      return some.length > 0 ? some : [values[below(values.length)] as string];
    }
    case "quantity": {
      const [low, high] = [0, 0]
        .map(() => (fact.minimum ?? 0) + below((fact.maximum ?? 0) - (fact.minimum ?? 0) + 1))
        .sort((a, b) => a - b);
      return [{ min: low, max: low }, { min: low, max: high }, { min: low }, { max: high }][below(4)] as GivenValue;
    }
  }
}

/** Between a few and nearly all facts of the scope. */
function factsOf(scope: Scope, share: number): GivenFacts {
  const given = knowledge.facts.filter((fact) => fact.scope === scope && next() < share);
  return Object.fromEntries(given.map((fact) => [fact.name, valueFor(fact)]));
}

/** A case whose facts do not contradict each other; each level is tried anew until it fits. */
function variedCase(): PatientCase {
  const share = [0.1, 0.3, 0.5, 0.7, 0.95][below(5)] as number;
  const patient = factsOf("patient", share);
  const names = new Set<string>();
  while (names.size < LEVELS) names.add(knowledge.levels[below(knowledge.levels.length)] as string);
  const levels = [...names].map((level) => {
    for (;;) {
      const one = { level, facts: factsOf("level", share) };
      if (!("contradictions" in decide(engine, { patient, levels: [one] }))) return one;
    }
  });
  return { patient, levels };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) * 1000;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const cases = Array.from({ length: CASES }, variedCase);
const cold = makeEngine(ruleBaseOf(knowledge));
const first = timed(() => decide(cold, cases[0] as PatientCase));
// A fresh engine has seen no case: what it works out once for a state of its facts is not there yet.
const fresh = makeEngine(ruleBaseOf(knowledge));
const unseen = cases.map((each) => timed(() => decide(fresh, each))).sort((a, b) => a - b);
const times: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) for (const each of cases) times.push(timed(() => decide(engine, each)));
times.sort((a, b) => a - b);

const states = engine.clusters.reduce((sum, cluster) => sum + cluster.outcomes.size, 0);
const shown = (microseconds: number): string => `${microseconds.toFixed(0)} µs`;
const median = quantile(times, 0.5);
process.stdout.write(
  [
    `deciding one patient with ${LEVELS} levels, ${CASES} varied cases, ${ROUNDS} rounds, warm:`,
    `  median ${shown(median)}, 95 % ${shown(quantile(times, 0.95))}, 99 % ${shown(quantile(times, 0.99))}, longest ${shown(times.at(-1) ?? 0)}`,
    `  each case for the first time: median ${shown(quantile(unseen, 0.5))}, longest ${shown(unseen.at(-1) ?? 0)}; the first case of a new engine ${shown(first)}`,
    `  states remembered after all cases: ${states}`,
    `  target at most ${TARGET_MICROSECONDS} µs: ${median <= TARGET_MICROSECONDS ? "met" : "MISSED"}`,
    "",
  ].join("\n"),
);
