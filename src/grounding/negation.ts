// Compares what negations bear on in a part of a sentence and in a statement.
import type { Conflict } from "./conflicts.ts";
import type { Statement } from "./evidence.ts";
import { isKindWord } from "./kinds.ts";
import type { Part } from "./part.ts";
import type { Scope } from "./polarity.ts";
import { type ContentWord, matchOf } from "./support.ts";

/** A word of less weight is no focus. */
const LEAST_WEIGHT = 0.2;
/** What a negation is about is its first word, or a second one that is as rare as this: "cannot cause paralysis". */
const SECOND_WEIGHT = 2.5;

/** What becomes of one text's negation in the other: its focus stands there negated, too, or plainly, or not at all. */
interface Focus {
  readonly state: "agreed" | "opposed" | "unmatched";
  readonly about?: ContentWord;
  /** Whether only a synonym of it stands in the other text. */
  readonly weak?: boolean;
  /** Whether it is the first word that differs, not the second. */
  readonly first: boolean;
}

/**
 * A conflict where one denies what the other affirms: where the focus of a negation stands in the other text without one.
 * A negation whose focus the other text does not have may say the same in other words, where that has such a one, too.
 */
export function negationConflict(part: Part, statement: Statement): Conflict[] {
  const ours = part.scopes.map((scope) => ourFocus(part, statement, scope));
  const theirs = statement.scopes.map((scope) => theirFocus(part, statement, scope));
  const some = (foci: readonly Focus[], state: Focus["state"]): boolean => foci.some((focus) => focus.state === state);
  if (some(ours, "unmatched") && some(theirs, "unmatched")) return [];
  const denied = ours.find(({ state }) => state === "opposed");
  const dropped = theirs.find(({ state }) => state === "opposed");
  if (denied !== undefined && dropped !== undefined && some(ours, "agreed")) return [];
  if (denied !== undefined) {
    if (some(theirs, "unmatched") && (!denied.first || denied.weak === true)) return [];
    const word = denied.about?.word.word ?? "";
    return [{ of: "negation", key: `denied ${word}`, about: denied.about, weak: denied.weak, reason: `does not deny it, the sentence does ("${word}")` }];
  }
  if (dropped === undefined || (some(ours, "unmatched") && !dropped.first)) return [];
  const word = dropped.about?.word.word ?? "";
  return [{ of: "negation", key: `denies ${word}`, about: dropped.about, reason: `denies it, the sentence does not ("${word}")` }];
}

function ourFocus(part: Part, statement: Statement, { from, to, wide }: Scope): Focus {
  const words = part.content.filter(({ at, weight, word }) => at >= from && at < to && weight >= LEAST_WEIGHT && !isKindWord(word.word));
  let opposed: Focus | undefined;
  for (const [rank, each] of words.entries()) {
    const signs = signsIn(each, statement);
    if (signs.length === 0) continue;
    const negative = part.negative[each.at] === true;
    // Words further on that are negated in both say that it is the same negation.
    if (signs.includes(negative) && (opposed === undefined || (negative && each.weight >= 1 && signs.length === 1))) return AGREED;
    const weak = matchOf(each, statement) < 1;
    if (isFocus(rank, each.weight, wide) && (opposed === undefined || (opposed.weak === true && !weak && each.weight >= SECOND_WEIGHT)))
      opposed = { state: "opposed", about: each, first: rank === 0 || opposed?.first === true, weak };
  }
  return opposed ?? UNMATCHED;
}

function theirFocus(part: Part, statement: Statement, { from, to, wide }: Scope): Focus {
  let rank = 0;
  let opposed: Focus | undefined;
  for (let at = from; at < to; at += 1) {
    const word = statement.words[at];
    const weight = statement.weights[at] ?? 0;
    if (word === undefined || word.stop || word.figure || isKindWord(word.word) || weight < LEAST_WEIGHT) continue;
    const same = part.content.filter((each) => standsFor(each, word.term, word.stem, statement));
    const [first] = same;
    if (first !== undefined) {
      const negative = statement.negative[at] === true;
      const agrees = same.some((each) => (part.negative[each.at] === true) === negative || signsIn(each, statement).length > 1);
      if (agrees && (opposed === undefined || wide === true)) return AGREED;
      if (!agrees && isFocus(rank, weight, wide)) opposed ??= { state: "opposed", about: first, first: rank === 0 };
      if (opposed !== undefined && wide !== true) return opposed;
    }
    rank += 1;
  }
  return opposed ?? UNMATCHED;
}

const AGREED: Focus = { state: "agreed", first: true };
const UNMATCHED: Focus = { state: "unmatched", first: true };

function isFocus(rank: number, weight: number, wide: boolean | undefined): boolean {
  return rank === 0 || wide === true || (rank === 1 && weight >= SECOND_WEIGHT);
}

function standsFor({ word, family, meanings }: ContentWord, term: string, stem: string, { terms }: Statement): boolean {
  if (word.term === term || word.stem === stem || family.has(term)) return true;
  return meanings.some((meaning) => meaning.includes(stem) && meaning.every((each) => terms.has(each)));
}

/** Whether the statement's words that stand for this one are negated; both answers where they differ, none without one. */
function signsIn(content: ContentWord, statement: Statement): boolean[] {
  const { word, family, meanings } = content;
  if (matchOf(content, statement) === 0) return [];
  const literal = signs(statement, (term, stem) => term === word.term || stem === word.stem);
  if (literal.length > 0) return literal;
  const meant = new Set(meanings.filter((meaning) => meaning.every((term) => statement.terms.has(term))).flat());
  const byMeaning = signs(statement, (term, stem) => meant.has(term) || meant.has(stem));
  // A meaning of several words may carry its own sign: "no symptoms".
  if (byMeaning.length > 0) return meant.size > 1 ? [false, true] : byMeaning;
  return signs(statement, (term) => family.has(term));
}

function signs({ words, negative }: Statement, fits: (term: string, stem: string) => boolean): boolean[] {
  return [...new Set(words.flatMap(({ term, stem, stop }, at) => (!stop && fits(term, stem) ? [negative[at] === true] : [])))];
}
