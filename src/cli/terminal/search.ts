// Hits on the terminal, the matched words standing out.
import type { Service } from "../../mcp/service.ts";
import type { SearchOutput } from "../../mcp/tools/search-passages.ts";
import { closing, item, type Page, section } from "./page.ts";
import { moreLines, passageLines, tensionSection } from "./passage-lines.ts";

export function showSearch(output: SearchOutput, _: Service, page: Page): string[] {
  const { hits, nextCursor, tensions, total } = output;
  return [
    ...section(
      page,
      "Passages, best first; matched words are *marked*",
      hits.length === 0
        ? item(page, "-", "No passage shares a word with this query.")
        : hits.flatMap((hit, at) => passageLines(page, `${at + 1}.`, hit, marked(page, hit))),
    ),
    ...moreLines(page, hits.length, total, nextCursor),
    ...tensionSection(page, tensions),
    ...closing(page, output),
  ];
}

/** The text with its matched words between asterisks, and in bold where there is any. */
function marked({ ink }: Page, { text, highlights }: SearchOutput["hits"][number]): string {
  let rest = 0;
  const pieces = highlights.map(([start = 0, end = 0]) => {
    const piece = `${text.slice(rest, start)}${ink("bold", `*${text.slice(start, end)}*`)}`;
    rest = end;
    return piece;
  });
  return [...pieces, text.slice(rest)].join("");
}
