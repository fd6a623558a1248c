// Compares what negations bear on in a part of a sentence and in a statement, over the words that both have.
import type { Conflict } from "./conflicts.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { ContentWord } from "./support.ts";

/** The least share of the common words' weight that must differ in sign. */
const LEAST_SHARE = 0.12;
/** Negations that agree outweigh differences up to so many times their own weight. */
const AGREEMENT = 0.6;

/** A conflict where one negates what the other does not. Words that only one of them has decide nothing. */
export function negationConflict(part: Part, statement: Statement): Conflict[] {
  let common = 0;
  let agreed = 0;
  let onlySentence = 0;
  let onlySource = 0;
  const words: string[] = [];
  for (const each of part.content) {
    const signs = signsIn(each, statement);
    if (signs.length === 0) continue;
    common += each.weight;
    const negative = part.negative[each.at] === true;
    if (signs.includes(negative)) agreed += negative ? each.weight : 0;
    else {
      words.push(each.word.word);
      if (negative) onlySentence += each.weight;
      else onlySource += each.weight;
    }
  }
  const differing = onlySentence + onlySource;
  if (differing === 0 || differing < LEAST_SHARE * common || agreed > AGREEMENT * differing) return [];
  const what = words.slice(0, 3).join(", ");
  return [
    {
      of: "negation",
      reason: onlySentence >= onlySource ? `does not deny what the sentence denies (${what})` : `denies what the sentence affirms (${what})`,
    },
  ];
}

/** Whether the statement's words that stand for this one are negated; more than one answer where they differ. */
function signsIn({ word, family, meanings }: ContentWord, { words, negative }: Statement): boolean[] {
  const literal = signsOf(words, negative, (term, stem) => term === word.term || stem === word.stem);
  if (literal.length > 0) return literal;
  const meant = new Set(meanings.filter((meaning) => meaning.every((term) => words.some((each) => each.stem === term))).flat());
  // Through a meaning of several words only its last is sure to carry the sign: "no symptoms".
  const byMeaning = signsOf(words, negative, (term, stem) => meant.has(term) || meant.has(stem));
  if (byMeaning.length > 0) return [...new Set([...byMeaning, ...(meanings.length > 0 ? [false, true] : [])])];
  return signsOf(words, negative, (term) => family.has(term));
}

function signsOf(words: Statement["words"], negative: readonly boolean[], fits: (term: string, stem: string) => boolean): boolean[] {
  return [...new Set(words.flatMap(({ term, stem, stop }, at) => (!stop && fits(term, stem) ? [negative[at] === true] : [])))];
}
