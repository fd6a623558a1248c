// Puts the lines of a copy into reading order: where a line's true continuation stands elsewhere, shingles show it.
import { type Chain, Links } from "./links.ts";
import { FIGURE_MARK } from "./numbers.ts";
import type { Piece } from "./pieces.ts";
import { hashWords, SHINGLE_WORDS } from "./shingles.ts";

/** What linking needs of the article. */
export interface Known {
  /** Which sentences have a shingle, by their numbers; none where it is not the article's. */
  sentences(hash: number): readonly number[];
  /** Whether a sentence has a figure. */
  hasFigure(sentence: number, value: string): boolean;
}

/** The words beside a seam: before a line's end or after a line's start. */
interface Side {
  readonly at: number;
  readonly words: readonly string[];
  /** The sentences that have these words; none where they are no sentence's, or fewer than a shingle of one. */
  readonly owners: readonly number[];
  /** The same for the words one further from the seam, for where the word beside it is only part of one. */
  readonly ownersInside: readonly number[];
}

interface OpenSide extends Side {
  /** How many shingles bridge it to what it is linked to now. */
  readonly held: number;
}

/** A start that could follow a line end: how many shingles bridge the two, and how many more than what is linked now. */
interface Offer {
  readonly end: number;
  readonly start: number;
  readonly count: number;
  readonly gain: number;
}

const CONTEXT = SHINGLE_WORDS - 1;
const ROUNDS = 6;
/** What a shingle counts that has another figure than the sentence: it may be the sentence altered, or a page number. */
const OTHER_FIGURE = 0.5;
/** What the next line counts beside its shingles, so that of equals it is the one that follows. */
const NEXT_LINE = 0.1;
/** With more pairs than this, only those are tried of which one side is known to be the article's. */
const MOST_PAIRS = 300_000;

/**
 * The copy's words in reading order. Lines follow each other as they stand, unless more shingles bridge two others: then a
 * column, a caption or a page header came between them.
 */
export function linkPieces(pieces: readonly Piece[], known: Known): Chain[] {
  const links = new Links(pieces);
  for (let round = 0; round < ROUNDS && relink(links, known); round += 1);
  return links.chains((at) => pieces[at]?.first === true && held(links, links.previous(at), at, known) === 0);
}

/** One round: gives each line end the start that most shingles bridge it to. Says whether anything changed. */
function relink(links: Links, known: Known): boolean {
  const ends = openEnds(links, known);
  const starts = openStarts(links, known);
  const few = ends.length * starts.length <= MOST_PAIRS;
  const offers: Offer[] = [];
  for (const end of ends) {
    for (const start of starts) {
      if (!few && ![end, start].some((side) => side.owners.length > 0 || side.ownersInside.length > 0)) continue;
      if (start.at === links.next(end.at) || start.at === end.at) continue;
      const count = bridges(links, end, start, known);
      const gain = count - Math.max(end.held, start.held);
      if (gain > 0) offers.push({ end: end.at, start: start.at, count, gain });
    }
  }
  offers.sort((a, b) => b.count - a.count || b.gain - a.gain || distance(links, a) - distance(links, b) || a.end - b.end);
  const taken = { ends: new Set<number>(), starts: new Set<number>() };
  for (const { end, start } of offers) {
    if (taken.ends.has(end) || taken.starts.has(start)) continue;
    taken.ends.add(end);
    taken.starts.add(start);
    links.connect(end, start);
  }
  return offers.length > 0;
}

/** How far a line end is from a start: another column is further than this one, and what stands before it furthest. */
function distance(links: Links, { end, start }: Offer): number {
  if (start < end) return Number.MAX_SAFE_INTEGER - start;
  const sameColumn = links.pieces[end]?.column === links.pieces[start]?.column;
  return start - end + (sameColumn ? 0 : links.pieces.length);
}

/** The line ends that fewer shingles than possible bridge to what follows them. */
function openEnds(links: Links, known: Known): OpenSide[] {
  return links.pieces.flatMap((piece, at) => {
    if (!piece.last) return [];
    const now = held(links, at, links.next(at), known);
    return now < most(links, at, links.next(at)) ? [{ ...endSide(links, at, known), held: now }] : [];
  });
}

function openStarts(links: Links, known: Known): OpenSide[] {
  return links.pieces.flatMap((piece, at) => {
    if (!piece.first) return [];
    const now = held(links, links.previous(at), at, known);
    return now < most(links, links.previous(at), at) ? [{ ...startSide(links, at, known), held: now }] : [];
  });
}

/** How many shingles bridge a piece and the one that it is linked to; none where there is none. */
function held(links: Links, end: number, start: number, known: Known): number {
  if (end < 0 || start < 0) return 0;
  return bridges(links, endSide(links, end, known), startSide(links, start, known), known);
}

function endSide(links: Links, at: number, known: Known): Side {
  const owners = (end: number): readonly number[] => ownersOf(links.backward(end, SHINGLE_WORDS, true), known);
  const before = links.previous(at);
  const ownersInside = links.endsSentence(before) ? [] : owners(before);
  return { at, words: links.backward(at, SHINGLE_WORDS), owners: owners(at), ownersInside };
}

function startSide(links: Links, at: number, known: Known): Side {
  const owners = (start: number): readonly number[] => ownersOf(links.forward(start, SHINGLE_WORDS, true), known);
  const ownersInside = links.endsSentence(at) ? [] : owners(links.next(at));
  return { at, words: links.forward(at, SHINGLE_WORDS), owners: owners(at), ownersInside };
}

/** As many shingles as can bridge a seam: one more where a word lies on it. */
function most(links: Links, end: number, start: number): number {
  return links.joins(end, start) ? SHINGLE_WORDS : CONTEXT;
}

/** How many shingles of one sentence reach over the seam between two sides, for the sentence that has most of them. */
function bridges(links: Links, left: Side, right: Side, known: Known): number {
  /** A word lies on the seam. */
  const joined = links.joins(left.at, right.at);
  const [before, after] = joined ? [left.ownersInside, right.ownersInside] : [left.owners, right.owners];
  // Most pairs of sides are of two different sentences: no need to look at their words.
  if (before.length > 0 && after.length > 0 && !before.some((sentence) => after.includes(sentence))) return 0;
  const head = joined ? left.words.slice(0, -1) : left.words.slice(-CONTEXT);
  const word = joined ? [`${left.words.at(-1) ?? ""}${right.words[0] ?? ""}`] : [];
  const words = [...head, ...word, ...(joined ? right.words.slice(1) : right.words.slice(0, CONTEXT))];
  const counts = new Map<number, number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length && at < head.length + word.length; at += 1) {
    if (at + SHINGLE_WORDS <= head.length) continue;
    const window = words.slice(at, at + SHINGLE_WORDS);
    const sentences = known.sentences(hashOf(window));
    if (sentences.length === 0) continue;
    const figures = window.flatMap((text) => (text.startsWith(FIGURE_MARK) ? [text.slice(FIGURE_MARK.length)] : []));
    // Figures alone bridge nothing: any page number would do.
    if (figures.length === window.length) continue;
    for (const sentence of sentences) {
      // A phrase that another sentence has too bridges nothing: where a side's own sentence is known, it must be that one.
      if (!fits(before, sentence) || !fits(after, sentence)) continue;
      const weight = figures.every((value) => known.hasFigure(sentence, value)) ? 1 : OTHER_FIGURE;
      counts.set(sentence, (counts.get(sentence) ?? 0) + weight);
    }
  }
  if (counts.size === 0) return 0;
  const most = Math.max(0, ...counts.values());
  return most > 0 && isNextLine(links, left.at, right.at) ? most + NEXT_LINE : most;
}

/** Whether a start is in the column of a line end, on the next line. */
function isNextLine(links: Links, end: number, start: number): boolean {
  const [left, right] = [links.pieces[end], links.pieces[start]];
  return left !== undefined && right !== undefined && left.column === right.column && left.line + 1 === right.line;
}

/** The hash of words, with any figure as the mark alone. */
function hashOf(words: readonly string[]): number {
  return hashWords(words.map((word) => (word.startsWith(FIGURE_MARK) ? FIGURE_MARK : word)));
}

function ownersOf(words: readonly string[], known: Known): readonly number[] {
  return words.length === SHINGLE_WORDS ? known.sentences(hashOf(words)) : [];
}

function fits(owners: readonly number[], sentence: number): boolean {
  return owners.length === 0 || owners.includes(sentence);
}
