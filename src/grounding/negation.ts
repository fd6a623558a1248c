// Compares what negations bear on in a part of a sentence and in a statement.
import { agreements, standsFor } from "./agreement.ts";
import type { Conflict } from "./conflicts.ts";
import { ENDINGS, LIGHT_VERBS, NEGATIVE_HINTS, OBLIGATIONS, SELDOM, UNKNOWNS } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import { isKindWord } from "./kinds.ts";
import type { Part } from "./part.ts";
import type { Scope } from "./polarity.ts";
import { type ContentWord, coverage, matchOf } from "./support.ts";

/** A word of less weight is no focus. */
const LEAST_WEIGHT = 0.2;
/** After a verb that says little, what a negation is about is the next word, where that is as rare as this: "cannot cause paralysis". */
const SECOND_WEIGHT = 2.5;
/** A word of less weight says little of its own: "could not be stopped". */
const LIGHT_WEIGHT = 1;

/** A statement that says less than this of the words is not what is denied. */
const NEARLY_ALL = 0.75;

const SCARCE = new Set(["scarce", "few", "lacking", "insufficient", "paucity", "lack"]);
const DECLINES = new Set("opted opt declined decline declines refuse refused refuses rejected".split(" "));
const LINKS = /^(?:seems?|appears?|seemed|appeared)$/u;
const HARDLY = new Set(["hardly", "scarcely", "barely"]);
const DIFFICULT = new Set(["difficult", "hard", "impossible", "hardly", "scarcely"]);

/** What becomes of one text's negation in the other: its focus stands there negated, too, or plainly, or not at all. */
interface Focus {
  readonly state: "agreed" | "opposed" | "unmatched" | "none";
  readonly about?: ContentWord;
  /** Whether only a synonym of it stands in the other text. */
  readonly weak?: boolean;
  /** Whether it is the first word that differs, not the second. */
  readonly first: boolean;
}

const AGREED: Focus = { state: "agreed", first: true };
const UNMATCHED: Focus = { state: "unmatched", first: true };
/** It negates nothing here: "their absence is …". */
const NONE: Focus = { state: "none", first: true };

/**
 * A conflict where one denies what the other affirms: where the focus of a negation stands in the other text without one.
 * A negation whose focus the other text does not have may say the same in other words, where that has such a one, too.
 */
export function negationConflict(part: Part, statement: Statement): Conflict[] {
  const contrasts = part.scopes.some(({ contrast }) => contrast) && statement.scopes.some(({ contrast }) => contrast);
  const plainly = statement.passage.certainty === "states" && statement.scopes.every(({ affix }) => affix);
  // "A rather than B" denies little, and "it is not known" nothing that is not stated: they are compared only with such.
  const counts = ({ contrast, open }: Scope): boolean => (contrast !== true || contrasts) && (open !== true || plainly);
  // "Not enough trials" and "trials are scarce" are one.
  const isShort = [...statement.plainWords].some((word) => SCARCE.has(word));
  // "Can hardly be said" and "is difficult to say" are one.
  const isHard = [...statement.plainWords].some((word) => DIFFICULT.has(word));
  const isHardly = ({ from }: Scope): boolean => isHard && HARDLY.has(part.words[from - 1]?.word ?? "");
  // "Refused to take part" and "opted out" are one.
  const isRefusal = [...statement.plainWords].some((word) => DECLINES.has(word));
  const isRefused = ({ from }: Scope): boolean => isRefusal && /^refus/u.test(part.words[from - 1]?.word ?? "");
  const ours = part.scopes
    .filter(
      (scope) => counts(scope) && !isRefused(scope) && !isHardly(scope) && !(isShort && part.words[scope.from - 1]?.word === "enough"),
    )
    .map((scope) => ourFocus(part, statement, scope));
  const theirs = statement.scopes.map((scope) => (counts(scope) && scope.open !== true ? theirFocus(part, statement, scope) : NONE));
  const some = (foci: readonly Focus[], state: Focus["state"]): boolean => foci.some((focus) => focus.state === state);
  if (some(ours, "none") || (some(ours, "unmatched") && spoken(statement, theirs))) return [];
  const denied = ours.find(({ state }) => state === "opposed");
  const dropped = theirs.find(({ state }) => state === "opposed");
  if (denied !== undefined && dropped !== undefined && some(ours, "agreed")) return [];
  if (denied !== undefined) {
    // "No longer needed" is what was discontinued.
    if (part.text.includes("no longer") && [...statement.plainWords].some((word) => ENDINGS.has(word))) return [];
    const isOther = spoken(statement, theirs) && (!denied.first || denied.weak === true);
    return isOther ? [] : [conflict(denied, "does not deny it, the sentence does")];
  }
  if (dropped === undefined) return unanswered(part, statement, ours) ? [conflict(UNMATCHED, "denies nothing, the sentence does")] : [];
  // "Seldom has" and "has no" are near enough.
  if (ours.length === 0 && part.words.some(({ word }) => SELDOM.has(word))) return [];
  return some(ours, "unmatched") && !dropped.first ? [] : [{ ...conflict(dropped, "denies it, the sentence does not"), dropped: true }];
}

/** Whether the statement has a negation in words of its own, not by the prefix of a word, that stands for none of the part's. */
function spoken({ scopes }: Statement, theirs: readonly Focus[]): boolean {
  return theirs.some(({ state }, at) => state === "unmatched" && scopes[at]?.affix !== true);
}

function conflict({ about, weak }: Focus, reason: string): Conflict {
  const word = about === undefined ? "" : ` ("${about.word.word}")`;
  return { of: "negation", key: `${reason}${word}`, about, weak: weak ?? about === undefined, reason: `${reason}${word}` };
}

function ourFocus(part: Part, statement: Statement, scope: Scope): Focus {
  let opposed: Focus | undefined;
  const words = focusWords(part, scope).filter(({ word }) => !isFrame(word.term, statement));
  if (words.length === 0) return NONE;
  const opener = words[0]?.word.word ?? "";
  for (const [rank, each] of words.entries()) {
    const agreed = agreements(each, part, statement, scope.open === true);
    const weak = matchOf(each, statement) < 1;
    if (agreed.length === 0 || (weak && each.weight < LIGHT_WEIGHT)) continue;
    const both = !agreed.includes(false) && part.negative[each.at] === true && each.weight >= LIGHT_WEIGHT;
    // Words further on that are negated in both say that it is the same negation.
    if (agreed.includes(true) && (opposed === undefined || both)) return AGREED;
    const stronger = opposed?.weak === true && !weak && each.weight >= SECOND_WEIGHT;
    if (isFocus(rank, each.weight, opener, scope) && (opposed === undefined || stronger))
      opposed = { state: "opposed", about: each, first: rank === 0 || opposed?.first === true, weak };
  }
  return opposed ?? UNMATCHED;
}

function theirFocus(part: Part, statement: Statement, scope: Scope): Focus {
  let rank = 0;
  let opener = "";
  let opposed: Focus | undefined;
  // "Trials of A and B are lacking": both exist, whatever is lacking.
  const isNamed = (at: number): boolean => scope.wide === true && statement.mentions.some(({ from, to }) => at >= from && at < to);
  for (let at = scope.from; at < scope.to; at += 1) {
    const word = statement.words[at];
    const weight = statement.weights[at] ?? 0;
    // "Does not seem to rise": what is denied is the rise.
    const isSmall = word === undefined || word.stop || word.figure || isKindWord(word.word) || LINKS.test(word.word);
    if (isSmall || weight < LEAST_WEIGHT || isNamed(at)) continue;
    if (rank === 0) opener = word.word;
    const same = part.content.filter((each) => standsFor(each, word.term, word.stem, statement) !== "no");
    const [first] = same;
    if (first !== undefined) {
      const agrees = same.some((each) => agreements(each, part, statement).includes(true));
      if (agrees && (opposed === undefined || scope.wide === true)) return AGREED;
      const weak = !same.some((each) => standsFor(each, word.term, word.stem, statement) === "yes");
      // In a wide scope the weightiest word is what is denied.
      const heavier = scope.wide === true && first.weight > (opposed?.about?.weight ?? 0);
      if (!agrees && isFocus(rank, weight, opener, scope) && (opposed === undefined || heavier))
        opposed = { state: "opposed", about: first, first: rank === 0 || opposed?.first === true, weak };
      if (opposed !== undefined && scope.wide !== true) return opposed;
    }
    rank += 1;
  }
  return opposed ?? UNMATCHED;
}

/** A plain "not" on a light verb that the statement lacks, where nothing in the statement says no in any way. */
function unanswered(part: Part, statement: Statement, ours: readonly Focus[]): boolean {
  const plain = part.scopes.some((scope) => {
    const focus = focusWords(part, scope)[0];
    return !scope.affix && !scope.contrast && !scope.phrase && !scope.open && focus !== undefined && focus.weight < LIGHT_WEIGHT;
  });
  if (!plain || ours.some(({ state }) => state === "agreed") || statement.scopes.some(({ affix }) => affix !== true)) return false;
  if (coverage(part.content, [statement]) < NEARLY_ALL) return false;
  if (statement.passage.certainty === "unknown" || statement.kinds.against || statement.kind !== undefined) return false;
  const hints = [...statement.plainWords].some((word) => NEGATIVE_HINTS.has(word) || UNKNOWNS.has(word));
  return !hints && ![...part.around].some((word) => OBLIGATIONS.has(word));
}

function focusWords({ content }: Part, { from, to }: Scope): ContentWord[] {
  return content.filter(({ at, weight, word }) => at >= from && at < to && weight >= LEAST_WEIGHT && !isKindWord(word.word));
}

/** "Should not be done": where a row speaks against it, that denies only what all such rows are about. */
function isFrame(term: string, { kinds, kind, frame }: Statement): boolean {
  return (kinds.against || (kind !== undefined && kind !== "indication")) && frame.has(term);
}

function isFocus(rank: number, weight: number, opener: string, { wide }: Scope): boolean {
  return rank === 0 || wide === true || (rank === 1 && weight >= SECOND_WEIGHT && LIGHT_VERBS.has(opener));
}
