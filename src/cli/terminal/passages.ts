// Passages that were read, on the terminal, in the order of the article.
import { noteInWords } from "../../mcp/notes.ts";
import { NOTHING_THERE } from "../../mcp/render/read-passages.ts";
import type { Service } from "../../mcp/service.ts";
import type { ReadOutput } from "../../mcp/tools/read-passages.ts";
import { closing, item, type Page } from "./page.ts";
import { moreLines, passageLines, tensionSection } from "./passage-lines.ts";
import { hang } from "./wrap.ts";

export function showPassages(output: ReadOutput, _: Service, page: Page): string[] {
  const { nextCursor, notes = [], passages, reference, tensions, total } = output;
  return [
    ...(reference === undefined
      ? []
      : hang(page.width, "", `${page.ink("bold", `Reference ${reference.number}`)}. The article tells: ${reference.told}`)),
    ...(reference?.supplied === undefined ? [] : hang(page.width, "", `As supplied by you, not by the article: ${reference.supplied}`)),
    ...(reference === undefined ? [] : [""]),
    ...notes.flatMap((note) => [...hang(page.width, "", noteInWords(note)), ""]),
    ...(passages.length === 0 && notes.length === 0
      ? item(page, "-", NOTHING_THERE)
      : passages.flatMap((passage, at) => [
          ...(passage.locator === passages[at - 1]?.locator ? [] : hang(page.width, "", page.ink("bold", passage.locator))),
          ...passageLines(page, "-", passage),
        ])),
    "",
    ...moreLines(page, passages.length, total, nextCursor),
    ...tensionSection(page, tensions),
    ...closing(page, output),
  ];
}
