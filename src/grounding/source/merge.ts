// Settles number words that need the words around them: "one third", "twenty five", "a quarter of", a line that ends in "ten-".
import { denominatorOfWord, FIGURE_MARK, type Figure, joinTens, numberOfWord, wordFigure } from "./numbers.ts";
import type { Piece } from "./pieces.ts";

/** After these, "a third" is a share and no place in a row. */
const BEFORE_SHARE = new Set("than over under about least most nearly almost roughly exceeding to".split(" "));

/** The pieces, with each number that is written in two words as one piece. */
export function mergeFigures(pieces: readonly Piece[]): Piece[] {
  settleBroken(pieces);
  const merged: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const next = pieces[at + 1];
    const figure = next === undefined ? undefined : figureOfTwo(piece, next, merged.at(-1), pieces[at + 2]);
    if (next === undefined || figure === undefined) {
      merged.push(piece);
      continue;
    }
    merged.push(join(piece, next, figure));
    const after = pieces[at + 2];
    // The second word may have begun a line: then the rest of that line begins one now.
    if (next.first && !next.last && after !== undefined) after.first = true;
    at += 1;
  }
  return merged;
}

/** A number word at a broken line end is a number if what follows is a word of this text, as in two-level; else ten-derness. */
function settleBroken(pieces: readonly Piece[]): void {
  if (!pieces.some((piece) => piece.broken && piece.figure !== undefined)) return;
  const words = new Set(pieces.filter((_, at) => pieces[at - 1]?.broken !== true).map((piece) => piece.word));
  pieces.forEach((piece, at) => {
    if (!piece.broken || piece.figure === undefined) return;
    if (words.has(pieces[at + 1]?.word ?? "")) {
      piece.broken = false;
    } else {
      piece.word = bare(piece.text);
      delete piece.figure;
    }
  });
}

function figureOfTwo(piece: Piece, next: Piece, before: Piece | undefined, after: Piece | undefined): Figure | undefined {
  if (!endsClean(piece) || next.broken) return undefined;
  const number = numberOfWord(bare(piece.text));
  const under = next.figure === undefined ? denominatorOfWord(next.word) : undefined;
  if (under !== undefined) {
    const share = piece.word === "a" && (after?.word === "of" || BEFORE_SHARE.has(before?.word ?? ""));
    const over = number ?? (share ? 1 : undefined);
    return over === undefined ? undefined : { value: `${over}/${under}`, role: "count" };
  }
  const units = numberOfWord(bare(next.text));
  const joined = number === undefined || units === undefined ? undefined : joinTens(number, units);
  return joined === undefined ? undefined : wordFigure(joined);
}

/** Nothing stands between this piece and the next but white space, or a hyphen at a line's end. */
function endsClean(piece: Piece): boolean {
  return piece.references.length === 0 && /\p{L}[-‐‑–]?$/u.test(piece.text);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, "");
}

function join(piece: Piece, next: Piece, figure: Figure): Piece {
  return {
    ...piece,
    word: FIGURE_MARK,
    figure,
    references: [...next.references],
    text: `${piece.text} ${next.text}`,
    last: piece.last || next.last,
    broken: false,
  };
}
