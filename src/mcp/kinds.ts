// Names each step from a kind of thing that a question names to the whole that a passage speaks of, and what the step rests on.
import type { Knowledge, VocabularyEntry } from "../knowledge/model.ts";
import type { Answered } from "../search/answer.ts";
import { termsOf } from "../text/analysis.ts";
import { rememberedFor } from "../text/remembered.ts";
import type { Service } from "./service.ts";

/** The steps from the kinds in a part to what the passages shown for it say; those alone for which the knowledge says why. */
export function stepsOf({ kinds }: Answered, shown: readonly string[], { knowledge, passages }: Service): string[] {
  if (kinds.size === 0) return [];
  const texts = shown.flatMap((id) => passages.get(id) ?? []).map((passage) => new Set(termsOf(passage.text)));
  return [...kinds].flatMap(([term, said]) =>
    (entriesOf(knowledge).get(term) ?? [])
      .filter(({ of }) => texts.some((text) => termsOf(of).every((each) => text.has(each))))
      .map(({ of, why }) => `"${said}" is read as a kind of "${of}", which the article does not say: ${why}`),
  );
}

/** By analysed term, the entries that say of what it is a kind, and why; made at the first question that needs them. */
const entriesOf = rememberedFor(({ vocabulary }: Knowledge): ReadonlyMap<string, readonly VocabularyEntry[]> => {
  const entries = new Map<string, VocabularyEntry[]>();
  for (const entry of vocabulary) {
    if (entry.kind !== "narrower" || entry.why === undefined) continue;
    const key = termsOf(entry.term, { negations: true }).join(" ");
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  return entries;
});
