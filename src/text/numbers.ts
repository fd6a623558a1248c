// Reads a number, a fraction or a unit at one place of a text that was cut into pieces.
import { DENOMINATORS, NUMBER_WORDS, UNITS } from "./number-words.ts";

/** A word, a number or a mark, lower-cased. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Written without a space after what stands before it. */
  readonly glued: boolean;
}

export interface Value {
  readonly value: number;
  /** The index of the piece after it. */
  readonly to: number;
  /** Said as a share: "a third". */
  readonly share: boolean;
  /** A bare "a" that waits for a unit. */
  readonly article: boolean;
}

const PIECE = /\p{L}+\d[\p{L}\d]*|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+|[^\s\p{L}\d]/gu;
export const DASH = /^[-–—−]$/u;

/** A text as pieces, with their UTF-16 offsets. */
export function piecesOf(text: string): Piece[] {
  let last = 0;
  return [...text.matchAll(PIECE)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const glued = start === last && start > 0;
    last = end;
    return { text: match[0].toLowerCase(), start, end, glued };
  });
}

/** A number in digits or words, or a fraction, that begins here. A bare "one" is as often a pronoun and is none. */
export function valueAt(pieces: readonly Piece[], at: number): Value | undefined {
  const word = textAt(pieces, at);
  if (/^\d/u.test(word) && isNamed(pieces, at)) return undefined;
  if (word === "half") return { value: 1 / 2, to: at + 1, share: true, article: false };
  const plain = /^\d/u.test(word) ? { value: Number(word.replaceAll(",", "")), to: at + 1 } : wordsAt(pieces, at);
  if (plain === undefined) {
    if (word !== "a" && word !== "an") return undefined;
    const denominator = DENOMINATORS.get(textAt(pieces, at + 1));
    if (denominator !== undefined) return { value: 1 / denominator, to: at + 2, share: true, article: false };
    return { value: 1, to: at + 1, share: false, article: true };
  }
  const below = textAt(pieces, plain.to + 1);
  if (textAt(pieces, plain.to) === "/" && /^\d+$/u.test(below) && Number(below) > 0) {
    return { value: plain.value / Number(below), to: plain.to + 2, share: true, article: false };
  }
  const dash = DASH.test(textAt(pieces, plain.to)) ? 1 : 0;
  const denominator = DENOMINATORS.get(textAt(pieces, plain.to + dash));
  if (denominator !== undefined) return { value: plain.value / denominator, to: plain.to + dash + 1, share: true, article: false };
  if (word === "one" && unitAt(pieces, plain.to) === undefined && partsAt(pieces, plain.to) === undefined) return undefined;
  return { ...plain, share: false, article: false };
}

/** "Tc-99": a number that hangs on a word names something. */
function isNamed(pieces: readonly Piece[], at: number): boolean {
  const word = textAt(pieces, at - 2);
  const hangs = pieces[at]?.glued === true && pieces[at - 1]?.glued === true && DASH.test(textAt(pieces, at - 1));
  return hangs && /^\p{L}+$/u.test(word) && !NUMBER_WORDS.has(word);
}

function wordsAt(pieces: readonly Piece[], at: number): { value: number; to: number } | undefined {
  const first = NUMBER_WORDS.get(textAt(pieces, at));
  if (first === undefined) return undefined;
  let value = first;
  let to = at + 1;
  const dash = DASH.test(textAt(pieces, to)) ? 1 : 0;
  const ones = NUMBER_WORDS.get(textAt(pieces, to + dash));
  if (first >= 20 && first < 100 && ones !== undefined && ones > 0 && ones < 10) {
    value += ones;
    to += dash + 1;
  }
  const scale = NUMBER_WORDS.get(textAt(pieces, to));
  return scale !== undefined && scale >= 100 ? { value: value * scale, to: to + 1 } : { value, to };
}

/** What a share is counted in, after a number: "in 10", "out of ten", "of every five". */
export function partsAt(pieces: readonly Piece[], at: number): { of: number; to: number } | undefined {
  const [first, second] = [textAt(pieces, at), textAt(pieces, at + 1)];
  const skip = (first === "out" && second === "of") || (first === "of" && second === "every") ? 2 : first === "in" ? 1 : 0;
  if (skip === 0) return undefined;
  const every = textAt(pieces, at + skip) === "every" ? 1 : 0;
  const word = textAt(pieces, at + skip + every);
  const of = Number(word) || NUMBER_WORDS.get(word);
  const to = at + skip + every + 1;
  return of !== undefined && PART_COUNTS.has(of) && unitAt(pieces, to) === undefined ? { of, to } : undefined;
}
const PART_COUNTS = new Set([3, 4, 5, 6, 8, 10, 20, 100, 1000]);

/** The unit after a number; "mg/h" and "mg per hour" are rates. */
export function unitAt(pieces: readonly Piece[], at: number): { dimension: string; factor: number; to: number } | undefined {
  if (textAt(pieces, at) === "per" && /^cents?$/u.test(textAt(pieces, at + 1))) return { dimension: "share", factor: 0.01, to: at + 2 };
  if (/^(?:twice|thrice)$/u.test(textAt(pieces, at - 1))) return { dimension: "times", factor: 1, to: at };
  const skip = DASH.test(textAt(pieces, at)) && pieces[at]?.glued === true ? 1 : 0;
  const unit = UNITS.get(textAt(pieces, at + skip));
  if (unit === undefined) return undefined;
  const to = at + skip + 1;
  const next = textAt(pieces, to);
  const other = UNITS.get(textAt(pieces, to + 1));
  if (/^(?:\/|per|an|every)$/u.test(next) && other?.dimension === "minutes") {
    return { dimension: `${unit.dimension}/minutes`, factor: unit.factor / other.factor, to: to + 2 };
  }
  if (unit.dimension !== "months") return { ...unit, to };
  // "63-year-old", "1 year old", "63 years of age".
  const old =
    DASH.test(next) && textAt(pieces, to + 1) === "old"
      ? 2
      : next === "old"
        ? 1
        : next === "of" && textAt(pieces, to + 1) === "age"
          ? 2
          : 0;
  return { ...unit, to: to + old };
}

export function textAt(pieces: readonly Piece[], at: number): string {
  return pieces[at]?.text ?? "";
}
