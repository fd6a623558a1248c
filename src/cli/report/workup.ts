// The work-up on the report: what to do next, in order, with its reason and what to mind.
import type { Knowledge } from "../../knowledge/model.ts";
import { inBrackets } from "../../mcp/render/parts.ts";
import { AGAINST, CLOSED, RULED_OUT, STEPS, statusInWords } from "../../mcp/render/plan-workup.ts";
import { byOpenness } from "../../mcp/step-status.ts";
import type { PlanOutput } from "../../mcp/tools/plan-workup.ts";
import { factInWords } from "../../mcp/words.ts";
import { type Child, cite, element, type Node } from "./parts.ts";

/** The work-up: open steps in order, each with its reason and what to mind; then those that are not, in a line. */
export function workup({ against, facts: { levels }, ruledOut, steps }: PlanOutput, { facts: known }: Knowledge): Node[] {
  const label = (name: string): string => factInWords(name, known);
  const { open, closed } = byOpenness(steps);
  const line = (title: string, said: readonly Child[]): Node[] =>
    said.length === 0 ? [] : [element("p", {}, element("b", {}, `${title}: `), ...said)];
  return [
    ...line(
      AGAINST,
      against.flatMap(({ title, source }, at) => [`${at === 0 ? "" : "; "}${title}`, ...cite([source])]),
    ),
    ...line(RULED_OUT, ruledOut.length === 0 ? [] : [ruledOut.join(", ")]),
    ...(open.length > 1 ? [element("p", { class: "because" }, `${STEPS}:`)] : []),
    element(
      "ol",
      {},
      ...open.map((step) => {
        const { title, levels: where, text = "", reason = "", sources, references, caveats = [] } = step;
        return element(
          "li",
          {},
          element("b", {}, title),
          `: ${statusInWords(step, label)}${inBrackets(where.length === levels.length ? [] : where)}. ${text} ${reason}`,
          ...cite(sources, references),
          ...caveats.flatMap((caveat) => [` But: ${caveat.text}`, ...cite(caveat.sources.filter((each) => !sources.includes(each)))]),
        );
      }),
    ),
    ...line(CLOSED, closed.length === 0 ? [] : [closed.map((step) => `${step.title} (${statusInWords(step, label)})`).join("; ")]),
  ];
}
