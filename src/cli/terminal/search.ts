// Hits on the terminal, the matched words standing out.
import { inOthers, marked, noHit } from "../../mcp/render/search-passages.ts";
import type { Service } from "../../mcp/service.ts";
import type { SearchOutput } from "../../mcp/tools/search-passages.ts";
import { closing, item, type Page, section } from "./page.ts";
import { moreLines, passageLines, tensionSection } from "./passage-lines.ts";
import { hang } from "./wrap.ts";

export function showSearch(output: SearchOutput, _: Service, page: Page): string[] {
  const { elsewhere, hits, nextCursor, tensions, total } = output;
  const bold = (words: string): string => page.ink("bold", `*${words}*`);
  return [
    ...section(
      page,
      "Passages, best first; matched words are *marked*",
      hits.length === 0
        ? item(page, "-", noHit(output))
        : hits.flatMap((hit, at) => passageLines(page, `${at + 1}.`, hit, marked(hit, bold))),
    ),
    ...(hits.length === 0 || elsewhere === undefined ? [] : [...hang(page.width, "", page.ink("dim", inOthers(elsewhere))), ""]),
    ...moreLines(page, hits.length, total, nextCursor),
    ...tensionSection(page, tensions),
    ...closing(page, output),
  ];
}
