// Reads the quantities in a text: values with unit and comparator, ranges, fractions, years, counts of things.
import { STOP_WORDS, stem } from "./analysis.ts";
import { BOUNDS_AFTER, BOUNDS_BEFORE, type Bound, type Comparator, NOT_COUNTED, VERBS_OF_BEING } from "./number-words.ts";
import { DASH, type Piece, partsAt, piecesOf, textAt, unitAt, type Value, valueAt } from "./numbers.ts";

export interface Quantity {
  readonly op: Comparator;
  /** In the dimension's own unit; `low` equals `high` unless it is a range. */
  readonly low: number;
  readonly high: number;
  /** `share`, `minutes`, `months`, `year`, `count` and so on; a rate is `mass/minutes`. */
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

const LIMIT_WORDS = /^(?:limit|limits|limited|maximum|ceiling|cap|threshold|mark|cutoff|bound)$/u;
/** How far from a number a word for a limit still belongs to it, in words. */
const LIMIT_REACH = 8;
/** How many words after a count may name what is counted. */
const MOST_THINGS = 3;
const THING_REACH = 9;

/** Every quantity of a text, in order. Never throws. */
export function readQuantities(text: string): Quantity[] {
  const pieces = piecesOf(text);
  const found: Quantity[] = [];
  for (let at = 0; at < pieces.length; ) {
    const read = quantityAt(pieces, at, text);
    if (read !== undefined) found.push(read.quantity);
    at = read?.to ?? at + 1;
  }
  return found;
}

function quantityAt(pieces: readonly Piece[], at: number, text: string): { quantity: Quantity; to: number } | undefined {
  const first = valueAt(pieces, at);
  if (first === undefined) return undefined;
  const opener = textAt(pieces, at - 1);
  const second = first.article ? undefined : rangeEnd(pieces, first, opener === "between");
  const ownUnit = unitAt(pieces, first.to);
  const afterValue = second?.to ?? first.to;
  const unit = second === undefined ? ownUnit : (unitAt(pieces, second.to) ?? (ownUnit && { ...ownUnit, to: second.to }));
  const isShare = first.share || second?.share === true;
  const parts = isShare ? undefined : partsAt(pieces, afterValue);
  const before = boundBefore(pieces, at);
  // "A day" counts only with a bound or a preposition: "twice a day" is no length of time.
  const lasts = unit !== undefined && /^(?:minutes|months)$/u.test(unit.dimension);
  if (first.article && !(lasts && (before !== undefined || /^(?:after|for|than|every|in)$/u.test(opener)))) return undefined;

  const to = parts?.to ?? unit?.to ?? afterValue;
  const after = boundAfter(pieces, to);
  const upward = opener === "from" && pieces.slice(to, to + LIMIT_REACH).some((piece) => /^(?:upwards?|on|onwards?)$/u.test(piece.text));
  const op: Comparator = second !== undefined ? "range" : upward ? "from" : (before?.op ?? after?.op ?? "plain");
  const from = second !== undefined && /^(?:between|from)$/u.test(opener) ? at - 1 : (before?.from ?? at);
  const end = second === undefined && before === undefined ? (after?.to ?? to) : to;

  const aged = /^(?:aged|age)$/u.test(opener) && unit === undefined && !isShare;
  const isYear = unit === undefined && !isShare && !aged && /^(?:1[89]|20)\d\d$/u.test(textAt(pieces, at));
  const dimension = isShare || parts !== undefined ? "share" : (unit?.dimension ?? (aged ? "months" : isYear ? "year" : "count"));
  const factor = parts !== undefined ? 1 / parts.of : isShare ? 1 : (unit?.factor ?? (aged ? 12 : 1));
  const start = pieces[from]?.start ?? 0;
  const stop = pieces[end - 1]?.end ?? start;
  const quantity = {
    op,
    low: first.value * factor,
    high: (second?.value ?? first.value) * factor,
    dimension,
    raw: first.value,
    things: dimension === "count" ? thingsAfter(pieces, to) : [],
    limit: pieces.slice(Math.max(0, from - LIMIT_REACH), end + LIMIT_REACH).some((piece) => LIMIT_WORDS.test(piece.text)),
    start,
    end: stop,
    text: text.slice(start, stop),
  };
  return { to: end, quantity };
}

/** The other end of a range: "40 % to 80 %", "2–4", "between 3 and 5". */
function rangeEnd(pieces: readonly Piece[], first: Value, between: boolean): Value | undefined {
  const at = unitAt(pieces, first.to)?.to ?? first.to;
  const joint = textAt(pieces, at);
  if (!DASH.test(joint) && joint !== "to" && joint !== "or" && !(joint === "and" && between)) return undefined;
  const end = valueAt(pieces, at + 1);
  return end !== undefined && !end.article && end.value > first.value ? end : undefined;
}

function boundBefore(pieces: readonly Piece[], at: number): { op: Comparator; from: number } | undefined {
  for (const skip of /^(?:the|a|an|that|about)$/u.test(textAt(pieces, at - 1)) ? [0, 1] : [0]) {
    const best = longest(BOUNDS_BEFORE, ({ words }) => fits(pieces, at - skip - words.length, words));
    if (best !== undefined) return { op: best.op, from: at - skip - best.words.length };
  }
  return undefined;
}

/** The bound may follow the thing that is counted: "three levels or fewer", "3 levels at most". */
function boundAfter(pieces: readonly Piece[], at: number): { op: Comparator; to: number } | undefined {
  for (const skip of [0, 1, 2, 3]) {
    if (pieces.slice(at, at + skip).some(({ text }) => !/^\p{L}+$/u.test(text) || /^(?:and|or|but)$/u.test(text))) break;
    const best = longest(BOUNDS_AFTER, ({ words }) => fits(pieces, at + skip, words));
    if (best !== undefined) return { op: best.op, to: at + skip + best.words.length };
  }
  return undefined;
}

function longest(bounds: readonly Bound[], test: (bound: Bound) => boolean): Bound | undefined {
  let best: Bound | undefined;
  for (const bound of bounds) if (bound.words.length > (best?.words.length ?? 0) && test(bound)) best = bound;
  return best;
}

function fits(pieces: readonly Piece[], from: number, words: readonly string[]): boolean {
  return from >= 0 && words.every((word, offset) => pieces[from + offset]?.text === word);
}

function thingsAfter(pieces: readonly Piece[], at: number): string[] {
  const things: string[] = [];
  for (const { text } of pieces.slice(at, at + THING_REACH)) {
    if (things.length >= MOST_THINGS || !/^[\p{L}-]/u.test(text) || VERBS_OF_BEING.has(text)) break;
    if (/^\p{L}+$/u.test(text) && !STOP_WORDS.has(text) && !NOT_COUNTED.has(text)) things.push(stem(text));
  }
  return things;
}
