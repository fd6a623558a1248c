// Reads the quantities in a text: values with unit and comparator, ranges, fractions, years, counts of things.
import { STOP_WORDS, stem } from "../search/analysis.ts";
import { LIMITERS, VERBS_OF_BEING } from "./english/markers.ts";
import { BOUNDS_AFTER, BOUNDS_BEFORE, type Comparator, DENOMINATORS, NUMBER_WORDS, UNITS } from "./english/numbers.ts";
import { isEmpty } from "./english/plain-words.ts";

export interface Quantity {
  readonly op: Comparator;
  /** In the dimension's own unit; `low` equals `high` unless it is a range. */
  readonly low: number;
  readonly high: number;
  /** `share`, `time`, `year`, `count` and so on; a rate is `mass/time`. */
  readonly dimension: string;
  /** The number as it was said, before its unit: for figures whose unit goes without saying. */
  readonly raw: number;
  /** For a count: the stems of the words after it. */
  readonly things: readonly string[];
  /** The text speaks of a limit or a threshold here, which stands for a comparator. */
  readonly limit: boolean;
  /** UTF-16 offsets into the text, comparator and unit included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Written without a space after what stands before it. */
  readonly glued: boolean;
}

interface Value {
  readonly value: number;
  readonly to: number;
  /** Said as a share: "a third", "2 in 5". */
  readonly share: boolean;
  /** A bare "a" that waits for a unit. */
  readonly article: boolean;
}

const PIECE = /\p{L}+\d[\p{L}\d]*|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+|<=|>=|[%°$€£<>≤≥=~≈+/–—−-]|[^\s\p{L}\d]/gu;
const DASH = /^[-–—−]$/u;
const LIMIT_WORDS = /^(?:limit|limits|limited|maximum|ceiling|cap|threshold|mark|cutoff|cut-off|bound)$/u;
/** How far from a number a word for a limit still belongs to it, in words. */
const LIMIT_REACH = 6;
/** How many words after a count may name what is counted. */
const MOST_THINGS = 3;
const THING_REACH = 9;

/** Every quantity of a text, in order. A bare "one" is as often a pronoun and is none. Never throws. */
export function readQuantities(text: string): Quantity[] {
  const pieces = piecesOf(text);
  const found: Quantity[] = [];
  for (let at = 0; at < pieces.length; ) {
    const quantity = quantityAt(pieces, at, text);
    if (quantity !== undefined) found.push(quantity.quantity);
    at = quantity?.to ?? at + 1;
  }
  return found;
}

function piecesOf(text: string): Piece[] {
  let last = 0;
  return [...text.matchAll(PIECE)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const glued = start === last && start > 0;
    last = end;
    return { text: match[0].toLowerCase(), start, end, glued };
  });
}

function quantityAt(pieces: readonly Piece[], at: number, text: string): { quantity: Quantity; to: number } | undefined {
  const first = valueAt(pieces, at);
  if (first === undefined) return undefined;
  let to = first.to;
  let unit = unitAt(pieces, to);
  let second: Value | undefined;
  if (!first.article) {
    const afterUnit = unit?.to ?? to;
    const joint = pieces[afterUnit]?.text ?? "";
    const opened = pieces[at - 1]?.text === "between";
    if (DASH.test(joint) || joint === "to" || joint === "or" || (joint === "and" && opened)) {
      const next = valueAt(pieces, afterUnit + 1);
      if (next !== undefined && !next.article && next.value > first.value) {
        second = next;
        to = next.to;
        unit = unitAt(pieces, to) ?? unit;
        if (unit !== undefined && unit.to < to) unit = { ...unit, to };
      }
    }
  }
  const parts = first.share || second?.share === true ? undefined : outOf(pieces, to);
  const share = first.share || second?.share === true || parts !== undefined;
  if (first.article && (unit === undefined || !/^(?:time|months)$/u.test(unit.dimension))) return undefined;
  to = parts?.to ?? unit?.to ?? to;

  const before = boundBefore(pieces, at);
  const after = boundAfter(pieces, to);
  // "a day" counts only with a bound or a preposition: "twice a day" is no length of time.
  if (first.article && before === undefined && !/^(?:after|for|than|every|in)$/u.test(pieces[at - 1]?.text ?? "")) return undefined;
  const upward =
    pieces[at - 1]?.text === "from" && pieces.slice(to, to + 6).some((piece) => /^(?:upwards?|on|onwards?)$/u.test(piece.text));
  const op: Comparator = second !== undefined ? "range" : upward ? "from" : (before?.op ?? after?.op ?? "plain");
  const from = second !== undefined && /^(?:between|from)$/u.test(pieces[at - 1]?.text ?? "") ? at - 1 : (before?.from ?? at);
  const end = second === undefined && before === undefined ? (after?.to ?? to) : to;

  const old = /^(?:aged|age)$/u.test(pieces[at - 1]?.text ?? "") && unit === undefined && !share;
  const high = second?.value ?? first.value;
  const isYear = unit === undefined && !share && !old && /^(?:1[89]|20)\d\d$/u.test(pieces[at]?.text ?? "");
  const dimension = share ? "share" : (unit?.dimension ?? (old ? "months" : isYear ? "year" : "count"));
  const factor = parts !== undefined ? 1 / parts.of : share ? 1 : (unit?.factor ?? (old ? 12 : 1));
  const near = pieces.slice(Math.max(0, from - LIMIT_REACH), end + LIMIT_REACH);
  const startOffset = (pieces[from] as Piece).start;
  const endOffset = (pieces[end - 1] as Piece).end;
  return {
    to: end,
    quantity: {
      op,
      low: first.value * factor,
      high: high * factor,
      dimension,
      raw: first.value,
      things: dimension === "count" ? thingsAfter(pieces, to) : [],
      limit: near.some((piece) => LIMIT_WORDS.test(piece.text)),
      start: startOffset,
      end: endOffset,
      text: text.slice(startOffset, endOffset),
    },
  };
}

/** A number in digits or words, or a fraction, that begins here. */
function valueAt(pieces: readonly Piece[], at: number): Value | undefined {
  const word = pieces[at]?.text ?? "";
  // "Tc-99": a number that hangs on a word names something.
  if (
    /^\d/u.test(word) &&
    pieces[at]?.glued &&
    DASH.test(pieces[at - 1]?.text ?? "") &&
    pieces[at - 1]?.glued &&
    /^\p{L}+$/u.test(pieces[at - 2]?.text ?? "") &&
    !NUMBER_WORDS.has(pieces[at - 2]?.text ?? "")
  )
    return undefined;
  if (word === "half") return { value: 1 / 2, to: at + 1, share: true, article: false };
  const plain = /^\d/u.test(word) ? { value: Number(word.replaceAll(",", "")), to: at + 1 } : wordsAt(pieces, at);
  if (plain === undefined) {
    if (word !== "a" && word !== "an") return undefined;
    const denominator = DENOMINATORS.get(pieces[at + 1]?.text ?? "");
    if (denominator !== undefined) return { value: 1 / denominator, to: at + 2, share: true, article: false };
    return { value: 1, to: at + 1, share: false, article: true };
  }
  if (pieces[plain.to]?.text === "/" && /^\d+$/u.test(pieces[plain.to + 1]?.text ?? "") && Number(pieces[plain.to + 1]?.text) > 0) {
    return { value: plain.value / Number(pieces[plain.to + 1]?.text), to: plain.to + 2, share: true, article: false };
  }
  const dash = DASH.test(pieces[plain.to]?.text ?? "") ? 1 : 0;
  const denominator = DENOMINATORS.get(pieces[plain.to + dash]?.text ?? "");
  if (denominator !== undefined) return { value: plain.value / denominator, to: plain.to + dash + 1, share: true, article: false };
  if (word === "one" && unitAt(pieces, plain.to) === undefined && outOf(pieces, plain.to) === undefined) return undefined;
  return { ...plain, share: false, article: false };
}

function wordsAt(pieces: readonly Piece[], at: number): { value: number; to: number } | undefined {
  const first = NUMBER_WORDS.get(pieces[at]?.text ?? "");
  if (first === undefined) return undefined;
  let value = first;
  let to = at + 1;
  const dash = DASH.test(pieces[to]?.text ?? "") ? 1 : 0;
  const ones = NUMBER_WORDS.get(pieces[to + dash]?.text ?? "");
  if (first >= 20 && first < 100 && ones !== undefined && ones > 0 && ones < 10) {
    value += ones;
    to += dash + 1;
  }
  const scale = NUMBER_WORDS.get(pieces[to]?.text ?? "");
  if (scale !== undefined && scale >= 100) return { value: value * scale, to: to + 1 };
  return { value, to };
}

/** "in 10", "out of ten", "of every five". */
function outOf(pieces: readonly Piece[], at: number): { of: number; to: number } | undefined {
  const words = pieces.slice(at, at + 4).map((piece) => piece.text);
  const skip = words[0] === "out" && words[1] === "of" ? 2 : words[0] === "of" && words[1] === "every" ? 2 : words[0] === "in" ? 1 : 0;
  if (skip === 0) return undefined;
  const every = words[skip] === "every" ? 1 : 0;
  const of = Number(words[skip + every]) || NUMBER_WORDS.get(words[skip + every] ?? "");
  const to = at + skip + every + 1;
  return of !== undefined && [3, 4, 5, 6, 8, 10, 20, 100, 1000].includes(of) && unitAt(pieces, to) === undefined ? { of, to } : undefined;
}

/** The unit after a number; "mg/h" and "mg per hour" are rates. */
function unitAt(pieces: readonly Piece[], at: number): { dimension: string; factor: number; to: number } | undefined {
  const skip = DASH.test(pieces[at]?.text ?? "") && pieces[at]?.glued ? 1 : 0;
  const perCent = pieces[at]?.text === "per" && /^cents?$/u.test(pieces[at + 1]?.text ?? "");
  if (perCent) return { dimension: "share", factor: 0.01, to: at + 2 };
  const unit = UNITS.get(pieces[at + skip]?.text ?? "");
  if (unit === undefined) return undefined;
  let to = at + skip + 1;
  const per = pieces[to]?.text ?? "";
  const other = UNITS.get(pieces[to + 1]?.text ?? "");
  if ((per === "/" || per === "per" || per === "an" || per === "every") && other?.dimension === "time") {
    return { dimension: `${unit.dimension}/time`, factor: unit.factor / other.factor, to: to + 2 };
  }
  if (unit.dimension === "months" && DASH.test(per) && pieces[to + 1]?.text === "old") to += 2;
  else if (unit.dimension === "months" && per === "old") to += 1;
  else if (unit.dimension === "months" && per === "of" && pieces[to + 1]?.text === "age") to += 2;
  return { ...unit, to };
}

function boundBefore(pieces: readonly Piece[], at: number): { op: Comparator; from: number } | undefined {
  for (const skip of /^(?:the|a|an|that|about)$/u.test(pieces[at - 1]?.text ?? "") ? [0, 1] : [0]) {
    const best = longest(BOUNDS_BEFORE, (words) => matches(pieces, at - skip - words.length, words));
    if (best !== undefined) return { op: best.op, from: at - skip - best.length };
  }
  return undefined;
}

function boundAfter(pieces: readonly Piece[], at: number): { op: Comparator; to: number } | undefined {
  // The bound may follow the thing that is counted: "three levels or fewer", "3 levels at most".
  for (const skip of [0, 1, 2, 3]) {
    if (pieces.slice(at, at + skip).some((piece) => !/^\p{L}+$/u.test(piece.text) || /^(?:and|or|but)$/u.test(piece.text))) break;
    const best = longest(BOUNDS_AFTER, (words) => matches(pieces, at + skip, words));
    if (best !== undefined) return { op: best.op, to: at + skip + best.length };
  }
  return undefined;
}

function longest(table: typeof BOUNDS_BEFORE, fits: (words: readonly string[]) => boolean): { op: Comparator; length: number } | undefined {
  let best: { op: Comparator; length: number } | undefined;
  for (const [op, phrases] of table) {
    for (const phrase of phrases) {
      const words = phrase === ">=" || phrase === "<=" ? [phrase] : (phrase.match(PIECE) ?? []);
      if (words.length > (best?.length ?? 0) && fits(words)) best = { op, length: words.length };
    }
  }
  return best;
}

function matches(pieces: readonly Piece[], from: number, words: readonly string[]): boolean {
  return from >= 0 && words.every((word, offset) => pieces[from + offset]?.text === word);
}

function thingsAfter(pieces: readonly Piece[], at: number): string[] {
  const things: string[] = [];
  for (let next = at; next < pieces.length && next < at + THING_REACH && things.length < MOST_THINGS; next += 1) {
    const { text } = pieces[next] as Piece;
    if (!/^[\p{L}-]/u.test(text) || text === "—" || text === "–") break;
    if (VERBS_OF_BEING.has(text)) break;
    if (/^\p{L}+$/u.test(text) && !STOP_WORDS.has(text) && !isEmpty(text) && !LIMITERS.has(text)) things.push(stem(text));
  }
  return things;
}
