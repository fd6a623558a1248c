// Whether a figure of a text stands in other texts, read as verify_answer reads them.

import type { Knowledge, Passage } from "../../src/knowledge/model.ts";
import { locatorOf } from "../../src/knowledge/model.ts";
import { compareQuantities } from "../../src/text/compare-quantities.ts";
import { type Quantity, readQuantities } from "../../src/text/quantities.ts";

/** `other`: they give another figure for the same thing. `nothing`: they give none for it. */
export type Standing = "same" | "comparator" | "other" | "nothing";

export function standingOf(said: Quantity, sources: readonly Quantity[]): Standing {
  const outcomes = sources.map((source) => compareQuantities(said, source, (left, right) => left === right));
  if (outcomes.includes("same")) return "same";
  if (outcomes.includes("comparator")) return "comparator";
  return outcomes.includes("number") ? "other" : "nothing";
}

const read = new Map<string, Quantity[]>();

/** The figures of a text, read once: the same texts are held against each other again and again. */
export function figuresIn(text: string): Quantity[] {
  const known = read.get(text) ?? readQuantities(text);
  read.set(text, known);
  return known;
}

/** By passage and by place. */
const passagesOf = new WeakMap<readonly Passage[], Map<string, Passage[]>>();

/** The figures of what a source names: a passage, or every passage of a place. */
export function figuresAt(knowledge: Knowledge, source: string): Quantity[] {
  const known = passagesOf.get(knowledge.passages) ?? new Map<string, Passage[]>();
  passagesOf.set(knowledge.passages, known);
  if (known.size === 0)
    for (const passage of knowledge.passages)
      for (const name of [passage.id, locatorOf(passage.id)]) known.set(name, [...(known.get(name) ?? []), passage]);
  return (known.get(source) ?? []).flatMap(({ text }) => figuresIn(text));
}

/** `more than two thirds, 66.7 %` */
export function listed(quantities: readonly Quantity[]): string {
  return [...new Set(quantities.map(({ text }) => text))].join(", ");
}
