// Verdicts on the terminal: what is wrong, to compare and to cite, then each sentence with what the cited places say.
import type { Verdict } from "../../grounding/model.ts";
import { referenceMark } from "../../mcp/render/parts.ts";
import { verdictSummary } from "../../mcp/render/verify-answer.ts";
import type { Service } from "../../mcp/service.ts";
import type { VerifyOutput } from "../../mcp/tools/verify-answer.ts";
import type { Style } from "./ink.ts";
import { closing, item, type Page, section, under } from "./page.ts";

const LOOKS: Readonly<Record<Verdict, readonly [sign: string, style: Style]>> = {
  supported: ["+", "green"],
  not_a_claim: [" ", "dim"],
  uncited: ["?", "yellow"],
  unsettled: ["?", "yellow"],
  misattributed: ["X", "red"],
  contradicted: ["X", "red"],
  fabricated_citation: ["X", "red"],
};

export function showVerdicts(output: VerifyOutput, _: Service, page: Page): string[] {
  return [
    ...section(
      page,
      verdictSummary(output),
      output.sentences.flatMap(({ reasons, says, text, verdict }, at) => {
        const [sign, style] = LOOKS[verdict];
        const mark = `${page.ink(style, sign)} ${at + 1}.`;
        const below = (line: string): string[] => under(page, `- ${at + 1}.`, line);
        return [
          ...item(page, mark, `${page.ink(style, verdict.replaceAll("_", " "))}: ${text}`),
          ...reasons.flatMap(below),
          ...says.flatMap(({ passage, references, text: said }) =>
            below(`${page.ink("dim", `[${passage}]${referenceMark(references)}`)} ${said}`),
          ),
        ];
      }),
    ),
    ...closing(page, output),
  ];
}
