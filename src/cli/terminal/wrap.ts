// Lines that fit: what goes over is continued below, set in under the beginning of its own text.
import stringWidth from "string-width";

/** Between these no space is needed to break a line. */
const IDEOGRAPH = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])(?=[^\s])/u;

/** Columns that a text takes up; colours take none, wide characters two. */
export const widthOf = (text: string): number => stringWidth(text);

/**
 * `mark` and then `text`, in lines of at most `width` columns. A single word that is wider than the room stands whole
 * on a line of its own: a citation can still be copied, and the terminal itself breaks it.
 */
export function hang(width: number, mark: string, text: string): string[] {
  const indent = " ".repeat(Math.min(widthOf(mark), Math.floor(width / 2)));
  const lines: string[] = [];
  let current = mark;
  let isStart = true;
  for (const [piece, joint] of pieces(text)) {
    // Right after the mark a break helps only where the line below begins further left.
    if ((!isStart || indent.length < widthOf(mark)) && widthOf(current + (isStart ? "" : joint) + piece) > width) {
      lines.push(current.trimEnd());
      current = indent + piece;
    } else current += isStart ? piece : joint + piece;
    isStart = false;
  }
  return [...lines, current.trimEnd()];
}

/** Words, and what joins each to the one before. */
function pieces(text: string): [piece: string, joint: "" | " "][] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) => word.split(IDEOGRAPH).map((piece, at): [string, "" | " "] => [piece, at === 0 ? " " : ""]));
}
