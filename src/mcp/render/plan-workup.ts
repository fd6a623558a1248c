// The text of a work-up plan: open steps in order, then what is settled or does not apply.
import type { Service } from "../service.ts";
import { byOpenness } from "../step-status.ts";
import type { PlanOutput } from "../tools/plan-workup.ts";
import { type Names, namesOf } from "../words.ts";
import { caseLines, closing, inBrackets, inCitations, listed, referenceMark, titled } from "./parts.ts";

type Step = PlanOutput["steps"][number];

/** What stands over the steps that leave nothing to do. */
export const CLOSED = "Done, not needed or not applicable";

/** What stands over levels of which nothing is asked. */
export const RULED_OUT = "Ruled out already, so that nothing is asked of them";

/** What stands over the open steps: their order is the knowledge's. */
export const STEPS = "First what could rule it out, then studies in the article's order, not by urgency";

/** What stands before the facts that the decision waits for and no step tells. */
export const STILL_TO_ASK = "Not covered here and still to ask (check_contraindications)";

/** What stands over what already rules the procedure out, in whatever form it is shown. */
export const AGAINST = "Already an absolute contraindication, which no step below changes";

export function renderPlan(output: PlanOutput, service: Service): string {
  const names = namesOf(service);
  const levels = output.facts.levels.length;
  const { open, closed } = byOpenness(output.steps);
  const only = (where: readonly string[]): string => inBrackets(where.length === levels ? [] : where);
  return [
    ...titled(
      AGAINST,
      output.against.map(({ title, because, source, levels: where }) => `- ${title} [${source}] (${because})${only(where)}`),
    ),
    ...titled(
      STEPS,
      open.flatMap((step, at) => stepLines(step, `${at + 1}.`, only, names)),
    ),
    ...titled(
      CLOSED,
      closed.flatMap((step) => stepLines(step, "-", only, names)),
    ),
    ...(output.ruledOut.length === 0 ? [] : [`${RULED_OUT}: ${output.ruledOut.join(", ")}`, ""]),
    ...listed(`${STILL_TO_ASK}: `, output.stillToAsk.map(names.factOf)),
    ...(output.stillToAsk.length === 0 ? [] : [""]),
    ...titled("Facts as understood", caseLines(output.facts, service.knowledge)),
    ...closing(output),
  ].join("\n");
}

const STATUS: Readonly<Record<Step["status"], string>> = {
  to_do: "to do",
  depends: "only",
  optional: "optional",
  inconclusive: "done, and inconclusive",
  satisfied: "done",
  not_needed: "not needed",
  not_applicable: "not applicable",
};

/** What a status comes to, in whatever form it is shown: "to do", "only if … (not known: some fact)". */
export function statusInWords({ status, dependsOn, onlyIf, requiredIf }: Step, factOf: (fact: string) => string): string {
  if (status === "optional" && requiredIf !== undefined) return `to do ${requiredIf}, otherwise optional`;
  if (onlyIf === undefined) return STATUS[status];
  return `${STATUS[status]}${status === "depends" ? "" : ", for some only"} ${onlyIf} (not known: ${dependsOn.map(factOf).join(", ")})`;
}

function stepLines(step: Step, mark: string, only: (levels: readonly string[]) => string, names: Names): string[] {
  const { title, levels, tells, sources, text, reason, references = [], caveats = [] } = step;
  const told = tells.length === 0 ? "" : ` Tells: ${tells.map(names.factOf).join(", ")}.`;
  return [
    `${mark} ${title}: ${statusInWords(step, names.factOf)}${levels.length === 0 ? "" : only(levels)} ${inCitations(sources)}${referenceMark(references)}`,
    ...(text === undefined ? [] : [`   ${text} ${reason ?? ""}${told}`]),
    // What the step cites already is not cited again.
    ...caveats.map((caveat) => `   But: ${caveat.text} ${inCitations(caveat.sources.filter((each) => !sources.includes(each)))}`.trimEnd()),
  ];
}
