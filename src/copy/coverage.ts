// Whether passages say what their sentences say: every sentence covered, the same figures, the same reference numbers.

import { type Finding, finding } from "./findings.ts";
import type { ParagraphPrint, SentencePrint } from "./fingerprint.ts";
import { type Figure, impliedByWord } from "./numbers.ts";
import { readPieces } from "./pieces.ts";

/** What is needed of a passage: its id begins with its locator. */
export interface PassageLike {
  readonly id: string;
  /** The sentences of its paragraph that it stands for, from 1. */
  readonly sentences: readonly number[];
  readonly text: string;
  readonly references?: readonly number[] | undefined;
}

interface PassageNumbers {
  readonly passage: PassageLike;
  readonly figures: readonly Figure[];
  /** Every number that it says or implies. */
  readonly said: ReadonlySet<string>;
}

/** The locator of a passage id: what stands before the slash. */
export function locatorOf(passageId: string): string {
  return passageId.split("/")[0] ?? passageId;
}

/**
 * Everything in which passages differ from the sentences that they stand for. The source's `year`, where it is
 * given, any passage may say: it dates a statement.
 */
export function findUncovered(paragraphs: readonly ParagraphPrint[], passages: readonly PassageLike[], year?: string): Finding[] {
  const prints = new Map(paragraphs.map((paragraph) => [paragraph.locator, paragraph.sentences]));
  const numbers = passages.map(numbersOf);
  return [
    ...paragraphs.flatMap((paragraph) =>
      paragraph.sentences.flatMap((print, at) => checkSentence(paragraph.locator, at + 1, print, numbers)),
    ),
    ...numbers.flatMap((entry) => checkPassage(entry, prints.get(locatorOf(entry.passage.id)) ?? [], year)),
  ];
}

/** A sentence must have a passage, and each of its figures and reference numbers must be in one of its passages. */
function checkSentence(locator: string, sentence: number, print: SentencePrint, all: readonly PassageNumbers[]): Finding[] {
  const own = all.filter(({ passage }) => locatorOf(passage.id) === locator && passage.sentences.includes(sentence));
  if (own.length === 0) return [finding({ code: "sentence_uncovered", locator, sentence })];
  const wanted = [...new Set(print.figures.filter(({ role }) => role === "count").map(({ value }) => value))];
  const figures = wanted.filter((value) => !own.some(({ said }) => said.has(value)));
  const references = print.references.filter((number) => !own.some(({ passage }) => passage.references?.includes(number)));
  return [
    ...figures.map((expected) => finding({ code: "sentence_number_not_in_passage", locator, sentence, expected })),
    ...references.map((number) => finding({ code: "sentence_reference_not_in_passage", locator, sentence, expected: String(number) })),
  ];
}

/** A passage's figures and reference numbers must all be its sentences'. */
function checkPassage({ passage, figures }: PassageNumbers, paragraph: readonly SentencePrint[], year?: string): Finding[] {
  const locator = locatorOf(passage.id);
  const unknown = passage.sentences.filter((ordinal) => paragraph[ordinal - 1] === undefined);
  if (unknown.length > 0) {
    return unknown.map((sentence) => finding({ code: "passage_place_unknown", locator, sentence, passage: passage.id }));
  }
  const prints = passage.sentences.map((ordinal) => paragraph[ordinal - 1] as SentencePrint);
  const allowed = new Set(prints.flatMap((print) => [...print.figures.map(({ value }) => value), ...print.implied]));
  const said = [...new Set(figures.filter(({ role }) => role !== "word").map(({ value }) => value))];
  const cited = new Set(prints.flatMap((print) => print.references));
  return [
    ...said
      .filter((value) => !allowed.has(value) && value !== year)
      .map((found) => finding({ code: "passage_number_not_in_sentence", locator, passage: passage.id, found })),
    ...(passage.references ?? [])
      .filter((number) => !cited.has(number))
      .map((number) => finding({ code: "passage_reference_not_in_sentence", locator, passage: passage.id, found: String(number) })),
  ];
}

function numbersOf(passage: PassageLike): PassageNumbers {
  const pieces = readPieces(passage.text, { style: "bracketed" });
  const figures = pieces.flatMap((piece) => piece.figure ?? []);
  const implied = pieces.flatMap((piece) => impliedByWord(piece.word) ?? []);
  return { passage, figures, said: new Set([...figures.map(({ value }) => value), ...implied]) };
}
