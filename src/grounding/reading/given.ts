// What is the person's own: the figures and words that they gave, and an answer's counts of its own lists.
import type { Quantity } from "../../text/quantities.ts";
import type { Claim } from "../model.ts";

/** Whether a figure is none of the source's: given by the person, or the count of what the sentence itself lists. */
export function isOwnFigure({ raw, text, dimension, op, start }: Quantity, { given, sentence, reading }: Claim): boolean {
  if (given.has(String(raw)) || given.has(text.toLowerCase())) return true;
  // "The two techniques": what was named before.
  const before = reading.text.slice(0, start).trimEnd();
  if (raw === 2 && /\b(?:the|these|those|both|its|their)$/iu.test(before)) return true;
  const listed = Math.max(sentence.segments.length, sentence.citations.length);
  return dimension === "count" && op === "plain" && listed > 1 && raw === listed;
}

/** The words and numbers of a text that a person gave. */
export function givenIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*|\d+(?:\.\d+)?/gu) ?? []);
}
