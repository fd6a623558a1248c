// Takes superscript reference numbers off a figure that a text layer glued them to: "Table 1.30" is 1 and reference 30.
import type { SentencePrint } from "./fingerprint.ts";
import type { Piece } from "./pieces.ts";

/** Changes the pieces of a sentence: a figure that is one of the sentence's with its reference number behind becomes that figure. */
export function unglueFigures(pieces: readonly Piece[], print: SentencePrint): void {
  const left = print.figures.map(({ value }) => value);
  for (const { figure } of pieces) {
    const place = left.indexOf(figure?.value ?? "");
    if (place >= 0) left.splice(place, 1);
  }
  for (const piece of pieces) {
    if (piece.figure === undefined || print.figures.some(({ value }) => value === piece.figure?.value)) continue;
    for (const value of left) {
      const number = gluedTo(value, piece.figure.value);
      if (number === undefined || !print.references.includes(number) || !piece.text.endsWith(String(number))) continue;
      piece.figure = { ...piece.figure, value };
      piece.references = [number, ...piece.references];
      piece.text = piece.text.slice(0, -String(number).length);
      break;
    }
  }
}

/** The reference number behind `value` in `written`, or undefined: 30 for 1 in "1.30" and in "130". */
function gluedTo(value: string, written: string): number | undefined {
  const tail = written.startsWith(value) ? written.slice(value.length).replace(/^\./u, "") : "";
  return /^\d{1,3}$/u.test(tail) ? Number(tail) : undefined;
}
