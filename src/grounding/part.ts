// A part of a sentence that is checked on its own: a clause, with all that is compared of it.
import { type Choices, choicesIn, isDenied } from "./alternatives.ts";
import type { Evidence } from "./evidence.ts";
import { type KindsSaid, readKinds } from "./kinds.ts";
import { plainText, type Reading, readText } from "./reading.ts";
import { type Mention, type Orientation, orientationOf, readMentions } from "./sides.ts";
import { type ContentWord, contentOf } from "./support.ts";
import { withoutOwnYear } from "./telling.ts";

export interface Part extends Reading {
  readonly content: readonly ContentWord[];
  readonly mentions: readonly Mention[];
  readonly orientation: Orientation | undefined;
  readonly kinds: KindsSaid;
  /** Sides that the parts before named, for a pronoun here. */
  readonly before: readonly string[];
  /** The sentence's words around it: what hedges or limits one clause often stands in another. */
  readonly around: ReadonlySet<string>;
  /** The choices that it names, and those that the sentence names anywhere, if only to deny it. */
  readonly choices: Choices;
  readonly choicesAround: Choices;
}

/** A clause with less content than this is read together with its neighbor. */
const SMALLEST = 6;

/** `said` are the sides that the text before named. A text as one part, and its clauses as parts; the clauses are the whole where it has only one. */
export function partsOf(text: string, evidence: Evidence, said: readonly string[] = []): { whole: Part; clauses: readonly Part[] } {
  const reading = withoutOwnYear(readText(plainText(text), evidence.lexis), evidence.year);
  const around = {
    around: new Set(reading.words.map(({ word }) => word)),
    choicesAround: choicesIn(reading.words, evidence.choices),
  };
  const whole = makePart(reading, said, around, evidence);
  const weights = new Map(whole.content.map(({ at, weight }) => [at, weight]));
  const groups: { from: number; to: number; weight: number }[] = [];
  for (const [at, { clause }] of reading.words.entries()) {
    const last = groups.at(-1);
    if (last === undefined || (clause !== reading.words[at - 1]?.clause && last.weight >= SMALLEST))
      groups.push({ from: at, to: at + 1, weight: 0 });
    else last.to = at + 1;
    const group = groups.at(-1);
    if (group !== undefined) group.weight += weights.get(at) ?? 0;
  }
  const tail = groups.at(-1);
  const previous = groups.at(-2);
  if (tail !== undefined && previous !== undefined && tail.weight < SMALLEST) {
    previous.to = tail.to;
    groups.pop();
  }
  if (groups.length <= 1) return { whole, clauses: [whole] };
  const clauses: Part[] = [];
  for (const { from, to } of groups) {
    const before = clauses.at(-1);
    const sides =
      before === undefined ? [] : before.mentions.length > 0 ? [...new Set(before.mentions.map(({ side }) => side))] : before.before;
    const start = reading.words[from]?.start ?? 0;
    const end = reading.words[to]?.start ?? reading.text.length;
    const within = <T extends { start: number }>(each: T): boolean => each.start >= start && each.start < end;
    // A comparator stands before its number, so a quantity may begin before the word that a clause begins with.
    const inside = <T extends { end: number }>(each: T): boolean => each.end > start && each.end <= end + 1;
    clauses.push(
      makePart(
        {
          text: reading.text,
          words: reading.words.slice(from, to),
          negative: reading.negative.slice(from, to),
          prevented: reading.prevented.slice(from, to),
          scopes: reading.scopes
            .filter((scope) => scope.from < to && scope.to > from)
            .map((scope) => ({ ...scope, from: Math.max(0, scope.from - from), to: Math.min(to, scope.to) - from })),
          quantities: reading.quantities.filter(inside),
          codes: reading.codes.filter(within),
        },
        sides,
        around,
        evidence,
      ),
    );
  }
  return { whole, clauses };
}

type Around = Pick<Part, "around" | "choicesAround">;

function makePart(reading: Reading, before: readonly string[], around: Around, { lexis, sides, choices }: Evidence): Part {
  const mentions = readMentions(reading.words, sides);
  return {
    ...reading,
    content: contentOf(reading.words, lexis),
    mentions,
    orientation: orientationOf(reading.words, reading.negative, mentions, sides, before),
    kinds: readKinds(reading.words, reading.negative),
    before,
    ...around,
    choices: choicesIn(reading.words, choices, (at) => isDenied(reading, at)),
  };
}
