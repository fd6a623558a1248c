// The names that the knowledge gives: techniques, alternatives, vocabulary, as stems ready to be found in a text.
import type { Knowledge } from "../../knowledge/model.ts";
import { analyse, STOP_WORDS } from "../../text/analysis.ts";
import type { Meant, Word } from "../model.ts";

export interface Names {
  readonly techniqueOf: (word: string) => string | undefined;
  /** The alternatives named, as `of/choice`; a choice that lies within another names that too. */
  readonly choicesIn: (
    words: readonly Word[],
  ) => readonly { readonly from: number; readonly to: number; readonly value: readonly string[] }[];
  /** Whether a word says that the procedure is done. */
  readonly isTreatment: (term: string) => boolean;
  readonly meantIn: (words: readonly Word[]) => Meant[];
}

interface Phrase<T> {
  readonly terms: readonly string[];
  readonly value: T;
}

/** The levels of the drawing are alternatives too. */
export const LEVEL = "level";

export const termsOf = (text: string): string[] => analyse(text, { negations: true }).map(({ term }) => term);

export function makeNames({ guideline, techniques, alternatives, vocabulary, levels }: Knowledge): Names {
  const named = techniques?.techniques ?? [];
  const own = new Map(named.map(({ id, name }) => [name.toLowerCase(), id]));
  const short = standing(vocabulary).flatMap(({ term, of }): [string, string][] => {
    const id = own.get(of.toLowerCase());
    return id === undefined || /\s/u.test(term) ? [] : [[term.toLowerCase(), id]];
  });
  const byWord = new Map([...short, ...own]);
  const treating = new Set((guideline.treatmentWords ?? []).flatMap(termsOf));
  const choices = byFirst([
    ...levels.map((level) => ({ terms: termsOf(level), value: [`${LEVEL}/${level}`] })),
    ...alternatives.flatMap(({ of, choices: all }) =>
      all.flatMap(({ id, words, within }) =>
        words.map((word) => ({ terms: termsOf(word), value: [`${of}/${id}`, ...(within === undefined ? [] : [`${of}/${within}`])] })),
      ),
    ),
  ]);
  const entries = byFirst(
    vocabulary
      .filter(({ kind }) => kind !== "opposite")
      .map(({ term, of, kind }) => ({
        terms: termsOf(term),
        value: { means: [termsOf(of)], narrower: kind === "narrower", related: kind === "related" },
      })),
  );
  return {
    techniqueOf: (word) => byWord.get(word),
    isTreatment: (term) => treating.has(term),
    choicesIn: (words) => found(words, choices),
    meantIn: (words) => found(words, entries).map(({ from, to, value }) => ({ from, to, ...value })),
  };
}

/** The entries of which a term may stand for the words beside it. */
export function standing(vocabulary: Knowledge["vocabulary"]): Knowledge["vocabulary"] {
  return vocabulary.filter(({ kind }) => kind === "same");
}

function byFirst<T>(phrases: readonly Phrase<T>[]): ReadonlyMap<string, readonly Phrase<T>[]> {
  const map = new Map<string, Phrase<T>[]>();
  for (const phrase of phrases) {
    const first = phrase.terms[0];
    if (first === undefined) continue;
    const all = map.get(first) ?? [];
    all.push(phrase);
    map.set(first, all);
  }
  return map;
}

/** Every phrase in a text, its words side by side but for short ones. */
function found<T>(words: readonly Word[], phrases: ReadonlyMap<string, readonly Phrase<T>[]>): { from: number; to: number; value: T }[] {
  const all: { from: number; to: number; value: T }[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (const { terms, value } of phrases.get(words[from]?.term ?? "") ?? []) {
      const to = endOf(words, from, terms);
      if (to !== undefined) all.push({ from, to, value });
    }
  }
  return all;
}

function endOf(words: readonly Word[], from: number, terms: readonly string[]): number | undefined {
  let at = from + 1;
  for (let step = 1; step < terms.length; step += 1) {
    const term = terms[step];
    const between = words[at]?.word ?? "";
    if (between !== "" && words[at]?.term !== term && words[at + 1]?.term === term && (between.length <= 3 || STOP_WORDS.has(between)))
      at += 1;
    if (words[at]?.term !== term) return undefined;
    at += 1;
  }
  return at;
}
