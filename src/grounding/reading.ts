// Reads a text once for everything that is compared later: words with their clause and sign, quantities, codes.
import { analyse, STOP_WORDS } from "../text/analysis.ts";
import { type Quantity, readQuantities } from "../text/quantities.ts";
import { type Code, readCodes } from "./codes.ts";
import type { Lexis } from "./lexis.ts";
import { preventedIn, type Scope, scopesOf, signsOf } from "./polarity.ts";

export interface Word {
  /** Folded and lower-cased. */
  readonly word: string;
  /** Its stem. */
  readonly stem: string;
  /** The same, but of a word such as "unfit" the stem of "fit". */
  readonly term: string;
  readonly stop: boolean;
  /** Part of a quantity or a code: those are compared as such. */
  readonly figure: boolean;
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  /** Negated by its own prefix or ending. */
  readonly affix: boolean;
  /** A comma stands before it, or a bracket. */
  readonly comma: boolean;
  readonly bracket: boolean;
}

export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Per word: whether a negation bears on it. */
  readonly negative: readonly boolean[];
  readonly scopes: readonly Scope[];
  /** Per word: whether something prevents it. */
  readonly prevented: readonly boolean[];
  readonly quantities: readonly Quantity[];
  readonly codes: readonly Code[];
}

/** Text for comparison: no emphasis, links as their words, contractions written out, one kind of quote and of dash. */
export function plainText(text: string): string {
  return text
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/gu, "$1")
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "")
    .normalize("NFKC")
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐‑]/gu, "-")
    .replaceAll("\u2044", "/")
    .replace(/\bi\.e\.,?/giu, "that is")
    .replace(/\be\.g\.,?/giu, "such as")
    .replace(/\b(?:without|beyond|no) (?:any |a )?(?:doubt|question|exception)\b/giu, "undoubtedly")
    .replace(/\b(data|evidence|studies|trials|findings|results|experience|series) points? (?:to|towards?)\b/giu, "$1 suggest")
    .replace(/\bcan't\b/giu, "cannot")
    .replace(/\bcan not\b/giu, "cannot")
    .replace(/\bwon't\b/giu, "will not")
    .replace(/n't\b/giu, " not");
}

const SUBORDINATE = /^(?:but|whereas|while|although|though|because|yet|however|despite|unless|when|if|even)$/u;
const AFTER_COMMA = /^(?:and|so|since|which|who|where|as|nor|or|with|for|then|still|thus|therefore)$/u;

/** Reads a text that `plainText` has made plain. */
export function readText(text: string, lexis: Lexis): Reading {
  const codes = readCodes(text);
  const quantities = readQuantities(text).filter(({ start, end }) => !codes.some((code) => code.start < end && code.end > start));
  const inFigure = (start: number): boolean => [...quantities, ...codes].some((each) => start >= each.start && start < each.end);
  let clause = 0;
  let last = 0;
  const words = analyse(text, { stopWords: false }).map(({ word, term, start, end }): Word => {
    const between = text.slice(last, start);
    const isNotYet = word === "yet" && /\b(?:not|nor|never) $/iu.test(text.slice(Math.max(0, start - 6), start));
    if (/[;:—]|\s[–-]\s/u.test(between) || (SUBORDINATE.test(word) && !isNotYet) || (between.includes(",") && AFTER_COMMA.test(word)))
      clause += 1;
    last = end;
    const base = lexis.baseOf(word);
    return {
      word,
      stem: term,
      term: base ?? term,
      stop: STOP_WORDS.has(word),
      figure: inFigure(start),
      clause,
      start,
      end,
      affix: base !== undefined,
      comma: between.includes(","),
      bracket: /[()]/u.test(between),
    };
  });
  const scopes = scopesOf(words);
  return { text, words, negative: signsOf(words, scopes), scopes, prevented: preventedIn(words), quantities, codes };
}
