// Whether two texts that name the same two things say of one what the other says of the other.
import { OPPOSITES } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { Reading, Word } from "./reading.ts";
import { type ContentWord, matchOf } from "./support.ts";

/** Something that is named in a text, by the index of its first word and of the word after it. */
export interface Mark {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Farther from a word than this, or across a comma, a name does not go with it. */
const REACH = 3;
/** So much of the words' weight must go with the other one. */
const LEAST_WEIGHT = 1.3;
/** A plain word such as "bright" tells two things apart as well as a rare one. */
const WORD_WEIGHT = 0.7;

const AND = new Set("and or nor but while whereas".split(" "));

/** Do the words that both have stand beside another name? */
export function areSwapped(
  content: readonly ContentWord[],
  words: readonly Word[],
  ours: readonly Mark[],
  statement: Statement,
  theirs: readonly Mark[],
): boolean {
  let same = 0;
  let other = 0;
  for (const each of content.filter(({ weight }) => weight > 0)) {
    const mine = beside(each.at, ours, words);
    if (mine === undefined || matchOf(each, statement) < 0.9) continue;
    const places = statement.words.flatMap((word, at) =>
      word.term === each.word.term || each.family.has(word.term) ? [beside(at, theirs, statement.words)] : [],
    );
    const [only] = new Set(places);
    if (only === undefined || new Set(places).size !== 1) continue;
    const weight = Math.max(each.weight, WORD_WEIGHT);
    if (only === mine) same += weight;
    else other += weight;
  }
  return other > same && other >= LEAST_WEIGHT;
}

/** Does a word that has an opposite, said where one name alone stands, stand beside another name there? */
export function isOfAnother(name: string, { content, negative }: Part, { words }: Statement, theirs: readonly Mark[]): boolean {
  return content.some(({ word, family, at }) => {
    if (negative[at] === true || !OPPOSITES.some((poles) => poles.some((pole) => pole.has(word.word)))) return false;
    const places = words.flatMap(({ term }, index) => (term === word.term || family.has(term) ? [beside(index, theirs, words)] : []));
    return places.length > 0 && places.every((place) => place !== undefined && place !== name);
  });
}

/** The name that a word goes with; none where it could go with either. */
function beside(at: number, marks: readonly Mark[], words: readonly Word[]): string | undefined {
  const near = marks.flatMap((mark) => {
    if (at >= mark.from && at < mark.to) return [];
    const [first, last] = at < mark.from ? [at + 1, mark.from] : [mark.to, at];
    const between = words.slice(first, last);
    if (last - first >= REACH || words.slice(first, last + 1).some(({ comma }) => comma) || between.some(({ word }) => AND.has(word)))
      return [];
    return [{ ...mark, distance: last - first }];
  });
  near.sort((left, right) => left.distance - right.distance);
  const [closest, next] = near;
  if (closest === undefined) return undefined;
  // "T11 and T12" go together.
  const isJoined = (left: Mark, right: Mark): boolean => right.from - left.to === 1 && AND.has(words[left.to]?.word ?? "");
  if (marks.some((mark) => mark.name !== closest.name && (isJoined(mark, closest) || isJoined(closest, mark)))) return undefined;
  return next !== undefined && next.name !== closest.name && next.distance - closest.distance < 2 ? undefined : closest.name;
}

/** The codes of a text as marks. */
export function codeMarks({ codes, words }: Pick<Reading, "codes" | "words">): Mark[] {
  return codes.flatMap(({ family, number, start, end }) => {
    const from = words.findIndex((word) => word.start >= start && word.start < end);
    if (from === -1) return [];
    const after = words.findIndex((word) => word.start >= end);
    return [{ name: `${family}${number}`, from, to: after === -1 ? words.length : after }];
  });
}
