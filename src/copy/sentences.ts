// Splits a clean paragraph into sentences; their ordinals, from 1, are what passages point at.

const STOP = /[.?!](?=[)”"’]*(?:\[\d[\d,;–-]*\])*(?:\s+\p{Lu}|\s*$))[)”"’]*(?:\[\d[\d,;–-]*\])*/gu;
const ABBREVIATION = /(?:^|[\s(“"])(?:et al|vs|e\.g|i\.e|cf|approx|Dr|Prof|Mr|Mrs|Ms|Fig|Figs|No|St)$/u;

/**
 * The sentences of a paragraph, trimmed, with their reference numbers. A sentence ends at a full stop, question mark or
 * exclamation mark that is followed, after any bracketed reference numbers, by white space and a capital letter or by the
 * end. "et al.", "vs.", "e.g." and the like end none. A paragraph without such an end is one sentence; an empty one has none.
 */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(STOP)) {
    const end = match.index + match[0].length;
    const last = paragraph.slice(end).trim() === "";
    if (!last && match[0].startsWith(".") && ABBREVIATION.test(paragraph.slice(from, match.index))) continue;
    sentences.push(paragraph.slice(from, end).trim());
    from = end;
  }
  const rest = paragraph.slice(from).trim();
  if (rest !== "") sentences.push(rest);
  return sentences;
}
