// Finds each fingerprinted sentence in a copy of the article: which words of the copy carry it, and how much of it.

import type { ParagraphPrint, SentencePrint } from "./fingerprint.ts";
import { unglueFigures } from "./glued.ts";
import { linkPieces } from "./linking.ts";
import type { CopyWord } from "./links.ts";
import { type Piece, readPieces } from "./pieces.ts";
import { type ReferenceStyle, referenceStyle, tidyReferences } from "./references.ts";
import { hashWords, SHINGLE_WORDS } from "./shingles.ts";
import { joinRuns } from "./stretches.ts";

/** A copy of the article, in reading order. */
export interface Copy {
  readonly pieces: readonly Piece[];
  readonly words: readonly CopyWord[];
  /** For each word, the number of its chain: between chains nothing follows. */
  readonly chains: readonly number[];
  readonly style: ReferenceStyle;
}

/** Words of the copy in a row, from `start` to before `end`, that carry part of a sentence. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly hashes: ReadonlySet<number>;
}

/** A sentence as the copy has it. */
export interface LocatedSentence {
  readonly locator: string;
  /** Which sentence of its paragraph, from 1. */
  readonly ordinal: number;
  readonly print: SentencePrint;
  /** The share of its shingles that the copy has there, 0 to 1; below `FOUND` it counts as not there, and is 0. */
  readonly coverage: number;
  /** The copy's words that carry it, in reading order, in stretches between which words are lost. */
  readonly stretches: readonly (readonly CopyWord[])[];
  /** None of its words are lost, though some may be changed. */
  readonly whole: boolean;
}

/** From this coverage on a sentence counts as found. */
const FOUND = 0.5;
/** A run of so few shingles far from the rest of its sentence is a common phrase, not the sentence. */
const COMMON_PHRASE = 2;
/** So many words away is still beside the rest of the sentence. */
const NEARBY = 16;

/** Reads a copy's text into reading order, by the help of the fingerprints. */
export function readCopy(paragraphs: readonly ParagraphPrint[], text: string): Copy {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const byHash = sentencesByHash(sentences);
  const codes = new Set(sentences.flatMap((sentence) => sentence.figures.map((figure) => figure.value)));
  const style = referenceStyle(tidyReferences(text));
  const pieces = readPieces(text, { codes, style });
  const chains = linkPieces(pieces, {
    sentences: (hash) => byHash.get(hash) ?? [],
    hasFigure: (sentence, value) => sentences[sentence]?.figures.some((figure) => figure.value === value) === true,
  });
  return { pieces, style, words: chains.flat(), chains: chains.flatMap((chain, at) => chain.map(() => at)) };
}

/** Every sentence of the fingerprints, in their order, each with where the copy carries it. */
export function locate(paragraphs: readonly ParagraphPrint[], copy: Copy): LocatedSentence[] {
  const sentences = paragraphs.flatMap(({ locator, sentences: prints }) =>
    prints.map((print, at) => ({ locator, ordinal: at + 1, print })),
  );
  const runs = findRuns(
    sentences.map(({ print }) => print),
    copy,
  );
  const owners = new Map<number, number>();
  const accepted = sentences.map((): Run[] => []);
  const covered = sentences.map(() => new Set<number>());
  for (const { sentence, run } of runs) {
    const have = covered[sentence] as Set<number>;
    const own = accepted[sentence] as Run[];
    const fresh = [...run.hashes].filter((hash) => !have.has(hash)).length;
    const beside = own.length === 0 || own.some((other) => near(other, run, copy));
    if (fresh === 0 || (!beside && fresh <= COMMON_PHRASE)) continue;
    const free = range(run).filter((at) => (owners.get(at) ?? sentence) === sentence);
    if (free.length * 2 <= run.end - run.start) continue;
    for (const at of free) owners.set(at, sentence);
    for (const hash of run.hashes) have.add(hash);
    own.push(run);
  }
  return sentences.map((entry, at) => {
    const coverage = (covered[at]?.size ?? 0) / entry.print.shingles.length;
    if (coverage < FOUND) return { ...entry, coverage: 0, stretches: [], whole: false };
    const taken = (word: number): boolean => (owners.get(word) ?? at) !== at;
    const located = { ...entry, coverage, ...joinRuns(accepted[at] ?? [], entry.print.words, copy, taken) };
    if (copy.style === "glued") unglueFigures(piecesOf(located, copy), entry.print);
    return located;
  });
}

/** The pieces of the copy that carry a sentence, in their order. */
export function piecesOf(sentence: Pick<LocatedSentence, "stretches">, copy: Copy): Piece[] {
  return sentence.stretches.flat().flatMap((word) => word.pieces.map((at) => copy.pieces[at] as Piece));
}

/**
 * The runs of words that carry shingles of a sentence, those first that are surest: the longest, then those whose figures
 * fit, so that of two sentences that differ only in figures each gets its own.
 */
function findRuns(prints: readonly SentencePrint[], copy: Copy): { sentence: number; run: Run }[] {
  const byHash = sentencesByHash(prints);
  const sizes = new Set(prints.map((print) => Math.min(SHINGLE_WORDS, print.words)));
  const open = new Map<number, { start: number; end: number; hashes: Set<number> }>();
  const runs: { sentence: number; run: Run; fit: number }[] = [];
  const close = (sentence: number): void => {
    const run = open.get(sentence);
    if (run !== undefined) runs.push({ sentence, run, fit: fitOfFigures(prints[sentence] as SentencePrint, run, copy) });
    open.delete(sentence);
  };
  copy.words.forEach((_, at) => {
    for (const size of sizes) {
      const end = at + size;
      if (end > copy.words.length || copy.chains[at] !== copy.chains[end - 1]) continue;
      const hash = hashWords(copy.words.slice(at, end).map(({ word }) => word));
      for (const sentence of byHash.get(hash) ?? []) {
        const run = open.get(sentence);
        if (run !== undefined && run.end === end - 1 && end - run.start <= (prints[sentence]?.words ?? 0)) {
          run.end = end;
          run.hashes.add(hash);
        } else {
          close(sentence);
          open.set(sentence, { start: at, end, hashes: new Set([hash]) });
        }
      }
    }
  });
  for (const sentence of [...open.keys()]) close(sentence);
  return runs.sort(
    (a, b) => b.run.hashes.size - a.run.hashes.size || b.fit - a.fit || a.sentence - b.sentence || a.run.start - b.run.start,
  );
}

/** For each shingle the places in the list of the sentences that have it. */
function sentencesByHash(prints: readonly SentencePrint[]): Map<number, number[]> {
  const byHash = new Map<number, number[]>();
  prints.forEach((print, at) => {
    for (const hash of print.shingles) byHash.set(hash, [...(byHash.get(hash) ?? []), at]);
  });
  return byHash;
}

/** How many of a run's figures are the sentence's. */
function fitOfFigures(print: SentencePrint, run: Run, copy: Copy): number {
  const left = print.figures.map((figure) => figure.value);
  let fit = 0;
  for (const { figure } of piecesOf({ stretches: [copy.words.slice(run.start, run.end)] }, copy)) {
    if (figure === undefined) continue;
    const place = left.indexOf(figure.value);
    if (place < 0) continue;
    left.splice(place, 1);
    fit += 1;
  }
  return fit;
}

function near(left: Run, right: Run, copy: Copy): boolean {
  if (copy.chains[left.start] !== copy.chains[right.start]) return false;
  return left.start < right.start ? right.start - left.end <= NEARBY : left.start - right.end <= NEARBY;
}

function range(run: Run): number[] {
  return Array.from({ length: run.end - run.start }, (_, at) => run.start + at);
}
