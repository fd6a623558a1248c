// The inverted index: MiniSearch over analysed documents, built when the knowledge is compiled.
import MiniSearch, { type AsPlainObject } from "minisearch";
import { type AnalysisOptions, analyse, NEGATION } from "../text/analysis.ts";
import { type CompiledEntry, compileEntries, leadsOf, type Vocabulary, type VocabularyEntry, vocabularyOf } from "./expand.ts";
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

/** Where a term stands: the fields that hold it, the documents, and the BM25 score of each, summed over its fields. */
export interface Postings {
  readonly fields: readonly string[];
  readonly ids: readonly string[];
  readonly scores: readonly number[];
}

/** An index made ready: built here, or read from what was stored of it (`stored.ts`). */
export interface SearchIndex {
  readonly settings: Settings;
  readonly analysis: AnalysisOptions;
  readonly vocabulary: Vocabulary;
  /** Ids of the documents, in the order in which they were given. */
  readonly ids: readonly string[];
  /** Undefined for a term that no document holds. What is worked out is kept; it is bounded by the index. */
  readonly postings: (term: string) => Postings | undefined;
  /** In how many documents a term occurs; 0 for one that no document holds. */
  readonly frequency: (term: string) => number;
  /** A document's terms with their numbers of occurrences over all its fields; none for an unknown id. */
  readonly counts: (id: string) => ReadonlyMap<string, number>;
  /** Every term of the documents, in no order. */
  readonly documentTerms: () => Iterable<string>;
  /** Terms that only the vocabulary holds. */
  readonly otherTerms: () => ReadonlySet<string>;
  /** What a misspelt word may have meant: every word of the documents and the vocabulary. */
  readonly words: () => readonly string[];
}

interface AnalysedDocument {
  readonly id: string;
  /** Per field the analysed terms, joined by blanks. */
  readonly terms: ReadonlyMap<string, string>;
}

/** Scores are rounded where they arise, so that an index that was stored gives the very same. */
export const ROUNDED = 1e6;

/**
 * Builds an index. Throws a RangeError for a weight that is not above 0, for no field at all, and for an id given twice.
 */
export function buildIndex(documents: readonly SearchDocument[], options: IndexOptions): SearchIndex {
  const settings: Settings = { ...SETTINGS, ...options.settings };
  const weights = { ...options.weights };
  const fields = Object.keys(weights);
  if (fields.length === 0) throw new RangeError("an index needs at least one field");
  for (const [field, weight] of Object.entries(weights)) {
    if (!(weight > 0)) throw new RangeError(`the weight of field ${field} must be above 0, not ${weight}`);
  }
  const analysis = analysisOf(settings);
  const words = new Set<string>();
  const entries = compileEntries(options.vocabulary ?? [], analysis, (word) => words.add(word));
  const engine = new MiniSearch<AnalysedDocument>({
    fields,
    extractField: (document, name) => (name === "id" ? document.id : document.terms.get(name)) as string,
    tokenize: (terms) => (terms === "" ? [] : terms.split(" ")),
    processTerm: (term) => term,
    autoVacuum: false,
    searchOptions: { boost: weights, bm25: { ...settings.bm25 } },
  });
  const ids = new Set<string>();
  for (const { id, fields: texts } of documents) {
    if (ids.has(id)) throw new RangeError(`two documents have the id ${id}`);
    ids.add(id);
    const terms = new Map<string, string>();
    for (const field of fields) {
      const text = Object.hasOwn(texts, field) ? texts[field] : undefined;
      if (text === undefined) continue;
      const tokens = analyse(text, analysis);
      for (const { word } of tokens) words.add(word);
      terms.set(field, tokens.map((token) => token.term).join(" "));
    }
    engine.add({ id, terms });
  }
  const held = inside(engine);
  const others = otherTerms(entries, held.postings);
  return {
    settings,
    analysis,
    vocabulary: vocabularyOf(entries),
    ids: [...ids],
    words: () => [...words],
    otherTerms: () => others,
    ...held,
  };
}

export function analysisOf({ stopWords, stem }: Settings): AnalysisOptions {
  return { stopWords, stem };
}

/** How rare a term is among the documents: BM25's inverse document frequency, natural logarithm; above 0. */
export function rarity(index: SearchIndex, term: string): number {
  const holding = index.frequency(term);
  return Math.log(1 + (index.ids.length - holding + 0.5) / (holding + 0.5));
}

/** Whether the documents or the vocabulary hold a term. */
export function isKnown(index: SearchIndex, term: string): boolean {
  return index.frequency(term) > 0 || index.otherTerms().has(term);
}

/** What MiniSearch holds, looked up a term or a document at a time. */
function inside(engine: MiniSearch<AnalysedDocument>): Pick<SearchIndex, "postings" | "frequency" | "counts" | "documentTerms"> {
  const { index, fieldIds, documentIds }: AsPlainObject = engine.toJSON();
  const entries = new Map(index);
  const kept = new Map<string, Postings>();
  let counts: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;
  const postings = (term: string): Postings | undefined => {
    const entry = entries.get(term);
    if (entry === undefined) return undefined;
    const known = kept.get(term);
    if (known !== undefined) return known;
    // MiniSearch multiplies a score by the number of terms that matched: asked for one term alone, that factor is 1.
    const results = engine.search("", { tokenize: () => [term] });
    const made = {
      fields: Object.entries(fieldIds).flatMap(([field, number]) => (entry[number] === undefined ? [] : [field])),
      ids: results.map(({ id }) => String(id)),
      scores: results.map(({ score }) => Math.round(score * ROUNDED) / ROUNDED),
    };
    kept.set(term, made);
    return made;
  };
  return {
    postings,
    frequency: (term) => postings(term)?.ids.length ?? 0,
    documentTerms: () => entries.keys(),
    counts: (id) => {
      counts ??= countTerms(index, documentIds);
      return counts.get(id) ?? new Map();
    },
  };
}

function countTerms(
  index: AsPlainObject["index"],
  documentIds: AsPlainObject["documentIds"],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byNumber = new Map(Object.entries(documentIds).map(([number, id]) => [number, { id: String(id), own: new Map<string, number>() }]));
  for (const [term, fields] of index) {
    for (const field of Object.values(fields)) {
      for (const [number, count] of Object.entries(field)) {
        const own = byNumber.get(number)?.own;
        own?.set(term, (own.get(term) ?? 0) + Number(count));
      }
    }
  }
  return new Map([...byNumber.values()].map(({ id, own }) => [id, own]));
}

function otherTerms(entries: readonly CompiledEntry[], postings: SearchIndex["postings"]): ReadonlySet<string> {
  const terms = entries.flatMap((entry) => [...entry.sequence, ...leadsOf(entry).flat()]);
  return new Set(terms.filter((term) => term !== NEGATION && postings(term) === undefined));
}
