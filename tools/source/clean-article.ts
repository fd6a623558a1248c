// Reads a clean article: each paragraph on one line, behind its locator in backticks.

/** A paragraph or a table row of the article. */
export interface Paragraph {
  readonly locator: string;
  readonly text: string;
}

const LINE = /^`([^`\s]+)`[ \t]+(\S.*)$/gmu;

/** The paragraphs, in their order. Throws an Error where there are none, or where a locator comes twice. */
export function readCleanArticle(markdown: string): Paragraph[] {
  const paragraphs = [...markdown.matchAll(LINE)].map(([, locator = "", text = ""]) => ({ locator, text: text.trim() }));
  if (paragraphs.length === 0) throw new Error("there is no paragraph with a locator in backticks before it, such as `intro.p1`");
  const seen = new Set<string>();
  for (const { locator } of paragraphs) {
    if (seen.has(locator)) throw new Error(`the locator ${locator} comes twice`);
    seen.add(locator);
  }
  return paragraphs;
}
