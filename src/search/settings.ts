// The engine's one configuration, and the switches that a measurement may turn.

/** How feedback works: see `feedback.ts`. */
export interface FeedbackSettings {
  /** Longer queries (in distinct terms) get no feedback: a claim says what it wants, and more words only blur it. */
  readonly maxQueryTerms: number;
  /** How many of the best documents lend their words. */
  readonly documents: number;
  /** How many words are borrowed. */
  readonly terms: number;
  /** The query's own share of the weight for one term, and what each further term adds to it. */
  readonly ownShare: number;
  readonly ownSharePerTerm: number;
}

export interface Settings {
  readonly stopWords: boolean;
  readonly stem: boolean;
  /** BM25 as MiniSearch takes it. */
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
  /** True multiplies a score by the number of query terms that matched, as MiniSearch does; the product leaves that out. */
  readonly coordination: boolean;
  /** Leave out the words that only make a question a question ("how should I …"). */
  readonly dropQuestionWords: boolean;
  /** What a word of everyday speech ("mother", "could", "problem") weighs beside another word (1). */
  readonly commonWeight: number;
  /** Read a word that neither the index nor the vocabulary holds as its nearest neighbour there. */
  readonly corrections: boolean;
  /** What one word of a vocabulary meaning weighs beside a literal word (1); a meaning of n words gives each 1/√n of it. */
  readonly expansionWeight: number;
  /**
   * A word and what the vocabulary makes of it are one concept: a document counts for the best of them, and for this
   * share of the others. So a document that says one thing in three ways does not beat one that says two things.
   */
  readonly tie: number;
  readonly feedback: FeedbackSettings | null;
}

/** The configuration that the product uses, and that every published figure is measured with. */
export const SETTINGS: Settings = {
  stopWords: true,
  stem: true,
  bm25: { k: 1.2, b: 0.75, d: 0 },
  coordination: false,
  dropQuestionWords: true,
  commonWeight: 0.5,
  corrections: true,
  expansionWeight: 0.6,
  tie: 0.4,
  feedback: { maxQueryTerms: 6, documents: 10, terms: 30, ownShare: 0.53, ownSharePerTerm: 0.03 },
};

/** Bounds on the work of one query, whatever is sent. */
export const LIMITS = {
  /** Characters of a query that are read. */
  characters: 20_000,
  /** Tokens of a query that are read. */
  tokens: 256,
  /** Distinct terms that are searched, expansions included. */
  terms: 96,
  /** Unknown words for which a neighbour is sought. */
  corrections: 8,
} as const;
