// verify_answer: a drafted answer in, a verdict for each of its sentences out, and beside it what the cited places say.
import * as z from "zod";
import { type Checked, VERDICTS, type Verdict } from "../../grounding/model.ts";
import { REASONS } from "../../grounding/reasons.ts";
import { checkOf } from "../../grounding/shared.ts";
import { NOT_ALL_READ } from "../language.ts";
import { renderVerdicts } from "../render/verify-answer.ts";
import type { Service } from "../service.ts";
import { defineTool, noticesSchema, stampSchema, wordsOf } from "../tool.ts";

const LONGEST = 20_000;

const verifyOutput = z.object({
  guideline: stampSchema,
  summary: z.object({
    wrong: z.int().describe("contradicted, misattributed or fabricated: mend these"),
    toCompare: z.int().describe("unsettled: compare them with `says`"),
    toCite: z.int().describe("uncited: cite the place that is named"),
  }),
  sentences: z.array(
    z.object({
      text: z.string(),
      verdict: z.enum(VERDICTS),
      citations: z.array(z.string()),
      reasons: z.array(z.string()),
      says: z
        .array(z.object({ passage: z.string(), text: z.string(), references: z.array(z.int()) }))
        .describe("what the article says there, each passage once in an answer"),
    }),
  ),
  notices: noticesSchema,
});
export type VerifyOutput = z.infer<typeof verifyOutput>;

export const verifyAnswer = defineTool<{ answer: string; given?: string | undefined }, VerifyOutput>({
  name: "verify_answer",
  input: () =>
    z.strictObject({
      answer: wordsOf("the drafted answer", LONGEST).describe("prose or Markdown with citations such as [dx.p3]"),
      given: z.string().max(LONGEST).optional().describe("what the person said of the case"),
    }),
  output: () => verifyOutput,
  run: ({ answer, given }, service) => {
    const { knowledge, supplied, stamp, notices } = service;
    const names = [...supplied.values()].join(" ");
    const checked = checkOf(knowledge)(answer, { ...(given === undefined ? {} : { given }), names });
    const sentences = checked.map((sentence) => (isRead(sentence, service) ? sentence : unread(sentence)));
    const isWhole = sentences.every((sentence, at) => sentence === checked[at]);
    const count = (...verdicts: readonly Verdict[]): number => sentences.filter(({ verdict }) => verdicts.includes(verdict)).length;
    return {
      guideline: stamp,
      summary: {
        wrong: count("contradicted", "misattributed", "fabricated_citation"),
        toCompare: count("unsettled"),
        toCite: count("uncited"),
      },
      sentences: sentences.map(({ text, verdict, citations, reasons, says }) => ({
        text,
        verdict,
        citations: [...citations],
        reasons: [...reasons],
        says: says.map(({ references, ...each }) => ({ ...each, references: [...references] })),
      })),
      notices: [...(isWhole ? [] : [NOT_ALL_READ]), ...notices],
    };
  },
  render: renderVerdicts,
});

/** Whether a sentence is in English; its citations are in no language, and code is read as none. */
function isRead({ text, reasons }: Checked, { search }: Service): boolean {
  return reasons.includes(REASONS.code) || search.languageOf(text.replace(CITATION, " ")) !== "other";
}
const CITATION = /\[[^[\]]*\]/g;

/** A place that there is not is told in any language; of what the sentence says nothing is. */
function unread(sentence: Checked): Checked {
  return sentence.verdict === "fabricated_citation" ? sentence : { ...sentence, verdict: "unsettled", reasons: [REASONS.notEnglish] };
}
