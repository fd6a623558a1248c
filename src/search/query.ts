// Answers a query: reads its words, corrects and expands them, ranks the documents.
import { analyse, NEGATION, stem, termsOf } from "../text/analysis.ts";
import { isCommon } from "../text/common.ts";
import { type Expansion, expand, leadsOf } from "./expand.ts";
import { borrow } from "./feedback.ts";
import { isKnown, type SearchIndex } from "./index.ts";
import { type Alternative, type Concept, type Scored, score } from "./score.ts";
import { LIMITS } from "./settings.ts";
import { nearest } from "./typo.ts";

/** A word of the query and how it was read. Offsets are UTF-16 offsets into the query. */
export interface QueryWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The term that is searched for it: the stem of the word, or of its correction. */
  readonly term: string;
  /** The known word that it was read as, if it was misspelt. */
  readonly corrected?: string;
  /** Whether the documents or the vocabulary hold the word, in any of its forms. */
  readonly known: boolean;
  /** A negation, or a word that only makes the question a question: read with its neighbours, not searched. */
  readonly idle: boolean;
  /** A word of everyday speech, with which people wrap any question: it weighs less than others. */
  readonly common: boolean;
}

/** A query read: its words, the vocabulary entries found in it, its concepts, and what each term weighs (a literal word: 1). */
export interface QueryPlan {
  readonly words: readonly QueryWord[];
  readonly expansions: readonly Expansion[];
  readonly weights: ReadonlyMap<string, number>;
  readonly concepts: readonly Concept[];
  /** How many distinct terms the query's own words are, expansions not counted. */
  readonly ownTerms: number;
}

export interface Hit {
  readonly id: string;
  /** Comparable within one query only. */
  readonly score: number;
  /** The terms of the query (literal, corrected, expanded) that the document holds; none if only feedback found it. */
  readonly terms: readonly string[];
  /** It tells of something beside the subject, and was not asked for. */
  readonly aside?: true;
}

export interface SearchOptions {
  /** Which documents are looked at at all: the others are no hits and lend no words either. */
  readonly scope?: (id: string) => boolean;
}

/** A correction is a guess, so it weighs less than the word would: 0.7 at one slip, 0.5 at two. */
const CORRECTED_WEIGHT = [1, 0.7, 0.5];

export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    "what how why who whom whose which when where do does did doing can could should would may might must shall have " +
    "has had having i you we he she me us him her my your our his its am been being were"
  ).split(" "),
);
const OPENERS: ReadonlySet<string> = new Set([...QUESTION_WORDS, "is", "are", "was", "will"]);

/**
 * Reads a query. Never throws; a query without a letter or digit, or of stop words alone, has no words.
 * `known` and `corrected` tell a caller which words neither the documents nor the vocabulary hold.
 */
export function planQuery(index: SearchIndex, query: string): QueryPlan {
  const text = query.slice(0, LIMITS.characters);
  const tokens = analyse(text, { ...index.analysis, negations: true, maxTokens: LIMITS.tokens });
  const question = index.settings.dropQuestionWords && isQuestion(text);
  let guesses = index.settings.corrections ? LIMITS.corrections : 0;

  const literalWeight = new Map<QueryWord, number>();
  const words = tokens.map(({ word, term, start, end }): QueryWord => {
    const known = isKnown(index, term);
    const idle = term === NEGATION || (question && QUESTION_WORDS.has(word));
    const common = isCommon(word);
    const asWritten: QueryWord = { word, term, start, end, known, idle, common };
    literalWeight.set(asWritten, common ? index.settings.commonWeight : 1);
    if (known || idle || common || guesses <= 0) return asWritten;
    guesses -= 1;
    const correction = nearest(word, index.words(), (candidate) => index.frequency(termOf(index, candidate)));
    if (correction === undefined) return asWritten;
    const read = { ...asWritten, term: termOf(index, correction.word), corrected: correction.word };
    literalWeight.set(read, CORRECTED_WEIGHT[correction.distance] ?? 0);
    return read;
  });

  const expansions = expand(
    words.map((word) => word.term),
    index.vocabulary,
  );
  const spanned = new Set(expansions.flatMap(({ from, to }) => words.slice(from, to)));
  const searched = words.filter((word) => word.term !== NEGATION && (!word.idle || spanned.has(word)));
  const weights = new Map<string, number>();
  // A question of nothing but question words is searched as it stands.
  for (const word of searched.length > 0 ? searched : words) {
    weights.set(word.term, (weights.get(word.term) ?? 0) + (literalWeight.get(word) ?? 0));
  }
  const ownTerms = weights.size;
  const expansionWeight = (meaning: readonly string[]) => index.settings.expansionWeight / Math.sqrt(meaning.length);
  for (const { entry } of expansions) {
    for (const meaning of leadsOf(entry)) {
      for (const term of meaning) weights.set(term, Math.max(weights.get(term) ?? 0, expansionWeight(meaning)));
    }
  }
  const kept = new Map([...weights].slice(0, LIMITS.terms));
  const concepts = conceptsOf(searched.length > 0 ? searched : words, words, expansions, { kept, literalWeight, expansionWeight });
  return { words, expansions, weights: kept, concepts, ownTerms };
}

interface Weighing {
  /** The terms that are searched at all. */
  readonly kept: ReadonlyMap<string, number>;
  readonly literalWeight: ReadonlyMap<QueryWord, number>;
  readonly expansionWeight: (meaning: readonly string[]) => number;
}

/** Words with what the vocabulary makes of them; a term that is not kept is left out. */
function conceptsOf(
  searched: readonly QueryWord[],
  words: readonly QueryWord[],
  expansions: readonly Expansion[],
  { kept, literalWeight, expansionWeight }: Weighing,
): Concept[] {
  const wanted = new Set(searched);
  const literal = (some: readonly QueryWord[]) =>
    some.filter((word) => wanted.has(word)).map((word) => [word.term, literalWeight.get(word) ?? 0] as const);
  const spanned = new Set(expansions.flatMap(({ from, to }) => words.slice(from, to)));
  const alone = searched.filter((word) => !spanned.has(word)).map((word) => [literal([word])]);
  const expanded = expansions.map(({ entry, from, to }) => [
    literal(words.slice(from, to)),
    ...leadsOf(entry).map((meaning) => meaning.map((term) => [term, expansionWeight(meaning)] as const)),
  ]);
  const isKept = (alternative: Alternative) => alternative.filter(([term]) => kept.has(term));
  return [...alone, ...expanded].map((concept) => concept.map(isKept).filter((each) => each.length > 0));
}

/**
 * The documents for a query, best first, in a total order (score rounded to 6 decimals, then id by code unit).
 * Takes a query or a plan already made of it. A short query is answered with feedback (see `feedback.ts`), which
 * also brings documents that share no word with it: their `terms` are empty. Never throws.
 */
export function search(index: SearchIndex, query: string | QueryPlan, { scope }: SearchOptions = {}): Hit[] {
  const { weights, concepts, ownTerms } = typeof query === "string" ? planQuery(index, query) : query;
  const inScope = (ranked: Scored[]) => (scope === undefined ? ranked : ranked.filter(({ id }) => scope(id)));
  const first = inScope(score(index, concepts));
  const borrowed = borrow(index, weights, ownTerms, first);
  const ranked = borrowed.length === 0 ? first : inScope(score(index, [...concepts, ...borrowed.map((term) => [[term]])]));
  return ranked.map(({ terms, ...hit }) => ({ ...hit, terms: terms.filter((term) => weights.has(term)) }));
}

function termOf({ settings }: SearchIndex, word: string): string {
  return settings.stem ? stem(word) : word;
}

/** Whether a text asks: it ends in a question mark, or opens as a question does. */
function isQuestion(text: string): boolean {
  if (/[?？؟]\s*$/u.test(text)) return true;
  const opener = termsOf(text, { stopWords: false, stem: false, maxTokens: 1 })[0];
  return opener !== undefined && OPENERS.has(opener);
}
