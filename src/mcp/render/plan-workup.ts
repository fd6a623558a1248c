// The text of a work-up plan: open steps in order, then what is settled or does not apply.
import type { Service } from "../service.ts";
import { isOpen } from "../step-status.ts";
import type { PlanOutput } from "../tools/plan-workup.ts";
import { type Names, namesOf } from "../words.ts";
import { caseLines, closing, inBrackets, inCitations, referenceMark, titled } from "./parts.ts";

type Step = PlanOutput["steps"][number];

/** What stands over the steps that leave nothing to do. */
export const CLOSED = "Done, not needed or not applicable";

/** What stands over levels of which nothing is asked. */
export const RULED_OUT = "Ruled out already, so that nothing is asked of them";

/** What stands over what already rules the procedure out, in whatever form it is shown. */
export const AGAINST = "Already an absolute contraindication, which no step below changes";

export function renderPlan(output: PlanOutput, service: Service): string {
  const names = namesOf(service);
  const levels = output.facts.levels.length;
  const open = output.steps.filter(({ status }) => isOpen(status));
  const closed = output.steps.filter(({ status }) => !isOpen(status));
  const only = (where: readonly string[]): string => inBrackets(where.length === levels ? [] : where);
  return [
    ...titled(
      AGAINST,
      output.against.map(({ title, because, source, levels: where }) => `- ${title} [${source}] (${because})${only(where)}`),
    ),
    ...titled(
      "Steps, in order",
      open.flatMap((step, at) => stepLines(step, `${at + 1}.`, only, names)),
    ),
    ...titled(
      CLOSED,
      closed.flatMap((step) => stepLines(step, "-", only, names)),
    ),
    ...(output.ruledOut.length === 0 ? [] : [`${RULED_OUT}: ${output.ruledOut.join(", ")}`, ""]),
    ...titled("Facts as understood", caseLines(output.facts, service.knowledge)),
    ...closing(output),
  ].join("\n");
}

/** What each status is called, in whatever form it is shown. */
export const STEP_STATUS: Readonly<Record<Step["status"], string>> = {
  to_do: "to do",
  depends: "depends",
  optional: "optional",
  inconclusive: "done, and inconclusive",
  satisfied: "done",
  not_needed: "not needed",
  not_applicable: "not applicable",
};

function stepLines(
  { title, status, levels, dependsOn, tells, sources, text, reason, references = [], caveats = [] }: Step,
  mark: string,
  only: (levels: readonly string[]) => string,
  names: Names,
): string[] {
  const told = tells.length === 0 ? "" : ` Tells: ${tells.map(names.factOf).join(", ")}.`;
  return [
    `${mark} ${title}: ${STEP_STATUS[status]}${dependence(status, dependsOn.map(names.factOf))}${levels.length === 0 ? "" : only(levels)} ${inCitations(sources)}${referenceMark(references)}`,
    ...(text === undefined ? [] : [`   ${text} ${reason ?? ""}${told}`]),
    // What the step cites already is not cited again.
    ...caveats.map((caveat) => `   But: ${caveat.text} ${inCitations(caveat.sources.filter((each) => !sources.includes(each)))}`.trimEnd()),
  ];
}

/** ` on some fact`, or that this is so for some of the levels only; nothing where it depends on nothing. */
export function dependence(status: Step["status"], dependsOn: readonly string[]): string {
  if (dependsOn.length === 0) return "";
  return `${status === "depends" ? "" : ", for some depends"} on ${dependsOn.join(", ")}`;
}
