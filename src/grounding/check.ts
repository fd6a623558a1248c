// Checks the clauses of a sentence against statements: what differs, and which figures they do not have.
import { cover, figureMatch, isSmallCount } from "./alignment.ts";
import { type Conflict, conflictsOf } from "./conflicts.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { codeConflict, codeName } from "./figures.ts";
import type { Part } from "./part.ts";
import type { Quantity } from "./quantities.ts";
import { matchOf } from "./support.ts";

export interface Checked {
  /** The share of the sentence that the statements say. */
  readonly cover: number;
  readonly best: Statement | undefined;
  readonly conflicts: readonly string[];
  readonly missing: readonly string[];
}

/** Shares of the best statement's cover; tuned on the development sentences. */
const NEAR = {
  /** A statement that comes so near to the best one for a clause is read as meant, too. */
  aligned: 0.85,
  /** One that comes near for the whole sentence need cover less of the clause. */
  alignedForWhole: 0.7,
  enough: 0.5,
  /** What differs from one statement is made good by one that says so much of what it says. */
  excuse: 0.9,
  /** And that either has nothing against the clause, or says so much more of it together with the other. */
  adds: 0.08,
  /** Where a statement says so much, a count that it does not have stands for the one that it has. */
  count: 0.65,
  /** A figure may come from a statement that says so much. */
  figures: 0.5,
} as const;

/** Each clause against the statements that come nearest to it. */
export function check(whole: Part, clauses: readonly Part[], statements: readonly Statement[], evidence: Evidence): Checked {
  const overall = ranked(whole, statements, evidence);
  const best = overall[0]?.cover ?? 0;
  const nearWhole = new Set(overall.filter((each) => each.cover >= NEAR.aligned * best).map(({ statement }) => statement));
  const conflicts = new Set<string>();
  const missing = new Set<string>();
  for (const clause of clauses) {
    const own = ranked(clause, statements, evidence);
    const [first] = own;
    if (first === undefined) continue;
    // A clause that no statement says much of is read with the statements that come near to the whole sentence.
    const scope = first.cover >= NEAR.enough ? own : own.filter((each) => nearWhole.has(each.statement));
    const aligned = (scope.length > 0 ? scope : own).filter(
      (each) =>
        each.cover >= NEAR.aligned * first.cover || (each.cover >= NEAR.alignedForWhole * first.cover && nearWhole.has(each.statement)),
    );
    for (const conflict of standing(clause, aligned, evidence)) conflicts.add(conflict);
    const near = own.filter((each) => each.cover >= NEAR.figures * first.cover).map(({ statement }) => statement);
    const code = codeConflict(clause, near, evidence);
    if (code !== undefined) conflicts.add(`[${first.statement.locator}] ${code}.`);
    const { counts, others } = missingFigures(clause, near, evidence);
    const count = counts[0];
    const theirs = first.statement.quantities.find(({ dimension }) => dimension === "count");
    if (count !== undefined && theirs !== undefined && first.cover >= NEAR.count)
      conflicts.add(`[${first.statement.locator}] says "${theirs.text}", the sentence says "${count}".`);
    else for (const each of counts) missing.add(`"${each}" is not given there.`);
    for (const each of code === undefined ? others : []) missing.add(each);
  }
  return { cover: cover(whole, statements, evidence), best: overall[0]?.statement, conflicts: [...conflicts], missing: [...missing] };
}

interface Ranked {
  readonly statement: Statement;
  readonly cover: number;
}

function ranked(part: Part, statements: readonly Statement[], evidence: Evidence): Ranked[] {
  return statements
    .map((statement) => ({ statement, cover: cover(part, [statement], evidence) }))
    .sort((left, right) => right.cover - left.cover);
}

/**
 * The differences that no aligned statement makes good. One that does not speak of the matter has nothing against it, and
 * must not stand in for one that has.
 */
function standing(part: Part, aligned: readonly Ranked[], evidence: Evidence): string[] {
  const found = aligned.map((each) => ({ ...each, conflicts: conflictsOf(part, each.statement, evidence) }));
  const reasons = new Map<string, string>();
  for (const { statement, cover: said, conflicts } of found) {
    for (const conflict of conflicts) {
      const excuses = (other: (typeof found)[number]): boolean =>
        other.cover >= NEAR.excuse * said &&
        !other.conflicts.some(({ key }) => key === conflict.key) &&
        speaksOf(conflict, part, other.statement, evidence) &&
        (other.conflicts.length === 0 || cover(part, [statement, other.statement], evidence) >= said + NEAR.adds);
      if (conflict.weak === true && statement !== aligned[0]?.statement) continue;
      if (found.some(excuses)) continue;
      if (!reasons.has(conflict.key)) reasons.set(conflict.key, `[${statement.locator}] ${conflict.reason}.`);
    }
  }
  return [...reasons.values()];
}

function speaksOf({ of, about }: Conflict, part: Part, statement: Statement, { lexis }: Evidence): boolean {
  if (about !== undefined) return "dimension" in about ? figureMatch(about, statement, lexis) > 0 : matchOf(about, statement) >= 0.9;
  if (of === "kind") return statement.kind !== undefined || statement.kinds.against || statement.kinds.indication;
  if (of === "side") return part.orientation === undefined || statement.orientation?.of === part.orientation.of;
  return true;
}

function missingFigures(part: Part, near: readonly Statement[], evidence: Evidence): { counts: string[]; others: string[] } {
  const quantities = part.quantities.filter(
    (quantity) =>
      !near.some((statement) => figureMatch(quantity, statement, evidence.lexis) > 0) && !isStructural(quantity, part, evidence),
  );
  const codes = part.codes.filter(
    ({ family, number }) =>
      !near.some((statement) => statement.codes.some((code) => code.family === family && code.number === number)) &&
      !isPlace(family, number, evidence),
  );
  return {
    counts: quantities.filter(({ dimension }) => dimension === "count").map(({ text }) => text),
    others: [
      ...quantities.filter(({ dimension }) => dimension !== "count").map(({ text }) => `"${text}" is not given there.`),
      ...codes.map(({ family, number }) => `${codeName(family, number)} is not named there.`),
    ],
  };
}

/** Small counts are as often a way of speaking; others may count the source's own rows. */
function isStructural(quantity: Quantity, { kinds }: Part, { knowledge }: Evidence): boolean {
  if (isSmallCount(quantity)) return true;
  if (quantity.dimension !== "count" || !(kinds.against || kinds.indication)) return false;
  return quantity.raw === knowledge.rules.filter(({ kind }) => kinds[kind]).length;
}

function isPlace(family: string, number: number, { locators }: Evidence): boolean {
  return locators.some((locator) => locator.startsWith(`${family}${number}.`) || locator === `${family}.${number}`);
}
