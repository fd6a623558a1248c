// Tells whether a phrase is all that a question asks for, beside names of the procedure.
import type { Knowledge } from "../knowledge/model.ts";
import { termsOf } from "../text/analysis.ts";
import { isPlain } from "../text/plain.ts";
import { meaningsOf } from "./expand.ts";
import type { SearchIndex } from "./index.ts";
import type { FoundPhrase } from "./phrases.ts";
import type { QueryPlan } from "./query.ts";

/** `strictly`: not even words of everyday speech stand beside it. */
export type Alone = (found: FoundPhrase, plan: QueryPlan, strictly?: boolean) => boolean;

/** The terms that name the procedure, as one text. */
export function frameOf({ techniques, guideline }: Knowledge): string {
  const names = [...(techniques?.techniques ?? []).map(({ name }) => name), ...(guideline.treatmentWords ?? [])];
  return [...new Set(names.flatMap((name) => termsOf(name)))].sort().join(" ");
}

export function makeAlone(terms: string, index: SearchIndex): Alone {
  const frame = new Set(terms.split(" "));
  return ({ starts }, { words, expansions }, strictly = false) => {
    const at = new Set(starts);
    return words.every((word, place) => {
      if (word.idle || (word.common && !strictly) || at.has(word.start) || frame.has(word.term)) return true;
      const means = expansions.filter(({ from, to }) => place >= from && place < to).flatMap(({ entry }) => meaningsOf(entry).flat());
      if (means.length > 0 && means.every((term) => frame.has(term))) return true;
      return isPlain(word.word) && index.frequency(word.term) === 0;
    });
  };
}
