// The inverted index: MiniSearch over analysed documents, built once and stored, loaded where it is used.
import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { type AnalysisOptions, analyse } from "./analysis.ts";
import { type CompiledEntry, compileEntries, type Vocabulary, type VocabularyEntry, vocabularyOf } from "./expand.ts";
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

/** An index as plain data. */
interface StoredIndex {
  readonly format: typeof FORMAT;
  readonly settings: Settings;
  readonly weights: Readonly<Record<string, number>>;
  readonly vocabulary: readonly CompiledEntry[];
  /** Words of the documents and the vocabulary, each with its term. */
  readonly words: readonly (readonly [word: string, term: string])[];
  readonly engine: AsPlainObject;
}

/** The documents that hold a term, and the BM25 score of each, summed over its fields. */
export interface TermScores {
  readonly ids: readonly string[];
  readonly scores: readonly number[];
}

type Postings = AsPlainObject["index"][number][1];

/** An index made ready. What is in it is the business of this folder. */
export interface SearchIndex {
  readonly settings: Settings;
  readonly analysis: AnalysisOptions;
  readonly vocabulary: Vocabulary;
  /** What a misspelt word may have meant: every known word, with its term. */
  readonly words: ReadonlyMap<string, string>;
  /** Every term of the documents or the vocabulary. */
  readonly terms: ReadonlySet<string>;
  /** The number of documents. */
  readonly size: number;
  readonly engine: MiniSearch<AnalysedDocument>;
  readonly postings: ReadonlyMap<string, Postings>;
  readonly stored: StoredIndex;
  /** What is worked out at the first use and kept; bounded by the index. */
  readonly memo: {
    readonly frequencies: Map<string, number>;
    readonly scores: Map<string, TermScores>;
    counts?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  };
}

interface AnalysedDocument {
  readonly id: string;
  /** Per field the analysed terms, joined by blanks. */
  readonly terms: ReadonlyMap<string, string>;
}

/** Changes whenever a stored index of before could not be read as it was meant. */
const FORMAT = 1;

/**
 * Builds an index. Throws a RangeError for a weight that is not above 0, for no field at all, and for an id given twice.
 */
export function buildIndex(documents: readonly SearchDocument[], options: IndexOptions): SearchIndex {
  const settings: Settings = { ...SETTINGS, ...options.settings };
  const weights = { ...options.weights };
  if (Object.keys(weights).length === 0) throw new RangeError("an index needs at least one field");
  for (const [field, weight] of Object.entries(weights)) {
    if (!(weight > 0)) throw new RangeError(`the weight of field ${field} must be above 0, not ${weight}`);
  }
  const analysis = analysisOf(settings);
  const words = new Map<string, string>();
  const vocabulary = compileEntries(options.vocabulary ?? [], analysis, (word, term) => words.set(word, term));
  const engine = new MiniSearch<AnalysedDocument>(engineOptions(settings, weights));
  const ids = new Set<string>();
  for (const { id, fields } of documents) {
    if (ids.has(id)) throw new RangeError(`two documents have the id ${id}`);
    ids.add(id);
    const terms = new Map<string, string>();
    for (const field of Object.keys(weights)) {
      const text = Object.hasOwn(fields, field) ? fields[field] : undefined;
      if (text === undefined) continue;
      const tokens = analyse(text, analysis);
      for (const { word, term } of tokens) words.set(word, term);
      terms.set(field, tokens.map((token) => token.term).join(" "));
    }
    engine.add({ id, terms });
  }
  return ready({ format: FORMAT, settings, weights, vocabulary, words: [...words], engine: engine.toJSON() }, engine);
}

/** The index as JSON text: the same bytes for the same documents and options. */
export function saveIndex(index: SearchIndex): string {
  return JSON.stringify(index.stored);
}

/**
 * Makes a saved index ready; takes what `saveIndex` gave, as text or parsed. For a few hundred passages this is
 * several times as quick as building in a fresh process. Throws an Error if it was saved in another format.
 */
export function loadIndex(saved: unknown): SearchIndex {
  const stored = (typeof saved === "string" ? JSON.parse(saved) : saved) as StoredIndex | null;
  if (stored?.format !== FORMAT) throw new Error(`the saved search index is not of format ${FORMAT}: compile it again`);
  return ready(stored, MiniSearch.loadJS(stored.engine, engineOptions(stored.settings, stored.weights)));
}

function ready(stored: StoredIndex, engine: MiniSearch<AnalysedDocument>): SearchIndex {
  return {
    settings: stored.settings,
    analysis: analysisOf(stored.settings),
    vocabulary: vocabularyOf(stored.vocabulary),
    words: new Map(stored.words),
    terms: new Set(stored.words.map(([, term]) => term)),
    size: stored.engine.documentCount,
    engine,
    postings: new Map(stored.engine.index),
    stored,
    memo: { frequencies: new Map(), scores: new Map() },
  };
}

function analysisOf({ stopWords, stem }: Settings): AnalysisOptions {
  return { stopWords, stem };
}

function engineOptions(settings: Settings, weights: Readonly<Record<string, number>>): Options<AnalysedDocument> {
  return {
    fields: Object.keys(weights),
    extractField: (document, name) => (name === "id" ? document.id : document.terms.get(name)) as string,
    tokenize: (terms) => (terms === "" ? [] : terms.split(" ")),
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { boost: { ...weights }, bm25: { ...settings.bm25 } },
  };
}

/** In how many documents an analysed term occurs; 0 for one that the index does not hold. */
export function documentFrequency(index: SearchIndex, term: string): number {
  const postings = index.postings.get(term);
  if (postings === undefined) return 0;
  const known = index.memo.frequencies.get(term);
  if (known !== undefined) return known;
  const frequency = new Set(Object.values(postings).flatMap((field) => Object.keys(field))).size;
  index.memo.frequencies.set(term, frequency);
  return frequency;
}

/** How rare a term is among the documents: BM25's inverse document frequency, natural logarithm; above 0. */
export function rarity(index: SearchIndex, term: string): number {
  const holding = documentFrequency(index, term);
  return Math.log(1 + (index.size - holding + 0.5) / (holding + 0.5));
}

/** A document's terms with their numbers of occurrences over all its fields; none for an unknown id. */
export function termCounts(index: SearchIndex, id: string): ReadonlyMap<string, number> {
  index.memo.counts ??= countTerms(index.stored.engine);
  return index.memo.counts.get(id) ?? new Map();
}

function countTerms({ documentIds, index }: AsPlainObject): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const byNumber = new Map<string, Map<string, number>>();
  for (const [number, id] of Object.entries(documentIds)) {
    const own = new Map<string, number>();
    counts.set(String(id), own);
    byNumber.set(number, own);
  }
  for (const [term, postings] of index) {
    for (const field of Object.values(postings)) {
      for (const [number, count] of Object.entries(field)) {
        const own = byNumber.get(number);
        own?.set(term, (own.get(term) ?? 0) + Number(count));
      }
    }
  }
  return counts;
}
