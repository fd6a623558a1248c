// Verifies a copy of the article and the passages against the fingerprints: the whole report.
import { findAltered } from "./altered.ts";
import { findUncovered, locatorOf, type PassageLike } from "./coverage.ts";
import type { Finding } from "./findings.ts";
import type { ParagraphPrint } from "./fingerprint.ts";
import { type Copy, type LocatedSentence, locate, readCopy } from "./locate.ts";
import { linesOf, quoteOf } from "./quote.ts";

/** A sentence of the article as the copy has it. */
export interface SourceSentence {
  readonly sentence: number;
  /** The copy's own words; left out where the copy lacks the sentence. */
  readonly quote?: string;
  /** First and last line of each stretch of the copy that carries it. */
  readonly lines: readonly (readonly [number, number])[];
  /** The share of its shingles found there, 0 to 1. */
  readonly coverage: number;
}

export interface SourceReport {
  readonly verified: boolean;
  readonly counts: {
    readonly paragraphs: number;
    readonly sentences: number;
    /** Sentences that the copy has, and those of them that it has word for word, figures apart. */
    readonly found: number;
    readonly complete: number;
    readonly passages: number;
  };
  /** Empty where everything is verified. */
  readonly findings: readonly Finding[];
  readonly passages: readonly { readonly id: string; readonly sentences: readonly SourceSentence[] }[];
  readonly uncovered: readonly (SourceSentence & { readonly locator: string })[];
}

/** The sentences of a copy, by locator and ordinal. */
export class SourceText {
  readonly copy: Copy;
  readonly sentences: readonly LocatedSentence[];
  readonly #byPlace: ReadonlyMap<string, LocatedSentence>;

  constructor(paragraphs: readonly ParagraphPrint[], text: string) {
    this.copy = readCopy(paragraphs, text);
    this.sentences = locate(paragraphs, this.copy);
    this.#byPlace = new Map(this.sentences.map((entry) => [`${entry.locator} ${entry.ordinal}`, entry]));
  }

  /** The sentence as the copy has it, or undefined where there is no such sentence. */
  at(locator: string, ordinal: number): SourceSentence | undefined {
    const located = this.#byPlace.get(`${locator} ${ordinal}`);
    return located === undefined ? undefined : this.describe(located);
  }

  describe(located: LocatedSentence): SourceSentence {
    const quote = quoteOf(located, this.copy);
    return {
      sentence: located.ordinal,
      ...(quote !== undefined && { quote }),
      lines: linesOf(located, this.copy),
      coverage: Math.round(located.coverage * 1000) / 1000,
    };
  }

  /** What a passage stands for, in the copy's own words: its sentences, joined; undefined where the copy lacks all of them. */
  quote(passage: Pick<PassageLike, "id" | "sentences">): string | undefined {
    const quotes = passage.sentences.flatMap((ordinal) => this.at(locatorOf(passage.id), ordinal)?.quote ?? []);
    return quotes.length === 0 ? undefined : quotes.join(" ");
  }
}

/**
 * Verifies a copy's text and the passages. `text` is plain text or Markdown, in reading order or as a text layer gives it; `year` is the
 * source's, with which a passage may date what it says.
 */
export function verifySource(
  paragraphs: readonly ParagraphPrint[],
  passages: readonly PassageLike[],
  text: string,
  year?: string,
): SourceReport {
  const source = new SourceText(paragraphs, text);
  const knowledge = findUncovered(paragraphs, passages, year);
  const findings = [...findAltered(source.sentences, source.copy), ...knowledge];
  const uncovered = knowledge.flatMap((entry) => {
    if (entry.code !== "sentence_uncovered" || entry.sentence === undefined) return [];
    const sentence = source.at(entry.locator, entry.sentence);
    return sentence?.quote === undefined ? [] : [{ locator: entry.locator, ...sentence }];
  });
  return {
    verified: findings.length === 0,
    counts: {
      paragraphs: paragraphs.length,
      sentences: source.sentences.length,
      found: source.sentences.filter(({ coverage }) => coverage > 0).length,
      complete: source.sentences.filter(({ coverage }) => coverage === 1).length,
      passages: passages.length,
    },
    findings,
    passages: passages.map((passage) => ({
      id: passage.id,
      sentences: passage.sentences.flatMap((ordinal) => source.at(locatorOf(passage.id), ordinal) ?? []),
    })),
    uncovered,
  };
}
