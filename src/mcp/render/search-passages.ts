// The text of a search: one line for each hit, the rest by cursor.
import { NOT_READ } from "../language.ts";
import type { SearchOutput } from "../tools/search-passages.ts";
import { closing, passageLine, tensionLines } from "./parts.ts";

export function renderSearch(output: SearchOutput): string {
  const { hits, total, elsewhere, nextCursor, tensions } = output;
  return [
    ...(hits.length === 0 ? [noHit(output)] : hits.map((hit) => `${passageLine({ ...hit, text: marked(hit, (words) => `*${words}*`) })}`)),
    ...(hits.length === 0 ? [] : [`${hits.length} of ${total}; matched words are *marked*`]),
    ...(hits.length === 0 || elsewhere === undefined ? [] : [inOthers(elsewhere)]),
    ...(nextCursor === undefined ? [] : [`For more call again with cursor: ${nextCursor}`]),
    "",
    ...tensionLines(tensions),
    ...closing(output),
  ].join("\n");
}

/** That nothing was found, and whether that is so of the named section alone; or that nothing was looked for. */
export function noHit({ elsewhere, notices }: Pick<SearchOutput, "elsewhere" | "notices">): string {
  if (notices.includes(NOT_READ)) return "Nothing was looked for.";
  return elsewhere === undefined
    ? "No passage shares a word with this query."
    : `No passage in this section shares a word with this query. ${inOthers(elsewhere)}`;
}

/** How many hits a search in one section leaves out. */
export function inOthers(elsewhere: number): string {
  return `In the other sections: ${elsewhere === 0 ? "none" : `${elsewhere}, with section left out`}.`;
}

/** The text with each stretch of matched words as `mark` shows it. */
export function marked({ text, highlights }: SearchOutput["hits"][number], mark: (words: string) => string): string {
  let rest = 0;
  const pieces = highlights.map(([start = 0, end = 0]) => {
    const piece = `${text.slice(rest, start)}${mark(text.slice(start, end))}`;
    rest = end;
    return piece;
  });
  return [...pieces, text.slice(rest)].join("");
}
