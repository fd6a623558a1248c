// What rules can come to together, as sets of combinations, and what that makes of a level.
import { evaluate } from "./condition.ts";
import { type Cluster, type Engine, joined, type Part } from "./engine.ts";
import { DISPOSITIONS, type Disposition, type IndicationsTogether, type SettledDisposition } from "./model.ts";

// One combination is four bits: is an absolute rule present, is an indication absent, is one present, is a relative rule
// present. A set of combinations is sixteen bits, one for each of them.
const ABSOLUTE_PRESENT = 1;
const INDICATION_ABSENT = 2;
const INDICATION_PRESENT = 4;
const RELATIVE_PRESENT = 8;
const COMBINATIONS = 16;
/** The set that holds only the combination in which nothing is present, and no indication absent. */
export const NOTHING_AGAINST = 1;

/** Whether a combination's indications are met; both, where the source does not say how many are needed. */
function met(combination: number, need: IndicationsTogether["need"]): boolean[] {
  const isOneAbsent = (combination & INDICATION_ABSENT) !== 0;
  const isOnePresent = (combination & INDICATION_PRESENT) !== 0;
  if (!isOneAbsent) return [true];
  if (!isOnePresent || need === "all") return [false];
  return need === "any" ? [true] : [true, false];
}

/** The dispositions that a combination allows, as indices into DISPOSITIONS: the strongest for either way that is open. */
function strongest(combination: number, need: IndicationsTogether["need"]): number[] {
  if (combination & ABSOLUTE_PRESENT) return [0];
  return met(combination, need).map((isMet) => (isMet ? (combination & RELATIVE_PRESENT ? 2 : 3) : 1));
}

/** Every combination of one of `left` with one of `right`. The empty set with anything is empty. */
export function combine(left: number, right: number): number {
  let all = 0;
  for (let one = 0; one < COMBINATIONS; one += 1) {
    if ((left & (1 << one)) === 0) continue;
    for (let other = 0; other < COMBINATIONS; other += 1) if (right & (1 << other)) all |= 1 << (one | other);
  }
  return all;
}

/** The dispositions that a set of combinations allows, from the strongest down. */
export function dispositionsOf(combinations: number, { base }: Engine): SettledDisposition[] {
  const need = base.indications?.need ?? "all";
  const allowed = new Set<number>();
  for (let one = 0; one < COMBINATIONS; one += 1) {
    if (combinations & (1 << one)) for (const each of strongest(one, need)) allowed.add(each);
  }
  return DISPOSITIONS.filter((_, at) => allowed.has(at));
}

/**
 * In how many ways a level can come out: its dispositions, those of indications that are met told apart from those that the
 * source leaves open. What one answer takes away of these is worth asking for, though every disposition stays possible.
 */
export function countWays(combinations: number, { base }: Engine): number {
  const need = base.indications?.need ?? "all";
  const ways = new Set<string>();
  for (let one = 0; one < COMBINATIONS; one += 1) if (combinations & (1 << one)) ways.add(strongest(one, need).join());
  return ways.size;
}

/** The one disposition that is possible, or `undetermined`. */
export function dispositionOf(possible: readonly SettledDisposition[]): Disposition {
  return possible.length === 1 ? (possible[0] as SettledDisposition) : "undetermined";
}

/** Nothing rules the level out, so far. */
export function isTreatable(possible: readonly SettledDisposition[]): boolean {
  return possible.includes("relative") || possible.includes("indicated");
}

/**
 * What the cluster's rules can jointly come to, over every completion of its facts that contradicts no entailment.
 * A rule that the source leaves open counts both ways. Empty (0) where no completion is free of contradiction.
 */
export function outcomesOf({ parts, outcomes }: Cluster, masks: readonly number[]): number {
  return completed(parts, outcomes, masks);
}

/**
 * The outcomes of parts that may hang together. What is settled already is set aside; what is left falls apart into groups
 * that share no open fact, and a group is completed at the fact on which most of it hangs. Without that, a dozen facts that
 * hang together by one or two would be tried in every combination.
 */
function completed(parts: readonly Part[], known: Map<string, number>, masks: readonly number[]): number {
  let outcomes = NOTHING_AGAINST;
  const open: Part[] = [];
  for (const part of parts) {
    const own = settledOutcomes(part, masks);
    if (own === undefined) open.push(part);
    else outcomes = combine(outcomes, own);
    if (outcomes === 0) return 0;
  }
  const openFacts = ({ facts }: Part): number[] => facts.filter((fact) => severalCells(masks[fact] as number));
  for (const group of joined(open, openFacts)) {
    outcomes = combine(outcomes, completedGroup(group, known, masks));
    if (outcomes === 0) return 0;
  }
  return outcomes;
}

function completedGroup(group: readonly Part[], known: Map<string, number>, masks: readonly number[]): number {
  const uses = new Map<number, number>();
  for (const { facts } of group) for (const fact of facts) uses.set(fact, (uses.get(fact) ?? 0) + 1);
  const facts = [...uses.keys()].sort((left, right) => left - right);
  const state = `${group.map(({ mark }) => mark).join()}:${facts.map((fact) => masks[fact]).join()}`;
  let outcomes = known.get(state);
  if (outcomes !== undefined) return outcomes;
  const open = facts.filter((fact) => severalCells(masks[fact] as number));
  const hub = open.reduce((best, fact) => ((uses.get(fact) as number) > (uses.get(best) as number) ? fact : best), open[0] as number);
  outcomes = 0;
  const tried = [...masks];
  for (const cell of cellsIn(masks[hub] as number)) {
    tried[hub] = cell;
    outcomes |= completed(group, known, tried);
  }
  known.set(state, outcomes);
  return outcomes;
}

/** What a part comes to whatever its open facts are; undefined where they still decide. */
function settledOutcomes(part: Part, masks: readonly number[]): number | undefined {
  if (part.entailment !== undefined) {
    const { when, fact, cells } = part.entailment;
    const left = masks[fact] as number;
    if ((left & ~cells) === 0) return NOTHING_AGAINST;
    const holds = evaluate(when, masks);
    if (holds === false) return NOTHING_AGAINST;
    return holds === true && (left & cells) === 0 ? 0 : undefined;
  }
  const { rule } = part;
  const kind = rule.definition.kind;
  const present = 1 << { absolute: ABSOLUTE_PRESENT, indication: INDICATION_PRESENT, relative: RELATIVE_PRESENT }[kind];
  const absent = 1 << (kind === "indication" ? INDICATION_ABSENT : 0);
  const open = rule.leftOpen.map(({ when }) => evaluate(when, masks));
  if (open.includes(true)) return present | absent;
  const holds = evaluate(rule.condition, masks);
  if (holds === "unknown" || open.includes("unknown")) return undefined;
  return holds ? present : absent;
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
