// Forms that are read alike are one term: each stands once, so that they cannot disagree.
import { analyse } from "../../text/analysis.ts";
import type { VocabularyEntry } from "../model.ts";
import { termId } from "../vocabulary.ts";
import type { Check } from "./index.ts";

export const termsReadApart: Check = ({ knowledge, at }) => {
  const first = new Map<string, VocabularyEntry>();
  return knowledge.vocabulary.flatMap((entry) => {
    const read = readAs(entry.term);
    const known = first.get(read);
    if (known === undefined) first.set(read, entry);
    const message = `the terms "${entry.term}" and "${known?.term}" are read alike`;
    return known === undefined || known.term === entry.term
      ? []
      : [{ ...at("term", termId(entry)), code: "term", message, hint: "keep one of them; it finds the other form as well" }];
  });
};

/** A phrase as the search reads it, denials kept. */
export function readAs(phrase: string): string {
  return analyse(phrase, { negations: true })
    .map(({ term }) => term)
    .join(" ");
}
