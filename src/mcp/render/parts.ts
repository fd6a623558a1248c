// Pieces that the texts of several tools share.
import type { Stamp } from "../service.ts";

/** A heading with its lines and a blank line after; nothing where there are no lines. */
export function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines, ""];
}

/** One line with all items; nothing where there are none. */
export function listed(start: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${start}${items.join("; ")}`];
}

/** Facts by name, values as JSON; "nothing given" where there are none. */
export function factsInWords(facts: Record<string, unknown>): string {
  const said = Object.entries(facts).map(([name, value]) => `${name} = ${typeof value === "string" ? value : JSON.stringify(value)}`);
  return said.length === 0 ? "nothing given" : said.join(", ");
}

/** The notices, the source and the knowledge that the answer was made from. */
export function closing({ guideline, notices }: { guideline: Stamp; notices: readonly string[] }): string[] {
  return [...notices, `Source: ${guideline.citation}; knowledge ${guideline.knowledgeVersion}, digest ${guideline.digest}.`];
}
