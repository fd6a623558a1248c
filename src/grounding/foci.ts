// Finds what a sentence restricts or excepts: "only in A", "unless B", "but not for C", "D does not".
import { HEDGES, LIMITERS, NEGATIVE_HINTS, SELDOM, VERBS_OF_BEING } from "./english/markers.ts";
import { isKindWord } from "./kinds.ts";
import type { Part } from "./part.ts";

/** Words of a sentence that a restriction or an exception is about, from `from` to before `to`. */
export interface Focus {
  readonly marker: string;
  readonly from: number;
  readonly to: number;
  /** "Only A is …": it says that nothing else is. */
  readonly opens?: boolean;
}

const PREPOSITION = /^(?:in|for|with|of|after|before|during|when|if|where|while|once|by|at|on|to|among|following|because|until)$/u;
const ONLY = /^(?:only|solely|exclusively)$/u;
/** They say how much or how sure, not of what: "only a few", "only suggests". */
const MANNER = /^(?:a|an|the|some|part|partly|partially|slightly|relatively|absolutely|count|counts|be|as|very|one|two|three)$/u;
/** A focus goes on to here at most. */
const LONGEST = 10;
/** So many words before a closing "only", "alone". */
const BEFORE = 3;
const AUXILIARY = /^(?:is|are|was|were|does|do|did|has|have|had|can|will|would|should|cannot|could|may)$/u;

/** "Unless A", "except in A", "apart from A". */
export function exceptions({ words }: Part): Focus[] {
  return words.flatMap(({ word }, at): Focus[] => {
    const next = words[at + 1]?.word ?? "";
    const length = /^(?:unless|except|excepting|excluding|barring|save)$/u.test(word)
      ? 1
      : (/^(?:apart|aside)$/u.test(word) && next === "from") ||
          (word === "other" && next === "than") ||
          (word === "exception" && next === "of")
        ? 2
        : 0;
    if (length === 0 || (word === "save" && !PREPOSITION.test(next))) return [];
    return [{ marker: word, from: at + length, to: Math.min(words.length, at + length + LONGEST) }];
  });
}

/** "… but not for A", "A, but not B, …". */
export function butNot(part: Part): Focus[] {
  const { words } = part;
  return words.flatMap(({ word }, at): Focus[] => {
    if (word !== "not" || !/^(?:but|and|though)$/u.test(words[at - 1]?.word ?? "")) return [];
    const isNamed = part.mentions.some(({ from }) => from > at && from <= at + 2);
    if (!isNamed && !PREPOSITION.test(words[at + 1]?.word ?? "")) return [];
    return [{ marker: `${words[at - 1]?.word} not`, from: at + 1, to: phraseEnd(words, at + 1) }];
  });
}

/** "Only A is …", "… only in A", "… for A only", "… in A alone". */
export function restrictions({ words }: Part): Focus[] {
  return words.flatMap(({ word, figure }, at): Focus[] => {
    if (figure || !(ONLY.test(word) || word === "alone") || words[at - 1]?.word === "not") return [];
    const next = words[at + 1];
    const closes = next === undefined || next.comma || word === "alone";
    if (closes) {
      const back = words.slice(Math.max(0, at - BEFORE), at).findLastIndex((each) => PREPOSITION.test(each.word));
      if (back === -1) return [];
      return [{ marker: word, from: Math.max(0, at - BEFORE) + back + 1, to: at }];
    }
    const opens = at === 0 || words[at - 1]?.clause !== words[at]?.clause || /^(?:that|and|but|because)$/u.test(words[at - 1]?.word ?? "");
    const isManner =
      next.figure ||
      MANNER.test(next.word) ||
      [next, words[at + 2]].some((each) => each !== undefined && isKindWord(each.word)) ||
      [HEDGES, LIMITERS, SELDOM, NEGATIVE_HINTS].some((list) => list.has(next.word));
    if (isManner) return [];
    if (opens && !PREPOSITION.test(next.word)) return [{ marker: word, from: at + 1, to: phraseEnd(words, at + 1), opens: true }];
    return [{ marker: word, from: at + 1, to: Math.min(words.length, at + 1 + LONGEST) }];
  });
}

/** A phrase ends at a comma and before a verb of being. */
function phraseEnd(words: Part["words"], from: number): number {
  let to = from + 1;
  while (to < words.length && to < from + LONGEST && words[to]?.comma !== true && !VERBS_OF_BEING.has(words[to]?.word ?? "")) to += 1;
  return to;
}

/** "… but A does not", "A is not.": what goes before does not hold of A. */
export function ellipses({ words }: Part): Focus[] {
  return words.flatMap(({ word, clause, comma }, at): Focus[] => {
    const next = words[at + 1];
    const ends = next === undefined || next.comma || next.clause !== clause;
    if (word !== "not" || comma || !ends || !AUXILIARY.test(words[at - 1]?.word ?? "")) return [];
    // "A is one, B is not": a comma may part the two as well as a word that begins a clause.
    const from = words.findLastIndex(
      (each, index) => index < at && each.clause === clause && (each.comma || words[index - 1]?.clause !== clause),
    );
    return from <= 0 ? [] : [{ marker: "", from, to: at + 1 }];
  });
}
