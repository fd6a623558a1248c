// Whether a sentence puts another word in the place of a row's own: another cause, side, degree or purpose than the row names.
import { standsFor } from "./agreement.ts";
import type { Statement } from "./evidence.ts";
import { isKindWord } from "./kinds.ts";
import type { Part } from "./part.ts";
import { type ContentWord, matchOf } from "./support.ts";

/** A word of less weight may be another way of saying what the row says. */
const HEAVY = 2.8;
/** And a word of the row of less weight need not be said. */
const OWN = 2;
/** So many words after "contraindication" or "indication" stands what it is one to. */
const REACH = 4;

/** Words of a sentence on rows that no cited row has, each where it displaces a word of the row that stands in the same item of a list. */
export function displacedWords(whole: Part, statements: readonly Statement[]): string[] {
  if (statements.length === 0 || statements.some(({ kind }) => kind === undefined) || !saysKind(whole)) return [];
  const others = whole.content.filter((each) => each.weight >= HEAVY && isOther(each, statements) && !isKindWord(each.word.word));
  return others.flatMap(({ at, word: { word } }): string[] => {
    const row = rowOf(itemOf(whole, at), statements);
    const left = unsaid(whole, row);
    if (left.length > 0) return [`[${row.locator}] does not say it of "${word}": it says ${left.map((each) => `"${each}"`).join(", ")}.`];
    return isPurpose(whole, at) ? [`[${row.locator}] does not say it of "${word}": all such rows are about the same.`] : [];
  });
}

/** The content of the stretch between two commas or joining words in which a word stands. */
function itemOf({ words, content }: Part, at: number): ContentWord[] {
  const joins = (index: number): boolean => words[index]?.comma === true || /^(?:and|or|but|nor)$/u.test(words[index]?.word ?? "");
  let from = at;
  while (from > 0 && !joins(from)) from -= 1;
  let to = at + 1;
  while (to < words.length && !joins(to)) to += 1;
  return content.filter((each) => each.at >= from && each.at < to && !isKindWord(each.word.word));
}

/** The row that has most of it; the first one where none has any. */
function rowOf(item: readonly ContentWord[], rows: readonly Statement[]): Statement {
  const shares = rows.map((row) => item.reduce((sum, each) => sum + each.weight * matchOf(each, row), 0));
  return rows[shares.indexOf(Math.max(...shares))] as Statement;
}

function saysKind({ kinds }: Part): boolean {
  return kinds.against || kinds.indication || kinds.deniesAgainst || kinds.deniesIndication;
}

function isOther(each: ContentWord, statements: readonly Statement[]): boolean {
  return !each.foreign && statements.every((statement) => matchOf(each, statement) === 0);
}

/** "A contraindication to A": every row is one to the same. */
function isPurpose({ words }: Part, at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at);
  const kind = before.findLastIndex(({ word }) => isKindWord(word));
  return kind !== -1 && /^(?:to|for)$/u.test(before[kind + 1]?.word ?? "");
}

/** The row's own words that the sentence does not say. */
function unsaid({ content }: Part, row: Statement): string[] {
  return row.words.flatMap(({ word, term, stem, stop, figure }, at) => {
    const own = !stop && !figure && !isKindWord(word) && !row.frame.has(term) && (row.weights[at] ?? 0) >= OWN;
    return own && content.every((each) => standsFor(each, term, stem, row) === "no") ? [word] : [];
  });
}
