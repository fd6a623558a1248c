// What rules can come to together, as sets of combinations, and what that makes of a level.
import { evaluate } from "./condition.ts";
import type { Cluster, Engine, ReadyRule } from "./engine.ts";
import { DISPOSITIONS, type Disposition, type SettledDisposition } from "./model.ts";

// One combination is three bits: is an absolute rule present, is an indication absent, is a relative rule present.
// A set of combinations is eight bits, one for each of them.
const ABSOLUTE_PRESENT = 1;
const INDICATION_ABSENT = 2;
const RELATIVE_PRESENT = 4;
/** The set that holds only the combination in which nothing is present that speaks against it. */
export const NOTHING_AGAINST = 1;

/** The strongest disposition of a combination: an index into DISPOSITIONS. */
const STRONGEST = Array.from({ length: 8 }, (_, combination) => {
  if (combination & ABSOLUTE_PRESENT) return 0;
  if (combination & INDICATION_ABSENT) return 1;
  return combination & RELATIVE_PRESENT ? 2 : 3;
});

/** Every combination of one of `left` with one of `right`. The empty set with anything is empty. */
export function combine(left: number, right: number): number {
  let all = 0;
  for (let one = 0; one < 8; one += 1) {
    if ((left & (1 << one)) === 0) continue;
    for (let other = 0; other < 8; other += 1) if (right & (1 << other)) all |= 1 << (one | other);
  }
  return all;
}

/** The dispositions that a set of combinations allows, from the strongest down. */
export function dispositionsOf(combinations: number): SettledDisposition[] {
  let allowed = 0;
  for (let one = 0; one < 8; one += 1) if (combinations & (1 << one)) allowed |= 1 << (STRONGEST[one] as number);
  return DISPOSITIONS.filter((_, at) => allowed & (1 << at));
}

/** The one disposition that is possible, or `undetermined`. */
export function dispositionOf(possible: readonly SettledDisposition[]): Disposition {
  return possible.length === 1 ? (possible[0] as SettledDisposition) : "undetermined";
}

/**
 * What the cluster's rules can jointly come to, over every completion of its facts that contradicts no entailment.
 * A rule that the source leaves open counts both ways. Empty (0) where no completion is free of contradiction.
 */
export function outcomesOf(cluster: Cluster, engine: Engine, masks: readonly number[]): number {
  let state = 0;
  for (const fact of cluster.facts) state = state * ((engine.blank[fact] as number) + 1) + (masks[fact] as number);
  const known = cluster.outcomes.get(state);
  if (known !== undefined) return known;
  const open = cluster.facts.find((fact) => severalCells(masks[fact] as number));
  let outcomes = 0;
  if (open === undefined) outcomes = settled(cluster, masks);
  else {
    const completed = [...masks];
    for (const cell of cellsIn(masks[open] as number)) {
      completed[open] = cell;
      outcomes |= outcomesOf(cluster, engine, completed);
    }
  }
  cluster.outcomes.set(state, outcomes);
  return outcomes;
}

/** The single-cell masks of which a mask is made. */
export function cellsIn(mask: number): number[] {
  const cells: number[] = [];
  for (let cell = 1; cell <= mask; cell *= 2) if (mask & cell) cells.push(cell);
  return cells;
}

function severalCells(mask: number): boolean {
  return (mask & (mask - 1)) !== 0;
}

function settled(cluster: Cluster, masks: readonly number[]): number {
  for (const { when, fact, cells } of cluster.entailments) {
    if (evaluate(when, masks) === true && ((masks[fact] as number) & cells) === 0) return 0;
  }
  return cluster.rules.reduce((outcomes, rule) => combine(outcomes, outcomesOfRule(rule, masks)), NOTHING_AGAINST);
}

function outcomesOfRule(rule: ReadyRule, masks: readonly number[]): number {
  const isOpen = rule.leftOpen.some(({ when }) => evaluate(when, masks) === true);
  const holds = evaluate(rule.condition, masks) === true;
  const present = 1 << { absolute: ABSOLUTE_PRESENT, indication: 0, relative: RELATIVE_PRESENT }[rule.definition.kind];
  const absent = 1 << (rule.definition.kind === "indication" ? INDICATION_ABSENT : 0);
  if (isOpen) return present | absent;
  return holds ? present : absent;
}
