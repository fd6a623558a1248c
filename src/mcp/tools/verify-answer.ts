// verify_answer: a drafted answer in, a verdict for each of its sentences out, with what to mend.
import * as z from "zod";
import { checkAnswer } from "../../grounding/check-answer.ts";
import { VERDICTS, type Verdict } from "../../grounding/check-sentence.ts";
import { type Evidence, makeEvidence } from "../../grounding/evidence.ts";
import type { Knowledge } from "../../knowledge/model.ts";
import { renderVerdicts } from "../render/verify-answer.ts";
import { defineTool, noticesSchema, stampSchema, wordsOf } from "../tool.ts";

const LONGEST = 20_000;

/** What deterministic text analysis cannot see. */
const LIMITS =
  "Words, figures, negations, comparisons and degrees of certainty are compared by fixed rules, not understood: a verdict can be wrong either way, and supported means only that nothing was found that differs from the cited place.";

const verifyOutput = z.object({
  guideline: stampSchema,
  summary: z.object({
    sentences: z.int(),
    needAttention: z.int().describe("sentences that the article does not bear out as they stand"),
    ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, z.int()])),
  }),
  sentences: z.array(
    z.object({
      text: z.string(),
      verdict: z.enum(VERDICTS),
      citations: z.array(z.string()),
      reasons: z.array(z.string()),
    }),
  ),
  limits: z.string(),
  notices: noticesSchema,
});
export type VerifyOutput = z.infer<typeof verifyOutput> & { summary: Record<Verdict | "sentences" | "needAttention", number> };

export const verifyAnswer = defineTool<{ answer: string }, VerifyOutput>({
  name: "verify_answer",
  input: () =>
    z.strictObject({ answer: wordsOf("the drafted answer", LONGEST).describe("prose or Markdown with citations such as [dx.p3]") }),
  output: () => verifyOutput as unknown as z.ZodType<VerifyOutput>,
  run: ({ answer }, { knowledge, supplied, stamp, notices }) => {
    const sentences = checkAnswer(answer, evidenceOf(knowledge), (reference) => supplied.get(reference));
    const count = (verdict: Verdict): number => sentences.filter((sentence) => sentence.verdict === verdict).length;
    const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
    return {
      guideline: stamp,
      summary: { sentences: sentences.length, needAttention: sentences.length - counts.supported - counts.not_a_claim, ...counts },
      sentences: sentences.map(({ text, verdict, citations, reasons }) => ({
        text,
        verdict,
        citations: [...citations],
        reasons: [...reasons],
      })),
      limits: LIMITS,
      notices: [...notices],
    };
  },
  render: renderVerdicts,
});

/** The statements of a knowledge base are read once, at the first answer that is checked against them. */
const evidences = new WeakMap<Knowledge, Evidence>();
function evidenceOf(knowledge: Knowledge): Evidence {
  const made = evidences.get(knowledge) ?? makeEvidence(knowledge);
  evidences.set(knowledge, made);
  return made;
}
