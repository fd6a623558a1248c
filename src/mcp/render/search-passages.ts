// The text of a search: one line for each hit, the rest by cursor.
import type { SearchOutput } from "../tools/search-passages.ts";
import { closing, passageLine, tensionLines, titled } from "./parts.ts";

export function renderSearch(output: SearchOutput): string {
  const { hits, total, nextCursor, tensions } = output;
  return [
    ...(hits.length === 0
      ? ["No passage shares a word with this query."]
      : hits.map((hit) => `${passageLine({ ...hit, text: marked(hit) })} score ${hit.score}`)),
    ...(hits.length === 0 ? [] : [`${hits.length} of ${total}; matched words are *marked*`]),
    ...(nextCursor === undefined ? [] : [`For more call again with cursor: ${nextCursor}`]),
    "",
    ...titled("Where the article also says otherwise", tensionLines(tensions)),
    ...closing(output),
  ].join("\n");
}

/** The text with its matched words between asterisks. */
function marked({ text, highlights }: SearchOutput["hits"][number]): string {
  let rest = 0;
  const pieces = highlights.map(([start = 0, end = 0]) => {
    const piece = `${text.slice(rest, start)}*${text.slice(start, end)}*`;
    rest = end;
    return piece;
  });
  return [...pieces, text.slice(rest)].join("");
}
