// Finds authored phrases in a query: in their order, in any form of their words, a little apart.
import { analyse, NEGATION, STOP_WORDS } from "../text/analysis.ts";
import { isCommon } from "../text/common.ts";
import { isPlain } from "../text/plain.ts";
import { meaningsOf } from "./expand.ts";
import { QUESTION_WORDS, type QueryPlan } from "./query.ts";
import { LIMITS } from "./settings.ts";

/** A phrase analysed, as plain data: what it stands for, its words and their terms, and how far apart they may be. */
export interface CompiledPhrase {
  readonly id: string;
  readonly words: readonly string[];
  readonly terms: readonly string[];
  /** How many other words may stand between the first and the last. */
  readonly slack: number;
  /** Every word counts, "the" and "is" too: so little would be left without them. */
  readonly whole: boolean;
}

/** What a phrase that asks for an amount opens with. */
const AMOUNT = /^how (?:much|many|long|often)$/;
/** After "how long" a verb asks something else than a word between them would: "how long is" is not "how long after". */
const VERBS: ReadonlySet<string> = new Set("is are was were does do did will would should must can may has have".split(" "));

/** Phrases as plain data, by their first term: "id 2" and its words, "word" or "word/term", with "!" where the phrase is whole. */
export type StoredPhrases = Readonly<Record<string, readonly string[]>>;

/** Phrases made ready: those that begin with a term. */
export type Phrases = (first: string) => readonly CompiledPhrase[];

/** A phrase found; `starts` are the offsets of its words in the query. */
export interface FoundPhrase {
  readonly id: string;
  readonly starts: readonly number[];
}

/** Words that say nothing of a phrase's meaning; the others ("after", "for", "not") do. */
const LOOSE: ReadonlySet<string> = new Set("a an the is are be was of that this it".split(" "));
const SLACK = 2;
/** Two words with one stem are the same word only if no more than this many letters at their ends differ, and not too large a share. */
const ENDING = 3;
const SHARED = 0.6;

interface Word {
  readonly word: string;
  readonly term: string;
  readonly start: number;
}

/** Phrases with the id of what each stands for; a phrase without a word is left out. */
export function compilePhrases(phrases: readonly (readonly [id: string, phrase: string])[]): CompiledPhrase[] {
  return phrases.flatMap(([id, phrase]) => {
    const all = wordsOf(phrase);
    const telling = all.filter(({ word }) => !LOOSE.has(word));
    const bare = telling.length < all.length && (telling.length < 2 || telling.every(({ word }) => QUESTION_WORDS.has(word)));
    const whole = bare || opening(all) > 1;
    const kept = whole ? all : telling;
    // A phrase of everyday words alone is meant to the letter.
    const exact = bare || kept.every(({ word, term }) => term === NEGATION || STOP_WORDS.has(word) || isCommon(word) || isPlain(word));
    const compiled = {
      id,
      words: kept.map(({ word }) => word),
      terms: kept.map(({ term }) => term),
      slack: exact ? 0 : kept.length === 2 ? 1 : SLACK,
      whole,
    };
    return kept.length === 0 ? [] : [compiled];
  });
}

/** How many words at its beginning a phrase has that stand directly one after another: "how much pain", "how long is". */
function opening(words: readonly Pick<Word, "word">[]): number {
  const [how = "", amount = "", third = ""] = words.map(({ word }) => word);
  if (!AMOUNT.test(`${how} ${amount}`)) return 1;
  return amount === "much" || amount === "many" || VERBS.has(third) ? 3 : 2;
}

/** Compiled phrases as plain data: the same for the same phrases. */
export function storePhrases(compiled: readonly CompiledPhrase[]): StoredPhrases {
  const byFirst = new Map<string, string[]>();
  for (const { id, words, terms, slack, whole } of compiled) {
    const written = words.map((word, at) => (word === terms[at] ? word : `${word}/${terms[at]}`));
    const text = [id, `${slack}${whole ? "!" : ""}`, ...written].join(" ");
    const first = terms[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), text]);
  }
  return Object.fromEntries([...byFirst].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Makes stored phrases ready; one is taken apart when a query first has its first term. */
export function loadPhrases(stored: StoredPhrases): Phrases {
  const kept = new Map<string, readonly CompiledPhrase[]>();
  return (first) => {
    const known = kept.get(first);
    if (known !== undefined) return known;
    if (!Object.hasOwn(stored, first)) return NONE;
    const made = (stored[first] ?? []).map(readPhrase);
    kept.set(first, made);
    return made;
  };
}
const NONE: readonly CompiledPhrase[] = [];

function readPhrase(text: string): CompiledPhrase {
  const [id = "", slack = "", ...written] = text.split(" ");
  const pairs = written.map((each) => each.split("/"));
  return {
    id,
    words: pairs.map(([word = ""]) => word),
    terms: pairs.map(([word = "", term = word]) => term),
    slack: Number.parseInt(slack, 10),
    whole: slack.endsWith("!"),
  };
}

/** The phrases in a query that was planned; a corrected word counts as what it was read as, an abbreviation as what it means. */
export function findPhrases(phrases: Phrases, query: string, plan: QueryPlan): FoundPhrase[] {
  const all = formsOf(wordsOf(query.slice(0, LIMITS.characters)), plan);
  const telling = all.filter(([first]) => !LOOSE.has(first?.word ?? ""));
  const inOrder = [...find(phrases, telling, (phrase) => !phrase.whole), ...find(phrases, all, (phrase) => phrase.whole)];
  // Keywords without a sentence around them come in any order; backwards is enough to tell.
  const isKeywords = all.every(([first]) => !STOP_WORDS.has(first?.word ?? "")) && !plan.words.some(({ idle }) => idle);
  return isKeywords ? [...inOrder, ...find(phrases, [...telling].reverse(), ({ whole, terms }) => !whole && terms.length === 2)] : inOrder;
}

/** At each place of the query the forms that its word has. */
type Forms = readonly (readonly Word[])[];

function find(phrases: Phrases, forms: Forms, wanted: (phrase: CompiledPhrase) => boolean): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (const [at, here] of forms.entries()) {
    for (const { term } of here) {
      for (const phrase of phrases(term)) {
        const places = wanted(phrase) ? placesOf(phrase, forms, at) : undefined;
        if (places !== undefined) found.push({ id: phrase.id, starts: places.map((place) => forms[place]?.[0]?.start ?? 0) });
      }
    }
  }
  return found;
}

/** Where the words of a phrase stand that begins at `from`, or undefined. */
function placesOf({ words, terms, slack }: CompiledPhrase, forms: Forms, from: number): number[] | undefined {
  const last = Math.min(forms.length, from + terms.length + slack);
  const together = opening(words.map((word) => ({ word })));
  const places: number[] = [];
  let at = from;
  for (const [index, term] of terms.entries()) {
    const word = words[index] ?? "";
    while (at < last && !forms[at]?.some((form) => form.term === term && sameWord(form.word, word))) at += index < together ? last : 1;
    if (at >= last) return undefined;
    places.push(at);
    at += 1;
  }
  return places;
}

/** One stem can be that of two words ("competing", "competency"): then their endings differ by more. */
function sameWord(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const longer = Math.max(a.length, b.length);
  return same >= longer - ENDING && same >= longer * SHARED;
}

function wordsOf(text: string): Word[] {
  return analyse(text, { stopWords: false, negations: true, maxTokens: MOST_WORDS });
}
const MOST_WORDS = 512;

function formsOf(words: readonly Word[], { words: planned, expansions }: QueryPlan): Word[][] {
  const more = new Map<number, Word[]>();
  const add = (start: number, word: string, term: string) => more.set(start, [...(more.get(start) ?? []), { word, term, start }]);
  for (const { corrected, term, start } of planned) if (corrected !== undefined) add(start, corrected, term);
  for (const { entry, from, to } of expansions) {
    const meanings = meaningsOf(entry);
    const [meaning] = meanings;
    const start = planned[from]?.start;
    // More than one meaning, or a term of several words, is no other name of the same thing.
    if (to - from > 1 || meanings.length !== 1 || meaning === undefined || start === undefined) continue;
    for (const term of meaning) add(start, term, term);
  }
  return words.map((word) => [word, ...(more.get(word.start) ?? [])]);
}
