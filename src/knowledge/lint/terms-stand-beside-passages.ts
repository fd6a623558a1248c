// The words that a term stands beside are words of the passages: all of them in one passage.
import { termsOf } from "../../text/analysis.ts";
import { termId } from "../vocabulary.ts";
import type { Check } from "./index.ts";

export const termsStandBesidePassages: Check = ({ knowledge, at }) => {
  const texts = knowledge.passages.map(({ text }) => new Set(termsOf(text)));
  const stands = new Map<string, boolean>();
  return knowledge.vocabulary.flatMap((entry) => {
    const { of } = entry;
    if (stands.has(of)) return [];
    const wanted = termsOf(of);
    const known = texts.some((words) => wanted.every((term) => words.has(term)));
    stands.set(of, known);
    if (known) return [];
    const message = `no passage has all the words of "${of}", which "${entry.term}" stands beside`;
    return [{ ...at("term", termId(entry)), code: "term", message, hint: "take words that a passage uses" }];
  });
};
