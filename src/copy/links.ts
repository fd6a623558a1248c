// What follows what in a copy: at first the piece that stands next; links can be changed, and words read along them.
import type { Piece } from "./pieces.ts";

/** One word of the copy: one piece, or several where line ends break it. */
export interface CopyWord {
  readonly word: string;
  /** Indexes of its pieces, in order. */
  readonly pieces: readonly number[];
}

/** Words in reading order; from one chain to the next nothing follows. */
export type Chain = readonly CopyWord[];

/** A word is broken at most this often. */
const MOST_PIECES = 3;
const NONE = -1;
const SENTENCE_END = /[.?!][)”"’]*$/u;
const CAPITAL = /^[^\p{L}\d]*\p{Lu}/u;

export class Links {
  readonly pieces: readonly Piece[];
  readonly #next: number[];
  readonly #previous: number[];

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces;
    this.#next = pieces.map((_, at) => (at + 1 < pieces.length ? at + 1 : NONE));
    this.#previous = pieces.map((_, at) => at - 1);
  }

  /** The index of the piece that follows, or -1. */
  next(at: number): number {
    return this.#next[at] ?? NONE;
  }

  /** The index of the piece before, or -1. */
  previous(at: number): number {
    return this.#previous[at] ?? NONE;
  }

  /** Lets `start` follow `end`; what followed `end`, and what `start` followed, lose that link. */
  connect(end: number, start: number): void {
    const [after, before] = [this.next(end), this.previous(start)];
    if (after !== NONE) this.#previous[after] = NONE;
    if (before !== NONE) this.#next[before] = NONE;
    this.#next[end] = start;
    this.#previous[start] = end;
  }

  /** Whether the word of `end` would go on in `start`. */
  joins(end: number, start: number): boolean {
    return this.pieces[end]?.broken === true && this.pieces[start]?.figure === undefined && start !== NONE;
  }

  #value(at: number): string {
    return this.pieces[at]?.figure?.value ?? "";
  }

  /** Whether a sentence seems to end between a piece and the one that follows it. */
  endsSentence(at: number): boolean {
    const [text, next] = [this.pieces[at]?.text ?? "", this.pieces[this.next(at)]?.text ?? ""];
    return SENTENCE_END.test(text) && CAPITAL.test(next);
  }

  /** The word that begins with a piece. */
  wordFrom(start: number): CopyWord {
    const indexes = [start];
    for (let at = start; this.joins(at, this.next(at)) && indexes.length < MOST_PIECES; ) {
      at = this.next(at);
      indexes.push(at);
    }
    return { word: indexes.map((index) => this.pieces[index]?.word).join(""), pieces: indexes };
  }

  /**
   * Up to `count` words from a piece on; with `inSentence`, none after the end of a sentence.
   * A figure is the mark and its value.
   */
  forward(start: number, count: number, inSentence = false): string[] {
    const words: string[] = [];
    for (let at = start; at !== NONE && words.length < count; ) {
      const word = this.wordFrom(at);
      const last = word.pieces.at(-1) as number;
      words.push(word.word + this.#value(at));
      at = inSentence && this.endsSentence(last) ? NONE : this.next(last);
    }
    return words;
  }

  /** Up to `count` words that end with a piece, in reading order; with `inSentence`, none before its sentence. Figures as in `forward`. */
  backward(end: number, count: number, inSentence = false): string[] {
    const words: string[] = [];
    for (let at = end; at !== NONE && words.length < count; at = this.previous(at)) {
      let word = (this.pieces[at]?.word ?? "") + this.#value(at);
      for (let parts = 1; this.joins(this.previous(at), at) && parts < MOST_PIECES; parts += 1) {
        at = this.previous(at);
        word = `${this.pieces[at]?.word ?? ""}${word}`;
      }
      words.unshift(word);
      if (inSentence && this.endsSentence(this.previous(at))) break;
    }
    return words;
  }

  /** Every piece once, in the chains that the links make. A ring is cut before a piece that is `loose`. */
  chains(loose: (at: number) => boolean): Chain[] {
    const seen = new Set<number>();
    const chains: Chain[] = [];
    const walk = (head: number): void => {
      const chain: CopyWord[] = [];
      for (let at = head; at !== NONE && !seen.has(at); ) {
        const word = this.wordFrom(at);
        for (const index of word.pieces) seen.add(index);
        chain.push(word);
        at = this.next(word.pieces.at(-1) as number);
      }
      if (chain.length > 0) chains.push(chain);
    };
    const heads = [
      (at: number): boolean => this.previous(at) === NONE,
      (at: number): boolean => !seen.has(at) && loose(at),
      (at: number): boolean => !seen.has(at),
    ];
    for (const isHead of heads) this.pieces.forEach((_, at) => void (isHead(at) && walk(at)));
    return chains;
  }
}
