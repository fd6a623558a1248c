// Checks a drafted answer sentence by sentence: splits it, reads its citations, and gives each sentence a verdict.
import { nearest } from "../knowledge/nearest.ts";
import { type Citation, readCitations } from "./citations.ts";
import { formOf, isSilence } from "./claims.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { type Judgement, judge } from "./judge.ts";
import { readBlocks } from "./markdown.ts";
import { foreignNames } from "./names.ts";
import { partsOf } from "./part.ts";
import { plainText } from "./reading.ts";
import { splitProse } from "./sentences.ts";
import { coverage, weightOf } from "./support.ts";

export const VERDICTS = [
  "supported",
  "misattributed",
  "fabricated_citation",
  "not_in_article",
  "overstated",
  "uncited",
  "not_a_claim",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface CheckedSentence {
  readonly text: string;
  readonly verdict: Verdict;
  readonly citations: readonly string[];
  /** Plain sentences: what differs, and what to write instead. */
  readonly reasons: readonly string[];
}

/** What a user's own entry of a reference says, by number; undefined where there is none. */
export type Supplied = (reference: number) => string | undefined;

/** A stretch whose words, names of techniques aside, weigh less than this says nothing on its own. */
const LEANS = 1.5;

type Kind = "prose" | "heading" | "item" | "cell";

/** Every sentence of an answer in order. Pure, and never throws; an empty answer has none. */
export function checkAnswer(answer: string, evidence: Evidence, supplied: Supplied = () => undefined): CheckedSentence[] {
  return readBlocks(answer).flatMap(({ kind, text, under }) => {
    if (kind === "code") return [{ text, verdict: "not_a_claim" as const, citations: [], reasons: ["A code block is not read."] }];
    const pieces = kind === "heading" || kind === "cell" ? [text] : splitProse(text);
    return pieces.map((piece) => checkSentence(piece, kind, under, evidence, supplied));
  });
}

function checkSentence(text: string, kind: Kind, under: string, evidence: Evidence, supplied: Supplied): CheckedSentence {
  const { bare, citations, segments } = readCitations(text, evidence.isSection);
  const names = citations.map(({ name }) => name);
  const done = (verdict: Verdict, reasons: readonly string[] = []): CheckedSentence => ({ text, verdict, citations: names, reasons });
  const missing = citations.filter((citation) => !evidence.exists(citation));
  if (missing.length > 0)
    return done(
      "fabricated_citation",
      missing.map((citation) => fabricated(citation, evidence)),
    );

  const plain = plainText(bare).replace(/\s+/gu, " ").trim();
  const form = formOf(plain, citations.length > 0 && kind === "heading" ? "prose" : kind);
  const { whole } = partsOf(bare, evidence);
  const weight = whole.content.reduce((sum, each) => sum + each.weight, 0);
  const foreign =
    form === "heading" || form === "question" || form === "courtesy" ? [] : foreignNames(bare, nameIsKnown(citations, evidence, supplied));
  if (citations.length === 0) {
    const near = bestOf(bare, evidence);
    if (foreign.length > 0 && form === "claim") return done("not_in_article", bibliographic(foreign));
    if (
      form === "claim" ||
      (form === "fragment" && kind !== "prose" && near.cover >= 0.6 && weight > 4) ||
      (form === "courtesy" && near.cover >= 0.8 && weight > 14)
    )
      return done("uncited", uncited(near.statement, near.cover));
    return done("not_a_claim");
  }
  if (form === "question" || (weight < 1 && whole.quantities.length === 0 && foreign.length === 0)) return done("not_a_claim");
  if (foreign.length > 0) return done("not_in_article", bibliographic(foreign));
  if (isSilence(plain)) return silence(bare, done, evidence);

  const judgements: Judgement[] = [];
  let head = "";
  let said: string[] = [];
  for (const segment of segments) {
    const { whole: own } = partsOf(segment.text, evidence);
    const beyond = own.content.filter(({ at }) => !own.mentions.some(({ from, to }) => at >= from && at < to));
    // "… after the one [ref 18] and after the other [ref 22]": the second stretch leans on the first.
    const full = head !== "" && weightOf(beyond) < LEANS ? `${head} ${segment.text}` : segment.text;
    if (head === "") head = segment.text;
    judgements.push(judge(segment, full, said, evidence));
    const sides = own.mentions.map(({ side }) => side);
    if (sides.length > 0) said = [...new Set(sides)];
  }
  const worst = (["not_in_article", "overstated", "misattributed"] as const).find((verdict) =>
    judgements.some((each) => each.verdict === verdict),
  );
  if (worst === undefined) return done("supported");
  const flagged = judgements.filter((each) => each.verdict !== "supported");
  const instead = flagged.find((each) => each.verdict === worst)?.nearest;
  return done(worst, [
    ...new Set(flagged.flatMap((each) => each.reasons)),
    ...(worst === "overstated" && instead !== undefined ? [saysInstead(instead)] : []),
  ]);
}

function fabricated({ name, reference }: Citation, { knowledge, locators, statements }: Evidence): string {
  if (reference !== undefined) return `There is no reference ${reference}; the article has ${knowledge.referenceCount}.`;
  const near = nearest(name, name.includes("/") ? statements.map(({ passage }) => passage.id) : locators);
  return `There is no place [${name}]${near === undefined ? "" : `; the nearest is [${near}]`}.`;
}

function nameIsKnown(citations: readonly Citation[], evidence: Evidence, supplied: Supplied): (word: string) => boolean {
  const own = new Set(
    citations.flatMap(({ reference }) =>
      reference === undefined
        ? []
        : (supplied(reference)
            ?.toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? []),
    ),
  );
  return (word) => evidence.vocabularyWords.has(word) || own.has(word);
}

function bibliographic(names: readonly string[]): string[] {
  return [`The article does not give ${names.map((name) => `"${name}"`).join(", ")}: name a reference by its number alone.`];
}

function bestOf(text: string, evidence: Evidence): { statement: Statement | undefined; cover: number } {
  const { whole } = partsOf(text, evidence);
  let best: { statement: Statement | undefined; cover: number } = { statement: undefined, cover: 0 };
  for (const statement of evidence.statements) {
    const cover = coverage(whole.content, [statement]);
    if (cover > best.cover) best = { statement, cover };
  }
  return best;
}

function uncited(nearestStatement: Statement | undefined, cover: number): string[] {
  if (nearestStatement === undefined || cover < 0.6)
    return ["It has no citation, and no passage comes near it: leave it out, or say where it comes from."];
  return ["It has no citation.", `Nearest is [${nearestStatement.passage.id}]: ${nearestStatement.passage.text}`];
}

function saysInstead({ passage }: Statement): string {
  return `Write what the article says: ${passage.text} [${passage.id}]`;
}

/** A statement on what the source does not say holds unless one passage says nearly all of it. */
function silence(
  text: string,
  done: (verdict: Verdict, reasons?: readonly string[]) => CheckedSentence,
  evidence: Evidence,
): CheckedSentence {
  const near = bestOf(text, evidence);
  return near.cover >= 0.9
    ? done("overstated", [`The article does speak of it: ${near.statement?.passage.text ?? ""} [${near.statement?.passage.id ?? ""}]`])
    : done("supported");
}
