// Whether a sentence gives a length of time without a number ("for years") that no cited statement speaks of.
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";

const UNIT = /^(?:hour|day|week|month|year|decade)s$/u;
/** "Four weeks" is a figure, and compared as such; "in recent years" tells when. */
const OPENS = /^(?:for|over|within|after|lasting|lasts?|persists?|many|several|some|few|long)$/u;

/** A finding for each such length of time. */
export function timeFindings({ words, negative }: Part, statements: readonly Statement[]): string[] {
  return words.flatMap(({ word, figure, stem }, at): string[] => {
    const before = words[at - 1];
    if (!UNIT.test(word) || figure || negative[at] === true || before?.figure === true || !OPENS.test(before?.word ?? "")) return [];
    const isGiven = statements.some((each) => each.words.some((other) => other.stem === stem && !other.figure));
    return isGiven ? [] : [`"${before?.word} ${word}" is not given there.`];
  });
}
