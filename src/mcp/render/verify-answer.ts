// The text of verdicts: what is wrong first, then each sentence with what to compare it with; for a model that goes on writing.
import type { VerifyOutput } from "../tools/verify-answer.ts";
import { closing, referenceMark } from "./parts.ts";

/** What the two verdicts that prove nothing mean, said once. */
const HOW_TO_READ = {
  unsettled:
    "unsettled accuses nobody: compare the sentence with what stands under it, figures and reference numbers too, and mend it only where it says something else.",
  supported: "supported means that every word of it stands at the cited place; the rules compare words and do not understand them.",
} as const;

export function renderVerdicts(output: VerifyOutput): string {
  const { sentences } = output;
  const has = (verdict: string): boolean => sentences.some((sentence) => sentence.verdict === verdict);
  return [
    verdictSummary(output),
    ...(has("unsettled") ? [HOW_TO_READ.unsettled] : []),
    "",
    ...sentences.flatMap(({ text, verdict, reasons, says }, at) => [
      `${at + 1}. ${verdict}: ${text}`,
      ...reasons.map((reason) => `   ${reason}`),
      ...says.map(({ passage, text: said, references }) => `   [${passage}]${referenceMark(references)} ${said}`),
    ]),
    "",
    ...(has("supported") ? [HOW_TO_READ.supported] : []),
    ...closing(output),
  ].join("\n");
}

/** How many sentences are wrong, to compare and to cite, of how many. */
export function verdictSummary({ summary: { wrong, toCompare, toCite }, sentences }: VerifyOutput): string {
  const all = `${sentences.length} sentence${sentences.length === 1 ? "" : "s"}`;
  return `${all}: ${wrong} wrong, ${toCompare} to compare, ${toCite} to cite.`;
}
