// Relevance-model feedback (RM3 and a sharper weighting of documents): the best documents lend a short query words.
import { rarity, type SearchIndex } from "./index.ts";
import type { Scored } from "./score.ts";

/**
 * Terms that the best documents lend to a query, with their weights; none where feedback keeps out: for a query that
 * is long (it says what it wants), or that found nothing. The query's own terms, `query`, keep their weights; the
 * borrowed ones share what is left once the query has its own share. `ownTerms` is its length without its expansions.
 *
 * A document lends in proportion to (its score / the best score) ^ (2n - 1), n being `ownTerms`. With one
 * word, scores tell little and the ten best lend alike. The more words there are, the more a score that stands out
 * means that this one document is what was asked for; then it alone lends, which confirms it instead of diluting it.
 */
export function borrow(
  index: SearchIndex,
  query: ReadonlyMap<string, number>,
  ownTerms: number,
  ranked: readonly Scored[],
): (readonly [term: string, weight: number])[] {
  const settings = index.settings.feedback;
  const best = ranked[0];
  if (settings === null || ownTerms < 1 || ownTerms > settings.maxQueryTerms) return [];
  if (best === undefined || best.score <= 0) return [];

  const lent = new Map<string, number>();
  for (const document of ranked.slice(0, settings.documents)) {
    const lends = [...index.counts(document.id)].filter(([term]) => lendable(index, term));
    const length = sum(lends.map(([, count]) => count));
    const trust = (document.score / best.score) ** (2 * ownTerms - 1);
    for (const [term, count] of lends) lent.set(term, (lent.get(term) ?? 0) + (trust * count) / length);
  }
  const borrowed = [...lent]
    .map(([term, weight]): [string, number] => [term, weight * rarity(index, term)])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, settings.terms);

  const own = sum(query.values());
  const all = sum(borrowed.map(([, weight]) => weight));
  const share = Math.min(1, settings.ownShare + settings.ownSharePerTerm * (ownTerms - 1));
  const scale = all === 0 ? 0 : (own * (1 - share)) / share / all;
  return borrowed.map(([term, weight]) => [term, weight * scale] as const);
}

/** A single character or a bare number says nothing of a subject, nor does a word that is all over the collection. */
function lendable(index: SearchIndex, term: string): boolean {
  if (term.length < 2 || index.frequency(term) > index.ids.length / 5) return false;
  return !NUMBER.test(term);
}
const NUMBER = /^[\p{Nd}.]+$/u;

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
