// The words that a term stands beside are words of the passages: all of them in one passage.
import { termsOf } from "../../text/analysis.ts";
import { termId } from "../vocabulary.ts";
import type { Check } from "./index.ts";

export const termsStandBesidePassages: Check = ({ knowledge, at }) => {
  const texts = knowledge.passages.map(({ text }) => new Set(termsOf(text)));
  const stands = new Map<string, boolean>();
  return knowledge.vocabulary.flatMap((entry) => {
    const { of } = entry;
    const known = stands.get(of) ?? texts.some((words) => termsOf(of).every((term) => words.has(term)));
    if (known || stands.has(of)) return [];
    stands.set(of, known);
    const message = `no passage has all the words of "${of}", which "${entry.term}" stands beside`;
    return [{ ...at("term", termId(entry)), code: "term", message, hint: "take words that a passage uses" }];
  });
};
