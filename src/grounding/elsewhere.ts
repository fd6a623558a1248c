// Looks for the place that bears a sentence out and is not cited, where the cited ones do not.
import { cover } from "./alignment.ts";
import { type Checked, check } from "./check.ts";
import type { Citation } from "./citations.ts";
import { deniesBenefit } from "./denied-benefit.ts";
import type { Evidence, Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import { coverage, firmMatchOf } from "./support.ts";

/** Shares of a sentence's content; tuned on the development sentences. */
const LIMITS = {
  /** Cited places that say so much of it need no other that says much more. */
  near: 0.55,
  /** One statement of another place, and the whole place, must say so much of it for the place to be named as the right one. */
  elsewhere: 0.65,
  elsewhereAll: 0.75,
  /** And so much more than cited places that do not bear it out. */
  ahead: 0.2,
  /** Where cited places say otherwise, one statement elsewhere must say so much, not several together. */
  bySingle: 0.8,
  /** And so much more than those places. */
  aheadOfConflict: 0.1,
  /** Cited places that say so little in their own words, and another so much more, are the wrong ones, whatever else matches. */
  firm: 0.5,
  firmAhead: 0.4,
  /** One statement elsewhere that says this much, and so much more than any cited one, is what the sentence says. */
  nearlyAll: 0.9,
  singleAhead: 0.3,
  loose: 0.7,
} as const;

interface Elsewhere {
  readonly locator: string;
  readonly cover: number;
  /** How much of it one single statement there says. */
  readonly single: number;
  readonly firm: number;
}

/** Whether it is the better place; `isFar`: the cited ones say too little. */
export function isBetter(
  other: Elsewhere,
  here: Checked,
  isFar: boolean,
  whole: Part,
  main: readonly Statement[],
  evidence: Evidence,
): boolean {
  const firm = firmCover(whole, main);
  const ahead = other.firm - firm;
  if (isFar) return ahead > 0;
  const holds = here.conflicts.length === 0 && here.missing.length === 0;
  const single = other.single - singleCover(whole, main, evidence);
  if (holds)
    return (
      (firm < LIMITS.firm && ahead >= LIMITS.firmAhead) ||
      (other.single >= LIMITS.nearlyAll && (single >= LIMITS.singleAhead || (firm < LIMITS.loose && ahead >= LIMITS.singleAhead)))
    );
  return (
    other.firm >= LIMITS.nearlyAll &&
    other.single >= LIMITS.bySingle &&
    ahead >= LIMITS.aheadOfConflict &&
    other.cover >= here.cover + LIMITS.aheadOfConflict
  );
}

/** The place that bears it out and is not cited, if there is one. */
export function elsewhere(whole: Part, clauses: readonly Part[], cited: readonly Citation[], evidence: Evidence): Elsewhere | undefined {
  const names = new Set(cited.map(({ name }) => name));
  // A word that the source never uses is no part of what another place says.
  const needed = whole.content.some(({ foreign }) => foreign) ? LIMITS.nearlyAll : LIMITS.elsewhereAll;
  const here = cover(whole, [...new Set(cited.flatMap(evidence.at))], evidence);
  return (
    evidence.locators
      .filter((locator) => !names.has(locator) && bears(whole, evidence.at({ name: locator })))
      .map((locator) => {
        const statements = evidence.at({ name: locator });
        return {
          locator,
          statements,
          cover: cover(whole, statements, evidence),
          firm: firmCover(whole, statements),
          single: singleCover(whole, statements, evidence),
        };
      })
      .filter(
        (place) => place.single >= LIMITS.elsewhere && place.cover >= needed && (place.cover >= here + LIMITS.ahead || here >= LIMITS.near),
      )
      .sort((left, right) => right.firm + right.single - left.firm - left.single)
      // Where the place that comes nearest says otherwise, none that only has the words is pointed to.
      .slice(0, 1)
      .find(({ statements }) => {
        const { conflicts, missing } = check(whole, clauses, statements, evidence);
        return conflicts.length === 0 && missing.length === 0;
      })
  );
}

/**
 * Whether a place can be the right one: what is called absolute, relative or an indication stands where such is said, and what is said
 * to be of no help stands where something is denied.
 */
function bears({ kinds, words, scopes }: Part, statements: readonly Statement[]): boolean {
  if (deniesBenefit({ words, scopes }) && !statements.some((each) => each.scopes.length > 0)) return false;
  if (!kinds.against && !kinds.indication) return true;
  return statements.some((each) => each.kind !== undefined || each.kinds.against || each.kinds.indication || each.kinds.deniesIndication);
}

/** The share of the words that statements say themselves, without the questions that passages are found by. */
function firmCover({ content }: Part, statements: readonly Statement[]): number {
  return coverage(content, statements, firmMatchOf);
}

function singleCover(whole: Part, statements: readonly Statement[], evidence: Evidence): number {
  return statements.reduce((best, statement) => Math.max(best, cover(whole, [statement], evidence)), 0);
}
