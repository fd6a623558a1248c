// The text of a work-up plan: open steps in order, then what is settled or does not apply.
import { isOpen } from "../step-status.ts";
import type { PlanOutput } from "../tools/plan-workup.ts";
import { caseLines, closing, inBrackets, referenceMark, tensionLines, titled } from "./parts.ts";

type Step = PlanOutput["steps"][number];

/** What stands over the steps that leave nothing to do. */
export const CLOSED = "Done, not needed or not applicable";

/** What stands over levels of which nothing is asked. */
export const RULED_OUT = "Ruled out already, so that nothing is asked of them";

/** What stands over what already rules the procedure out, in whatever form it is shown. */
export const AGAINST = "Already an absolute contraindication, which no step below changes";

export function renderPlan(output: PlanOutput): string {
  const open = output.steps.filter(({ status }) => isOpen(status));
  const closed = output.steps.filter(({ status }) => !isOpen(status));
  return [
    ...titled(
      AGAINST,
      output.against.map(
        ({ rule, title, because, source, levels }) => `- ${title} [${source}] (${because})${inBrackets(levels)} {${rule}}`,
      ),
    ),
    ...titled(
      "Steps, in order",
      open.flatMap((step, at) => lines(step, `${at + 1}.`)),
    ),
    ...titled(
      CLOSED,
      closed.flatMap((step) => lines(step, "-")),
    ),
    ...titled(
      RULED_OUT,
      output.ruledOut.map((level) => `- ${level}`),
    ),
    ...titled("Where the article also says otherwise", tensionLines(output.tensions)),
    ...titled("Facts as understood", caseLines(output.facts)),
    ...closing(output),
  ].join("\n");
}

function lines(
  { step, title, kind, status, levels, dependsOn, tells, source, text, reason, passages = [], references = [], caveats = [] }: Step,
  mark: string,
): string[] {
  const cites = (ids: readonly string[]): string => ids.map((id) => `[${id}]`).join(" ");
  return [
    `${mark} ${title} {${step}, ${kind}}: ${status}${dependence(status, dependsOn)}${inBrackets(levels)} [${source}]`,
    ...(text === undefined ? [] : [`   ${text}`]),
    ...(reason === undefined ? [] : [`   Why: ${reason} ${cites(passages)}${referenceMark(references)}`]),
    ...(tells.length === 0 ? [] : [`   Its result would tell: ${tells.join(", ")}`]),
    ...caveats.map((caveat) => `   But: ${caveat.text} ${cites(caveat.passages)}`),
  ];
}

/** ` on someFact`, or that this is so for some of the levels only; nothing where it depends on nothing. */
export function dependence(status: Step["status"], dependsOn: readonly string[]): string {
  if (dependsOn.length === 0) return "";
  return `${status === "depends" ? "" : ", for some depends"} on ${dependsOn.join(", ")}`;
}
