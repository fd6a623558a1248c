// Tells whether a question asks if something speaks for or against, and which passages cover the very thing that it names.
import type { Knowledge, Passage } from "../knowledge/model.ts";
import { withoutAges } from "../text/ages.ts";
import { analyse, NEGATION, termsOf } from "../text/analysis.ts";
import { isPlain } from "../text/plain.ts";
import { leadsOf, meaningsOf } from "./expand.ts";
import type { SearchIndex } from "./index.ts";
import { compilePatterns, findPatterns } from "./patterns.ts";
import { compilePhrases, findPhrases, loadPhrases, type StoredPhrases, storePhrases } from "./phrases.ts";
import type { QueryPlan, QueryWord } from "./query.ts";

/** What passages cover, as plain data. */
export interface StoredCovers {
  /** The words by which such a question is known. */
  readonly asking: StoredPhrases;
  /** By passage: the terms of each name of what it covers, a denial as "not". */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Patterns, each for the passage that does not cover a question which has it. */
  readonly unless: StoredPhrases;
  /** Terms that say nothing of what is asked: those of most of these passages, and the names of what they speak for or against. */
  readonly frame: string;
}

/** How near the passages that decide come to what a question names: one covers it, one shares a word with it, or none does. */
export interface Covered {
  readonly nearness: "covered" | "near" | "far";
  /** The terms of the names by which it is covered; only where it is. */
  readonly named?: ReadonlySet<string>;
  /** Where the words stand by which it asks. */
  readonly asking: ReadonlySet<number>;
}

export interface Covering {
  /** Undefined for a question that does not ask whether something speaks for or against. */
  readonly asked: (question: string, plan: QueryPlan) => Covered | undefined;
  /** The passages that cover what a text names, whatever it asks; in their own order. */
  readonly told: (text: string, plan: QueryPlan) => readonly string[];
}

export function storeCovers({ passages, guideline, techniques }: Knowledge): StoredCovers {
  const covering = passages.filter(({ covers }) => covers !== undefined);
  const counts = new Map<string, number>();
  for (const { text } of covering) for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = [...counts].filter(([, count]) => count > covering.length / 2).map(([term]) => term);
  const subject = (techniques?.techniques ?? []).flatMap(({ name }) => termsOf(name));
  const byPassage = (of: (passage: Passage) => readonly string[]) =>
    Object.fromEntries(covering.map((passage) => [passage.id, of(passage)] as const).filter(([, list]) => list.length > 0));
  return {
    asking: storePhrases(compilePhrases((guideline.decisionWords ?? []).map((word) => ["decision", word] as const))),
    names: byPassage(({ covers = [] }) =>
      covers.map((name) => analyse(name, { negations: true }).map(readDenial).join(" ")).filter((name) => name !== ""),
    ),
    unless: storePhrases(compilePatterns(covering.flatMap(({ id, unless = [] }) => unless.map((pattern) => [id, pattern] as const)))),
    frame: [...new Set([...most, ...subject])].sort().join(" "),
  };
}

/** Makes stored covers ready. */
export function loadCovers({ asking, names, unless, frame }: StoredCovers, index: SearchIndex): Covering {
  const phrases = loadPhrases(asking);
  const excepting = loadPhrases(unless);
  const ids = Object.keys(names);
  let framed: ReadonlySet<string> | undefined;
  const namesIn = (text: string, plan: QueryPlan, meant: Meant): [id: string, name: readonly string[]][] => {
    const ages = new Set(plan.words.map(({ start }) => start));
    for (const { start } of withoutAges(plan.words)) ages.delete(start);
    const exceptions = findPatterns(excepting, text, plan).filter(({ starts }) => !starts.some((start) => ages.has(start)));
    const excepted = new Set(exceptions.map(({ id }) => id));
    return ids
      .filter((id) => !excepted.has(id))
      .flatMap((id) => (names[id] ?? []).map((name): [string, string[]] => [id, name.split(" ")]))
      .filter(([, name]) => isNamed(name, meant));
  };
  const told = (text: string, plan: QueryPlan) => [...new Set(namesIn(text, plan, meantBy(plan)).map(([id]) => id))];
  const whether = (question: string, plan: QueryPlan): Covered | undefined => {
    if (ids.length === 0 || OPEN.test(question)) return undefined;
    const asked = new Set(findPhrases(phrases, question, plan).flatMap(({ starts }) => starts));
    if (asked.size === 0) return undefined;
    framed ??= new Set(frame.split(" "));
    const meant = meantBy(plan);
    const about = plan.words.filter((word) => {
      const means = meant.of(word);
      const isSubject = means.length > 0 && means.every((term) => framed?.has(term));
      const matters = !word.common || meant.leadsOf(word).length > 0;
      return matters && !word.idle && !asked.has(word.start) && !framed?.has(word.term) && !isSubject;
    });
    if (about.length === 0) return undefined;
    const named = namesIn(question, plan, meant);
    if (named.length > 0) return { nearness: "covered", asking: asked, named: new Set(named.flatMap(([, name]) => name)) };
    const shares = (id: string) => about.some((word) => [word.term, ...meant.leadsOf(word)].some((term) => index.counts(id).has(term)));
    // A word of everyday speech may be another for what a passage says.
    const isFar = !about.every(({ word }) => isPlain(word)) && !ids.some(shares);
    return { nearness: isFar ? "far" : "near", asking: asked };
  };
  return { asked: whether, told };
}

/** Such a question asks for a list or a time, not whether. */
const OPEN = /^\P{L}*(?:what|which|when|who|whom|whose|why|how|where)\b/iu;
/** Words that deny what follows; in names they stand for each other. */
const DENIALS: ReadonlySet<string> = new Set([
  "without",
  "never",
  "lack",
  "lacks",
  "lacking",
  "absence",
  "absent",
  "non",
  "free",
  "neither",
]);
/** A denial reaches so many words. */
const REACH = 2;

function readDenial({ word, term }: { readonly word: string; readonly term: string }): string {
  return term === NEGATION || DENIALS.has(word) ? NEGATION : term;
}

interface Meant {
  readonly denies: boolean;
  /** All that the question says and means, and what of it is not denied. */
  readonly said: ReadonlySet<string>;
  readonly affirmed: ReadonlySet<string>;
  readonly of: (word: QueryWord) => readonly string[];
  /** What the vocabulary lets a word be found by. */
  readonly leadsOf: (word: QueryWord) => readonly string[];
}

function meantBy({ words, expansions }: QueryPlan): Meant {
  const meanings = new Map<QueryWord, readonly string[]>();
  const leads = new Map<QueryWord, readonly string[]>();
  for (const { entry, from, to } of expansions) {
    for (const word of words.slice(from, to)) {
      meanings.set(word, meaningsOf(entry).flat());
      leads.set(word, leadsOf(entry).flat());
    }
  }
  const isDenial = (word: QueryWord) => readDenial(word) === NEGATION;
  const of = (word: QueryWord) => meanings.get(word) ?? [];
  const termsAt = (some: readonly QueryWord[]) => new Set(some.flatMap((word) => [word.term, ...of(word)]));
  const affirmed = words.filter((_, at) => !words.slice(Math.max(0, at - REACH), at).some(isDenial));
  return { denies: words.some(isDenial), said: termsAt(words), affirmed: termsAt(affirmed), of, leadsOf: (word) => leads.get(word) ?? [] };
}

/** Whether a question says all that a name says: a name that denies wants a denial in it, any other wants nothing denied. */
function isNamed(name: readonly string[], { denies, said, affirmed }: Meant): boolean {
  if (!name.includes(NEGATION)) return name.every((term) => affirmed.has(term));
  return denies && name.every((term) => term === NEGATION || said.has(term));
}
