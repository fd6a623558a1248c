// Reference numbers: "[3,14–19]" in brackets, or set as superscripts that a text layer glues to the word before.

const LIST = String.raw`\d{1,3}(?:[,;–-]\d{1,3})*`;

/** A bracketed list at exactly one place of a text (sticky). Group 1 is the list. */
export const BRACKETED = new RegExp(String.raw`\[(${LIST})\]`, "uy");
/** A bare list at exactly one place of a text (sticky), such as 18,20,21 after a word. */
export const BARE = new RegExp(String.raw`(${LIST})(?![\p{L}\d%/])`, "uy");

const BRACKETED_ANYWHERE = new RegExp(String.raw`\[(?:${LIST})\]`, "gu");
const SPACED_BRACKETS = /\[\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*\]/gu;
const GLUED_ANYWHERE = /\p{Ll}{3}[)”"’]?[.,;:]?\d{1,3}(?![\p{L}\d%])/gu;
const SUPERSCRIPTS = /(?<=[\p{L}]{3}|[.,;:)”])[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,–-][⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/gu;
/** A longer range is no list of references but two numbers. */
const LONGEST_RANGE = 100;

/** How a text sets its reference numbers: in brackets, or bare (glued to the word before). */
export type ReferenceStyle = "bracketed" | "glued";

/** The numbers of a list such as "3,14–19", in the order written, ranges spelt out, each once. */
export function expandReferences(list: string): number[] {
  const numbers = new Set<number>();
  for (const part of list.split(/[,;]/u)) {
    const [from, to] = part.split(/[–-]/u).map(Number);
    if (from === undefined || Number.isNaN(from)) continue;
    const last = to !== undefined && to > from && to - from <= LONGEST_RANGE ? to : from;
    for (let number = from; number <= last; number += 1) numbers.add(number);
    if (to !== undefined && last !== to) numbers.add(to);
  }
  return [...numbers];
}

/** Puts bracketed lists on one line, and Unicode superscript digits into brackets. */
export function tidyReferences(text: string): string {
  return text.replace(SUPERSCRIPTS, (list) => `[${list.normalize("NFKC")}]`).replace(SPACED_BRACKETS, (list) => list.replace(/\s+/gu, ""));
}

/** How this text sets its reference numbers, by what there is more of; bracketed where it has none. */
export function referenceStyle(text: string): ReferenceStyle {
  const bracketed = text.match(BRACKETED_ANYWHERE)?.length ?? 0;
  const glued = text.match(GLUED_ANYWHERE)?.length ?? 0;
  return glued > bracketed ? "glued" : "bracketed";
}
