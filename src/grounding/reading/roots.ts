// Words of one root, and words that a beginning turns round.
import { stem } from "../../text/analysis.ts";
import type { Word } from "../model.ts";

/** A shared beginning this long, in letters and as a share of the longer stem, is one root ("symptom", "symptomat"). */
export const ROOT = { letters: 5, share: 0.75 };
/** What turns a word round when it stands before it, where the rest is a word that the source has. */
export const TURNS = /^(?:un|in|im|ir|non|dis|a)(?=\p{L}{5})/u;

/** Whether two stems are of one root: the same, or with a long beginning in common. */
export function isOneRoot(left: string, right: string): boolean {
  if (left === right) return true;
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared += 1;
  return shared >= ROOT.letters && shared >= ROOT.share * Math.max(left.length, right.length);
}

/** Words with a beginning that turns them round ("uncorrectable"): the stem of the rest, and where. */
export function turnedIn(words: readonly Word[]): { at: number; term: string; denied: boolean }[] {
  return words.flatMap(({ word, content, denied }, at) =>
    content && TURNS.test(word) ? [{ at, term: stem(word.replace(TURNS, "")), denied: !denied }] : [],
  );
}
