// Passages on the terminal, however they were found.
import type { Knowledge } from "../../knowledge/model.ts";
import type { PassageOut, TensionOut } from "../../mcp/passages.ts";
import { certaintyMark, ELSEWHERE } from "../../mcp/render/parts.ts";
import { cites, item, type Page, refs, section, under } from "./page.ts";
import { hang } from "./wrap.ts";

/** A passage after its mark: what it says, where, and how sure the article is where it is less than a statement. */
export function passageLines(page: Page, mark: string, passage: PassageOut, text = passage.text): string[] {
  const { certainty, quote, references } = passage;
  return [
    ...item(page, mark, `${text} ${cites(page, [passage.passage])}${refs(page, references)}${certaintyMark(certainty)}`),
    ...(quote === undefined ? [] : under(page, mark, `In your copy: "${quote}"`)),
  ];
}

export function tensionSection(page: Page, tensions: readonly TensionOut[]): string[] {
  return section(
    page,
    ELSEWHERE,
    tensions.flatMap(({ text, passages }) => item(page, "-", `${text} ${cites(page, passages)}`)),
  );
}

/** How to come to the next page of a list; nothing on the last one. */
export function moreLines({ ink, width }: Page, shown: number, total: number, cursor: string | undefined): string[] {
  return cursor === undefined
    ? []
    : [...hang(width, "", ink("dim", `${shown} of ${total}; for more, the same with --cursor ${cursor}`)), ""];
}

/** From a tension's id to its title, the id behind it. */
export function tensionTitle({ tensions }: Knowledge): (id: string) => string {
  return (wanted) => `${tensions.find(({ id }) => id === wanted)?.title ?? ""} {${wanted}}`;
}
