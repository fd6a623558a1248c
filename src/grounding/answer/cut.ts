// Cuts an answer into sentences, each with its citations and what it hangs on.
import { splitProse } from "../../text/sentences.ts";
import type { Sentence } from "../model.ts";
import { readCitations, type Source } from "./citations.ts";
import { readBlocks } from "./markdown.ts";

const LEAD = /:\s*(?:\*+\s*)?$/u;
const CITED = /\[[^[\]]{1,200}\]/gu;

/** The sentences of an answer in order; those of a code block are one. Never throws; a text without a word has none. */
export function cut(answer: string, source: Source): Sentence[] {
  const sentences: Sentence[] = [];
  // What stands under a heading or a lead that carries a citation, and has none of its own, is cited by it.
  let lead: Sentence | undefined;
  for (const { kind, text, under } of readBlocks(answer)) {
    if (kind === "prose" || kind === "heading") lead = undefined;
    const pieces = kind === "prose" || kind === "item" ? splitProse(text) : [text];
    for (const piece of pieces) {
      const own = kind === "code" ? { citations: [], segments: [] } : readCitations(piece, source);
      const isOver = lead !== undefined && lead.citations.length > 0 && own.citations.length === 0 && (kind === "item" || kind === "cell");
      const citations = isOver ? (lead?.citations ?? []) : own.citations;
      const segments = isOver ? [{ text: piece, citations }] : own.segments;
      const leads = LEAD.test(piece.replace(CITED, "")) || kind === "heading";
      const sentence = { text: piece, kind, under, citations, segments, leads };
      sentences.push(sentence);
      if (leads) lead = sentence;
    }
  }
  return sentences;
}
