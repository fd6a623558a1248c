// Turns text into tokens: folded, lower-cased, stemmed words that remember where in the text they stood.
import { stemmer } from "stemmer";

/** One word of a text. `start` and `end` are UTF-16 offsets into that text, `end` exclusive. */
export interface Token {
  /** The word as written, folded (NFKC, no diacritics) and lower-cased. */
  readonly word: string;
  /** What the index holds: the stem of `word`. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Which steps of the analysis run; all of them unless a measurement switches one off. */
export interface AnalysisOptions {
  readonly stopWords?: boolean;
  readonly stem?: boolean;
  /** Keep "no", "not" and the end of "isn't" as tokens with the term "not": phrases are read with them, texts without. */
  readonly negations?: boolean;
  /** Stop after this many tokens: a bound on the work that a hostile text can cause. */
  readonly maxTokens?: number;
}

/** What every negation is read as, where negations are kept. */
export const NEGATION = "not";
const NEGATIONS: ReadonlySet<string> = new Set(["no", "not", "cannot"]);

/** The 33 stop words of Lucene's English analyser. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a an and are as at be but by for if in into is it no not of on or such that the their then there these " + "they this to was will with"
  ).split(" "),
);

/** A longer run of letters is no word: it is cut here, so that no pattern meets an endless string. */
const MAX_WORD = 64;
/** The stemmer's patterns are made for words; anything longer is left as it is. */
const MAX_STEMMED = 40;

// A number with thousands separators, a decimal number, or a run of letters, digits and combining marks.
const WORD =
  /\p{Nd}{1,3}(?:,\p{Nd}{3}){1,6}(?:\.\p{Nd}+)?(?![\p{L}\p{N}]|[.,]\p{Nd})|\p{Nd}+\.\p{Nd}+(?![\p{L}\p{N}]|\.\p{Nd})|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const MARKS = /\p{M}+/gu;
const PARTS = /\p{Nd}+(?:\.\p{Nd}+)?|[\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z0-9]+$/;
const LETTERS = /^[a-z]+$/;
const APOSTROPHES = "'\u2019\u02bc\uff07";

/** The stem of a folded word; a word with anything but a–z in it, or a very long one, is its own stem. */
export function stem(word: string): string {
  if (word.length > MAX_STEMMED || !LETTERS.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const result = stemmer(word);
  // A bound, so that a long-running server does not collect every word that it was ever sent.
  if (stems.size >= 50_000) stems.clear();
  stems.set(word, result);
  return result;
}
const stems = new Map<string, string>();

/** Folds a word: NFKC, lower case by Unicode's own rules (no locale), diacritics removed. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize("NFKD").toLowerCase().replace(MARKS, "").normalize("NFKC").replace(/ς/gu, "σ");
}

/**
 * The tokens of a text in order, stop words left out. Never throws; an empty text, or one without a letter or
 * digit, has none. The ending 's is no word of its own; "isn't" is read as "is" and a negation.
 */
export function analyse(text: string, options: AnalysisOptions = {}): Token[] {
  const { stopWords = true, stem: stemming = true, negations = false, maxTokens = Number.POSITIVE_INFINITY } = options;
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const raw = match[0];
    const end = start + raw.length;
    for (const written of words(raw)) {
      if (written.length === 1 && (written === "s" || written === "t") && APOSTROPHES.includes(text[start - 1] ?? " ")) continue;
      const contracted = APOSTROPHES.includes(text[end] ?? " ") && CONTRACTED.test(text.slice(end - 1, end + 3));
      const word = contracted ? (IRREGULAR[written] ?? written.slice(0, -1)) : written;
      if (!(stopWords && STOP_WORDS.has(word)) && !(negations && NEGATIONS.has(word))) {
        tokens.push({ word, term: stemming ? stem(word) : word, start, end });
      }
      if (negations && (contracted || NEGATIONS.has(word))) tokens.push({ word: NEGATION, term: NEGATION, start, end });
      if (tokens.length >= maxTokens) return tokens.slice(0, maxTokens);
    }
  }
  return tokens;
}

/** The end of "isn't". */
const CONTRACTED = /^[nN]['\u2019\u02bc\uff07][tT](?![\p{L}\p{N}])/u;
const IRREGULAR: Readonly<Record<string, string>> = { can: "can", won: "will", shan: "shall" };

/** The terms of a text in order: `analyse` for callers that need no offsets. */
export function termsOf(text: string, options: AnalysisOptions = {}): string[] {
  return analyse(text, options).map((token) => token.term);
}

/** The words in one match of the pattern: one, unless folding brought up a separator (½ becomes 1 and 2). */
function words(raw: string): readonly string[] {
  const cut = raw.length > MAX_WORD ? raw.slice(0, MAX_WORD) : raw;
  const folded = fold(cut.includes(",") ? cut.replaceAll(",", "") : cut);
  return PLAIN.test(folded) ? [folded] : (folded.match(PARTS) ?? []);
}
