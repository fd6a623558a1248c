// Reads a text as pieces: words and figures in the order of the text, each knowing where its line ends.
import { mergeFigures } from "./merge.ts";
import { type ReferenceStyle, referenceStyle, tidyReferences } from "./references.ts";
import { type Scanned, Scanner } from "./scan.ts";

/** A word or a figure. A word that a line end breaks is two pieces, of which the first is `broken`. */
export interface Piece extends Scanned {
  /** White space stands before it. */
  spaced: boolean;
  /** The line of the text, from 1. */
  line: number;
  /** Which of the runs of its line it is in, from 0: beyond a gap is another column. */
  column: number;
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
const BROKEN = /^\P{N}*\p{L}[-‐‑–]$/u;

/** The pieces of `text`. Reference numbers are collected on the piece before them and are no pieces. */
export function readPieces(text: string, options: ReadOptions = {}): Piece[] {
  const tidy = tidyReferences(text)
    .normalize("NFKC")
    .replaceAll("\u2044", "/")
    .replace(/\u00AD(?=\s*\n)/gu, "-")
    .replaceAll("\u00AD", "");
  const scanner = new Scanner({ glued: (options.style ?? referenceStyle(tidy)) === "glued", codes: options.codes });
  const pieces: Piece[] = [];
  tidy.split(LINE_END).forEach((line, index) => {
    line.split(COLUMN_GAP).forEach((run, column) => {
      const read = (run.match(/\S+/gu) ?? []).flatMap((chunk) =>
        scanner.scan(chunk).map((scanned, at): Piece => {
          return { ...scanned, spaced: at === 0, line: index + 1, column, first: false, last: false, broken: false };
        }),
      );
      const [first, last] = [read[0], read.at(-1)];
      if (first !== undefined) first.first = true;
      if (last !== undefined) Object.assign(last, { last: true, broken: BROKEN.test(last.text) });
      // One by one: a line can be as long as a whole text, and a call does not take as many arguments.
      for (const piece of read) pieces.push(piece);
    });
  });
  return mergeFigures(pieces);
}
