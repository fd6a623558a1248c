// Finds what a negation bears on, word by word, within a clause.
import { COMPARATIVES, DENIED_NOUNS, KNOWING, NEGATIVE_ENDINGS, NEGATORS, NO_WORDS, VERBS_OF_BEING } from "./english/markers.ts";
import type { Word } from "./reading.ts";

/** How far after a negation a word for knowing still belongs to it: "has not yet been clearly established". */
const KNOWING_REACH = 4;
/** A negated noun phrase is no longer than this. */
const PHRASE_REACH = 10;

/**
 * Per word whether an odd number of negations bears on it. "Not known" and the like are no negations (they say how sure one
 * is), nor are "not only", "no more than 3", and "no bone more often than", which says "most often".
 */
export function signsOf(words: readonly Word[]): boolean[] {
  const signs = words.map(({ affix }) => affix);
  const flip = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) signs[at] = !signs[at];
  };
  let spent = -1;
  for (const [at, { word, figure, clause }] of words.entries()) {
    if (figure || at <= spent) continue;
    const end = endOfClause(words, at);
    const next = words[at + 1]?.word ?? "";
    if (word === "least" && next === "of" && words[at + 2]?.word === "all") flip(at, end);
    else if ((word === "rather" && next === "than") || (word === "instead" && next === "of") || (word === "as" && next === "opposed"))
      flip(at + 2, end);
    else if (word === "free" && /^(?:of|from)$/u.test(next)) flip(at + 1, phraseEnd(words, at + 1, end));
    else if (NO_WORDS.has(word)) {
      if (isSuperlative(words, at, end) || /^(?:matter|doubt)$/u.test(next)) continue;
      const denied = words.slice(at + 1, at + 4).some((each) => DENIED_NOUNS.has(each.word));
      flip(at + 1, denied && word === "no" ? end : phraseEnd(words, at + 1, end));
    } else if (NEGATIVE_ENDINGS.has(word)) {
      const start = words.findIndex((each) => each.clause === clause);
      if (VERBS_OF_BEING.has(words[at - 1]?.word ?? "") || at + 1 === end) flip(start, at);
      else flip(at + 1, phraseEnd(words, at + 1, end));
    } else if (NEGATORS.has(word)) {
      if (/^(?:only|just|merely|solely|necessarily|least)$/u.test(next) || (/^fail/u.test(word) && next !== "to" && at + 1 === end))
        continue;
      if (word === "failure" && next !== "to") continue;
      if (word === "not" && words[at - 1]?.word === "or" && words[at - 2]?.word === "whether") continue;
      if (words.slice(at + 1, Math.min(at + 1 + KNOWING_REACH, end)).some((each) => KNOWING.has(each.word))) continue;
      if (word === "nothing" && isSuperlative(words, at, end)) continue;
      const stop = /^(?:inability|refus)/u.test(word) ? phraseEnd(words, at + 1, end) : end;
      flip(at + 1, stop);
      // "Neither … nor" is one negation.
      if (word === "neither") spent = stop - 1;
    }
  }
  return signs;
}

function endOfClause(words: readonly Word[], at: number): number {
  let end = at + 1;
  while (end < words.length && words[end]?.clause === words[at]?.clause) end += 1;
  return end;
}

function phraseEnd(words: readonly Word[], from: number, end: number): number {
  let to = from;
  while (to < end && to < from + PHRASE_REACH && !VERBS_OF_BEING.has(words[to]?.word ?? "")) to += 1;
  return to;
}

/** "No … is … more often than": what follows "than" is the most. "No better than" is a plain negation. */
function isSuperlative(words: readonly Word[], at: number, end: number): boolean {
  const comparative = words.findIndex((each, index) => index > at + 1 && index < end && COMPARATIVES.has(each.word));
  return comparative !== -1 && words.slice(comparative, end).some((each) => each.word === "than");
}
