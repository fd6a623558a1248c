// Scores the documents of an index for weighted terms: a plain weighted sum of BM25, in a total order.
import { ROUNDED, type SearchIndex } from "./index.ts";

/** One document as it was scored: `terms` are the query's terms that it holds, in the query's order. */
export interface Scored {
  readonly id: string;
  readonly score: number;
  readonly terms: readonly string[];
}

/**
 * Every document that holds one of the terms, best first. A document's score is the sum of its scores for each term,
 * without MiniSearch's factor for the number of terms that matched: that costs precision against plain BM25. Sums are
 * rounded to 6 decimals and ties go by id in code-unit order: the order is the same on every machine.
 */
export function score(index: SearchIndex, weights: ReadonlyMap<string, number>): Scored[] {
  const found = new Map<string, { id: string; score: number; terms: string[] }>();
  for (const [term, weight] of weights) {
    const { ids, scores } = index.postings(term) ?? NOWHERE;
    for (const [at, id] of ids.entries()) {
      const value = weight * (scores[at] ?? 0);
      const document = found.get(id);
      if (document === undefined) found.set(id, { id, score: value, terms: [term] });
      else {
        document.score += value;
        document.terms.push(term);
      }
    }
  }
  const scored = [...found.values()];
  for (const document of scored) {
    const factor = index.settings.coordination ? document.terms.length : 1;
    document.score = Math.round(document.score * factor * ROUNDED) / ROUNDED;
  }
  return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const NOWHERE = { ids: [], scores: [] } as const;
