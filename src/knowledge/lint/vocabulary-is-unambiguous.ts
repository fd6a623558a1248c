// A term stands once beside the same words, whatever its case: it cannot be two things to them.
import { termId } from "../vocabulary.ts";
import type { Check } from "./index.ts";

export const vocabularyIsUnambiguous: Check = ({ knowledge, at }) => {
  const seen = new Map<string, string>();
  return knowledge.vocabulary.flatMap((entry) => {
    const id = termId(entry);
    const first = seen.get(id.toLowerCase());
    seen.set(id.toLowerCase(), id);
    return first === undefined
      ? []
      : [{ ...at("term", id), code: "term", message: `the term ${id} stands twice`, hint: `keep one of it and ${first}` }];
  });
};
