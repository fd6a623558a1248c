// Fingerprints of an article: what is kept of each sentence, so that a copy can be verified without holding the text.
import * as z from "zod";
import { type Figure, impliedByWord, parseFigure, writeFigure } from "./numbers.ts";
import { type Piece, readPieces } from "./pieces.ts";
import { splitSentences } from "./sentences.ts";
import { packShingles, SHINGLE_WORDS, shinglesOf, unpackShingles } from "./shingles.ts";

/** What is kept of one sentence. */
export interface SentencePrint {
  /** How many words, figures among them. */
  readonly words: number;
  readonly shingles: readonly number[];
  /** In the order of the sentence. */
  readonly figures: readonly Figure[];
  /** Numbers that a word implies, such as 2 for "both". */
  readonly implied: readonly string[];
  /** Ascending, each once. */
  readonly references: readonly number[];
}

export interface ParagraphPrint {
  readonly locator: string;
  readonly sentences: readonly SentencePrint[];
}

const FORMAT = 1;

const sentencePrint = z.strictObject({
  words: z.int().min(1),
  shingles: z.string().regex(/^[A-Za-z0-9+/]+$/u),
  figures: z.array(z.string()).optional(),
  implied: z.array(z.string()).optional(),
  references: z.array(z.int().min(1)).optional(),
});

const fingerprintsFile = z.strictObject({
  format: z.literal(FORMAT),
  shingleWords: z.literal(SHINGLE_WORDS),
  paragraphs: z.array(z.strictObject({ locator: z.string(), sentences: z.array(sentencePrint).min(1) })).min(1),
});

/** The words of pieces in a row, with words that a line end broke put together. */
export function wordsOf(pieces: readonly Piece[]): string[] {
  const words: string[] = [];
  let open = false;
  for (const piece of pieces) {
    if (open && piece.figure === undefined) words.push(`${words.pop() ?? ""}${piece.word}`);
    else words.push(piece.word);
    open = piece.broken;
  }
  return words;
}

/** The fingerprint of one clean sentence; its reference numbers stand in brackets. */
export function printSentence(sentence: string): SentencePrint {
  const pieces = readPieces(sentence, { style: "bracketed" });
  const words = wordsOf(pieces);
  const implied = words.flatMap((word) => impliedByWord(word) ?? []);
  return {
    words: words.length,
    shingles: shinglesOf(words),
    figures: pieces.flatMap((piece) => piece.figure ?? []),
    implied: [...new Set(implied)].sort(),
    references: [...new Set(pieces.flatMap((piece) => piece.references))].sort((left, right) => left - right),
  };
}

/** The fingerprints of a clean article, given as its paragraphs with their locators. Paragraphs without words are left out. */
export function printArticle(paragraphs: readonly { locator: string; text: string }[]): ParagraphPrint[] {
  return paragraphs
    .map(({ locator, text }) => ({
      locator,
      sentences: splitSentences(text)
        .map(printSentence)
        .filter((sentence) => sentence.words > 0),
    }))
    .filter((paragraph) => paragraph.sentences.length > 0);
}

/** The file's canonical text: one sentence a line, keys in a fixed order, what is empty left out. */
export function writeFingerprints(paragraphs: readonly ParagraphPrint[]): string {
  const blocks = paragraphs.map(({ locator, sentences }) => {
    const lines = sentences.map((sentence) =>
      JSON.stringify({
        words: sentence.words,
        shingles: packShingles(sentence.shingles),
        ...(sentence.figures.length > 0 && { figures: sentence.figures.map(writeFigure) }),
        ...(sentence.implied.length > 0 && { implied: sentence.implied }),
        ...(sentence.references.length > 0 && { references: sentence.references }),
      }),
    );
    return `{"locator":${JSON.stringify(locator)},"sentences":[\n${lines.join(",\n")}\n]}`;
  });
  return `{"format":${FORMAT},"shingleWords":${SHINGLE_WORDS},"paragraphs":[\n${blocks.join(",\n")}\n]}\n`;
}

/** Reads what `writeFingerprints` wrote. Throws an Error that says what is wrong with anything else. */
export function parseFingerprints(json: string): ParagraphPrint[] {
  return readFingerprints(JSON.parse(json));
}

/** The same, of what JSON.parse made of it. */
export function readFingerprints(written: unknown): ParagraphPrint[] {
  const parsed = fingerprintsFile.safeParse(written);
  if (!parsed.success) throw new Error(`not a file of fingerprints: ${z.prettifyError(parsed.error)}`);
  return parsed.data.paragraphs.map(({ locator, sentences }) => ({
    locator,
    sentences: sentences.map((sentence) => ({
      words: sentence.words,
      shingles: unpackShingles(sentence.shingles),
      figures: (sentence.figures ?? []).map(parseFigure),
      implied: sentence.implied ?? [],
      references: sentence.references ?? [],
    })),
  }));
}
