// Tells what a question wants to know, as the knowledge names it, with the passages that tell it; and what stands back unasked.
import type { Knowledge } from "../knowledge/model.ts";
import type { Alone } from "./alone.ts";
import { compilePatterns, findPatterns, loadWanted, type StoredWanted, storeWanted } from "./patterns.ts";
import { loadPhrases, type StoredPhrases, storePhrases } from "./phrases.ts";
import type { Hit, QueryPlan } from "./query.ts";

/** Intents as plain data. */
export interface StoredIntents {
  readonly wanted: StoredWanted;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly asides: { readonly ids: readonly string[]; readonly words: StoredPhrases };
}

/** What a question wants: the passages that tell it, the first one first, and where its words stand; no passage where nothing is known. */
export interface Intended {
  readonly answers: readonly string[];
  readonly starts: ReadonlySet<number>;
  /** Passages that stand back from this question. */
  readonly asides: ReadonlySet<string>;
}

/** An aside that is not asked for is worth so much of its score. Drawn on the development set. */
const ASIDE = 0.5;

export function storeIntents({ intents, passages }: Knowledge): StoredIntents {
  const all = intents?.intents ?? [];
  const kinds: readonly string[] = intents?.asides?.kinds ?? [];
  return {
    wanted: storeWanted(all),
    answers: Object.fromEntries(all.map(({ id, answers }) => [id, answers])),
    asides: {
      ids: passages.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id),
      words: storePhrases(compilePatterns((intents?.asides?.words ?? []).map((word) => ["aside", word] as const))),
    },
  };
}

/** Makes stored intents ready. */
export function loadIntents(stored: StoredIntents, isAlone: Alone): (question: string, plan: QueryPlan) => Intended {
  const wanted = loadWanted(stored.wanted, isAlone);
  const openers = loadPhrases(stored.asides.words);
  const asides = new Set(stored.asides.ids);
  return (question, plan) => {
    const found = wanted(question, plan);
    return {
      answers: [...new Set(found.flatMap(({ id }) => stored.answers[id] ?? []))],
      starts: new Set(found.flatMap(({ starts }) => starts)),
      asides: asides.size > 0 && findPatterns(openers, question, plan).length === 0 ? asides : NONE,
    };
  };
}
const NONE: ReadonlySet<string> = new Set();

/** Hits in the order in which they answer what is wanted: what tells it before all others, what stands back behind. */
export function inOrderOf({ answers, asides }: Intended, hits: readonly Hit[]): readonly Hit[] {
  if (answers.length === 0 && asides.size === 0) return hits;
  const most = hits[0]?.score ?? 1;
  const leading = answers.map((id, at): Hit => {
    const terms = hits.find((hit) => hit.id === id)?.terms ?? [];
    return { id, score: most * (2 - at / answers.length), terms };
  });
  const others = hits
    .filter(({ id }) => !answers.includes(id))
    .map((hit) => (asides.has(hit.id) ? { ...hit, score: hit.score * ASIDE, aside: true as const } : hit))
    .sort((a, b) => b.score - a.score);
  return [...leading, ...others];
}
