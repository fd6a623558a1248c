// Measures how much of what a text says a set of statements says too.
import { BOOSTERS, HEDGES, LIMITERS, OBLIGATIONS, OFTEN, SELDOM, UNIVERSALS, UNKNOWNS } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import type { Lexis } from "./lexis.ts";
import type { Word } from "./reading.ts";

/** A word of a text that says something, with what else may stand for it. */
export interface ContentWord {
  readonly at: number;
  readonly word: Word;
  readonly weight: number;
  readonly family: ReadonlySet<string>;
  /** Meanings that the vocabulary gives to the words here; any of them does. */
  readonly meanings: readonly (readonly string[])[];
  readonly foreign: boolean;
}

/** A word that only the questions of a passage use, or that only a synonym matches, counts so much. */
const SOFT = 0.7;
/** A word with a meaning weighs this share of what it means. */
const MEANT = 0.7;

/** How sure or how often something is said; compared on its own. */
const MANNER: ReadonlySet<string> = new Set(
  [HEDGES, LIMITERS, OFTEN, SELDOM, UNKNOWNS, OBLIGATIONS, UNIVERSALS, ...BOOSTERS.map(([, words]) => words)].flatMap((each) => [...each]),
);

/** The words that carry a text's content. How sure or how often it says something is compared elsewhere. */
export function contentOf(words: readonly Word[], lexis: Lexis): ContentWord[] {
  const own = words.map((word, at) => ({ word, at })).filter(({ word }) => !word.stop);
  const meanings = new Map<number, (readonly string[])[]>();
  for (const { entry, from, to } of lexis.expansionsOf(own.map(({ word }) => word.stem))) {
    for (const { at } of own.slice(from, to)) meanings.set(at, [...(meanings.get(at) ?? []), ...entry.meanings]);
  }
  return own
    .filter(({ word: { word, figure } }) => !figure && !MANNER.has(word))
    .map(({ word, at }) => {
      const expanded = meanings.get(at) ?? [];
      return {
        at,
        word,
        weight: Math.max(
          lexis.weightOf(word.word, word.term),
          ...expanded.map((meaning) => MEANT * Math.max(...meaning.map((term) => lexis.weightOf(term, term)))),
        ),
        family: lexis.familyOf(word.term),
        meanings: expanded,
        foreign: expanded.length === 0 && lexis.isForeign(word.word, word.stem),
      };
    });
}

/** How well one statement matches one word: 1 in its own words, less through what stands for it, 0 not at all. */
export function matchOf({ word, family, meanings }: ContentWord, { terms, softTerms }: Pick<Statement, "terms" | "softTerms">): number {
  if (terms.has(word.term) || terms.has(word.stem)) return 1;
  let best = 0;
  for (const meaning of meanings) {
    const held = meaning.filter((term) => terms.has(term)).length / meaning.length;
    if (held === 1) return 1;
    best = Math.max(best, held >= 0.5 ? held * SOFT : 0);
  }
  for (const each of family) if (terms.has(each)) return Math.max(best, 0.9);
  if (softTerms.has(word.term) || softTerms.has(word.stem)) best = Math.max(best, SOFT);
  return best;
}

/** What the content weighs in all. */
export function weightOf(content: readonly ContentWord[]): number {
  return content.reduce((sum, { weight }) => sum + weight, 0);
}

/** Which share of the content's weight the statements say, each word by the one that says it best; 1 for no content. */
export function coverage(content: readonly ContentWord[], statements: readonly Pick<Statement, "terms" | "softTerms">[]): number {
  let all = 0;
  let said = 0;
  for (const each of content) {
    all += each.weight;
    let best = 0;
    for (const statement of statements) {
      best = Math.max(best, matchOf(each, statement));
      if (best === 1) break;
    }
    said += each.weight * best;
  }
  return all === 0 ? 1 : said / all;
}
