// What the knowledge's own words are: how rare each is, which stand for each other, which are not among them.

import {
  compileEntries,
  type Expansion,
  expand,
  meaningsOf,
  type Vocabulary,
  type VocabularyEntry,
  vocabularyOf,
} from "../search/expand.ts";
import { analyse, STOP_WORDS, stem, termsOf } from "../text/analysis.ts";
import { isPlain as isEveryday } from "../text/plain.ts";
import { isEmpty, isPlain } from "./english/plain-words.ts";
import { synonymsOf } from "./english/synonyms.ts";

export interface LexisSource {
  /** The statements: what the source says. */
  readonly statements: readonly string[];
  /** Other texts of the knowledge, whose words are known but say nothing by themselves. */
  readonly others: readonly string[];
  readonly vocabulary: readonly VocabularyEntry[];
}

export interface Lexis {
  /** What a word weighs: the rarer among the statements, the more; a little for everyday English; most for one unknown. */
  readonly weightOf: (word: string, term: string) => number;
  /** Whether a word is neither known to the knowledge nor everyday English. */
  readonly isForeign: (word: string, term: string) => boolean;
  readonly isKnown: (word: string, term: string) => boolean;
  /** The statements' terms that may stand for this one: itself, other forms of it, words that say the same. */
  readonly familyOf: (term: string) => ReadonlySet<string>;
  /** For "uncorrectable", "painless", "asymptomatic": the stem without what negates it. */
  readonly baseOf: (word: string) => string | undefined;
  /** The terms of a phrase of the vocabulary. */
  readonly termsOf: (phrase: string) => readonly string[];
  /** The words that an expansion stands for. */
  readonly phrasesOf: (expansion: Expansion) => readonly string[];
  readonly expansionsOf: (terms: readonly string[]) => Expansion[];
  readonly vocabulary: Vocabulary;
  /** Where it is kept how well each statement matches a word; the same arrays for the same key. */
  readonly matchesOf: (key: string) => { full: Float64Array; firm: Float64Array };
}

/** What a word weighs that no statement has. */
const FOREIGN_WEIGHT = 4.5;
const KNOWN_ELSEWHERE_WEIGHT = 3;
const PLAIN_WEIGHT = 0.25;
/** A word of everyday English says less of the subject, also where the statements use it. */
const PLAIN_SHARE = 0.5;

/** Makes a lexis; families are worked out when first asked for. */
export function makeLexis({ statements, others, vocabulary: entries }: LexisSource): Lexis {
  const frequency = new Map<string, number>();
  const words = new Set<string>();
  for (const statement of statements) {
    const tokens = analyse(statement);
    for (const { word } of tokens) words.add(word);
    for (const term of new Set(tokens.map((token) => token.term))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const elsewhere = new Set(others.flatMap((text) => termsOf(text)));
  const compiled = compileEntries(entries);
  for (const entry of compiled) for (const term of [...entry.sequence, ...meaningsOf(entry).flat()]) elsewhere.add(term);
  const vocabulary = vocabularyOf(compiled);
  const relatives = new Map<string, readonly string[]>();
  const relativesOf = (term: string): readonly string[] => {
    const known = relatives.get(term);
    if (known !== undefined) return known;
    const found = [...frequency.keys()].filter((other) => areForms(term, other));
    // A bound, so that a long-running server does not collect every word that it was ever sent.
    if (relatives.size > MOST_KEPT) relatives.clear();
    relatives.set(term, found);
    return found;
  };
  const families = new Map<string, ReadonlySet<string>>();
  const familyOf = (term: string): ReadonlySet<string> => {
    const known = families.get(term);
    if (known !== undefined) return known;
    const family = new Set([term, ...relativesOf(term), ...synonymsOf(term)]);
    if (families.size > MOST_KEPT) families.clear();
    families.set(term, family);
    return family;
  };
  const isKnown = (word: string, term: string): boolean =>
    frequency.has(term) || elsewhere.has(term) || /^[\d.]+$/u.test(word) || relativesOf(term).length > 0;
  const isForeign = (word: string, term: string): boolean =>
    !STOP_WORDS.has(word) && !isPlain(word) && !isPlain(term) && !isEveryday(word) && !isKnown(word, term);

  const phrases = new Map(entries.map(({ of }): [string, readonly string[]] => [of, termsOf(of)]));
  const phrasesByTerm = new Map<string, string[]>();
  for (const { term, of } of entries) {
    const key = analyse(term, { negations: true })
      .map((each) => each.term)
      .join(" ");
    phrasesByTerm.set(key, [...(phrasesByTerm.get(key) ?? []), of]);
  }
  const matches = new Map<string, { full: Float64Array; firm: Float64Array }>();
  const matchesOf = (key: string): { full: Float64Array; firm: Float64Array } => {
    const known = matches.get(key);
    if (known !== undefined) return known;
    const made = { full: new Float64Array(statements.length).fill(Number.NaN), firm: new Float64Array(statements.length).fill(Number.NaN) };
    if (matches.size > MOST_MATCHED) matches.clear();
    matches.set(key, made);
    return made;
  };

  return {
    matchesOf,
    familyOf,
    isForeign,
    isKnown,
    weightOf: (word, term) => {
      if (STOP_WORDS.has(word) || isEmpty(word)) return 0;
      const count = frequency.get(term) ?? 0;
      const plain = isPlain(word);
      if (count > 0) return Math.log(1 + statements.length / count) * (plain ? PLAIN_SHARE : 1);
      if (plain) return PLAIN_WEIGHT;
      return isKnown(word, term) ? KNOWN_ELSEWHERE_WEIGHT : FOREIGN_WEIGHT;
    },
    baseOf: (word) => baseOf(word, frequency),
    termsOf: (phrase) => phrases.get(phrase) ?? termsOf(phrase),
    phrasesOf: ({ entry }) => phrasesByTerm.get(entry.sequence.join(" ")) ?? [],
    expansionsOf: (terms) => expand(terms, vocabulary),
    vocabulary,
  };
}

const PREFIXES: readonly [prefix: string, shortestRest: number][] = [
  ["non", 5],
  ["un", 5],
  ["in", 6],
  ["im", 6],
  ["ab", 6],
  ["a", 8],
];
/** "Infusion", "involved": with "in-" only adjectives and their nouns are negated. */
const NOUN_OR_VERB = /(?:[st]ion|ing|ed|ment)s?$/u;
/** They look negated and are words of their own, with signs of their own where they have one. */
const NOT_NEGATED = new Set(
  (
    "understood uncommon uncommonly infrequent infrequently unusual unusually unless unlike unproven unestablished undetermined unsettled " +
    "unresolved unimportant invaluable important increased indicated involved inability unable individual indeed unclear unknown uncertain " +
    "insufficient inconclusive unlikely inadequate"
  ).split(" "),
);

function baseOf(word: string, known: ReadonlyMap<string, number>): string | undefined {
  if (NOT_NEGATED.has(word)) return undefined;
  if (word.endsWith("less") && word.length > 7) {
    const rest = stem(word.slice(0, -4));
    return known.has(rest) ? rest : undefined;
  }
  for (const [prefix, shortest] of PREFIXES) {
    if (!word.startsWith(prefix) || word.length - prefix.length < shortest || (prefix.startsWith("i") && NOUN_OR_VERB.test(word))) continue;
    const rest = stem(word.slice(prefix.length));
    if (known.has(rest) || (prefix === "un" && isPlain(word.slice(prefix.length)))) return rest;
    // "Uncorrectable", where the statements say "corrected".
    const shorter = stem(rest.replace(/abl$/u, ""));
    if (rest.endsWith("abl") && known.has(shorter)) return shorter;
  }
  return undefined;
}

/** Words that are kept with their matches, at most. */
const MOST_MATCHED = 3000;
/** Words that are kept with their forms, at most. */
const MOST_KEPT = 20_000;

/** Whether two stems look like forms of one word: stabl and stabil, toxic and toxiciti, nutrit and malnutrit. */
function areForms(left: string, right: string): boolean {
  if (left === right) return true;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length >= 5 && long.endsWith(short) && long.length - short.length <= 3) return true;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  if (same < 3 || long.length - same > 4) return false;
  return same === 3 ? short.length === 3 && long === `${short}ion` : same / long.length >= 0.67;
}
