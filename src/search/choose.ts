// Chooses among the hits of a part those that together cover what it asks: what says the same again brings nothing.
import type { SearchIndex } from "./index.ts";
import { rarity } from "./index.ts";
import type { Hit, QueryPlan } from "./query.ts";

/** Shares, 0 to 1, drawn on the development half of the long questions. */
const CHOICE = {
  /** A hit with less of the best one's score is about something else. */
  bearing: 0.4,
  /** What of a hit's worth hangs on how much of the question it is the first to hold. */
  firstToHold: 0.6,
  /** A hit of a place that is shown already is worth so much of itself. */
  samePlace: 0.75,
  /** A hit that is worth less than this beside the best one is left out. */
  least: 0.55,
} as const;

export interface Chooser {
  /** The place that a hit stands at. */
  readonly placeOf: (id: string) => string;
  /** The terms of what a hit says. */
  readonly termsOf: (id: string) => ReadonlySet<string>;
}

/** At most `limit` hits, the best first; `first` are taken before all others, in their order. Empty for no hits. */
export function choose(
  index: SearchIndex,
  plan: QueryPlan,
  hits: readonly Hit[],
  limit: number,
  by: Chooser,
  first: readonly string[] = [],
): Hit[] {
  const best = hits[0]?.score ?? 0;
  const masses = plan.concepts.map((concept) => Math.max(0, ...concept.flat().map(([term, weight]) => weight * rarity(index, term))));
  const total = Math.max(
    Number.MIN_VALUE,
    masses.reduce((sum, mass) => sum + mass, 0),
  );
  const held = plan.concepts.map(() => 0);
  const holding = ({ terms }: Hit): number[] =>
    plan.concepts.map((concept) =>
      Math.max(
        0,
        ...concept.map((alternative) => alternative.filter(([term]) => terms.includes(term)).length / Math.max(1, alternative.length)),
      ),
    );
  const leading = first.flatMap((id) => hits.find((hit) => hit.id === id) ?? []).slice(0, limit);
  const chosen: Hit[] = [];
  const take = (hit: Hit): void => {
    chosen.push(hit);
    for (const [at, share] of holding(hit).entries()) held[at] = Math.max(held[at] ?? 0, share);
  };
  for (const hit of leading) take(hit);
  const candidates = hits
    .filter((hit) => hit.score >= best * CHOICE.bearing && !leading.includes(hit))
    .map((hit) => ({ hit, holds: holding(hit) }));
  while (chosen.length < limit) {
    const valued = candidates
      .filter(({ hit }) => !chosen.includes(hit))
      .map(({ hit, holds }) => {
        const gain = holds.reduce((sum, share, at) => sum + (masses[at] ?? 0) * Math.max(0, share - (held[at] ?? 0)), 0) / total;
        const said = Math.max(0, ...chosen.map((other) => overlap(by.termsOf(hit.id), by.termsOf(other.id))));
        const isSamePlace = chosen.some((other) => by.placeOf(other.id) === by.placeOf(hit.id));
        const worth =
          (hit.score / best) * (1 - CHOICE.firstToHold * said) * (isSamePlace ? CHOICE.samePlace : 1) + CHOICE.firstToHold * gain;
        return { hit, worth };
      });
    const next = valued.reduce<(typeof valued)[number] | undefined>(
      (most, each) => (each.worth > (most?.worth ?? 0) ? each : most),
      undefined,
    );
    if (next === undefined || (chosen.length > 0 && next.worth < CHOICE.least)) break;
    take(next.hit);
  }
  return chosen;
}

/** The share of the smaller text's terms that the other one has too, 0 to 1. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of left) if (right.has(term)) shared += 1;
  return shared / Math.max(1, Math.min(left.size, right.size));
}
