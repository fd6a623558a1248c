// Whether a part of a sentence says of one group of people what a statement says of another alone.
import type { Population } from "../knowledge/model.ts";
import { stem } from "../search/analysis.ts";
import type { Conflict } from "./conflicts.ts";
import type { Evidence, Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { Reading } from "./reading.ts";

export interface PopulationNames {
  /** By the stem of a word the group that it names. */
  readonly byStem: ReadonlyMap<string, string>;
  /** By group the larger one that it lies within. */
  readonly within: ReadonlyMap<string, string>;
}

/** "Especially in A", "such as A", "as in A": an example, to which the statement is not limited. */
const EXAMPLE = new Set("especially particularly notably including instance example".split(" "));
/** So many words before a name one of them may stand. */
const REACH = 3;

export function populationNames(populations: readonly Population[]): PopulationNames {
  return {
    byStem: new Map(populations.flatMap(({ id, words }) => words.map((word): [string, string] => [stem(word), id]))),
    within: new Map(populations.flatMap(({ id, within }): [string, string][] => (within === undefined ? [] : [[id, within]]))),
  };
}

/** The groups that a text names without denying it. */
export function populationsIn({ words, negative }: Pick<Reading, "words" | "negative">, { byStem }: PopulationNames): ReadonlySet<string> {
  return new Set(words.flatMap(({ stem: own }, at) => (negative[at] === true ? [] : (byStem.get(own) ?? []))));
}

/** The groups that a text is limited to: those that it names, and not as an example alone. */
export function limitsOf({ words, negative }: Pick<Reading, "words" | "negative">, names: PopulationNames): ReadonlySet<string> {
  const isExample = (at: number): boolean => {
    const before = words.slice(Math.max(0, at - REACH), at).map(({ word }) => word);
    return before.some((word, step) => EXAMPLE.has(word) || (word === "as" && (before[step - 1] === "such" || before[step + 1] === "in")));
  };
  const limited = words.map((_, at) => negative[at] === true || isExample(at));
  return populationsIn({ words, negative: limited }, names);
}

/**
 * At most one conflict: the sentence names groups, the statement is limited to groups, and none of the sentence's is one of those
 * or a part of one. A sentence that names the right group, too, may set one against the other.
 */
export function populationConflict(part: Part, statement: Statement, { populations }: Pick<Evidence, "populations">): Conflict[] {
  if (part.populations.size === 0 || isOf(part.populationsAround, statement, populations)) return [];
  if (statement.limits.size === 0 || isOf(part.populations, statement, populations)) return [];
  const [said, given] = [part.populations, statement.limits].map((groups) => [...groups].join(" and "));
  return [{ of: "population", key: "population", reason: `says it of another group (${given}) than the sentence does (${said})` }];
}

/** Whether one of the groups is one that the statement is limited to, or a part of one. */
export function isOf(groups: ReadonlySet<string>, { limits }: Statement, { within }: PopulationNames): boolean {
  return [...groups].some((group) => limits.has(group) || limits.has(within.get(group) ?? group));
}
