// Answers a question part by part: each is asked by itself, with what it leaves unsaid taken from what was spoken of before.

import { isPlain } from "../text/plain.ts";
import { type Chooser, choose } from "./choose.ts";
import type { Judgement } from "./coverage.ts";
import { contentOf, cutParts, isElliptic, type Part, stretchesOf } from "./parts.ts";
import type { Hit } from "./query.ts";

/** A question looked up: the hits that share a word with it, best first, and what they amount to. */
export interface Found extends Judgement {
  readonly hits: readonly Hit[];
  /** The curated silences that the question names, the one with most of its words first. */
  readonly silences: readonly string[];
  readonly isAboutPatient: boolean;
  /** The passages that tell what the question wants to know, where the knowledge names that. */
  readonly intended: readonly string[];
  /** The terms in it that are a kind of something, analysed and joined by blanks, each as it was written. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** A part of a question with what was found for it. */
export interface Answered extends Found {
  readonly question: string;
  readonly told: boolean;
  /** The hits that together cover it, the best first. */
  readonly chosen: readonly Hit[];
}

/** What a question is answered with. */
export interface Search {
  readonly ask: (question: string, context?: string) => Found;
  readonly find: (text: string) => readonly Hit[];
  /** The ids of the passages that cover what a text names. */
  readonly covering: (text: string) => readonly string[];
  readonly by: Chooser;
}

/** Hits chosen at most for a question of one part, for each part of several, and for all parts together. */
export const SHOWN = { alone: 5, each: 4, together: 14 };

/** One of the words that stand for what was spoken of before. */
const REFERS = /\b(?:it|its|they|them|their|this|that|these|those|he|she|him|her|his|hers|one|ones|then|so)\b/iu;
/** A part with fewer words of its own is read with what it refers to. */
const OWN_WORDS = 4;

/** The parts of a question, answered in order; one part alone where it is not of several. Never throws. */
export function answerParts(question: string, limit: number | undefined, search: Search): Answered[] {
  const parts = joined(cutParts(question));
  const asking = parts.filter(({ told }) => !told).length;
  if (parts.length < 2 || (asking < 2 && parts.length < 3)) {
    const found = search.ask(question);
    const chosen = chosenFor(question, found, found.hits, limit ?? SHOWN.alone, search);
    return limited([{ ...found, question, told: false, chosen }], limit);
  }
  const whole = search.find(question);
  const answered = parts.flatMap((part, at): Answered[] => {
    if (part.told && asking > 0) return toldOf(part, whole, search);
    const before = parts[at - 1]?.text ?? "";
    const isOpen = isElliptic(part) || (REFERS.test(part.text) && contentOf(part.text).length < OWN_WORDS);
    const found = search.ask(part.text, isOpen ? ` ${before}` : "");
    return [{ ...found, question: part.text, told: part.told, chosen: chosenFor(part.text, found, whole, limit ?? SHOWN.each, search) }];
  });
  return limited(answered, limit);
}

/** So many hits for each part, or, where no limit is given, for all together: the first of each, then the second, and so on. */
function limited(answered: readonly Answered[], limit: number | undefined): Answered[] {
  if (limit !== undefined) return answered.map((part) => ({ ...part, chosen: part.chosen.slice(0, limit) }));
  const kept = new Set<string>();
  for (let place = 0; answered.some(({ chosen }) => chosen.length > place); place += 1)
    for (const { chosen } of answered) {
      const hit = chosen[place];
      if (hit !== undefined && kept.size < SHOWN.together) kept.add(hit.id);
    }
  return answered.map((part) => ({ ...part, chosen: part.chosen.filter(({ id }) => kept.has(id)) }));
}

/** What is told with fewer words than these of its own only leads to what is asked. */
const TELLING = 2;

/** What is told beside questions is no question: it brings what covers a finding in it, or answers one, and else nothing. */
function toldOf({ text }: Part, whole: readonly Hit[], search: Search): Answered[] {
  if (contentOf(text).filter((term) => !isPlain(term)).length < TELLING) return [];
  const stretches = stretchesOf(text);
  const answered = stretches.map((stretch) => search.ask(stretch)).filter(({ coverage }) => coverage === "answered");
  const first = [...new Set([text, ...stretches].flatMap(search.covering))];
  const found = search.ask(text);
  const part = found.coverage === "answered" ? found.hits : found.hits.filter(({ id }) => first.includes(id));
  const chosen = choose({ part, stretches: answered.map(({ hits }) => hits), whole, leading: [], besides: first }, 1, search.by);
  return chosen.length === 0 ? [] : [{ ...found, coverage: "answered", question: text, told: true, unmatched: [], silences: [], chosen }];
}

function chosenFor(
  text: string,
  { hits: part, intended }: Found,
  whole: readonly Hit[],
  limit: number,
  { find, covering, by }: Search,
): Hit[] {
  const stretches = stretchesOf(text);
  const several = stretches.length > 1 ? stretches : [];
  const besides = [...new Set([text, ...several].flatMap(covering))];
  return choose({ part, stretches: several.map(find), whole, leading: intended, besides }, limit, by);
}

/** A part without a word of its own belongs to the one before it: "why?", "what then?" */
function joined(parts: readonly Part[]): Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last === undefined || contentOf(part.text).length > 0) all.push(part);
    else all.splice(-1, 1, { text: `${last.text} ${part.text}`, told: last.told && part.told });
  }
  return all;
}
