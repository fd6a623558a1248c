// The pieces that a text for the terminal is put together from; each is a list of lines.
import type { Stamp } from "../../mcp/service.ts";
import { type Ink, inkFor } from "./ink.ts";
import type { Screen } from "./screen.ts";
import { hang } from "./wrap.ts";

export interface Page {
  readonly width: number;
  readonly ink: Ink;
  readonly signs: boolean;
}

export function pageFor({ width, colours, signs }: Screen): Page {
  return { width, ink: inkFor(colours), signs };
}

/** A heading with its lines, and a blank line after; nothing where there are no lines. */
export function section({ width, ink }: Page, title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...hang(width, "", ink("bold", title)), ...lines, ""];
}

/** Lines set in, the first one after its mark: `  1. text`. */
export function item({ width }: Page, mark: string, text: string): string[] {
  return hang(width, `  ${mark} `, text);
}

/** Lines set in as deep as what stands under a mark of that width. */
export function under({ width }: Page, mark: string, text: string): string[] {
  return text === "" ? [] : hang(width, " ".repeat(mark.length + 3), text);
}

export function cites({ ink }: Page, sources: readonly string[]): string {
  return sources.map((source) => ink("dim", `[${source}]`)).join(" ");
}

/** ` [ref 3, 14]`, or nothing. */
export function refs({ ink }: Page, references: readonly number[]): string {
  return references.length === 0 ? "" : ` ${ink("dim", `[ref ${references.join(", ")}]`)}`;
}

/** The notices, the source and the knowledge that the answer was made from. */
export function closing({ width, ink }: Page, { guideline, notices }: { guideline: Stamp; notices: readonly string[] }): string[] {
  const stamp = `Source: ${guideline.citation}; knowledge ${guideline.knowledgeVersion}, digest ${guideline.digest}.`;
  return [...notices.flatMap((notice) => hang(width, "", notice)), ...hang(width, "", ink("dim", stamp))];
}
