// Chooses among hits those that together cover what a part asks, stretch by stretch: what says the same again brings nothing.
import type { Hit } from "./query.ts";

/** Shares, 0 to 1, drawn on the development half of the long questions. */
export const CHOICE = {
  /** What a hit's score for the part, and for the whole question, counts beside its score for a stretch of it (1). */
  part: 0.6,
  whole: 1,
  /** A hit with less than this share of the best one's worth is about something else. */
  bearing: 0.4,
  /** Another place that is worth so much of a stretch's best is shown beside it. */
  level: 0.8,
  /** What limits something said at a place that is shown may be so much farther off. */
  limit: 0.4,
  /** A hit of a place that is shown already is worth so much of itself. */
  samePlace: 0.75,
  /** A hit is worth so much less for each word of it that is said already. */
  saidAgain: 0.6,
};

/** What is chosen from: the hits of the part, of each stretch of it, and of the whole question, each the best first. */
export interface Choices {
  readonly part: readonly Hit[];
  readonly stretches: readonly (readonly Hit[])[];
  readonly whole: readonly Hit[];
  /** These are taken before all others; where there are any, no other is looked for but the best of each stretch. */
  readonly leading: readonly string[];
  /** These are taken beside the best. */
  readonly besides: readonly string[];
}

export interface Chooser {
  /** The place that a hit stands at. */
  readonly placeOf: (id: string) => string;
  /** The terms of what a hit says. */
  readonly termsOf: (id: string) => ReadonlySet<string>;
  /** Whether a hit limits what is said. */
  readonly isLimit: (id: string) => boolean;
}

/** At most `limit` hits of the part beside the best of each of its stretches, in the order in which they were taken. Empty for no hits. */
export function choose({ part, stretches, whole, leading, besides }: Choices, limit: number, by: Chooser): Hit[] {
  const [ofPart, ofWhole] = [shares(part), shares(whole)];
  const hits = new Map([...stretches.flat(), ...part].map((hit) => [hit.id, hit]));
  const chosen: Hit[] = [];
  const take = (id: string | undefined): void => {
    const hit = hits.get(id ?? "");
    if (hit !== undefined && !chosen.includes(hit)) chosen.push(hit);
  };
  const worthOf = ({ id }: Hit): number => (ofPart.get(id) ?? 0) + CHOICE.whole * (ofWhole.get(id) ?? 0);
  const best = bestOf(part, worthOf);
  const least = best === undefined ? 0 : CHOICE.bearing * worthOf(best);
  const anew = (hit: Hit): number => worthOf(hit) * newness(hit.id, chosen, by);

  for (const id of leading) take(id);
  if (leading.length === 0) take(part[0]?.id);
  for (const id of besides) take(id);
  if (leading.length === 0) take(best?.id);
  for (const all of stretches) {
    const own = shares(all);
    const ofStretch = ({ id }: Hit): number =>
      (own.get(id) ?? 0) + CHOICE.part * (ofPart.get(id) ?? 0) + CHOICE.whole * (ofWhole.get(id) ?? 0);
    const candidates = [...all, ...part].filter(({ aside }) => aside !== true);
    const first = bestOf(candidates, ofStretch);
    take(first?.id);
    // Another place that comes as near to it may be the one that is meant.
    const others = candidates.filter(({ id }) => first !== undefined && by.placeOf(id) !== by.placeOf(first.id));
    const second = bestOf(others, ofStretch);
    if (first !== undefined && second !== undefined && ofStretch(second) >= CHOICE.level * ofStretch(first)) take(second.id);
  }
  const isFar = (hit: Hit): boolean => anew(hit) < (by.isLimit(hit.id) && isShown(hit.id, chosen, by) ? least * CHOICE.limit : least);
  while (leading.length === 0 && chosen.length < limit) {
    const open = part.filter((hit) => !chosen.includes(hit) && hit.aside !== true && !isFar(hit));
    const next = bestOf(open, anew);
    if (next === undefined) break;
    take(next.id);
  }
  return chosen;
}

/** The score of each hit as a share of the best one's. */
function shares(hits: readonly Hit[]): ReadonlyMap<string, number> {
  const best = hits[0]?.score ?? 0;
  return new Map(hits.map(({ id, score }) => [id, score / best]));
}

/** The first of those that are worth most; undefined of none. */
function bestOf(hits: readonly Hit[], worth: (hit: Hit) => number): Hit | undefined {
  let best: { hit: Hit; value: number } | undefined;
  for (const hit of hits) {
    const value = worth(hit);
    if (best === undefined || value > best.value) best = { hit, value };
  }
  return best?.hit;
}

/** How much of a hit is not said by those that were chosen, 0 to 1. */
function newness(id: string, chosen: readonly Hit[], { placeOf, termsOf }: Chooser): number {
  const said = Math.max(0, ...chosen.map((other) => overlap(termsOf(id), termsOf(other.id))));
  const again = isShown(id, chosen, { placeOf }) ? CHOICE.samePlace : 1;
  return (1 - CHOICE.saidAgain * said) * again;
}

/** Whether something else at a hit's place was chosen. */
function isShown(id: string, chosen: readonly Hit[], { placeOf }: Pick<Chooser, "placeOf">): boolean {
  return chosen.some((other) => placeOf(other.id) === placeOf(id));
}

/** The share of the smaller text's terms that the other one has too, 0 to 1. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of left) if (right.has(term)) shared += 1;
  return shared / Math.max(1, Math.min(left.size, right.size));
}
