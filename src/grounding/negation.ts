// Compares what negations bear on in a part of a sentence and in a statement.
import type { Conflict } from "./conflicts.ts";
import type { Statement } from "./evidence.ts";
import { isKindWord } from "./kinds.ts";
import type { Part } from "./part.ts";
import { type ContentWord, matchOf } from "./support.ts";

/** So many words after a negation are its focus: what it is about. */
const FOCUS = 2;
/** A word of less weight is no focus. */
const LEAST_WEIGHT = 0.2;

/**
 * A conflict where one denies what the other affirms: where the focus of a negation stands in the other text without one.
 * A negation whose focus the other text does not have may say the same in other words, where that has such a one, too.
 */
export function negationConflict(part: Part, statement: Statement): Conflict[] {
  const ours = part.scopes.map((scope) => ourFocus(part, statement, scope));
  const theirs = statement.scopes.map((scope) => theirFocus(part, statement, scope));
  // Each negation without counterpart on one side makes up for one on the other side.
  const loose =
    Math.min(ours.filter(({ state }) => state === "unmatched").length, 1) +
    Math.min(theirs.filter(({ state }) => state === "unmatched").length, 1);
  const denied = ours.filter(({ state }) => state === "opposed");
  const dropped = theirs.filter(({ state }) => state === "opposed");
  if (denied.length === 0 && dropped.length === 0) return [];
  if (loose === 2 || (denied.length > 0 && dropped.length > 0 && ours.some(({ state }) => state === "agreed"))) return [];
  const [first] = denied;
  if (first !== undefined) {
    if (theirs.some(({ state }) => state === "unmatched") && first.rank > 0) return [];
    return [{ of: "negation", reason: `does not deny it, the sentence does ("${first.word}")` }];
  }
  const [second] = dropped;
  if (second === undefined || (ours.some(({ state }) => state === "unmatched") && second.rank > 0)) return [];
  return [{ of: "negation", reason: `denies it, the sentence does not ("${second.word}")` }];
}

interface Focus {
  /** Whether the other text has the focus with the same sign, with the other sign, or not at all. */
  readonly state: "agreed" | "opposed" | "unmatched";
  readonly word: string;
  /** 0 for the first word of the focus. */
  readonly rank: number;
}

function ourFocus(part: Part, statement: Statement, { from, to }: { from: number; to: number }): Focus {
  const focus = part.content.filter(({ at, weight, word }) => at >= from && at < to && weight >= LEAST_WEIGHT && !isKindWord(word.word));
  let agreed = false;
  for (const [rank, each] of focus.entries()) {
    const signs = signsIn(each, statement);
    if (signs.length === 0) continue;
    if (signs.includes(part.negative[each.at] === true)) agreed = true;
    else if (rank < FOCUS && !agreed)
      return later(focus.slice(rank + 1), part, statement)
        ? { state: "agreed", word: each.word.word, rank }
        : { state: "opposed", word: each.word.word, rank };
  }
  return { state: agreed ? "agreed" : "unmatched", word: focus[0]?.word.word ?? "", rank: 0 };
}

/** Whether words further on in the scope are negated in the statement, too. */
function later(words: readonly ContentWord[], part: Part, statement: Statement): boolean {
  return words.some(
    (each) =>
      each.weight >= 1 &&
      part.negative[each.at] === true &&
      signsIn(each, statement).includes(true) &&
      !signsIn(each, statement).includes(false),
  );
}

function theirFocus(part: Part, statement: Statement, { from, to }: { from: number; to: number }): Focus {
  let rank = 0;
  let agreed = false;
  for (let at = from; at < to; at += 1) {
    const word = statement.words[at];
    if (
      word === undefined ||
      word.stop ||
      word.figure ||
      isKindWord(word.word) ||
      !statement.weights[at] ||
      (statement.weights[at] ?? 0) < LEAST_WEIGHT
    )
      continue;
    const same = part.content.filter(
      (each) =>
        each.word.term === word.term ||
        each.word.stem === word.stem ||
        each.family.has(word.term) ||
        each.meanings.some((meaning) => meaning.includes(word.stem) && meaning.every((term) => statement.terms.has(term))),
    );
    if (same.length > 0) {
      if (
        same.some(
          (each) =>
            (part.negative[each.at] === true) === (statement.negative[at] === true) ||
            signsIn(each, statement).includes(part.negative[each.at] === true),
        )
      )
        agreed = true;
      else if (rank < FOCUS && !agreed) return { state: "opposed", word: same[0]?.word.word ?? "", rank };
    }
    rank += 1;
  }
  return { state: agreed ? "agreed" : "unmatched", word: "", rank: 0 };
}

/** Whether the statement's words that stand for this one are negated; more than one answer where they differ. */
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
