// Splits the prose of an answer into sentences; a citation after the full stop belongs to the sentence before it.

const STOPS = new Set(".!?。！？…");
const CLOSERS = new Set("\"'”’»)*_`");
const ABBREVIATION =
  /(?:^|[\s(["“*_])(?:et al|vs|e\.g|i\.e|eg|ie|cf|approx|ca|resp|incl|excl|esp|dr|prof|mr|mrs|ms|fig|figs|tab|no|nos|st|vol|pp?|refs?|reference|sect|dept|min|max|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\p{L})$/iu;
const CITATION = /\s*\[[^[\]\n]{1,120}\](?!\()/uy;

/**
 * The sentences of one block, trimmed. A sentence ends at a stop that white space and no lower-case letter follows, or at the
 * end; closing quotes, brackets, emphasis and citations go with it. Never throws.
 */
export function splitProse(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!STOPS.has(text[at] as string)) continue;
    let end = at + 1;
    while (STOPS.has(text[end] ?? "")) end += 1;
    while (CLOSERS.has(text[end] ?? "")) end += 1;
    const afterCitations = endOfCitations(text, end);
    const begin = nextWord(text, afterCitations);
    // A citation that a lower-case word follows opens the next sentence: "[dx.p3] says …".
    const closed = afterCitations > end && begin !== undefined && /\p{Ll}/u.test(begin) ? end : afterCitations;
    if (closed < text.length && !/\s/u.test(text[closed] as string) && !/[。！？]/u.test(text[at] as string)) continue;
    const next = nextWord(text, closed);
    if (next !== undefined && /\p{Ll}/u.test(next)) continue;
    if (text[at] === "." && next !== undefined && afterCitations === end && ABBREVIATION.test(text.slice(Math.max(from, at - 20), at)))
      continue;
    push(sentences, text.slice(from, closed));
    from = closed;
    at = closed - 1;
  }
  push(sentences, text.slice(from));
  return sentences;
}

function push(sentences: string[], piece: string): void {
  const trimmed = piece.trim();
  if (trimmed === "") return;
  // What holds no letter or digit (a lone "!" or an emoji) goes with the sentence before.
  if (!/[\p{L}\p{N}]/u.test(trimmed)) {
    const last = sentences.pop();
    sentences.push(last === undefined ? trimmed : `${last} ${trimmed}`);
  } else sentences.push(trimmed);
}

function endOfCitations(text: string, from: number): number {
  let end = from;
  for (;;) {
    CITATION.lastIndex = end;
    const match = CITATION.exec(text);
    if (match === null) return end;
    end = CITATION.lastIndex;
    if (text[end] === "." || text[end] === ",") end += text[end] === "." ? 1 : 0;
  }
}

/** The first letter or digit after white space and opening marks; undefined at the end of the text. */
function nextWord(text: string, from: number): string | undefined {
  let at = from;
  while (at < text.length && /[\s"'“‘«([*_`\-–—•]/u.test(text[at] as string)) at += 1;
  return text[at];
}
