// Pieces that the texts of several tools share.
import { UNNAMED } from "../../rules/model.ts";
import { type Echo, nameOf } from "../case.ts";
import type { PassageOut, TensionOut } from "../passages.ts";
import type { Stamp } from "../service.ts";

/** A heading with its lines and a blank line after; nothing where there are no lines. */
export function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines, ""];
}

/** One line with all items; nothing where there are none. */
export function listed(start: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${start}${items.join("; ")}`];
}

/** ` (A1, A2)`, or nothing. */
export function inBrackets(names: readonly string[]): string {
  return names.length === 0 ? "" : ` (${names.join(", ")})`;
}

export const RULE_KINDS = {
  absolute: "absolute contraindication",
  relative: "relative contraindication",
  indication: "indication",
} as const;

/** What is said of a case or a level without facts. */
export const NOTHING_GIVEN = "nothing given";

/** Facts by name, values as JSON. */
export function factsInWords(facts: Record<string, unknown>): string {
  const said = Object.entries(facts).map(([name, value]) => `${name} = ${typeof value === "string" ? value : JSON.stringify(value)}`);
  return said.length === 0 ? NOTHING_GIVEN : said.join(", ");
}

/** Facts as they were understood, and what follows from them. */
export function caseLines({ patient, levels, entailed }: Echo): string[] {
  return [
    `- patient: ${factsInWords(patient)}`,
    ...levels.map(({ level: name = nameOf(UNNAMED), ...own }) => `- ${String(name)}: ${factsInWords(own)}`),
    ...entailed.map(({ level: name, fact, is, because }) => `- ${name}: ${fact} = ${is} follows (${because})`),
  ];
}

/** The notices, the source and the knowledge that the answer was made from. */
export function closing({ guideline, notices }: { guideline: Stamp; notices: readonly string[] }): string[] {
  return [...notices, `Source: ${guideline.citation}; knowledge ${guideline.knowledgeVersion}, digest ${guideline.digest}.`];
}

/** A passage with its citation, its reference numbers and, where it is less than a statement, how sure the article is. */
export function passageLine({ passage, text, references, certainty, quote }: PassageOut): string {
  return `- ${text} [${passage}]${referenceMark(references)}${certaintyMark(certainty)}${quote === undefined ? "" : `\n  In your copy: "${quote}"`}`;
}

const CERTAINTY: Record<string, string> = {
  suggests: "the article suggests this",
  hypothesises: "a hypothesis in the article",
  unknown: "the article calls this unknown or unclear",
};

/** ` (a hypothesis in the article)`, or nothing where it is a statement. */
export function certaintyMark(certainty: string): string {
  return certainty === "states" ? "" : ` (${CERTAINTY[certainty] ?? certainty})`;
}

/** ` [ref 3, 14]`, or nothing. */
export function referenceMark(references: readonly number[]): string {
  return references.length === 0 ? "" : ` [ref ${references.join(", ")}]`;
}

export function tensionLines(tensions: readonly TensionOut[]): string[] {
  return tensions.map(({ id, text, passages }) => `- ${text} [${passages.join("] [")}] {${id}}`);
}
