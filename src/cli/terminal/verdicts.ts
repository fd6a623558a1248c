// Verdicts on the terminal: how many sentences need attention, then each with what to mend.
import type { Verdict } from "../../grounding/check-sentence.ts";
import { verdictSummary } from "../../mcp/render/verify-answer.ts";
import type { Service } from "../../mcp/service.ts";
import type { VerifyOutput } from "../../mcp/tools/verify-answer.ts";
import type { Style } from "./ink.ts";
import { closing, item, type Page, section, under } from "./page.ts";
import { hang } from "./wrap.ts";

const LOOKS: Readonly<Record<Verdict, readonly [sign: string, style: Style]>> = {
  supported: ["+", "green"],
  not_a_claim: [" ", "dim"],
  uncited: ["?", "yellow"],
  misattributed: ["!", "yellow"],
  overstated: ["!", "yellow"],
  not_in_article: ["X", "red"],
  fabricated_citation: ["X", "red"],
};

export function showVerdicts(output: VerifyOutput, _: Service, page: Page): string[] {
  const { limits, sentences, summary } = output;
  return [
    ...section(
      page,
      verdictSummary(summary),
      sentences.flatMap(({ citations, reasons, text, verdict }, at) => {
        const [sign, style] = LOOKS[verdict];
        const mark = `${page.ink(style, sign)} ${at + 1}.`;
        const below = (line: string): string[] => under(page, `- ${at + 1}.`, line);
        return [
          ...item(page, mark, `${page.ink(style, verdict.replaceAll("_", " "))}: ${text}`),
          ...below(citations.length === 0 ? "" : page.ink("dim", `cites ${citations.join(", ")}`)),
          ...reasons.flatMap(below),
        ];
      }),
    ),
    ...hang(page.width, "", limits),
    "",
    ...closing(page, output),
  ];
}
