// Expands a query by a vocabulary: what a term, of one word or several, means in the words of the documents.
import { type AnalysisOptions, analyse, type Token } from "./analysis.ts";

/** One vocabulary entry as authored: a term and the phrases that say the same in the documents' words. */
export interface VocabularyEntry {
  readonly term: string;
  readonly means: readonly string[];
}

/** One meaning, analysed. */
export type Meaning = readonly Token[];

interface Compiled {
  readonly entry: VocabularyEntry;
  /** The entry's own terms, at least one. */
  readonly sequence: readonly string[];
  readonly meanings: readonly Meaning[];
}

/** A vocabulary made ready: entries by their first term, the longest first. */
export interface Vocabulary {
  readonly byFirstTerm: ReadonlyMap<string, readonly Compiled[]>;
  /** Every word of an entry's term or meanings, with its analysed term: words that the vocabulary knows. */
  readonly words: ReadonlyMap<string, string>;
}

/** An entry found in a query: it spans the tokens `from` (inclusive) to `to` (exclusive). */
export interface Expansion {
  readonly entry: VocabularyEntry;
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

/**
 * Makes a vocabulary ready for `expand`. Entries with the same term (once analysed) are merged in the order given;
 * an entry whose term has no word left after analysis is ignored.
 */
export function compileVocabulary(entries: readonly VocabularyEntry[], options: AnalysisOptions = {}): Vocabulary {
  const bySequence = new Map<string, Compiled>();
  const words = new Map<string, string>();
  for (const entry of entries) {
    const tokens = analyse(entry.term, options);
    if (tokens.length === 0) continue;
    const meanings = entry.means.map((phrase) => analyse(phrase, options)).filter((meaning) => meaning.length > 0);
    for (const token of [...tokens, ...meanings.flat()]) words.set(token.word, token.term);
    const sequence = tokens.map((token) => token.term);
    const key = sequence.join(" ");
    const before = bySequence.get(key);
    bySequence.set(
      key,
      before === undefined
        ? { entry, sequence, meanings }
        : {
            entry: { term: before.entry.term, means: [...before.entry.means, ...entry.means] },
            sequence,
            meanings: [...before.meanings, ...meanings],
          },
    );
  }
  const byFirstTerm = new Map<string, Compiled[]>();
  for (const compiled of bySequence.values()) {
    const first = compiled.sequence[0];
    if (first === undefined) continue;
    const list = byFirstTerm.get(first);
    if (list === undefined) byFirstTerm.set(first, [compiled]);
    else list.push(compiled);
  }
  // Two entries of one length and one first term cannot both match, so their order does not matter.
  for (const list of byFirstTerm.values()) list.sort((a, b) => b.sequence.length - a.sequence.length);
  return { byFirstTerm, words };
}

/**
 * The vocabulary entries in a sequence of analysed terms, left to right. At each place the longest entry wins and
 * its words are spent, so that a part of a longer term is not read on its own.
 */
export function expand(terms: readonly string[], vocabulary: Vocabulary): Expansion[] {
  const found: Expansion[] = [];
  for (let at = 0; at < terms.length; ) {
    const match = longestAt(terms, at, vocabulary);
    if (match === undefined) {
      at += 1;
      continue;
    }
    const to = at + match.sequence.length;
    found.push({ entry: match.entry, from: at, to, meanings: match.meanings });
    at = to;
  }
  return found;
}

function longestAt(terms: readonly string[], at: number, vocabulary: Vocabulary): Compiled | undefined {
  const first = terms[at];
  if (first === undefined) return undefined;
  return vocabulary.byFirstTerm.get(first)?.find((compiled) => compiled.sequence.every((term, offset) => terms[at + offset] === term));
}
