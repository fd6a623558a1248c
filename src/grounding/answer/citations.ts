// Reads the citations in a sentence: places, passages and reference numbers, with what each of them stands behind.
import type { Citation, Segment } from "../model.ts";

export interface Cited {
  readonly citations: readonly Citation[];
  readonly segments: readonly Segment[];
}

/** What the reading of citations needs to know of the source. */
export interface Source {
  readonly isSection: (name: string) => boolean;
  /** How the server itself cites the article. */
  readonly citation: string;
}

const BRACKET = /\[([^[\]]{1,200})\](?:\((?:guide:[^()\s]{0,200}|#[^()\s]{0,100})\))?(?!\()|\(([^()[\]]{1,120})\)/gu;
const REFERENCE = /^(?:refs?\.?|references?|reference numbers?|citations?|nos?\.|n\.|#|№)\s*(?:#\s*)?(\d{1,4})$/iu;
const NUMBER = /^#?(\d{1,3})$/u;
const SPAN = /^(.*?)(\d{1,4})\s*[–—-]\s*[a-z.]*(\d{1,4})$/iu;
const PLACE = /^[a-z][a-z0-9]*(?:\.[a-z]+)?\.[a-z]?\d+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/u;
const IN_PROSE =
  /(?<![\w./[-])(?:[a-z][a-z0-9]*\.p\d+|[a-z]+\d*\.[a-z]{2,4}\.\d+)(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)?(?![\w/])|(?<![\p{L}])(?:refs?\.?|references?|reference numbers?)\s+(\d{1,3}(?!\d|\.\d|\s*%)(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+|\s*[–-]\s*)\d{1,3}(?!\d|\.\d|\s*%))*)/giu;
/** What goes on with a verb, up to where another part of the sentence begins. */
const PREDICATE =
  /^[\s*_]{0,9}(?:is|are|was|were|counts?|can|cannot|may|must|should|rules?|has|have|does|do)\b[^,;:.—–]*?(?=\s?[,;:.—–]|\s(?:whereas|while|but|although|and)\b)/iu;
/** Spans are read out one by one up to this many, so that "ref 1-999" costs nothing. */
const MOST_IN_SPAN = 50;
/** What parts the citations of one bracket: "[intro.p3; ref 8 & 9]", "[intro.p3 (ref 8)]", "[intro.p3, citing 8]". */
const PARTED =
  /[,;&+|→()]|:(?=\s)|(?<=\s)[/–—-](?=\s)|(?<![\w-])(?:and|with|citing|cites|via)(?![\w-])|(?<=[\dp])\s+(?=[a-z]+\d*\.|refs?\b|references?\b|#?\d)/iu;
const NAMED = /^(?:see(?: also)?|cf\.?|source:?|from|at|in)\s+/iu;
const TITLED = /^\p{Lu}[\p{L}\p{N} .;:–-]{1,40}$/u;

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly citations: readonly Citation[];
  readonly rest: string;
}

/**
 * The citations of a sentence, with its stretches. A bracket that holds no citation stays in the text; "[28, 29]", "[ref 14-19]"
 * and "references 28 and 29" are references; "(2003)" is none; the article's own citation beside a place is left out.
 */
export function readCitations(written: string, source: Source): Cited {
  const sentence = written.replaceAll(source.citation, " ".repeat(source.citation.length));
  const marks: Marked[] = [];
  for (const match of sentence.matchAll(BRACKET)) {
    const { citations, rest } = partsOf(match[1] ?? match[2] ?? "", match[1] !== undefined, source);
    if (citations.length === 0 || (match[1] === undefined && rest !== "")) continue;
    marks.push({ start: match.index, end: match.index + match[0].length, citations, rest });
  }
  for (const match of sentence.matchAll(IN_PROSE)) {
    const start = match.index;
    if (marks.some((mark) => start >= mark.start && start < mark.end)) continue;
    const name = match[0].toLowerCase();
    if (match[1] === undefined && !source.isSection(name.split(".")[0] as string)) continue;
    const citations = match[1] === undefined ? [{ name }] : partsOf(match[1], true, source).citations;
    if (citations.length > 0) marks.push({ start, end: start + match[0].length, citations, rest: "" });
  }
  marks.sort((left, right) => left.start - right.start);
  const segments = segmentsOf(sentence, marks);
  return { citations: unique(segments.flatMap((segment) => segment.citations)), segments };
}

function segmentsOf(sentence: string, marks: readonly Marked[]): Segment[] {
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
  if (last === undefined) return [{ text: sentence, citations: [] }];
  if (/[\p{L}\p{N}]/u.test(tail)) last.text = `${last.text} ${tail}`;
  return segments.map(({ text, citations }) => ({ text, citations: unique(citations) }));
}

function partsOf(content: string, inBrackets: boolean, source: Source): { citations: Citation[]; rest: string } {
  const citations: Citation[] = [];
  const rest: string[] = [];
  let references = inBrackets;
  for (const part of content.split(PARTED)) {
    const trimmed = part.trim().replace(NAMED, "");
    if (trimmed === "") continue;
    const named = read(trimmed, references, source);
    if (named === undefined) rest.push(trimmed);
    else {
      citations.push(...named);
      // "(intro.p3, 8)": a bare number beside a citation is a reference.
      references = true;
    }
  }
  // "[JNCCN 2010, intro.p3]": a name of the article beside one of its places.
  const isTitle =
    citations.some(({ reference }) => reference === undefined) && rest.every((each) => TITLED.test(each) && /\d{4}|^\p{Lu}+$/u.test(each));
  return { citations, rest: isTitle ? "" : rest.join(", ") };
}

function read(part: string, bareNumbers: boolean, source: Source): Citation[] | undefined {
  const number = REFERENCE.exec(part)?.[1] ?? (bareNumbers ? NUMBER.exec(part)?.[1] : undefined);
  if (number !== undefined) return [{ name: `ref ${Number(number)}`, reference: Number(number) }];
  const name = part.toLowerCase();
  const isPlace =
    PLACE.test(name) || source.isSection(name) || (source.isSection(name.split(".")[0] as string) && /^[a-z0-9.]+$/u.test(name));
  if (isPlace) return [{ name }];
  const span = SPAN.exec(part);
  const [, stem = "", first, last] = span ?? [];
  if (span === null || Number(last) <= Number(first) || Number(last) - Number(first) > MOST_IN_SPAN) return undefined;
  const each = Array.from({ length: Number(last) - Number(first) + 1 }, (_, step) => `${stem}${Number(first) + step}`);
  const all = each.map((one) => read(one, bareNumbers, source));
  return all.every((one) => one !== undefined) ? all.flat() : undefined;
}

const EXHIBIT = /\b(table|figure|fig\.)\s+(\d{1,3})\b/giu;

/** The tables and figures that a text names in so many words, with the section that each would be. */
export function exhibitsIn(text: string): { text: string; section: string; place: string }[] {
  return [...text.matchAll(EXHIBIT)].map(([written, kind = "", number]) => {
    const isTable = kind.toLowerCase().startsWith("t");
    return { text: written, section: isTable ? `table${number}` : "figure", place: isTable ? `table${number}` : `figure.${number}` };
  });
}

function unique(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.name, citation])).values()];
}
