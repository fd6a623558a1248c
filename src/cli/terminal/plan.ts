// The work-up on the terminal: what is to be done, in order, then what is settled.
import { inBrackets } from "../../mcp/render/parts.ts";
import { AGAINST, CLOSED, RULED_OUT, STEPS, STILL_TO_ASK, statusInWords } from "../../mcp/render/plan-workup.ts";
import type { Service } from "../../mcp/service.ts";
import { byOpenness } from "../../mcp/step-status.ts";
import type { PlanOutput } from "../../mcp/tools/plan-workup.ts";
import { factSection } from "./facts.ts";
import type { Style } from "./ink.ts";
import { cites, closing, item, type Page, refs, section, under } from "./page.ts";

type Step = PlanOutput["steps"][number];

const STYLES: Readonly<Record<Step["status"], Style>> = {
  to_do: "yellow",
  depends: "cyan",
  optional: "bold",
  inconclusive: "yellow",
  satisfied: "green",
  not_needed: "green",
  not_applicable: "dim",
};

export function showPlan(output: PlanOutput, { knowledge }: Service, page: Page): string[] {
  const { open, closed } = byOpenness(output.steps);
  return [
    ...section(
      page,
      AGAINST,
      output.against.flatMap(({ rule, title, because, source, levels }) =>
        item(page, "-", `${page.ink("bold", title)} ${cites(page, [source])} (${because})${inBrackets(levels)} {${rule}}`),
      ),
    ),
    ...section(
      page,
      STEPS,
      open.flatMap((step, at) => stepLines(page, `${at + 1}.`, step)),
    ),
    ...section(
      page,
      CLOSED,
      closed.flatMap((step) => stepLines(page, "-", step)),
    ),
    ...section(
      page,
      RULED_OUT,
      output.ruledOut.flatMap((level) => item(page, "-", level)),
    ),
    ...section(
      page,
      STILL_TO_ASK,
      output.stillToAsk.flatMap((fact) => item(page, "-", fact)),
    ),
    ...factSection(page, output.facts, knowledge),
    ...closing(page, output),
  ];
}

function stepLines(page: Page, mark: string, step: Step): string[] {
  const { caveats = [], kind, levels, reason, references = [], sources, status, tells, text, title } = step;
  return [
    ...item(
      page,
      mark,
      `${page.ink("bold", title)} (${kind}): ${page.ink(
        STYLES[status],
        statusInWords(step, (fact) => fact),
      )}${inBrackets(levels)} ${cites(page, sources)}${refs(page, references)}`,
    ),
    ...(text === undefined ? [] : under(page, mark, text)),
    ...(reason === undefined ? [] : under(page, mark, `Why: ${reason}`)),
    ...(tells.length === 0 ? [] : under(page, mark, `Its result would tell: ${tells.join(", ")}`)),
    ...caveats.flatMap((caveat) => under(page, mark, `But: ${caveat.text} ${cites(page, caveat.sources)}`)),
  ];
}
