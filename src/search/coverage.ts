// Judges whether documents answer a question: answered, partial or silent.

import { isPlain } from "../text/plain.ts";
import type { Covered } from "./covers.ts";
import { meaningsOf } from "./expand.ts";
import type { FigureKind } from "./figures.ts";
import { isKnown as isIndexed, rarity, type SearchIndex } from "./index.ts";
import type { Hit, QueryPlan, QueryWord } from "./query.ts";

export type Coverage = "answered" | "partial" | "silent";

/** What is judged beside the hits. */
export interface Evidence {
  /** Whether a term stands in the documents' own words, not only in a question that was written for one. */
  readonly isTold: (term: string) => boolean;
  /** Where in the question words of a curated silence stand; undefined if none was found. */
  readonly silentAt: ReadonlySet<number> | undefined;
  /** The score of the silence that fits best, as a share of the best document's. */
  readonly rivalry: number;
  /** The kinds of figure that the question asks for and that none of the best hits has. */
  readonly missingFigures: readonly FigureKind[];
  /** Where it is asked whether something speaks for or against. */
  readonly covering?: Covered | undefined;
  /** Where in the question the words of an intent stand, whose passages answer it; undefined if none was found. */
  readonly intendedAt?: ReadonlySet<number> | undefined;
}

export interface Judgement {
  readonly coverage: Coverage;
  /** Words that matter and that neither the documents nor the vocabulary know, as written. */
  readonly unmatched: readonly string[];
}

/**
 * Where the lines are drawn. A mass is measured in rarest words: 1 is what one word weighs that no document holds.
 * Drawn on the development set; `npm run eval` prints what they do.
 */
const LINES = {
  /** What a common or plain word weighs beside another. */
  common: 0.08,
  plain: 0.4,
  /** Silent: a figure is asked for that no document gives, and a silence fits about as well as the best of them. */
  rivalEquals: 0.95,
  /** Answered: no silence comes so near. */
  rivalNear: 1.1,
  /** A question that names a silence is still answered in part if the rest of it matches this much … */
  restForPartial: 1.3,
  /** … or if one document holds it almost whole and this much beside the silence's own words. */
  wholeShare: 0.95,
  restForWhole: 0.9,
  /** Silent: unknown words have this share of the question, and the best document holds less than this mass. */
  unknownShare: 0.4,
  knownMass: 1,
  /** Answered: the share of the question that the best document holds, its mass up to 1 and how near a silence comes amount to this. */
  answered: 0.68,
  mass: 0.4,
  rival: 0.4,
  /** Answered all the same: so small a share of the question is only related to what the best document says. */
  relatedShare: 0.35,
} as const;

/** How many of the best hits are looked at. */
export const LOOKED_AT = 3;

/** Never throws; a question without a word to look for is silent. */
export function judge(index: SearchIndex, plan: QueryPlan, hits: readonly Hit[], evidence: Evidence): Judgement {
  const { isTold, silentAt, rivalry, missingFigures, covering, intendedAt } = evidence;
  // What a document decides on is never called silent, whatever else a question names beside it.
  const covered = covering?.nearness === "covered";
  const meanings = meaningsIn(plan);
  const related = relatedIn(plan);
  // The words of a name by which a document covers a thing are told there, whatever else it calls it.
  const isNamed = (word: QueryWord) => covering?.named?.has(word.term) === true;
  const isKnown = (word: QueryWord) => isTold(word.term) || meanings.has(word) || isNamed(word);
  const weighed = plan.words
    .filter(({ term, word, idle }) => !idle && (isIndexed(index, term) || !DIGIT.test(word)))
    // What covers a thing decides on it, also where it is not called by the word that asks.
    .filter(({ start }) => !(covered && covering.asking.has(start)) && !intendedAt?.has(start))
    .map((word) => ({ word, mass: massOf(index, word, meanings, isKnown(word)) }));
  const total = sum(weighed);
  const matters = (word: QueryWord) => !DIGIT.test(word.word) && (related.has(word) || (!word.common && !isPlain(word.word)));
  const unknown = weighed.filter(({ word }) => !isKnown(word) && matters(word));
  const unmatched = [...new Set(unknown.map(({ word }) => word.word))];
  if (intendedAt !== undefined && silentAt === undefined)
    return { coverage: unmatched.length === 0 && missingFigures.length === 0 ? "answered" : "partial", unmatched };
  if (total === 0 || hits.length === 0) return { coverage: "silent", unmatched };

  const rarest = rarity(index, "");
  const best = hits.slice(0, LOOKED_AT);
  const holds = (hit: Hit, word: QueryWord) =>
    isNamed(word) || hit.terms.includes(word.term) || (meanings.get(word) ?? []).some((term) => hit.terms.includes(term));
  const most = (of: readonly Weighed[]) => Math.max(0, ...best.map((hit) => sum(of.filter(({ word }) => holds(hit, word)))));
  const held = most(weighed);

  if (silentAt !== undefined) {
    // A place or a reference that is named beside a silence tells nothing of what is asked about it.
    const rest = most(weighed.filter(({ word }) => !silentAt.has(word.start) && !DIGIT.test(word.word))) / rarest;
    const nevertheless = covered || rest >= LINES.restForPartial || (held / total >= LINES.wholeShare && rest >= LINES.restForWhole);
    return { coverage: nevertheless ? "partial" : "silent", unmatched };
  }
  if (missingFigures.some((kind) => kind !== "amount") && rivalry >= LINES.rivalEquals) return { coverage: "silent", unmatched };
  // A word that the vocabulary relates to what a document says is not answered by it, but it bears on it.
  const unknownShare = sum(unknown.filter(({ word }) => !related.has(word))) / total;
  if (!covered && unknownShare >= LINES.unknownShare && held / rarest < LINES.knownMass) return { coverage: "silent", unmatched };
  if (covering?.nearness === "far") return { coverage: "silent", unmatched };
  const worth = held / total + LINES.mass * (covered ? 1 : Math.min(1, held / rarest)) - LINES.rival * rivalry;
  // A word of the question that is near to what the best document says is no gap where the rest of it is told.
  const near = unknown.filter(({ word }) => related.get(word)?.some((term) => best[0]?.terms.includes(term)));
  const isKnownWhole = near.length === unknown.length && sum(near) / total <= LINES.relatedShare;
  const answered =
    worth >= LINES.answered && isKnownWhole && rivalry < LINES.rivalNear && missingFigures.length === 0 && covering?.nearness !== "near";
  return { coverage: answered ? "answered" : "partial", unmatched };
}

interface Weighed {
  readonly word: QueryWord;
  readonly mass: number;
}

/** A number that no document holds says nothing of the subject. */
const DIGIT = /\p{Nd}/u;

/** By word of the question what a vocabulary entry says that it means; what is only related is no meaning. */
function meaningsIn({ words, expansions }: QueryPlan): ReadonlyMap<QueryWord, readonly string[]> {
  const meanings = new Map<QueryWord, readonly string[]>();
  for (const { entry, from, to } of expansions) {
    const meant = meaningsOf(entry).flat();
    if (meant.length === 0) continue;
    for (const word of words.slice(from, to)) meanings.set(word, meant);
  }
  return meanings;
}

/** The words of the question to which the vocabulary relates others, with these. */
function relatedIn({ words, expansions }: QueryPlan): ReadonlyMap<QueryWord, readonly string[]> {
  return new Map(
    expansions.flatMap(({ entry, from, to }) =>
      entry.related.length === 0 ? [] : words.slice(from, to).map((word) => [word, entry.related.flat()] as const),
    ),
  );
}

/** How much a word of the question weighs: its rarity, less if it is a word of everyday speech. */
function massOf(index: SearchIndex, word: QueryWord, meanings: ReadonlyMap<QueryWord, readonly string[]>, isKnown: boolean): number {
  const terms = index.frequency(word.term) > 0 ? [word.term] : (meanings.get(word) ?? []).filter((term) => index.frequency(term) > 0);
  const rare = terms.length === 0 ? rarity(index, "") : Math.max(...terms.map((term) => rarity(index, term)));
  if (word.common) return rare * LINES.common;
  return !isKnown && isPlain(word.word) ? rare * LINES.plain : rare;
}

function sum(weighed: readonly Weighed[]): number {
  return weighed.reduce((total, { mass }) => total + mass, 0);
}
