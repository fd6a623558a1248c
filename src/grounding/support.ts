// Measures how much of what a text says a set of statements says too.
import { BOOSTERS, HEDGES, LIMITERS, OBLIGATIONS, OFTEN, SELDOM, UNIVERSALS, UNKNOWNS } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import type { Lexis } from "./lexis.ts";
import type { Word } from "./reading.ts";
import { tellingWords } from "./telling.ts";

/** What the vocabulary says a word means; `negated` where it is told by a denial: "harmless" means "no symptoms". */
export interface Meaning {
  readonly terms: readonly string[];
  /** What it weighs beside the weightiest meaning of the word, from 0 to 1: of two meanings the commoner one says little. */
  readonly share: number;
  readonly negated: boolean;
}

/** A word of a text that says something, with what else may stand for it. */
export interface ContentWord {
  readonly at: number;
  readonly word: Word;
  readonly weight: number;
  readonly family: ReadonlySet<string>;
  /** Meanings that the vocabulary gives to the words here; any of them does. */
  readonly meanings: readonly Meaning[];
  readonly foreign: boolean;
  /** By a statement's index how well it matches, NaN before that was asked for: with its questions, and without. */
  readonly full: Float64Array;
  readonly firm: Float64Array;
}

/** A word that only the questions of a passage use, or that only a synonym matches, counts so much. */
const SOFT = 0.5;
const SYNONYM = 0.9;
/** A meaning of this share of the weightiest one's weight says as much as that. */
const MUCH = 0.8;
/** A word with a meaning weighs this share of what it means. */
const MEANT = 0.7;

/** How sure or how often something is said; compared on its own. */
const MANNER: ReadonlySet<string> = new Set(
  [HEDGES, LIMITERS, OFTEN, SELDOM, UNKNOWNS, OBLIGATIONS, UNIVERSALS, ...BOOSTERS.map(({ words }) => words)].flatMap((each) => [...each]),
);

/** The words that carry a text's content. How sure or how often it says something is compared elsewhere. */
export function contentOf(words: readonly Word[], lexis: Lexis): ContentWord[] {
  const telling = tellingWords(words);
  const own = words.map((word, at) => ({ word, at })).filter(({ word, at }) => !word.stop && !telling.has(at));
  const phrases = new Map<number, string[]>();
  for (const expansion of lexis.expansionsOf(own.map(({ word }) => word.stem))) {
    const meant = lexis.phrasesOf(expansion);
    for (const { at } of own.slice(expansion.from, expansion.to)) phrases.set(at, [...(phrases.get(at) ?? []), ...meant]);
  }
  return own
    .filter(({ word: { word, figure } }) => !figure && !MANNER.has(word))
    .map(({ word, at }) => {
      const means = phrases.get(at) ?? [];
      const { meanings, weight } = meaningsOf(means, lexis);
      return {
        ...lexis.matchesOf(`${word.word}\n${word.term}\n${means.join("\n")}`),
        at,
        word,
        weight: Math.max(lexis.weightOf(word.word, word.term), MEANT * weight),
        family: lexis.familyOf(word.term),
        meanings,
        foreign: meanings.length === 0 && word.word.length > 1 && lexis.isForeign(word.word, word.stem),
      };
    });
}

/** The meanings that phrases of the vocabulary give, and what the weightiest of them weighs. */
function meaningsOf(phrases: readonly string[], lexis: Lexis): { meanings: Meaning[]; weight: number } {
  const read = phrases.map((phrase) => {
    const terms = lexis.termsOf(phrase);
    const weight = Math.max(0, ...terms.map((term) => lexis.weightOf(term, term)));
    return { terms, weight, negated: /\b(?:no|not|without|cannot)\b/iu.test(phrase) };
  });
  const most = Math.max(0, ...read.map(({ weight }) => weight));
  const share = (weight: number): number => (weight >= MUCH * most ? 1 : weight / most);
  return {
    weight: most,
    meanings: read.filter(({ terms }) => terms.length > 0).map(({ terms, weight, negated }) => ({ terms, negated, share: share(weight) })),
  };
}

/** How well one statement matches one word: 1 in its own words, less through what stands for it, 0 not at all. */
export function matchOf(content: ContentWord, statement: Statement): number {
  const known = content.full[statement.index];
  if (known !== undefined && !Number.isNaN(known)) return known;
  const match = termMatch(content, statement.terms, statement.softTerms);
  content.full[statement.index] = match;
  return match;
}

/** The same by the statement's own words alone, without the questions that it is found by. */
export function firmMatchOf(content: ContentWord, statement: Statement): number {
  const known = content.firm[statement.index];
  if (known !== undefined && !Number.isNaN(known)) return known;
  const match = termMatch(content, statement.terms, NONE);
  content.firm[statement.index] = match;
  return match;
}

const NONE: ReadonlySet<string> = new Set();

/** How well a set of terms matches one word. */
export function termMatch(
  { word, family, meanings }: ContentWord,
  terms: ReadonlySet<string>,
  softTerms: ReadonlySet<string> = NONE,
): number {
  if (terms.has(word.term) || terms.has(word.stem)) return 1;
  let best = 0;
  for (const { terms: meant, share } of meanings) {
    const held = meant.filter((term) => terms.has(term)).length / meant.length;
    best = Math.max(best, held === 1 ? share : held >= 0.5 ? held * SOFT * share : 0);
  }
  if (best === 1) return 1;
  for (const each of family) if (terms.has(each)) return Math.max(best, SYNONYM);
  return softTerms.has(word.term) || softTerms.has(word.stem) ? Math.max(best, SOFT) : best;
}

/** What the content weighs in all. */
export function weightOf(content: readonly ContentWord[]): number {
  return content.reduce((sum, { weight }) => sum + weight, 0);
}

/** Which share of the content's weight the statements say, each word by the one that says it best; 1 for no content. */
export function coverage(content: readonly ContentWord[], statements: readonly Statement[], match = matchOf): number {
  let all = 0;
  let said = 0;
  for (const each of content) {
    all += each.weight;
    let best = 0;
    for (const statement of statements) {
      const own = match(each, statement);
      if (own > best) best = own;
      if (best === 1) break;
    }
    said += each.weight * best;
  }
  return all === 0 ? 1 : said / all;
}

/** The same for a bare set of terms. */
export function termCoverage(content: readonly ContentWord[], terms: ReadonlySet<string>): number {
  const all = weightOf(content);
  return all === 0 ? 1 : content.reduce((sum, each) => sum + each.weight * termMatch(each, terms), 0) / all;
}
