// Settles number words that need the words around them: "one third", "twenty five", "a quarter of", a line that ends in "ten-".
import { denominatorOfWord, FIGURE_MARK, type Figure, joinTens, numberOfWord, wordFigure } from "./numbers.ts";
import type { Piece } from "./pieces.ts";

/** After these, "a third" is a share and no place in a row. */
const BEFORE_SHARE = new Set("than over under about least most nearly almost roughly exceeding to".split(" "));

/** The pieces, with each number that is written in two words as one piece. */
export function mergeFigures(pieces: readonly Piece[]): Piece[] {
  settleBroken(pieces);
  const merged: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const parts = numberAt(pieces, at);
    const [first, last] = [parts?.pieces[0], parts?.pieces.at(-1)];
    if (parts === undefined || first === undefined || last === undefined) {
      merged.push(pieces[at] as Piece);
      at += 1;
      continue;
    }
    const crosses = parts.pieces.slice(0, -1).some((piece) => piece.last);
    merged.push({
      ...first,
      word: FIGURE_MARK,
      figure: parts.figure,
      references: [...last.references],
      text: parts.pieces.reduce((text, piece) => (text === "" ? piece.text : joinText(text, piece.text)), ""),
      last: crosses || last.last,
      broken: false,
    });
    at += parts.pieces.length;
    // Its last word may have begun a line: then the rest of that line begins one now.
    const after = pieces[at];
    if (crosses && !last.last && after !== undefined) after.first = true;
  }
  return merged;
}

/**
 * A number word at a broken line end is a number if what follows is a word of this text, as in two-level; else it begins a
 * word, as in ten-derness. One after a broken line end ends a word, as in of-ten.
 */
function settleBroken(pieces: readonly Piece[]): void {
  const words = new Set(pieces.filter((_, at) => pieces[at - 1]?.broken !== true).map((piece) => piece.word));
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1];
    if (!piece.broken || next === undefined) return;
    if (piece.figure === undefined) {
      if (next.figure !== undefined && numberOfWord(bare(next.text)) !== undefined) asWord(next);
    } else if (words.has(next.word)) {
      piece.broken = false;
    } else {
      asWord(piece);
    }
  });
}

function asWord(piece: Piece): void {
  piece.word = bare(piece.text);
  delete piece.figure;
}

/** The number that begins with a piece and takes more than that one, and its pieces; undefined where there is none. */
function numberAt(pieces: readonly Piece[], at: number): { figure: Figure; pieces: Piece[] } | undefined {
  const [piece, next, third] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (piece === undefined || next === undefined || !endsClean(piece)) return undefined;
  const broken = next.broken && third !== undefined;
  const parts = broken ? [piece, next, third] : [piece, next];
  const written = bare(next.text) + (broken ? bare(third.text) : "");
  const number = numberOfWord(bare(piece.text));
  const under = denominatorOfWord(written);
  if (under !== undefined) {
    const share = piece.word === "a" && (pieces[at + parts.length]?.word === "of" || BEFORE_SHARE.has(pieces[at - 1]?.word ?? ""));
    const over = number ?? (share ? 1 : undefined);
    return over === undefined ? undefined : { figure: { value: `${over}/${under}`, role: "count" }, pieces: parts };
  }
  const joined = number === undefined ? undefined : joinTens(number, numberOfWord(written) ?? 0);
  return joined === undefined ? undefined : { figure: wordFigure(joined), pieces: parts };
}

/** Nothing stands between this piece and the next but white space, or a hyphen at a line's end. */
function endsClean(piece: Piece): boolean {
  return piece.references.length === 0 && /\p{L}[-‐‑–]?$/u.test(piece.text);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, "");
}

function joinText(head: string, tail: string): string {
  if (!/[-‐‑–]$/u.test(head)) return `${head} ${tail}`;
  return numberOfWord(bare(head)) === undefined ? head.slice(0, -1) + tail : head + tail;
}
