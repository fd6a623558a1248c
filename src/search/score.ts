// Scores the documents of an index for weighted terms: a plain weighted sum of BM25, in a total order.
import type { SearchIndex, TermScores } from "./index.ts";

/** One document as it was scored: `terms` are the query's terms that it holds, in the query's order. */
export interface Scored {
  readonly id: string;
  readonly score: number;
  readonly terms: readonly string[];
}

/**
 * Every document that holds one of the terms, best first. MiniSearch multiplies a score by the number of terms that
 * matched, which costs it precision against plain BM25. So each term is asked of it alone, where that factor is 1, and
 * the answers are kept: a term's scores never change. Sums are rounded to 6 decimals and ties go by id in code-unit
 * order: the order is the same on every machine.
 */
export function score(index: SearchIndex, weights: ReadonlyMap<string, number>): Scored[] {
  const found = new Map<string, { id: string; score: number; terms: string[] }>();
  for (const [term, weight] of weights) {
    const { ids, scores } = termScores(index, term);
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
    document.score = Math.round(document.score * factor * 1e6) / 1e6;
  }
  return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

const NOWHERE: TermScores = { ids: [], scores: [] };

function termScores(index: SearchIndex, term: string): TermScores {
  // Only terms of the index are kept, so that what is kept cannot outgrow it.
  if (!index.postings.has(term)) return NOWHERE;
  const kept = index.memo.scores.get(term);
  if (kept !== undefined) return kept;
  const results = index.engine.search("", { tokenize: () => [term] });
  const scores = { ids: results.map(({ id }) => String(id)), scores: results.map((result) => result.score) };
  index.memo.scores.set(term, scores);
  return scores;
}
