// Writes a sentence as a copy has it: broken words put together, reference numbers left out.
import type { Copy, LocatedSentence } from "./locate.ts";
import type { Piece } from "./pieces.ts";

/** Stands where the copy has lost words. */
const LOST = "…";
/** What is no part of a sentence: bullets, table bars, emphasis. */
const MARKUP_BEFORE = /^[*_|`#•·–—-]+\s*/u;
const MARKUP_AFTER = /(?<![*_|`])[*_|`]+$/u;

/** The sentence in the copy's own words, or undefined where it was not found. */
export function quoteOf(sentence: LocatedSentence, copy: Copy): string | undefined {
  if (sentence.stretches.length === 0) return undefined;
  const unbroken = unbrokenWords(copy);
  const parts = sentence.stretches.map((words) => {
    let text = "";
    let before: Piece | undefined;
    for (const piece of words.flatMap((word) => word.pieces.map((at) => copy.pieces[at] as Piece))) {
      if (before?.broken === true && piece.figure === undefined) text = joinBroken(text, piece.text, unbroken);
      else text += `${piece.spaced && text !== "" ? " " : ""}${piece.text}`;
      before = piece;
    }
    return text;
  });
  return parts.join(` ${LOST} `).replace(MARKUP_BEFORE, "").replace(MARKUP_AFTER, "");
}

/** The lines of the copy that carry the sentence, as first and last of each stretch. */
export function linesOf(sentence: LocatedSentence, copy: Copy): [number, number][] {
  const spans: [number, number][] = [];
  for (const piece of sentence.stretches.flat().flatMap((word) => word.pieces.map((at) => copy.pieces[at] as Piece))) {
    const last = spans.at(-1);
    if (last !== undefined && piece.line >= last[1] && piece.line <= last[1] + 1) last[1] = piece.line;
    else spans.push([piece.line, piece.line]);
  }
  return spans;
}

/** How the copy writes words that no line end breaks, hyphens kept, in lower case. */
function unbrokenWords(copy: Copy): ReadonlySet<string> {
  const known = written.get(copy);
  if (known !== undefined) return known;
  const words = new Set<string>();
  copy.pieces.forEach((piece, at) => {
    if (piece.broken || copy.pieces[at - 1]?.broken === true) return;
    const word = bare(piece.text);
    words.add(word);
    for (const part of word.split("-")) words.add(part);
  });
  written.set(copy, words);
  return words;
}
const written = new WeakMap<Copy, ReadonlySet<string>>();

/**
 * The two halves of a broken word as one: with its hyphen where the copy elsewhere writes it so, where a capital follows,
 * or where both halves are words of their own and the whole is not.
 */
function joinBroken(head: string, tail: string, unbroken: ReadonlySet<string>): string {
  const start = bare(/(?<!\S)\S+$/u.exec(head)?.[0] ?? "");
  const end = bare(tail);
  const whole = head.slice(0, -1);
  if (unbroken.has(start.slice(0, -1) + end)) return whole + tail;
  const asWords = unbroken.has(lastPart(start)) && unbroken.has(firstPart(end));
  return unbroken.has(start + end) || /^\p{Lu}/u.test(tail) || asWords ? head + tail : whole + tail;
}

function lastPart(start: string): string {
  return start.slice(0, -1).split("-").at(-1) ?? "";
}

function firstPart(end: string): string {
  return end.split("-")[0] ?? "";
}

/** A written word in lower case without the punctuation around it; a hyphen at its end stays. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑–]/gu, "-")
    .replace(/^[^\p{L}\d]+|(?<![^\p{L}\d-])[^\p{L}\d-]+$/gu, "");
}
