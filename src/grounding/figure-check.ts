// Checks the figures of a clause against all the statements that are cited for it, the nearest first.

import type { Quantity } from "../text/quantities.ts";
import { isSmallCount } from "./alignment.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { codeConflict, codeName, isCase, meet } from "./figures.ts";
import type { Part } from "./part.ts";

/** A statement and how much of a clause it says. */
export interface Ranked {
  readonly statement: Statement;
  readonly cover: number;
  /** The same of its words alone, figures aside. */
  readonly words: number;
}

/** Shares of what the nearest statement says of the clause. */
const NEAR = {
  /** A figure that differs from that of a statement this near is another figure for the same thing. */
  differs: 0.5,
  /** A statement that says little else may still be where a figure comes from. */
  same: 0.15,
} as const;
/** Where a statement says so much of the clause, a count that it does not have stands for the one that it has. */
const COUNT_COVER = 0.65;

/** What differs, and which figures none of the statements has. `own` is in order, the nearest first. */
export function checkFigures(clause: Part, own: readonly Ranked[], evidence: Evidence): { conflicts: string[]; missing: string[] } {
  const [first] = own;
  if (first === undefined) return { conflicts: [], missing: [] };
  const within = (share: number): Statement[] => own.filter((each) => each.cover >= share * first.cover).map(({ statement }) => statement);
  const [same, near] = [within(NEAR.same), within(NEAR.differs)];
  const conflicts: string[] = [];
  const missing: string[] = [];
  for (const quantity of clause.quantities) {
    const met = (statement: Statement) => meet(quantity, clause, statement, evidence.lexis);
    if (same.some((statement) => met(statement)?.holds === true)) continue;
    const count =
      quantity.dimension === "count" && first.cover >= COUNT_COVER
        ? first.statement.quantities.find((each) => each.dimension === "count")
        : undefined;
    const differing = near.find((statement) => met(statement)?.holds === false);
    if (differing !== undefined) conflicts.push(differs(differing, met(differing)?.source.text, quantity));
    else if (isStructural(quantity, clause, evidence) || near.some((each) => isCase(quantity, clause, each))) continue;
    else if (count !== undefined) conflicts.push(differs(first.statement, count.text, quantity));
    else missing.push(`"${quantity.text}" is not given there.`);
  }
  const code = codeConflict(clause, near, evidence);
  if (code !== undefined) return { conflicts: [...conflicts, `[${first.statement.locator}] ${code}.`], missing };
  const unnamed = clause.codes.filter(({ family, number }) => !isNamed(family, number, near) && !isPlace(family, number, evidence));
  return { conflicts, missing: [...missing, ...unnamed.map(({ family, number }) => `${codeName(family, number)} is not named there.`)] };
}

function differs({ locator }: Statement, text: string | undefined, quantity: Quantity): string {
  return `[${locator}] says "${text ?? ""}", the sentence says "${quantity.text}".`;
}

function isNamed(family: string, number: number, statements: readonly Statement[]): boolean {
  return statements.some(({ codes }) => codes.some((code) => code.family === family && code.number === number));
}

/** Small counts are as often a way of speaking; others may count the source's own rows. */
function isStructural(quantity: Quantity, { kinds, text }: Part, { knowledge }: Evidence): boolean {
  if (isSmallCount(quantity) || countsWhatFollows(quantity, text)) return true;
  if (quantity.dimension !== "count" || !(kinds.against || kinds.indication)) return false;
  return quantity.raw === knowledge.rules.filter(({ kind }) => kinds[kind]).length;
}

/** "Three tests: A, B and C". */
function countsWhatFollows({ dimension, op, raw, end }: Quantity, text: string): boolean {
  const list = /^[^:.;]{0,60}:\s*([^:.;]+)/u.exec(text.slice(end))?.[1];
  return (
    dimension === "count" &&
    op === "plain" &&
    list !== undefined &&
    list.split(/(?<!\s)(?:,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)/u).length === raw
  );
}

/** "Table 1", where there are places in it. */
function isPlace(family: string, number: number, { locators }: Evidence): boolean {
  return locators.some((locator) => locator.startsWith(`${family}${number}.`) || locator === `${family}.${number}`);
}
