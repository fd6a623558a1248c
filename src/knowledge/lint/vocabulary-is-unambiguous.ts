// A word of the vocabulary stands once, whatever its case.
import type { Check } from "./index.ts";

export const vocabularyIsUnambiguous: Check = ({ knowledge, at }) => {
  const seen = new Map<string, string>();
  return knowledge.vocabulary.flatMap((entry) => {
    const plain = entry.term.toLowerCase();
    const first = seen.get(plain);
    seen.set(plain, entry.term);
    return first === undefined
      ? []
      : [{ ...at("term", entry.term), code: "term", message: `the term ${entry.term} stands twice`, hint: `join it with ${first}` }];
  });
};
