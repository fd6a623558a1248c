// Expands a query by a vocabulary: what a term, of one word or several, means in the words of the documents.
import { type AnalysisOptions, analyse, NEGATION } from "../text/analysis.ts";

/**
 * One vocabulary entry as authored: a term and words of the documents. A document that has them speaks of the term where
 * it is the "same" or "narrower", a kind of it; the "related" and the "opposite" find it, and no more.
 */
export interface VocabularyEntry {
  readonly term: string;
  readonly of: string;
  readonly kind: "same" | "narrower" | "related" | "opposite";
}

/** An entry analysed; plain data, so that it can be stored. */
export interface CompiledEntry {
  /** The analysed term of the entry, negations kept ("not broken" is not "broken"): at least one. */
  readonly sequence: readonly string[];
  /** The words that it is the same as, analysed; none is empty. */
  readonly same: readonly (readonly string[])[];
  /** What it is a kind of. */
  readonly narrower: readonly (readonly string[])[];
  /** What it lies near, opposites among it. */
  readonly related: readonly (readonly string[])[];
}

/** Compiled entries by their first analysed term, the longest first. */
export interface Vocabulary {
  readonly get: (first: string) => readonly CompiledEntry[] | undefined;
  readonly values: () => Iterable<readonly CompiledEntry[]>;
}

/** An entry found in a query: it spans the words `from` (inclusive) to `to` (exclusive). */
export interface Expansion {
  readonly entry: CompiledEntry;
  readonly from: number;
  readonly to: number;
}

/**
 * Analyses vocabulary entries. Entries with the same term (once analysed) are merged in the order given; an entry
 * whose term has no word left after analysis is ignored. `seen` is told every word of a term or a meaning.
 */
export function compileEntries(
  entries: readonly VocabularyEntry[],
  options: AnalysisOptions = {},
  seen: (word: string, term: string) => void = () => {},
): CompiledEntry[] {
  const bySequence = new Map<string, CompiledEntry>();
  const terms = (phrase: string, negations: boolean): string[] =>
    analyse(phrase, { ...options, negations }).map(({ word, term }) => {
      if (term !== NEGATION) seen(word, term);
      return term;
    });
  for (const { term, of, kind } of entries) {
    const sequence = terms(term, true);
    const meaning = terms(of, false);
    if (sequence.length === 0 || meaning.length === 0) continue;
    const key = sequence.join(" ");
    const before = bySequence.get(key) ?? { sequence, same: [], narrower: [], related: [] };
    const list = kind === "opposite" ? "related" : kind;
    bySequence.set(key, { ...before, [list]: [...before[list], meaning] });
  }
  return [...bySequence.values()];
}

/** What a document has to have to speak of the term. */
export function meaningsOf({ same, narrower }: CompiledEntry): readonly (readonly string[])[] {
  return narrower.length === 0 ? same : [...same, ...narrower];
}

/** All that the term is searched by. */
export function leadsOf(entry: CompiledEntry): readonly (readonly string[])[] {
  return entry.related.length === 0 ? meaningsOf(entry) : [...meaningsOf(entry), ...entry.related];
}

/** Orders compiled entries for `expand`. */
export function vocabularyOf(entries: readonly CompiledEntry[]): Vocabulary {
  const byFirstTerm = new Map<string, CompiledEntry[]>();
  for (const entry of entries) {
    const first = entry.sequence[0] ?? "";
    const list = byFirstTerm.get(first);
    if (list === undefined) byFirstTerm.set(first, [entry]);
    else list.push(entry);
  }
  // Two entries of one length and one first term cannot both match, so their order does not matter.
  for (const list of byFirstTerm.values()) list.sort((a, b) => b.sequence.length - a.sequence.length);
  return { get: (first) => byFirstTerm.get(first), values: () => byFirstTerm.values() };
}

/**
 * The vocabulary entries in a sequence of analysed terms, left to right. At each place the longest entry wins and
 * its words are spent, so that a part of a longer term is not read on its own.
 */
export function expand(terms: readonly string[], vocabulary: Vocabulary): Expansion[] {
  const found: Expansion[] = [];
  for (let at = 0; at < terms.length; ) {
    const entry = vocabulary.get(terms[at] ?? "")?.find(({ sequence }) => sequence.every((term, offset) => terms[at + offset] === term));
    const to = at + (entry?.sequence.length ?? 1);
    if (entry !== undefined) found.push({ entry, from: at, to });
    at = to;
  }
  return found;
}
