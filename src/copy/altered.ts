// What a copy has altered: figures and reference numbers that differ, sentences and paragraphs that are missing.
import { type Finding, finding } from "./findings.ts";
import { type Copy, type LocatedSentence, piecesOf } from "./locate.ts";

/** A figure as expected and as found; either may be lacking. */
interface Change {
  readonly expected?: string;
  readonly found?: string;
}

/** Everything in which the copy differs from the fingerprints. Words that it lost are none of it. */
export function findAltered(sentences: readonly LocatedSentence[], copy: Copy): Finding[] {
  const whole = missingParagraphs(sentences);
  // A copy without any reference numbers (they can be lost as superscripts) has none that differ.
  const hasReferences = copy.pieces.some((piece) => piece.references.length > 0);
  return [
    ...whole.map((locator) => finding({ code: "paragraph_missing", locator })),
    ...sentences.flatMap((sentence) => {
      const { locator, ordinal } = sentence;
      if (sentence.coverage === 0) {
        return whole.includes(locator) ? [] : [finding({ code: "sentence_missing", locator, sentence: ordinal })];
      }
      const references = hasReferences && sentence.whole ? alteredReferences(sentence, copy) : [];
      return [
        ...alteredFigures(sentence, copy).map((change) => finding({ code: "figure_altered", locator, sentence: ordinal, ...change })),
        ...references.map((change) => finding({ code: "reference_altered", locator, sentence: ordinal, ...change })),
      ];
    }),
  ];
}

function missingParagraphs(sentences: readonly LocatedSentence[]): string[] {
  const locators = [...new Set(sentences.map(({ locator }) => locator))];
  return locators.filter((locator) => sentences.every((sentence) => sentence.locator !== locator || sentence.coverage === 0));
}

function alteredFigures(sentence: LocatedSentence, copy: Copy): Change[] {
  const expected = sentence.print.figures.map(({ value }) => value);
  const indexes = sentence.stretches.flat().flatMap((word) => word.pieces);
  const found = indexes.flatMap((at) => copy.pieces[at]?.figure?.value ?? []);
  // "one" at a line's end, and "third" on a next line that was not found.
  const cut = new Set(indexes.flatMap((at) => (isCut(at, copy) ? (copy.pieces[at]?.figure?.value ?? []) : [])));
  const changes = compareRows(expected, found, (want, have) => want === have || (cut.has(have) && want.startsWith(`${have}/`)));
  return changes.filter(({ expected: want, found: have }) => sentence.whole || (want !== undefined && have !== undefined));
}

/** Whether the line ends after a piece, or in the word behind it. */
function isCut(at: number, copy: Copy): boolean {
  return copy.pieces[at]?.last === true || copy.pieces[at + 1]?.broken === true;
}

function alteredReferences(sentence: LocatedSentence, copy: Copy): Change[] {
  const found = new Set(piecesOf(sentence, copy).flatMap((piece) => piece.references));
  const missing = sentence.print.references.filter((number) => !found.has(number)).map(String);
  const extra = [...found].filter((number) => !sentence.print.references.includes(number)).map(String);
  return pairUp(missing, extra);
}

/** Where two rows differ, by the fewest changes that make one the other. */
function compareRows(expected: readonly string[], found: readonly string[], same: (a: string, b: string) => boolean): Change[] {
  const isSame = (row: number, column: number): boolean => same(expected[row] as string, found[column] as string);
  // costs[row][column]: the fewest changes from there to the ends of both rows.
  const costs: number[][] = Array.from({ length: expected.length + 1 }, () => []);
  const cost = (row: number, column: number): number => costs[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = expected.length; row >= 0; row -= 1) {
    for (let column = found.length; column >= 0; column -= 1) {
      const both = row < expected.length && column < found.length;
      const atEnd = row === expected.length && column === found.length;
      (costs[row] as number[])[column] = atEnd
        ? 0
        : Math.min(
            both ? cost(row + 1, column + 1) + (isSame(row, column) ? 0 : 1) : Number.POSITIVE_INFINITY,
            cost(row + 1, column) + 1,
            cost(row, column + 1) + 1,
          );
    }
  }
  const changes: Change[] = [];
  for (let [row, column] = [0, 0]; row < expected.length || column < found.length; ) {
    const both = row < expected.length && column < found.length;
    const kept = both && isSame(row, column);
    if (both && cost(row, column) === cost(row + 1, column + 1) + (kept ? 0 : 1)) {
      if (!kept) changes.push({ expected: expected[row] as string, found: found[column] as string });
      [row, column] = [row + 1, column + 1];
    } else if (cost(row, column) === cost(row + 1, column) + 1) {
      changes.push({ expected: expected[row] as string });
      row += 1;
    } else {
      changes.push({ found: found[column] as string });
      column += 1;
    }
  }
  return changes;
}

function pairUp(missing: readonly string[], extra: readonly string[]): Change[] {
  return Array.from({ length: Math.max(missing.length, extra.length) }, (_, at) => {
    const [expected, found] = [missing[at], extra[at]];
    return { ...(expected !== undefined && { expected }), ...(found !== undefined && { found }) };
  });
}
