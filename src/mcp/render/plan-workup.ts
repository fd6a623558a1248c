// The text of a work-up plan: open steps in order, then what is settled or does not apply.
import type { PlanOutput } from "../tools/plan-workup.ts";
import { caseLines, closing, referenceMark, tensionLines, titled } from "./parts.ts";

type Step = PlanOutput["steps"][number];

export function renderPlan(output: PlanOutput): string {
  const open = output.steps.filter(({ status }) => status === "to_do" || status === "depends" || status === "optional");
  const closed = output.steps.filter(({ status }) => status === "satisfied" || status === "not_applicable");
  return [
    ...titled(
      "Steps, in order",
      open.flatMap((step, at) => lines(step, `${at + 1}.`)),
    ),
    ...titled(
      "Settled, or not applicable",
      closed.flatMap((step) => lines(step, "-")),
    ),
    ...titled("Where the article also says otherwise", tensionLines(output.tensions)),
    ...titled("Facts as understood", caseLines(output.facts)),
    ...closing(output),
  ].join("\n");
}

function lines(
  { step, title, kind, status, levels, dependsOn, text, reason, passages, references, caveats }: Step,
  mark: string,
): string[] {
  const depends = dependsOn.length === 0 ? "" : ` on ${dependsOn.join(", ")}`;
  const where = levels.length === 0 ? "" : ` (${levels.join(", ")})`;
  const cites = (ids: readonly string[]): string => ids.map((id) => `[${id}]`).join(" ");
  return [
    `${mark} ${title} {${step}, ${kind}}: ${status}${depends}${where}`,
    `   ${text}`,
    `   Why: ${reason} ${cites(passages)}${referenceMark(references)}`,
    ...caveats.map((caveat) => `   But: ${caveat.text} ${cites(caveat.passages)}`),
  ];
}
