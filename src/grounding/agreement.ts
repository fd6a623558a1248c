// Whether a word of a sentence and the words of a statement that stand for it are negated alike.
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import { type ContentWord, matchOf } from "./support.ts";

/**
 * `denied`: the sentence denies the word in a way that its signs do not tell. For every sense in which the statement has the word: whether both negate it, or neither does. None where the statement does
 * not have it. "Harmless" agrees with "no symptoms", as the vocabulary tells it by a denial.
 */
export function agreements(content: ContentWord, part: Part, statement: Statement, denied = false): boolean[] {
  const { at, word, family, meanings } = content;
  if (matchOf(content, statement) === 0) return [];
  const negative = part.negative[at] === true || denied;
  if (part.prevented[at] === true) return [true];
  const literal = signs(statement, (term, stem) => term === word.term || stem === word.stem);
  const own = literal.map((sign) => sign === negative);
  // A meaning is that of the whole word, with the prefix that negates it.
  const whole = negative !== word.affix;
  const meant = meanings
    .filter(({ terms }) => terms.every((each) => statement.terms.has(each)))
    .flatMap(({ terms, negated }) => wholeSigns(statement, terms).map((sign) => (sign !== negated) === whole));
  if (own.length > 0 || meant.length > 0) return [...new Set(own.length > 0 && !word.affix ? own : [...own, ...meant])];
  return signs(statement, (term) => family.has(term)).map((sign) => sign === negative);
}

/** Whether a word of the statement is one that stands for a word of the sentence, and whether only as a synonym. */
export function standsFor(
  { word, family, meanings }: ContentWord,
  term: string,
  stem: string,
  { terms }: Statement,
): "no" | "weakly" | "yes" {
  if (word.term === term || word.stem === stem) return "yes";
  if (meanings.some((meaning) => meaning.terms.includes(stem) && meaning.terms.every((each) => terms.has(each)))) return "yes";
  return family.has(term) ? "weakly" : "no";
}

/** The signs of words without what their own prefix does. */
function wholeSigns({ words, negative }: Statement, terms: readonly string[]): boolean[] {
  return words.flatMap(({ stem, stop, affix }, at) => (!stop && terms.includes(stem) ? [(negative[at] === true) !== affix] : []));
}

function signs({ words, negative, prevented }: Statement, fits: (term: string, stem: string) => boolean): boolean[] {
  const found = words.flatMap(({ term, stem, stop }, at) => {
    if (stop || !fits(term, stem)) return [];
    return prevented[at] === true ? [true, false] : [negative[at] === true];
  });
  return [...new Set(found)];
}
