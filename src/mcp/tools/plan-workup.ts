// plan_workup: the imaging and laboratory steps before a decision, which of them the facts have settled, and why.
import * as z from "zod";
import { bareCase, caseShape } from "../../knowledge/input.ts";
import { locatorOf, type WorkupStep } from "../../knowledge/model.ts";
import { evaluateRule } from "../../rules/evaluate.ts";
import { findingInWords } from "../../rules/explain.ts";
import type { Understood } from "../../rules/facts.ts";
import { type CaseInput, echo, echoSchema, noticesFor, toCheckedCase, understandCase } from "../case.ts";
import { nameOf } from "../level-name.ts";
import { renderPlan } from "../render/plan-workup.ts";
import type { Service } from "../service.ts";
import { caveatsOf, conditionOf, isOpen, looksAtSuspicion, STATUSES, type Standing, standingOf } from "../step-status.ts";
import { defineTool, noticesSchema, stampSchema } from "../tool.ts";

const names = z.array(z.string());

const planOutput = z.object({
  guideline: stampSchema,
  facts: echoSchema,
  against: z
    .array(z.object({ rule: z.string(), title: z.string(), because: z.string(), source: z.string(), levels: names }))
    .describe("absolute contraindications that are already present; no step changes that"),
  steps: z.array(
    z.object({
      step: z.string(),
      title: z.string(),
      kind: z.string(),
      status: z.enum(STATUSES),
      levels: names.describe("the levels for which it is still open"),
      dependsOn: names.describe("facts, not known, that decide whether it applies"),
      onlyIf: z.string().optional().describe("what has to be so for it to apply, where that is not known"),
      requiredIf: z.string().optional().describe("of an optional step: when it is to be done"),
      tells: names.describe("facts, not known, that its result would give"),
      text: z.string().optional(),
      reason: z.string().optional(),
      sources: names,
      references: z.array(z.int()).optional(),
      caveats: z.array(z.object({ text: z.string(), sources: names })).optional(),
    }),
  ),
  stillToAsk: names.describe("facts that the decision waits for and no open step tells"),
  ruledOut: names.describe("levels that are ruled out already: nothing is asked of them"),
  notices: noticesSchema,
});
export type PlanOutput = z.infer<typeof planOutput>;

export const planWorkup = defineTool<CaseInput, PlanOutput>({
  name: "plan_workup",
  available: ({ knowledge }) => knowledge.workup.length > 0,
  input: (service) => z.strictObject(caseShape(service.knowledge)) as unknown as z.ZodType<CaseInput>,
  // The same facts as everywhere; what they mean is told by the tool that decides.
  shown: ({ knowledge }) => bareCase(knowledge),
  output: () => planOutput,
  run: (input, service) => {
    const given = toCheckedCase(input, service);
    const { named, assessed, treatable } = understandCase(given, service);
    const steps = service.knowledge.workup.map((step) => ({
      step,
      urgent: looksAtSuspicion(step, treatable, service),
      ...standingOf(step, treatable, service),
    }));
    // A suspicion leaves a rule open that could rule the procedure out: what settles it comes first.
    const ordered = [...steps.filter(({ urgent }) => urgent), ...steps.filter(({ urgent }) => !urgent)];
    const told = steps.flatMap(({ status, tells }) => (isOpen(status) ? tells : []));
    return {
      guideline: service.stamp,
      facts: echo(service, given, named),
      against: alreadyAgainst(assessed, service),
      steps: ordered.map((each) => stepOut(each, treatable, service)),
      stillToAsk: waitedFor(treatable, service).filter((fact) => !told.includes(fact)),
      ruledOut: named.filter((level) => !treatable.includes(level)).map(({ level }) => nameOf(level)),
      notices: noticesFor(given, assessed, service),
    };
  },
  render: renderPlan,
});

/** A step that is open with all that is told of it; of one that is not, that it is not, and what its result leaves open. */
function stepOut(
  { step, status, levels, dependsOn, tells }: Standing & { step: WorkupStep },
  treatable: readonly Understood[],
  service: Service,
): PlanOutput["steps"][number] {
  const caveats = caveatsOf(step, treatable, service).map(({ text, passages }) => ({ text, sources: placesOf(passages) }));
  const { references } = service.sourceOf(step.passages);
  return {
    step: step.id,
    title: step.title,
    kind: step.kind,
    status,
    levels: [...levels],
    dependsOn: [...dependsOn],
    tells: [...tells],
    ...(dependsOn.length > 0 ? { onlyIf: conditionOf(step, service) } : {}),
    ...(status === "optional" && step.requiredIf !== undefined ? { requiredIf: step.requiredIf } : {}),
    sources: placesOf(step.passages),
    ...(isOpen(status) ? { text: step.text, reason: step.reason, references, caveats } : {}),
    ...(status === "inconclusive" ? { caveats } : {}),
  };
}

function placesOf(passages: readonly string[]): string[] {
  return [...new Set(passages.map(locatorOf))];
}

/** The facts that rules wait for on these levels, by name, in the order of the rules. */
function waitedFor(levels: readonly Understood[], { engine }: Service): string[] {
  const open = engine.rules.flatMap((rule) => levels.map(({ masks }) => evaluateRule(rule, masks)));
  const waiting = open.filter(({ reason }) => reason === "not_given").flatMap(({ grounds }) => grounds);
  return [...new Set(waiting.map(({ fact }) => engine.facts[fact]?.name ?? ""))];
}

/** What rules the procedure out already: every absolute rule that is present, with the levels; none where no level was named. */
function alreadyAgainst(assessed: readonly Understood[], { engine }: Service): PlanOutput["against"] {
  const found = new Map<string, PlanOutput["against"][number]>();
  for (const level of assessed) {
    for (const rule of engine.rules.filter(({ definition }) => definition.kind === "absolute")) {
      const finding = evaluateRule(rule, level.masks);
      if (finding.status !== "present") continue;
      const { id, title, row } = rule.definition;
      const because = findingInWords(engine, finding, level);
      const entry = found.get(`${id} ${because}`) ?? { rule: id, title, because, source: row, levels: [] };
      found.set(`${id} ${because}`, { ...entry, levels: [...entry.levels, level.level].filter((name) => name !== "") });
    }
  }
  return [...found.values()];
}
