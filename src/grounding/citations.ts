// Reads the citations in a sentence: places, passages and reference numbers, with what each of them stands behind.

export interface Citation {
  /** As the contract writes it: `dx.p3`, `dx.p3/slug`, `ref 28`. */
  readonly name: string;
  /** The reference's number; undefined for a place. */
  readonly reference?: number;
}

/** A stretch of a sentence and the citations that follow it (or, where nothing comes before them, precede it). */
export interface Segment {
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface Cited {
  /** The sentence without its citations. */
  readonly bare: string;
  readonly citations: readonly Citation[];
  readonly segments: readonly Segment[];
}

const BRACKET = /\[([^[\]]{1,200})\](?!\()|\(([^()[\]]{1,120})\)/gu;
const REFERENCE = /^(?:refs?\.?|references?|reference numbers?|no\.)\s*(?:#\s*)?(\d{1,4})$/iu;
const NUMBER = /^#?(\d{1,3})$/u;
const SPAN = /^(.*?)(\d{1,4})\s*[–—-]\s*[a-z.]*(\d{1,4})$/iu;
const PLACE = /^[a-z][a-z0-9]*(?:\.[a-z]+)?\.[a-z]?\d+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/u;
const IN_PROSE =
  /(?<![\w./[-])(?:[a-z][a-z0-9]*\.p\d+|[a-z]+\d*\.[a-z]{2,4}\.\d+)(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?(?![\w/])|(?<![\p{L}])(?:refs?\.?|references?)\s+(\d{1,3})(?!\d|\.\d|\s*%)/giu;
/** What goes on with a verb, up to where another part of the sentence begins. */
const PREDICATE =
  /^[\s*_]{0,9}(?:is|are|was|were|counts?|can|cannot|may|must|should|rules?|has|have|does|do)\b[^,;:.—–]*?(?=\s?[,;:.—–]|\s(?:whereas|while|but|although|and)\b)/iu;
/** Spans are read out one by one up to this many, so that "ref 1-999" costs nothing. */
const MOST_IN_SPAN = 50;

/**
 * The citations of a sentence. `isSection` tells what may be a place without its brackets. A bracket that holds no citation
 * stays in the text; "[28, 29]" and "[ref 14-19]" are references; "(2003)" is none.
 */
export function readCitations(sentence: string, isSection: (name: string) => boolean): Cited {
  const marks: { start: number; end: number; citations: Citation[]; rest: string }[] = [];
  for (const match of sentence.matchAll(BRACKET)) {
    const { citations, rest } = partsOf(match[1] ?? match[2] ?? "", match[1] !== undefined, isSection);
    if (citations.length === 0 || (match[1] === undefined && rest !== "")) continue;
    marks.push({ start: match.index, end: match.index + match[0].length, citations, rest });
  }
  for (const match of sentence.matchAll(IN_PROSE)) {
    const start = match.index;
    const number = match[1];
    if (marks.some((mark) => start >= mark.start && start < mark.end)) continue;
    const name = match[0].toLowerCase();
    if (number === undefined && !isSection(name.split(".")[0] as string)) continue;
    const citation = number === undefined ? { name } : { name: `ref ${Number(number)}`, reference: Number(number) };
    marks.push({ start, end: start + match[0].length, citations: [citation], rest: "" });
  }
  marks.sort((left, right) => left.start - right.start);

  const segments: { text: string; citations: Citation[] }[] = [];
  let from = 0;
  for (const { start, end, citations, rest } of marks) {
    const between = sentence.slice(from, start);
    const last = segments.at(-1);
    // "A [place] is bad, and B [place]": the verb after a citation belongs to what stands before it.
    const verb = last === undefined ? "" : (PREDICATE.exec(between)?.[0] ?? "");
    if (last !== undefined) last.text += verb;
    const text = `${between.slice(verb.length)} ${rest}`;
    from = end;
    if (last !== undefined && !/[\p{L}\p{N}]/u.test(text)) last.citations.push(...citations);
    else if (last !== undefined && !/[\p{L}\p{N}]/u.test(last.text))
      Object.assign(last, { text, citations: [...last.citations, ...citations] });
    else segments.push({ text, citations: [...citations] });
  }
  const tail = sentence.slice(from);
  const last = segments.at(-1);
  if (/[\p{L}\p{N}]/u.test(tail) && last !== undefined) last.text = `${last.text} ${tail}`;
  return {
    bare: segments.length === 0 ? sentence : segments.map(({ text }) => text).join(" "),
    citations: unique(segments.flatMap((segment) => segment.citations)),
    segments: segments.map(({ text, citations }) => ({ text, citations: unique(citations) })),
  };
}

function partsOf(content: string, inBrackets: boolean, isSection: (name: string) => boolean): { citations: Citation[]; rest: string } {
  const citations: Citation[] = [];
  const rest: string[] = [];
  let references = inBrackets;
  for (const part of content.split(/[,;&]|(?<![\w-])and(?![\w-])|(?<=[\dp])\s+(?=[a-z]+\d*\.)/iu)) {
    const trimmed = part.trim().replace(/^(?:see(?: also)?|cf\.?|source:?|from|at)\s+/iu, "");
    if (trimmed === "") continue;
    const named = read(trimmed, references, isSection);
    if (named === undefined) rest.push(trimmed);
    else {
      citations.push(...named);
      references ||= named.some((each) => each.reference !== undefined);
    }
  }
  return { citations, rest: rest.join(", ") };
}

function read(part: string, bareNumbers: boolean, isSection: (name: string) => boolean): Citation[] | undefined {
  const number = REFERENCE.exec(part)?.[1] ?? (bareNumbers ? NUMBER.exec(part)?.[1] : undefined);
  if (number !== undefined) return [{ name: `ref ${Number(number)}`, reference: Number(number) }];
  const name = part.toLowerCase();
  if (PLACE.test(name) || isSection(name) || (isSection(name.split(".")[0] as string) && /^[a-z0-9.]+$/u.test(name))) return [{ name }];
  const span = SPAN.exec(part);
  const [, stem = "", first, last] = span ?? [];
  if (span === null || Number(last) <= Number(first) || Number(last) - Number(first) > MOST_IN_SPAN) return undefined;
  const each = Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => `${stem}${Number(first) + step}`);
  const all = each.map((one) => read(one, bareNumbers, isSection));
  return all.every((one) => one !== undefined) ? all.flat() : undefined;
}

function unique(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.name, citation])).values()];
}
