// Authored patterns: phrases with alternatives for a word or a part, and parts that come in any order within a sentence.
import { partsOf } from "../text/patterns.ts";
import type { Alone } from "./alone.ts";
import {
  type CompiledPhrase,
  compilePhrases,
  type FoundPhrase,
  findPhrases,
  loadPhrases,
  type Phrases,
  type StoredPhrases,
  storePhrases,
} from "./phrases.ts";
import type { QueryPlan } from "./query.ts";

/** Patterns with the id of what each stands for, compiled; the phrases of a part carry which part of which pattern they are. */
export function compilePatterns(patterns: readonly (readonly [id: string, pattern: string])[]): CompiledPhrase[] {
  return patterns.flatMap(([id, pattern], number) => {
    const parts = partsOf(pattern);
    const idOf = (part: number) => (parts.length === 1 ? id : [id, number, part, parts.length].join(MARK));
    return parts.flatMap((phrases, part) => compilePhrases(phrases.map((phrase) => [idOf(part), phrase] as const)));
  });
}

/** No id has it. */
const MARK = "+";

/** The patterns in a query that was planned, as `findPhrases` tells of phrases; parts are told together, once for each sentence. */
export function findPatterns(patterns: Phrases, query: string, plan: QueryPlan): FoundPhrase[] {
  const whole: FoundPhrase[] = [];
  const sets = new Map<string, { id: string; wanted: number; parts: Set<string>; starts: Set<number> }>();
  for (const found of findPhrases(patterns, query, plan)) {
    const [id = "", number, part = "", of] = found.id.split(MARK);
    if (number === undefined) {
      whole.push(found);
      continue;
    }
    const key = `${number} ${sentencesBefore(query, found.starts[0] ?? 0)}`;
    const set = sets.get(key) ?? { id, wanted: Number(of), parts: new Set<string>(), starts: new Set<number>() };
    set.parts.add(part);
    for (const start of found.starts) set.starts.add(start);
    sets.set(key, set);
  }
  const complete = [...sets.values()].filter(({ parts, wanted }) => parts.size === wanted);
  return [...whole, ...complete.map(({ id, starts }) => ({ id, starts: [...starts].sort((a, b) => a - b) }))];
}

/** What somebody may ask for: the patterns that count wherever they stand, and those that count only where nothing else is said. */
interface Wanted {
  readonly id: string;
  readonly words?: readonly string[] | undefined;
  readonly alone?: readonly string[] | undefined;
}

/** The patterns of both kinds as plain data. */
export interface StoredWanted {
  readonly words: StoredPhrases;
  readonly alone: StoredPhrases;
}

export function storeWanted(all: readonly Wanted[]): StoredWanted {
  const of = (kind: "words" | "alone") =>
    storePhrases(compilePatterns(all.flatMap((each) => (each[kind] ?? []).map((pattern) => [each.id, pattern] as const))));
  return { words: of("words"), alone: of("alone") };
}

/** Makes stored patterns ready: what of them a query names. `strictly`: as `Alone` has it. */
export function loadWanted(stored: StoredWanted, isAlone: Alone, strictly = false): (query: string, plan: QueryPlan) => FoundPhrase[] {
  const [words, alone] = [loadPhrases(stored.words), loadPhrases(stored.alone)];
  return (query, plan) => [
    ...findPatterns(words, query, plan),
    ...findPatterns(alone, query, plan).filter((each) => isAlone(each, plan, strictly)),
  ];
}

function sentencesBefore(query: string, at: number): number {
  return query.slice(0, at).match(/[.!?;]\s/g)?.length ?? 0;
}
