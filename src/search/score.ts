// Scores the documents of an index for weighted terms: a weighted sum of BM25 over concepts, in a total order.
import { ROUNDED, type SearchIndex } from "./index.ts";

/** Terms that are searched together, each with its weight: a word alone, or the words of a phrase. */
export type Alternative = readonly (readonly [term: string, weight: number])[];

/** What a query speaks of: alternatives that say the same. */
export type Concept = readonly Alternative[];

/** One document as it was scored: `terms` are the query's terms that it holds, in the query's order. */
export interface Scored {
  readonly id: string;
  readonly score: number;
  readonly terms: readonly string[];
}

interface Sum {
  score: number;
  readonly terms: Set<string>;
}

/**
 * Every document that holds one of the terms, best first. A document's score is the sum over the concepts; within one,
 * the best alternative counts, and a share of the others (`tie`). There is no factor for the number of terms that
 * matched, as MiniSearch has it: that costs precision against plain BM25. Sums are rounded to 6 decimals and ties go
 * by id in code-unit order: the order is the same on every machine.
 */
export function score(index: SearchIndex, concepts: readonly Concept[]): Scored[] {
  const total = new Map<string, Sum>();
  for (const concept of concepts) {
    const [only, another] = concept;
    if (another === undefined) add(index, only ?? [], total);
    else addBest(index, concept, total);
  }
  const scored = [...total].map(([id, sum]) => {
    const factor = index.settings.coordination ? sum.terms.size : 1;
    return { id, score: Math.round(sum.score * factor * ROUNDED) / ROUNDED, terms: [...sum.terms] };
  });
  return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function add(index: SearchIndex, alternative: Alternative, sums: Map<string, Sum>): void {
  for (const [term, weight] of alternative) {
    const postings = index.postings(term);
    if (postings === undefined) continue;
    for (const [at, id] of postings.ids.entries()) {
      const sum = sumOf(sums, id);
      sum.score += weight * (postings.scores[at] ?? 0);
      sum.terms.add(term);
    }
  }
}

function addBest(index: SearchIndex, concept: Concept, total: Map<string, Sum>): void {
  const best = new Map<string, number>();
  const all = new Map<string, Sum>();
  for (const alternative of concept) {
    const sums = new Map<string, Sum>();
    add(index, alternative, sums);
    for (const [id, { score: value, terms }] of sums) {
      const sum = sumOf(all, id);
      sum.score += value;
      for (const term of terms) sum.terms.add(term);
      best.set(id, Math.max(best.get(id) ?? 0, value));
    }
  }
  for (const [id, { score: value, terms }] of all) {
    const sum = sumOf(total, id);
    const most = best.get(id) ?? 0;
    sum.score += most + index.settings.tie * (value - most);
    for (const term of terms) sum.terms.add(term);
  }
}

function sumOf(sums: Map<string, Sum>, id: string): Sum {
  const known = sums.get(id);
  if (known !== undefined) return known;
  const made = { score: 0, terms: new Set<string>() };
  sums.set(id, made);
  return made;
}
