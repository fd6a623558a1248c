// Reads a text as pieces: words and figures in the order of the text, each knowing where its line ends.

import { mergeFigures } from "./merge.ts";
import { canonicalDigits, denominatorOfWord, FIGURE_MARK, type Figure, joinTens, numberOfWord, wordFigure } from "./numbers.ts";
import { BARE, BRACKETED, expandReferences, type ReferenceStyle, referenceStyle, tidyReferences } from "./references.ts";

/** A word or a figure. A word that a line end breaks is two pieces, of which the first is `broken`. */
export interface Piece {
  /** Lower-case letters without hyphens or accents, or the mark that stands for any figure. */
  word: string;
  figure?: Figure;
  /** The reference numbers that stand right after it. */
  references: number[];
  /** As written, with its punctuation, without reference numbers. */
  text: string;
  /** White space stands before it. */
  spaced: boolean;
  /** The line of the text, from 1. */
  line: number;
  /** First and last of its run: a run ends at a line end or at a gap as between columns. */
  first: boolean;
  last: boolean;
  broken: boolean;
}

export interface ReadOptions {
  /** How reference numbers are set; left out: by what the text has more of. */
  readonly style?: ReferenceStyle;
  /** Figures such as HER2 that are letters and digits, and no word with a reference number. */
  readonly codes?: ReadonlySet<string>;
}

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/u;
const COLUMN_GAP = /\t+| {3,}/u;
const HYPHENS = /[-‐‑–]/gu;
const WORD = /\p{L}[\p{L}\p{M}'’ʼ]*(?:[-‐‑–](?=\p{L})(?!\p{L}{1,2}\d)[\p{L}\p{M}'’ʼ]+)*/uy;
const DIGITS = /\d/u;
const FRACTION = /(\d{1,2})\/(\d{1,2})(?![\d/])/uy;
const NUMBER = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/uy;
/** A whole number, a full stop, and a list of superscripts: "Table 1.30,31" is no decimal. */
const NUMBER_THEN_LIST = /(\d+)\.(\d{1,3}(?:[,–-]\d{1,3})+)(?![\p{L}\d])/uy;
const CITATION = /\d{4};\d+:\d+/u;
const OPENING = /[([{“‘"'<>=±~≥≤]/u;
const AFTER_WORD = /^[)”"’%]*[.,;:?!]?[)”"’]*$/u;
const AFTER_NUMBER = /^[%)”"’]+[.,;:?!]?$/u;
/** Two letters and digits are a code (B12); from three letters on, the digits may be references. */
const LONGEST_CODE = 2;
const POINTERS = new Set("table tables figure figures fig figs section appendix box chapter page equation".split(" "));

/** The pieces of `text`. Reference numbers are collected on the piece before them and are no pieces. */
export function readPieces(text: string, options: ReadOptions = {}): Piece[] {
  const tidy = tidyReferences(text)
    .normalize("NFKC")
    .replace(/\u00AD(?=\s*\n)/gu, "-")
    .replaceAll("\u00AD", "");
  const glued = (options.style ?? referenceStyle(tidy)) === "glued";
  const pieces: Piece[] = [];
  tidy.split(LINE_END).forEach((line, index) => {
    for (const run of line.split(COLUMN_GAP)) {
      const before = pieces.length;
      let lead = "";
      for (const chunk of run.split(/\s+/u)) {
        if (chunk !== "") lead = readChunk(chunk, lead, { pieces, glued, codes: options.codes, line: index + 1 });
      }
      const first = pieces[before];
      const last = pieces.at(-1);
      if (first === undefined || last === undefined) continue;
      first.first = true;
      last.last = true;
      last.broken = last.figure === undefined && /\p{L}[-‐‑–]$/u.test(last.text);
    }
  });
  return mergeFigures(pieces);
}

interface Reading {
  readonly pieces: Piece[];
  readonly glued: boolean;
  readonly codes: ReadonlySet<string> | undefined;
  readonly line: number;
}

/** Adds the pieces of one run of characters without white space; gives what is left to stand before the next piece. */
function readChunk(chunk: string, leading: string, reading: Reading): string {
  const { pieces } = reading;
  const start = pieces.length;
  const pointing = CITATION.test(chunk);
  let lead = leading;
  /** What stands between the last piece of this chunk and here. */
  let between = "";
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(chunk);
  };
  const add = (written: string, word: string, figure?: Figure): void => {
    const piece: Piece = {
      word,
      references: [],
      text: lead + written,
      spaced: pieces.length === start,
      line: reading.line,
      first: false,
      last: false,
      broken: false,
    };
    if (figure !== undefined) piece.figure = figure;
    pieces.push(piece);
    lead = "";
    between = "";
  };
  const role = (): Figure["role"] => (pointing || POINTERS.has(pieces.at(-1)?.word ?? "") ? "pointer" : "count");

  while (at < chunk.length) {
    const bracketed = match(BRACKETED);
    const bare = bracketed === null && reading.glued && pieces.length > start ? match(BARE) : null;
    const found = bracketed ?? (bare !== null && holdsReferences(pieces.at(-1), between) ? bare : null);
    if (found !== null) {
      pieces.at(-1)?.references.push(...expandReferences(found[1] as string));
      at += found[0].length;
      continue;
    }
    const list = reading.glued ? match(NUMBER_THEN_LIST) : null;
    if (list !== null) {
      add(`${list[1]}.`, FIGURE_MARK, { value: canonicalDigits(list[1] as string), role: role() });
      pieces.at(-1)?.references.push(...expandReferences(list[2] as string));
      at += list[0].length;
      continue;
    }
    const fraction = match(FRACTION);
    if (fraction !== null && Number(fraction[1]) < Number(fraction[2])) {
      add(fraction[0], FIGURE_MARK, { value: `${Number(fraction[1])}/${Number(fraction[2])}`, role: "count" });
      at += fraction[0].length;
      continue;
    }
    const number = match(NUMBER);
    if (number !== null) {
      add(number[0], FIGURE_MARK, { value: canonicalDigits(number[0]), role: role() });
      at += number[0].length;
      continue;
    }
    const word = match(WORD);
    if (word !== null) {
      const digits = /^\d+/u.exec(chunk.slice(at + word[0].length))?.[0] ?? "";
      const code = (word[0] + digits).toUpperCase();
      if (digits !== "" && isCode(word[0], code, reading)) {
        add(word[0] + digits, FIGURE_MARK, { value: code, role: "count" });
        at += code.length;
      } else {
        addWord(word[0], add);
        at += word[0].length;
      }
      continue;
    }
    const character = String.fromCodePoint(chunk.codePointAt(at) as number);
    at += character.length;
    const last = pieces.at(-1);
    between += character;
    if (last !== undefined && pieces.length > start && !OPENING.test(character)) last.text += character;
    else lead += character;
  }
  return lead === "" ? "" : `${lead} `;
}

/** Whether bare digits that follow `piece` after `between` are its reference numbers. */
function holdsReferences(piece: Piece | undefined, between: string): boolean {
  if (piece === undefined || POINTERS.has(piece.word)) return false;
  if (piece.figure === undefined || DIGITS.test(piece.figure.value[0] ?? "") === false) return AFTER_WORD.test(between);
  return AFTER_NUMBER.test(between);
}

function isCode(letters: string, code: string, reading: Reading): boolean {
  if (!/^\p{L}+$/u.test(letters)) return false;
  return letters.length <= LONGEST_CODE || !reading.glued || reading.codes?.has(code) === true;
}

/** Adds a word; one that begins with a number word (two-level, one-third) as a figure and the rest. */
function addWord(written: string, add: (written: string, word: string, figure?: Figure) => void): void {
  const [head = "", ...rest] = written.split(HYPHENS);
  const number = numberOfWord(head.toLowerCase());
  if (number === undefined) return add(written, plainWord(written));
  if (rest.length === 0) return add(written, FIGURE_MARK, wordFigure(number));
  const tail = rest.join("").toLowerCase();
  const under = denominatorOfWord(tail);
  if (under !== undefined) return add(written, FIGURE_MARK, { value: `${number}/${under}`, role: "count" });
  const joined = joinTens(number, numberOfWord(tail) ?? 0);
  if (joined !== undefined) return add(written, FIGURE_MARK, wordFigure(joined));
  add(written.slice(0, head.length + 1), FIGURE_MARK, wordFigure(number));
  add(written.slice(head.length + 1), plainWord(rest.join("")));
}

/** Lower-case letters alone: no hyphens, apostrophes or accents. */
function plainWord(written: string): string {
  return written
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
}
