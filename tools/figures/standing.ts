// Whether a figure of a text stands in other texts, read as verify_answer reads them.

import type { Knowledge } from "../../src/knowledge/model.ts";
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

/** The figures of what a source names: a passage, or every passage of a place. */
export function figuresAt(knowledge: Knowledge, source: string): Quantity[] {
  return knowledge.passages.filter(({ id }) => id === source || locatorOf(id) === source).flatMap(({ text }) => readQuantities(text));
}

/** `more than two thirds, 66.7 %` */
export function listed(quantities: readonly Quantity[]): string {
  return [...new Set(quantities.map(({ text }) => text))].join(", ");
}
