// The work-up on the terminal: what is to be done, in order, then what is settled.
import type { Service } from "../../mcp/service.ts";
import type { PlanOutput } from "../../mcp/tools/plan-workup.ts";
import { factSection } from "./facts.ts";
import type { Style } from "./ink.ts";
import { cites, closing, item, type Page, refs, section, under } from "./page.ts";
import { tensionSection } from "./passage-lines.ts";

type Step = PlanOutput["steps"][number];

const STATUS: Readonly<Record<Step["status"], readonly [words: string, style: Style]>> = {
  to_do: ["to do", "yellow"],
  depends: ["depends", "cyan"],
  optional: ["optional", "bold"],
  satisfied: ["satisfied", "green"],
  not_applicable: ["not applicable", "dim"],
};

export function showPlan(output: PlanOutput, { knowledge }: Service, page: Page): string[] {
  const isClosed = ({ status }: Step): boolean => status === "satisfied" || status === "not_applicable";
  const open = output.steps.filter((step) => !isClosed(step));
  return [
    ...section(
      page,
      "Steps, in order",
      open.flatMap((step, at) => stepLines(page, `${at + 1}.`, step)),
    ),
    ...section(
      page,
      "Settled, or not applicable",
      output.steps.filter(isClosed).flatMap((step) => stepLines(page, "-", step)),
    ),
    ...tensionSection(page, output.tensions),
    ...factSection(page, output.facts, knowledge),
    ...closing(page, output),
  ];
}

function stepLines(
  page: Page,
  mark: string,
  { caveats, dependsOn, kind, levels, passages, reason, references, status, text, title }: Step,
): string[] {
  const [words, style] = STATUS[status];
  const depends = dependsOn.length === 0 ? "" : ` on ${dependsOn.join(", ")}`;
  const where = levels.length === 0 ? "" : ` (${levels.join(", ")})`;
  return [
    ...item(page, mark, `${page.ink("bold", title)} (${kind}): ${page.ink(style, words)}${depends}${where}`),
    ...under(page, mark, text),
    ...under(page, mark, `Why: ${reason} ${cites(page, passages)}${refs(page, references)}`),
    ...caveats.flatMap((caveat) => under(page, mark, `But: ${caveat.text} ${cites(page, caveat.passages)}`)),
  ];
}
