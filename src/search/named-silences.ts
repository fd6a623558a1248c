// The curated silences that a question names, and how near the silences come to it beside the passages.
import { meaningsOf } from "./expand.ts";
import { rarity, type SearchIndex } from "./index.ts";
import type { FoundPhrase } from "./phrases.ts";
import type { QueryPlan } from "./query.ts";
import { score } from "./score.ts";

/** Before the id of a silence, which could otherwise be that of a passage. */
export const SILENCE = "silence:";
export const isPassage = (id: string): boolean => !id.startsWith(SILENCE);

/** The silences that share a word with a question, the one that fits best first, and its score as a share of the best passage's. */
export function rivalOf(index: SearchIndex, { concepts }: QueryPlan): { ids: string[]; ratio: number } {
  const ranked = score(index, concepts);
  const rivals = ranked.filter(({ id }) => !isPassage(id));
  const best = ranked.find(({ id }) => isPassage(id))?.score ?? 0;
  const ratio = (rivals[0]?.score ?? 0) / Math.max(best, Number.MIN_VALUE);
  return { ids: rivals.map(({ id }) => id.slice(SILENCE.length)), ratio };
}

/** The silences named in a question, the one whose words weigh most first, then in the order in which they fit it, and where their words stand. */
export function namedSilences(
  index: SearchIndex,
  all: readonly FoundPhrase[],
  question: string,
  plan: QueryPlan,
  fitting: readonly string[],
): { ids: string[]; starts: ReadonlySet<number> | undefined } {
  const found = all.filter(({ starts }) => starts.length > 1 || !isCircumstance(question, starts[0] ?? 0));
  const weights = new Map<string, number>();
  for (const { id, starts } of found) weights.set(id, Math.max(weights.get(id) ?? 0, weightAt(index, plan, starts)));
  const rank = (id: string) => (fitting.includes(id) ? fitting.indexOf(id) : fitting.length);
  const ids = [...weights].sort(([a, mine], [b, other]) => other - mine || rank(a) - rank(b) || (a < b ? -1 : 1)).map(([id]) => id);
  return { ids, starts: ids.length === 0 ? undefined : new Set(found.flatMap(({ starts }) => starts)) };
}

/** How much the words at some offsets weigh: their rarity in the passages, that of what they mean where no passage has them. */
function weightAt(index: SearchIndex, { words, expansions }: QueryPlan, starts: readonly number[]): number {
  const at = new Set(starts);
  return words.reduce((sum, word, place) => {
    if (!at.has(word.start) || word.common || word.idle) return sum;
    const meant = expansions.filter(({ from, to }) => place >= from && place < to).flatMap(({ entry }) => meaningsOf(entry).flat());
    return sum + Math.max(...[word.term, ...meant].map((term) => (index.frequency(term) > 0 ? rarity(index, term) : UNTOLD)));
  }, 0);
}
/** A word that no passage has says less of a question than one that some have. */
const UNTOLD = 1;

/** Whether the word at an offset only tells of somebody's circumstances ("on warfarin", "had no statins"): the question is another. */
function isCircumstance(question: string, at: number): boolean {
  return CIRCUMSTANCE.test(question.slice(Math.max(0, at - 40), at));
}
const CIRCUMSTANCE =
  /\b(?:on|had|has had|takes|taking|received|from|history of|known|previous|no|without)(?: (?:no|a|an|the|his|her|my|their|any))?\s+$/iu;
