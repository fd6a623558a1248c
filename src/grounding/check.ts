// Checks the clauses of a sentence against statements: what differs, and which figures they do not have.
import { cover, figureMatch } from "./alignment.ts";
import { makesGood } from "./alternatives.ts";
import { codeOwnerFindings } from "./code-owner.ts";
import { type Conflict, conflictsOf } from "./conflicts.ts";
import { SELDOM } from "./english/markers.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { exceptiveFindings } from "./exceptive.ts";
import { checkFigures, type Ranked } from "./figure-check.ts";
import { otherKinds } from "./listed-kinds.ts";
import { openPhraseFindings } from "./open-phrase.ts";
import type { Part } from "./part.ts";
import { displacedWords } from "./row-words.ts";
import { subjectFindings } from "./subject.ts";
import { coverage, matchOf } from "./support.ts";
import { timeFindings } from "./unnumbered-time.ts";

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
  excuse: 0.92,
  /** Or by one that says this much, where the two together say more than either. */
  excuseTogether: 0.6,
  /** So much more two statements say together. */
  adds: 0.08,
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
    const near = own.filter((each) => each.cover >= NEAR.enough * first.cover);
    for (const conflict of standing(clause, aligned, near, evidence)) conflicts.add(conflict);
    const nearest = aligned.map(({ statement }) => statement);
    for (const conflict of [
      ...subjectFindings(clause, statements, nearest, evidence),
      ...codeOwnerFindings(clause, statements, evidence),
      ...openPhraseFindings(clause, statements),
    ])
      conflicts.add(conflict);
    const figures = checkFigures(clause, own, evidence);
    for (const conflict of figures.conflicts) conflicts.add(conflict);
    for (const each of figures.missing) missing.add(each);
  }
  for (const conflict of [
    ...otherKinds(whole, statements),
    ...exceptiveFindings(whole, statements, [...nearWhole], evidence),
    ...displacedWords(whole, statements),
    ...timeFindings(whole, statements),
  ])
    conflicts.add(conflict);
  return { cover: cover(whole, statements, evidence), best: overall[0]?.statement, conflicts: [...conflicts], missing: [...missing] };
}

function ranked(part: Part, statements: readonly Statement[], evidence: Evidence): Ranked[] {
  return statements
    .map((statement) => ({ statement, cover: cover(part, [statement], evidence), words: coverage(part.content, [statement]) }))
    .sort((left, right) => right.cover - left.cover);
}

/**
 * The differences that no aligned statement makes good. One that does not speak of the matter has nothing against it, and
 * must not stand in for one that has.
 */
function standing(part: Part, aligned: readonly Ranked[], near: readonly Ranked[], evidence: Evidence): string[] {
  const found = aligned.map((each) => ({ ...each, conflicts: conflictsOf(part, each.statement, evidence) }));
  const reasons = new Map<string, string>();
  for (const { statement, cover: said, words, conflicts } of found) {
    for (const conflict of conflicts) {
      const excuses = (other: (typeof found)[number]): boolean => {
        if (other.conflicts.some(({ key }) => key === conflict.key) || !speaksOf(conflict, part, other.statement, evidence)) return false;
        if (conflict.choice !== undefined && !makesGood(conflict.choice, part, other.statement, statement, evidence.choices)) return false;
        // What is said of the wrong technique is not made good by a statement that only names the right one.
        const together = conflict.dropped !== true && conflict.of !== "side";
        const adds = together && cover(part, [statement, other.statement], evidence) >= said + NEAR.adds;
        // A figure that differs makes a statement seem farther than it is.
        if (conflict.of === "figure") return other.statement === aligned[0]?.statement || other.words >= NEAR.excuse * words;
        return other.cover >= (adds ? NEAR.excuseTogether : NEAR.excuse) * said && (adds || other.conflicts.length === 0);
      };
      const rarely = ({ statement: { plainWords } }: Ranked): boolean => [...plainWords].some((word) => SELDOM.has(word));
      if (conflict.key === "rare" && near.some(rarely)) continue;
      if (conflict.weak === true && statement !== aligned[0]?.statement) continue;
      if (conflict.firm !== true && found.some(excuses)) continue;
      if (!reasons.has(conflict.key)) reasons.set(conflict.key, `[${statement.locator}] ${conflict.reason}.`);
    }
  }
  return [...reasons.values()];
}

function speaksOf({ of, key, about }: Conflict, part: Part, statement: Statement, { lexis }: Evidence): boolean {
  if (about !== undefined) return "dimension" in about ? figureMatch(about, statement, lexis) > 0 : matchOf(about, statement) >= 0.9;
  if (of === "kind") return statement.kind !== undefined || statement.kinds.against || statement.kinds.indication;
  if (of === "negation" || key === "contrast") return false;
  if (of === "side")
    return statement.orientation !== undefined || (part.orientation === undefined && !part.words.some(({ word }) => word === "than"));
  return true;
}
