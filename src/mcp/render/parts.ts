// Pieces that the texts of several tools share.
import { type Knowledge, locatorOf } from "../../knowledge/model.ts";
import type { Echo } from "../case.ts";
import { caseInWords, PATIENT, type SaidFacts } from "../case-words.ts";
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

/** What is said of a case or a level without facts. */
export const NOTHING_GIVEN = "nothing given";

/** Facts by name, values as JSON. */
export function factsInWords(facts: Record<string, unknown>): string {
  const said = Object.entries(facts).map(([name, value]) => `${name} = ${typeof value === "string" ? value : JSON.stringify(value)}`);
  return said.length === 0 ? NOTHING_GIVEN : said.join(", ");
}

/** Facts as they were understood, those with the same value together, and what follows from them; levels with the same facts in one line. */
export function caseLines(facts: Echo, knowledge: Pick<Knowledge, "facts">): string[] {
  const together = new Map<string, string[]>();
  for (const { of, facts: own } of caseInWords(facts, knowledge)) {
    // Of a patient without facts nothing has to be said but where there is nothing else.
    if (of === PATIENT && own.length === 0 && facts.levels.length > 0) continue;
    const said = saidTogether(own);
    together.set(said, [...(together.get(said) ?? []), of]);
  }
  return [...together].map(([said, of]) => `- ${of.join(", ")}: ${said}`);
}

function saidTogether(facts: SaidFacts["facts"]): string {
  const labels = new Map<string, string[]>();
  for (const { label, value, follows } of facts) {
    const said = `${value}${follows === undefined ? "" : ` (inferred: ${follows})`}`;
    labels.set(said, [...(labels.get(said) ?? []), label]);
  }
  return labels.size === 0 ? NOTHING_GIVEN : [...labels].map(([value, of]) => `${of.join(", ")}: ${value}`).join("; ");
}

/** The notices, the source and the knowledge that the answer was made from. */
export function closing({ guideline, notices }: { guideline: Stamp; notices: readonly string[] }): string[] {
  return [...notices, `${guideline.citation}; knowledge ${guideline.knowledgeVersion} (${guideline.digest}).`];
}

/** A passage with its citation, its reference numbers and, where it is less than a statement, how sure the article is. */
export function passageLine({ passage, text, references, certainty, quote }: PassageOut): string {
  return `- ${text} [${passage}]${referenceMark(references)}${certaintyMark(certainty)}${quote === undefined ? "" : `\n  In your copy: "${quote}"`}`;
}

const CERTAINTY: Record<string, string> = {
  suggests: "suggested",
  hypothesises: "a hypothesis",
  unknown: "called unknown or unclear",
};

/** How sure the article is: ` (suggested)`, or nothing where it is a statement. */
export function certaintyMark(certainty: string): string {
  return certainty === "states" ? "" : ` (${CERTAINTY[certainty] ?? certainty})`;
}

/** `[dx.p3] [dx.p4]`. */
export function inCitations(places: readonly string[]): string {
  return places.map((place) => `[${place}]`).join(" ");
}

/** ` [ref 3, 14]`, or nothing. */
export function referenceMark(references: readonly number[]): string {
  return references.length === 0 ? "" : ` [ref ${references.join(", ")}]`;
}

/** What stands over tensions, in whatever form they are shown. */
export const ELSEWHERE = "Two sides in the article";

/** Each tension with the places on its sides; beside places that are `shown`, with the first of the others, which is the way to it. */
export function tensionLines(tensions: readonly TensionOut[], shown: readonly string[] = []): string[] {
  const said = tensions.map(({ text, passages }) => {
    const places = [...new Set(passages.map(locatorOf))];
    const others = places.filter((place) => !shown.includes(place));
    return `${text} ${inCitations(shown.length > 0 && others.length > 0 ? others.slice(0, 1) : places)}`;
  });
  return said.length === 0 ? [] : listed(`${ELSEWHERE}: `, said);
}
