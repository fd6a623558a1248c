// Checks a drafted answer: splits it into sentences and gives each a verdict, in order.

import { splitProse } from "../text/sentences.ts";
import { type CheckedSentence, checkSentence, type Supplied } from "./check-sentence.ts";
import type { Evidence } from "./evidence.ts";
import { readBlocks } from "./markdown.ts";

/** Every sentence of an answer, Markdown as it was written. Pure, and never throws; an answer without a word has none. */
export function checkAnswer(answer: string, evidence: Evidence, supplied: Supplied = () => undefined): CheckedSentence[] {
  return readBlocks(answer).flatMap(({ kind, text, under }): CheckedSentence[] => {
    if (kind === "code") return [{ text, verdict: "not_a_claim", citations: [], reasons: ["A code block is not read."] }];
    const pieces = kind === "heading" || kind === "cell" ? [text] : splitProse(text);
    return pieces.map((piece) => checkSentence({ text: piece, kind, under }, evidence, supplied));
  });
}
