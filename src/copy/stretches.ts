// Joins the runs that carry a sentence: fills what stands between them, and lengthens them to the sentence's ends.
import type { CopyWord } from "./links.ts";
import type { Copy, Run } from "./locate.ts";
import type { Piece } from "./pieces.ts";

/** More words than this between two runs are no changed words but something else. */
const LONGEST_GAP = 16;
/** A copy may say with so many more words what the article says. */
const MORE_WORDS = 4;
/** With more words gone than this, a line may be lost. */
const FEWER_WORDS = 2;
const CAPITAL = /^[^\p{L}\d]*\p{Lu}/u;
const SENTENCE_END = /[.?!][)”"’]*$/u;

interface Span {
  start: number;
  end: number;
}

/** A sentence's words in the copy. */
export interface Carried {
  /** In reading order, in stretches between which words are lost. */
  readonly stretches: CopyWord[][];
  /** Nothing of it is lost: where a figure is not there, the copy does not have it. */
  readonly whole: boolean;
}

/**
 * The words that carry a sentence of `length` words. Words between two runs belong to it (they are words that the copy
 * changed), unless `taken` says that another sentence has them; so do words beside its runs, up to its length.
 */
export function joinRuns(runs: readonly Run[], length: number, copy: Copy, taken: (word: number) => boolean): Carried {
  const spans: Span[] = [];
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last !== undefined && fillable(last.end, run.start, copy, taken)) last.end = Math.max(last.end, run.end);
    else spans.push({ start: run.start, end: run.end });
  }
  const sure = lengthen(spans, length, copy, taken);
  const stretches = spans.map(({ start, end }) => withoutIntruders(start, end, runs, copy));
  return { stretches, whole: sure };
}

function fillable(from: number, to: number, copy: Copy, taken: (word: number) => boolean): boolean {
  if (copy.chains[from - 1] !== copy.chains[to] || to - from > LONGEST_GAP) return false;
  for (let at = from; at < to; at += 1) if (taken(at)) return false;
  return true;
}

/**
 * Lengthens one span that lacks words, at its start and then at its end, as far as its sentence can reach. Says whether it
 * has the sentence's whole length now, without a line's end beyond which the next words may be another column's.
 */
function lengthen(spans: Span[], length: number, copy: Copy, taken: (word: number) => boolean): boolean {
  const [only, more] = spans;
  if (only === undefined || more !== undefined) return false;
  const missing = length - (only.end - only.start);
  if (missing <= 0) return true;
  let left = missing;
  let sure = true;
  const chain = copy.chains[only.start];
  const open = (at: number): boolean => copy.chains[at] === chain && !taken(at);
  while (left > 0 && open(only.start - 1) && !beginsSentence(only.start, copy)) {
    sure &&= pieceOf(only.start, 0, copy)?.first === false;
    only.start -= 1;
    left -= 1;
  }
  left += MORE_WORDS;
  while (left > 0 && open(only.end) && !endsSentence(only.end - 1, copy)) {
    sure &&= pieceOf(only.end - 1, -1, copy)?.last === false;
    only.end += 1;
    left -= 1;
  }
  return sure && endsSentence(only.end - 1, copy) && only.end - only.start >= length - FEWER_WORDS;
}

function beginsSentence(word: number, copy: Copy): boolean {
  if (endsSentence(word - 1, copy)) return true;
  const piece = pieceOf(word, 0, copy);
  return piece?.first === true && CAPITAL.test(piece.text);
}

function endsSentence(word: number, copy: Copy): boolean {
  return SENTENCE_END.test(pieceOf(word, -1, copy)?.text ?? "");
}

/** A word's first piece (0) or its last (-1). */
function pieceOf(word: number, place: 0 | -1, copy: Copy): Piece | undefined {
  return copy.pieces[copy.words[word]?.pieces.at(place) ?? -1];
}

/** The words of a stretch without whole lines that are none of its runs': a page number, a header. */
function withoutIntruders(start: number, end: number, runs: readonly Run[], copy: Copy): CopyWord[] {
  const inRun = (at: number): boolean => runs.some((run) => at >= run.start && at < run.end);
  const lineOf = (at: number): number => pieceOf(at, 0, copy)?.line ?? 0;
  const carrying = new Set<number>();
  for (let at = start; at < end; at += 1) if (inRun(at)) carrying.add(lineOf(at));
  const words: CopyWord[] = [];
  for (let at = start; at < end; at += 1) {
    const word = copy.words[at];
    if (word !== undefined && (inRun(at) || carrying.has(lineOf(at)))) words.push(word);
  }
  return words;
}
