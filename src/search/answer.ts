// Answers a question part by part: each is asked by itself, with what it leaves unsaid taken from what was spoken of before.

import type { Judgement } from "./coverage.ts";
import { contentOf, cutParts, isElliptic, type Part } from "./parts.ts";
import type { Hit } from "./query.ts";

/** A question looked up: the hits that share a word with it, best first, and what they amount to. */
export interface Found extends Judgement {
  readonly hits: readonly Hit[];
  /** The curated silences that the question names, the one with most of its words first. */
  readonly silences: readonly string[];
  readonly isAboutPatient: boolean;
  /** The hits that together cover the question, the best first. */
  readonly chosen: readonly Hit[];
}

/** A part of a question with what was found for it; `chosen` are the hits to show. */
export interface Answered extends Found {
  readonly question: string;
  readonly told: boolean;
}

/** Looks up one question; at most so many hits are chosen. */
export type Ask = (question: string, limit: number) => Found;
/** The passages that cover what a told text names. */
export type Told = (text: string) => readonly Hit[];

/** Hits shown for a question of one part, for each part of several, and for all parts together. */
export const SHOWN = { alone: 5, each: 3, together: 12 } as const;

/** One of the words that stand for what was spoken of before. */
const REFERS = /\b(?:it|its|they|them|their|this|that|these|those|he|she|him|her|his|hers|one|ones|then|so)\b/iu;

/** The parts of a question, answered in order; one part alone where it is not of several. Never throws. */
export function answerParts(question: string, limit: number | undefined, ask: Ask, told: Told): Answered[] {
  const parts = joined(cutParts(question));
  const asking = parts.filter((part) => !part.told);
  const telling = parts.filter((part) => part.told);
  const isOne = parts.length < 2 || (asking.length < 2 && telling.length < 2);
  if (isOne) return [{ ...ask(question, limit ?? SHOWN.alone), question, told: false }];
  const answered: Answered[] = [];
  let before = "";
  for (const part of parts) {
    if (part.told) {
      const chosen = told(part.text);
      if (chosen.length > 0 || asking.length === 0) {
        const found = ask(part.text, limit ?? SHOWN.each);
        answered.push({
          ...found,
          chosen: chosen.length > 0 ? chosen : found.chosen,
          coverage: chosen.length > 0 ? "answered" : found.coverage,
          question: part.text,
          told: true,
        });
      }
    } else {
      const isOpen = isElliptic(part) || (REFERS.test(part.text) && contentOf(part.text).length < 4);
      answered.push({ ...ask(isOpen ? `${part.text} ${before}` : part.text, limit ?? SHOWN.each), question: part.text, told: false });
    }
    before = part.text;
  }
  return answered;
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
