// Reads a run of characters without white space into words, figures and reference numbers.
import { canonicalDigits, denominatorOfWord, FIGURE_MARK, type Figure, joinTens, numberOfWord, wordFigure } from "./numbers.ts";
import { BARE, BRACKETED, expandReferences } from "./references.ts";

/** A word or a figure as it is met, before it is known where in its line it stands. */
export interface Scanned {
  /** Lower-case letters without hyphens or accents, or the mark that stands for any figure. */
  word: string;
  figure?: Figure;
  /** The reference numbers that stand right after it. */
  references: number[];
  /** As written, with its punctuation, without reference numbers. */
  text: string;
}

export interface ScanOptions {
  /** Reference numbers are glued to the word before them, not in brackets. */
  readonly glued: boolean;
  /** Figures such as HER2 that are letters and digits, and no word with a reference number. */
  readonly codes?: ReadonlySet<string> | undefined;
}

const HYPHENS = /[-‐‑–]/gu;
const WORD = /\p{L}[\p{L}\p{M}'’ʼ]*(?:[-‐‑–](?=\p{L})(?!\p{L}{1,2}\d)[\p{L}\p{M}'’ʼ]+)*/uy;
const FRACTION = /(\d{1,2})\/(\d{1,2})(?![\d/])/uy;
const NUMBER = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/uy;
/** A whole number, a full stop, and a list of superscripts: "Table 1.30,31" is no decimal. */
const NUMBER_THEN_LIST = /(\d+)\.(\d{1,3}(?:[,–-]\d{1,3})+)(?![\p{L}\d])/uy;
const CITATION = /\d{4};\d+:\d+/u;
const OPENING = /[([{“‘"'<>=±~≥≤]/u;
const AFTER_WORD = /^[)”"’%]*(?:[.,;:?!][)”"’]*)?$/u;
const AFTER_NUMBER = /^[%)”"’]+[.,;:?!]?$/u;
/** Two letters and digits are a code (B12); from three letters on, the digits may be references. */
const LONGEST_CODE = 2;
const POINTERS = new Set("table tables figure figures fig figs section appendix box chapter page equation".split(" "));

/**
 * Scans chunk after chunk. Punctuation goes to the word before it in its chunk, or else to the next word; reference numbers
 * go to the word before them, be it of an earlier chunk.
 */
export class Scanner {
  readonly #options: ScanOptions;
  /** What waits for the next word: an opening bracket, a sign. */
  #lead = "";
  /** The last word of all chunks. */
  #last: Scanned | undefined;
  #chunk = "";
  #at = 0;
  /** The words of this chunk. */
  #found: Scanned[] = [];
  /** What stands between the last word of this chunk and here. */
  #between = "";

  constructor(options: ScanOptions) {
    this.#options = options;
  }

  /** The words and figures of a chunk. */
  scan(chunk: string): Scanned[] {
    [this.#chunk, this.#at, this.#found, this.#between] = [chunk, 0, [], ""];
    while (this.#at < chunk.length) {
      const taken = this.#references() || this.#number() || this.#word() || this.#punctuation();
      this.#at += taken;
    }
    if (this.#lead !== "") this.#lead += " ";
    return this.#found;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#chunk);
  }

  #add(written: string, figure?: Figure): void {
    const word = figure === undefined ? plainWord(written) : FIGURE_MARK;
    this.#last = { word, references: [], text: this.#lead + written, ...(figure !== undefined && { figure }) };
    this.#found.push(this.#last);
    this.#lead = "";
    this.#between = "";
  }

  /** Takes reference numbers; gives how many characters they are, 0 where there are none here. */
  #references(): number {
    const bare = this.#options.glued && this.#found.length > 0 && this.#mayHoldReferences() ? BARE : undefined;
    const found = this.#match(BRACKETED) ?? (bare && this.#match(bare)) ?? null;
    if (found === null) return 0;
    this.#last?.references.push(...expandReferences(found[1] as string));
    return found[0].length;
  }

  /** Whether bare digits here would be reference numbers of the last word of this chunk. */
  #mayHoldReferences(): boolean {
    if (this.#last === undefined || POINTERS.has(this.#last.word)) return false;
    const isNumber = /^\d/u.test(this.#last.figure?.value ?? "");
    return (isNumber ? AFTER_NUMBER : AFTER_WORD).test(this.#between);
  }

  #number(): number {
    const role = CITATION.test(this.#chunk) || POINTERS.has(this.#last?.word ?? "") ? "pointer" : "count";
    const list = this.#options.glued ? this.#match(NUMBER_THEN_LIST) : null;
    if (list !== null) {
      this.#add(`${list[1]}.`, { value: canonicalDigits(list[1] as string), role });
      this.#last?.references.push(...expandReferences(list[2] as string));
      return list[0].length;
    }
    const fraction = this.#match(FRACTION);
    if (fraction !== null && Number(fraction[1]) < Number(fraction[2])) {
      this.#add(fraction[0], { value: `${Number(fraction[1])}/${Number(fraction[2])}`, role: "count" });
      return fraction[0].length;
    }
    const number = this.#match(NUMBER);
    if (number !== null) this.#add(number[0], { value: canonicalDigits(number[0]), role });
    return number?.[0].length ?? 0;
  }

  #word(): number {
    const written = this.#match(WORD)?.[0];
    if (written === undefined) return 0;
    const digits = /^\d+/u.exec(this.#chunk.slice(this.#at + written.length))?.[0] ?? "";
    if (digits !== "" && this.#isCode(written, digits)) {
      this.#add(written + digits, { value: (written + digits).toUpperCase(), role: "count" });
      return written.length + digits.length;
    }
    for (const part of numberParts(written)) this.#add(part.text, part.figure);
    return written.length;
  }

  #isCode(letters: string, digits: string): boolean {
    if (!/^\p{L}+$/u.test(letters)) return false;
    const { glued, codes } = this.#options;
    return letters.length <= LONGEST_CODE || !glued || codes?.has((letters + digits).toUpperCase()) === true;
  }

  #punctuation(): number {
    const character = String.fromCodePoint(this.#chunk.codePointAt(this.#at) as number);
    this.#between += character;
    if (this.#last !== undefined && this.#found.length > 0 && !OPENING.test(character)) this.#last.text += character;
    else this.#lead += character;
    return character.length;
  }
}

/** A written word; one that begins with a number word (two-level, one-third) as its figure and the rest. */
function numberParts(written: string): { text: string; figure?: Figure }[] {
  const [head = "", ...rest] = written.split(HYPHENS);
  const number = numberOfWord(head.toLowerCase());
  if (number === undefined) return [{ text: written }];
  if (rest.length === 0) return [{ text: written, figure: wordFigure(number) }];
  const tail = rest.join("").toLowerCase();
  const under = denominatorOfWord(tail);
  if (under !== undefined) return [{ text: written, figure: { value: `${number}/${under}`, role: "count" } }];
  const joined = joinTens(number, numberOfWord(tail) ?? 0);
  if (joined !== undefined) return [{ text: written, figure: wordFigure(joined) }];
  return [{ text: written.slice(0, head.length + 1), figure: wordFigure(number) }, { text: written.slice(head.length + 1) }];
}

/** Lower-case letters alone: no hyphens, apostrophes or accents. */
function plainWord(written: string): string {
  return written
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
}
