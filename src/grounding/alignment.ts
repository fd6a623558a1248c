// Measures how much of a part of a sentence statements bear out: its words, and its figures and comparison as such.
import { compareQuantities } from "../text/compare-quantities.ts";
import type { Quantity } from "../text/quantities.ts";
import type { Evidence, Statement } from "./evidence.ts";
import type { Lexis } from "./lexis.ts";
import type { Part } from "./part.ts";
import { coverage, weightOf } from "./support.ts";

/** What a figure weighs beside words (a rare word weighs about 5), and what a count of things, a code, a comparison. */
const WEIGHTS = { figure: 4, count: 2.5, code: 3, comparison: 2.5 } as const;
/** A figure for the same thing that differs: it is about that, all the same. */
const DIFFERS = 0.75;

/** The share, from 0 to 1, of a part that the statements say, each piece of it by the one that says it best. */
export function cover(part: Part, statements: readonly Statement[], { lexis, levels }: Pick<Evidence, "lexis" | "levels">): number {
  const words = weightOf(part.content);
  let all = words;
  let said = words * (words === 0 ? 0 : coverage(part.content, statements));
  const add = (weight: number, match: (statement: Statement) => number): void => {
    all += weight;
    said += weight * Math.max(0, ...statements.map(match));
  };
  for (const quantity of part.quantities) {
    if (isSmallCount(quantity) && !statements.some((statement) => figureMatch(quantity, statement, lexis) > 0)) continue;
    add(quantity.dimension === "count" ? WEIGHTS.count : WEIGHTS.figure, (statement) => figureMatch(quantity, statement, lexis));
  }
  for (const { family, number } of part.codes) {
    const group = codeGroup(family, number, levels);
    add(WEIGHTS.code, ({ codes }) =>
      codes.some((code) => code.family === family && code.number === number)
        ? 1
        : codes.some((code) => codeGroup(code.family, code.number, levels) === group)
          ? DIFFERS
          : 0,
    );
  }
  const { orientation } = part;
  if (orientation !== undefined)
    add(WEIGHTS.comparison, (statement) =>
      statement.orientation === undefined ? 0 : statement.orientation.of === orientation.of ? 1 : DIFFERS,
    );
  return all === 0 ? 1 : said / all;
}

/** How well a statement has a quantity: 1 the very one, less another one for the same thing, 0 none. */
export function figureMatch(quantity: Quantity, { quantities }: Statement, lexis: Lexis): number {
  let best = 0;
  for (const source of quantities) {
    const outcome = compareQuantities(quantity, source, (left, right) => areSame(left, right, lexis));
    best = Math.max(best, outcome === "same" ? 1 : outcome === "unrelated" ? 0 : DIFFERS);
  }
  return best;
}

/** Whether two stems may stand for each other. */
export function areSame(left: string, right: string, lexis: Lexis): boolean {
  return lexis.familyOf(left).has(right) || lexis.familyOf(right).has(left);
}

/** "The two", "both": as often a way of speaking as a figure. */
export function isSmallCount({ dimension, op, high }: Quantity): boolean {
  return dimension === "count" && op === "plain" && high <= 2;
}

/** Codes of one group name the same sort of thing: any level with any level, a figure with a figure. */
export function codeGroup(family: string, number: number, levels: ReadonlySet<string>): string {
  return levels.has(`${family}${number}`) ? "level" : family;
}
