// Whether a part of a sentence sets two things against each other the other way round than a statement does.
import { standsFor } from "./agreement.ts";
import type { Conflict } from "./conflicts.ts";
import { COMPARATIVES, VERBS_OF_BEING } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { Word } from "./reading.ts";
import { firmMatchOf } from "./support.ts";

/** What is set against what, as indices of words: "more often A than B", "A as opposed to B". No `after`: "A is more likely to". */
interface Contrast {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly less: boolean;
}

/** So many words after a marker may be what the other side is. */
const REACH = 3;
/** A word of less weight tells no two things apart. */
const LEAST_WEIGHT = 1;
const LESS = /^(?:less|fewer|lower|smaller|rarer|seldom|rarely|worse)$/u;
/** "Earlier than 2010", "other than": no two things. */
const NO_CONTRAST = /^(?:rather|other|later|earlier|older|newer)$/u;

/** Both are about the same two things, and each stands where the other one should. Techniques are compared as such, not here. */
export function contrastConflict(part: Part, statement: Statement): Conflict[] {
  const ours = contrastOf(part.words);
  const theirs = contrastOf(statement.words);
  if (ours === undefined || ours.after.length === 0) return theirs === undefined ? [] : onlyTheOther(part, statement, theirs);
  if (theirs === undefined || ours.less !== theirs.less) return [];
  const named = (at: number): boolean => part.mentions.some(({ from, to }) => at >= from && at < to);
  const content = (among: readonly number[]) =>
    part.content.filter(({ at, weight }) => among.includes(at) && weight >= LEAST_WEIGHT && !named(at));
  const isAt = ({ word, family, meanings }: (typeof part.content)[number], among: readonly number[]): boolean =>
    among.some((at) => {
      const there = statement.words[at];
      if (there === undefined || there.stop) return false;
      return there.term === word.term || family.has(there.term) || meanings.some(({ terms }) => terms.includes(there.stem));
    });
  const before = content(ours.before);
  const turned = content(ours.after).find((each) => isAt(each, theirs.before) && !isAt(each, theirs.after));
  if (turned === undefined || before.some(({ word }) => word.term === turned.word.term)) return [];
  const isOther =
    theirs.after.length > 0
      ? before.some((each) => isAt(each, theirs.after) && !isAt(each, theirs.before))
      : before.some((each) => firmMatchOf(each, statement) === 0);
  return isOther ? [{ of: "direction", key: "contrast", reason: `says it of "${turned.word.word}", and not the other way round` }] : [];
}

/** "Most are B", where the statement says "A, as opposed to B": what it is set against, without what it is. */
function onlyTheOther(part: Part, statement: Statement, { before, after, less }: Contrast): Conflict[] {
  const first = after[0];
  const marker = first === undefined ? "" : (statement.words[first - 1]?.word ?? "");
  if (
    first === undefined ||
    less ||
    !/^(?:to|than|of)$/u.test(marker) ||
    !/^(?:opposed|rather|instead)$/u.test(statement.words[first - 2]?.word ?? "")
  )
    return [];
  const weightAt = (at: number): number => (statement.words[at]?.stop === false ? (statement.weights[at] ?? 0) : 0);
  const other = after.find((at) => weightAt(at) >= LEAST_WEIGHT);
  const own = before.slice(-OWN_REACH).filter((at) => weightAt(at) >= LEAST_WEIGHT);
  if (other === undefined || own.length === 0) return [];
  const says = (at: number, among: Part["content"]): (typeof part.content)[number] | undefined => {
    const { term, stem } = statement.words[at] as Word;
    return among.find((each) => standsFor(each, term, stem, statement) !== "no");
  };
  const said = says(
    other,
    part.content.filter(({ at }) => part.negative[at] !== true),
  );
  if (said === undefined || own.some((at) => says(at, part.content) !== undefined) || part.scopes.length > 0) return [];
  return [{ of: "direction", key: "contrast", reason: `sets "${said.word.word}" against what it says, the sentence says it` }];
}
/** So many words before "as opposed to" what is set against it may stand. */
const OWN_REACH = 3;

function contrastOf(words: readonly Word[]): Contrast | undefined {
  const comparative = words.findIndex(({ word, figure }) => COMPARATIVES.has(word) && !figure);
  const than = words.findIndex(({ word }, at) => at > 0 && word === "than" && !NO_CONTRAST.test(words[at - 1]?.word ?? ""));
  const marker = than === -1 ? markerOf(words) : { at: than, to: than + 1 };
  if (marker === undefined && (comparative === -1 || isFigure(words, comparative))) return undefined;
  const cut = marker?.at ?? comparative;
  // ", as opposed to B" begins a clause of its own and belongs to the one before.
  const clause = words.slice(0, cut).findLast(({ stop }) => !stop)?.clause;
  const all = [...words.keys()];
  const before = all.slice(0, cut).filter((at) => words[at]?.clause === clause);
  const after = marker === undefined ? [] : all.slice(marker.to, endAfter(words, marker.to));
  const less = words.slice(0, cut).some(({ word, figure }) => LESS.test(word) && !figure);
  return { before, after, less };
}

/** "As opposed to", "rather than", "instead of", "versus". */
function markerOf(words: readonly Word[]): { at: number; to: number } | undefined {
  const at = words.findIndex(({ word }, index) => {
    const next = words[index + 1]?.word;
    return (
      word === "versus" ||
      word === "vs" ||
      (word === "rather" && next === "than") ||
      (word === "opposed" && next === "to") ||
      (word === "instead" && next === "of")
    );
  });
  return at === -1 ? undefined : { at, to: at + (/^v/u.test(words[at]?.word ?? "") ? 1 : 2) };
}

/** "More than 3" bounds a figure and compares nothing. */
function isFigure(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.figure === true;
}

/** The other side ends before a verb, or where a phrase begins that belongs to the whole. */
function endAfter(words: readonly Word[], from: number): number {
  let to = from;
  const ends = ({ word }: Word): boolean => VERBS_OF_BEING.has(word) || /^(?:to|in|on|at|for|by|from|after|before|when|if)$/u.test(word);
  while (to < words.length && to < from + REACH && !(to > from && ends(words[to] as Word))) to += 1;
  return to;
}
