// The inverted index: MiniSearch over analysed documents, with what corrections and feedback need beside it.
import MiniSearch from "minisearch";
import { type AnalysisOptions, analyse } from "./analysis.ts";
import { compileVocabulary, type Vocabulary, type VocabularyEntry } from "./expand.ts";
import { SETTINGS, type Settings } from "./settings.ts";

/** What is indexed: an id that no other document has, and named texts. */
export interface SearchDocument {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface IndexOptions {
  /** The fields to index and what a match in each weighs, above 0. A document may lack a field. */
  readonly weights: Readonly<Record<string, number>>;
  readonly vocabulary?: readonly VocabularyEntry[];
  /** Departures from the product's configuration; for measurements. */
  readonly settings?: Partial<Settings>;
}

/** A document's terms with their numbers of occurrences, over all its fields. */
export type TermCounts = ReadonlyMap<string, number>;

/** An index made ready. What is in it is the business of this folder. */
export interface SearchIndex {
  readonly settings: Settings;
  readonly analysis: AnalysisOptions;
  readonly vocabulary: Vocabulary;
  readonly engine: MiniSearch<StemmedDocument>;
  readonly counts: ReadonlyMap<string, TermCounts>;
  /** In how many documents a term occurs. */
  readonly documentFrequency: ReadonlyMap<string, number>;
  /** Every word of the documents and of the vocabulary, with its term: what a misspelt word may have meant. */
  readonly words: ReadonlyMap<string, string>;
}

interface StemmedDocument {
  readonly id: string;
  /** Per field the analysed terms, joined by blanks. */
  readonly terms: ReadonlyMap<string, string>;
}

/**
 * Builds the index in memory: for a few hundred passages that takes milliseconds, no longer than reading a stored
 * one would, and leaves nothing that could be out of date. Throws a RangeError for a weight that is not above 0, for
 * no field at all, and for an id given twice.
 */
export function buildIndex(documents: readonly SearchDocument[], options: IndexOptions): SearchIndex {
  const settings: Settings = { ...SETTINGS, ...options.settings };
  const analysis: AnalysisOptions = { stopWords: settings.stopWords, stem: settings.stem };
  const vocabulary = compileVocabulary(options.vocabulary ?? [], analysis);
  const fields = Object.keys(options.weights);
  if (fields.length === 0) throw new RangeError("an index needs at least one field");
  for (const [field, weight] of Object.entries(options.weights)) {
    if (!(weight > 0)) throw new RangeError(`the weight of field ${field} must be above 0, not ${weight}`);
  }

  const engine = new MiniSearch<StemmedDocument>({
    fields,
    extractField: (document, name) => (name === "id" ? document.id : document.terms.get(name)) as string,
    tokenize: (terms) => (terms === "" ? [] : terms.split(" ")),
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { boost: { ...options.weights }, bm25: { ...settings.bm25 } },
  });
  const counts = new Map<string, TermCounts>();
  const documentFrequency = new Map<string, number>();
  const words = new Map<string, string>(vocabulary.words);

  for (const document of documents) {
    if (counts.has(document.id)) throw new RangeError(`two documents have the id ${document.id}`);
    const own = new Map<string, number>();
    const terms = new Map<string, string>();
    for (const field of fields) {
      const text = Object.hasOwn(document.fields, field) ? document.fields[field] : undefined;
      if (text === undefined) continue;
      const tokens = analyse(text, analysis);
      for (const { word, term } of tokens) {
        words.set(word, term);
        own.set(term, (own.get(term) ?? 0) + 1);
      }
      terms.set(field, tokens.map((token) => token.term).join(" "));
    }
    for (const term of own.keys()) documentFrequency.set(term, (documentFrequency.get(term) ?? 0) + 1);
    counts.set(document.id, own);
    engine.add({ id: document.id, terms });
  }
  return { settings, analysis, vocabulary, engine, counts, documentFrequency, words };
}

/** Whether some document holds the analysed term. */
export function holdsTerm(index: SearchIndex, term: string): boolean {
  return index.documentFrequency.has(term);
}

/** How rare a term is among the documents: BM25's inverse document frequency, natural logarithm; above 0. */
export function rarity(index: SearchIndex, term: string): number {
  const holding = index.documentFrequency.get(term) ?? 0;
  return Math.log(1 + (index.counts.size - holding + 0.5) / (holding + 0.5));
}

/** One document as the engine scored it: `terms` are the query's terms that it holds. */
export interface Scored {
  readonly id: string;
  readonly score: number;
  readonly terms: readonly string[];
}

/**
 * Every document that holds one of the terms, best first: the weighted sum of BM25 over terms and fields. Scores are
 * rounded to 6 decimals and ties go by id in code-unit order, so the order is total and the same on every machine.
 */
export function score(index: SearchIndex, weights: ReadonlyMap<string, number>): Scored[] {
  const terms = [...weights.keys()];
  if (terms.length === 0) return [];
  const results = index.engine.search("", {
    tokenize: () => terms,
    boostTerm: (term) => weights.get(term) ?? 1,
  });
  const scored = results.map((result): Scored => {
    const matched = result.queryTerms.length;
    const value = index.settings.coordination ? result.score : result.score / Math.max(matched, 1);
    return { id: String(result.id), score: Math.round(value * 1e6) / 1e6, terms: result.queryTerms };
  });
  return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
