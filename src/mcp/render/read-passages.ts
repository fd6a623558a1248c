// The text of passages that were read.

import { noteInWords } from "../notes.ts";
import type { ReadOutput } from "../tools/read-passages.ts";
import { closing, passageLine, tensionLines } from "./parts.ts";

/** What stands in place of passages where there are none, in whatever form they are shown. */
export const NOTHING_THERE = "The article says nothing there.";

export function renderPassages(output: ReadOutput): string {
  const { notes = [], passages, total, nextCursor, reference, tensions } = output;
  const head = reference === undefined ? [] : [`Reference ${reference.number}. The article tells: ${reference.told}`];
  const own = reference?.supplied === undefined ? [] : [`As supplied by the user, not by the article: ${reference.supplied}`];
  return [
    ...head,
    ...own,
    ...notes.map(noteInWords),
    ...(passages.length === 0 && notes.length === 0 ? [NOTHING_THERE] : passages.map(passageLine)),
    ...(nextCursor === undefined ? [] : [`${passages.length} of ${total}; for more call again with cursor: ${nextCursor}`]),
    "",
    ...tensionLines(
      tensions,
      passages.map(({ locator }) => locator),
    ),
    ...closing(output),
  ].join("\n");
}
