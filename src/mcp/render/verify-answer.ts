// The text of verdicts: how many sentences need attention first, then each with what to mend.
import type { VerifyOutput } from "../tools/verify-answer.ts";
import { closing } from "./parts.ts";

export function renderVerdicts(output: VerifyOutput): string {
  const { summary, sentences, limits } = output;
  return [
    verdictSummary(summary),
    "",
    ...sentences.flatMap(({ text, verdict, citations, reasons }, at) => [
      `${at + 1}. ${verdict}: ${text}`,
      ...(citations.length === 0 ? [] : [`   cites ${citations.join(", ")}`]),
      ...reasons.map((reason) => `   ${reason}`),
    ]),
    "",
    limits,
    ...closing(output),
  ].join("\n");
}

/** How many sentences need attention, and how many have each verdict. */
export function verdictSummary({ sentences: all, needAttention, ...counts }: VerifyOutput["summary"]): string {
  const said = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdict}`);
  return `${needAttention} of ${all} sentence${all === 1 ? "" : "s"} need${needAttention === 1 ? "s" : ""} attention${said.length === 0 ? "" : ` (${said.join(", ")})`}.`;
}
