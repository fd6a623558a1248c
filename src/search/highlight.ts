// Finds where in a text a query's terms stand.
import { type AnalysisOptions, analyse } from "../text/analysis.ts";

/** UTF-16 offsets into a text, `end` exclusive. */
export type Span = readonly [start: number, end: number];

/**
 * The words of a text whose stem is one of `terms` (a hit's `terms`, or the keys of a plan's `weights`), in order,
 * none overlapping another. Words that only a stop word or the spaces part stay apart.
 */
export function highlight(text: string, terms: Iterable<string>, options: AnalysisOptions = {}): Span[] {
  const wanted = new Set(terms);
  const spans: Span[] = [];
  let covered = 0;
  for (const { term, start, end } of analyse(text, options)) {
    // One written word can fold into several (½): it is marked once.
    if (!wanted.has(term) || start < covered) continue;
    spans.push([start, end]);
    covered = end;
  }
  return spans;
}
