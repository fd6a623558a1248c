// The places and reference numbers that a query names, as marks: words of their own, which the passages there hold too.
import type { SearchIndex } from "./index.ts";
import type { Hit } from "./query.ts";

/** `dx.p3` as one word. */
export function markOf(locator: string): string {
  return locator.replaceAll(".", "");
}

const LOCATOR = /\b[a-z][a-z0-9]*(?:\.[a-z]+)?\.[a-z]?[0-9]+\b/giu;
const REFERENCE =
  /\b(?:the )?ref(?:erence)?s?\.? ?(?:no\.? ?|numbers? )?([0-9]{1,3}(?:(?:, ?(?:and )?| and | or | ?& ?)[0-9]{1,3})*)\b|\[([0-9]{1,3}(?:, ?[0-9]{1,3})*)\]/giu;

/**
 * A query with the marks of the places and references that it names. One that there is stands as its mark alone: its
 * parts ("rel", "7") are no words. Blanks take its room, so that what follows keeps its offset.
 */
export function withMarks(query: string, index: SearchIndex): { text: string; references: readonly string[] } {
  const marks: string[] = [];
  const masked = query.slice(0, MARKED).replace(LOCATOR, (written) => {
    const mark = markOf(written.toLowerCase());
    if (index.frequency(mark) === 0) return written;
    marks.push(mark);
    return " ".repeat(written.length);
  });
  const references: string[] = [];
  const read = masked.replace(REFERENCE, (written, named = "", bracketed = "") => {
    const cited = [...`${named}${bracketed}`.matchAll(/[0-9]+/g)].map(([number]) => `ref${Number(number)}`);
    if (!cited.every((mark) => index.frequency(mark) > 0)) return written;
    references.push(...cited);
    return " ".repeat(written.length);
  });
  const all = [...marks, ...references].slice(0, MOST_MARKS);
  const text = all.length === 0 ? query : `${read}${query.slice(MARKED)} ${all.join(" ")}`;
  return { text, references: references.slice(0, MOST_MARKS) };
}
const MOST_MARKS = 20;

/** Who names a reference asks for what cites it, whatever else the question shares with others: each one raises a hit above all without it. */
export function citingFirst(hits: readonly Hit[], references: readonly string[]): readonly Hit[] {
  const most = hits[0]?.score ?? 0;
  const raised = hits.map((hit) => {
    const cited = references.filter((mark) => hit.terms.includes(mark)).length;
    return cited === 0 ? hit : { ...hit, score: hit.score + cited * most };
  });
  return references.length === 0 ? hits : raised.sort((a, b) => b.score - a.score);
}

/** So far into a query places and references are looked for. */
const MARKED = 2_000;
