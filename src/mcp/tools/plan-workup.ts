// plan_workup: the imaging and laboratory steps before a decision, which of them the facts have settled, and why.
import * as z from "zod";
import { caseShape, levelsInWords } from "../../knowledge/input.ts";
import { conditionsOfWorkup, type WorkupStep } from "../../knowledge/model.ts";
import { atomsIn, type Condition, evaluate } from "../../rules/condition.ts";
import { factOf } from "../../rules/domain.ts";
import type { Understood } from "../../rules/facts.ts";
import type { ConditionNode } from "../../rules/model.ts";
import type { Truth } from "../../rules/truth.ts";
import { type CaseInput, echo, echoSchema, toCheckedCase, understandCase } from "../case.ts";
import { tensionOut, tensionSchema, tensionsAt } from "../passages.ts";
import { renderPlan } from "../render/plan-workup.ts";
import type { Service } from "../service.ts";
import { defineTool, noticesSchema, stampSchema } from "../tool.ts";

const names = z.array(z.string());
/** From what is most worth doing to what does not apply. */
const STATUSES = ["to_do", "depends", "optional", "satisfied", "not_applicable"] as const;
type StepStatus = (typeof STATUSES)[number];

const planOutput = z.object({
  guideline: stampSchema,
  facts: echoSchema,
  steps: z.array(
    z.object({
      step: z.string(),
      title: z.string(),
      kind: z.string(),
      status: z.enum(STATUSES),
      levels: names.describe("the levels for which it is still open"),
      dependsOn: names.describe("facts that decide whether it applies"),
      text: z.string(),
      reason: z.string(),
      source: z.string(),
      passages: names,
      references: z.array(z.int()),
      caveats: z.array(z.object({ text: z.string(), passages: names })),
    }),
  ),
  tensions: z.array(tensionSchema),
  notices: noticesSchema,
});
export type PlanOutput = z.infer<typeof planOutput>;

export const planWorkup = defineTool<CaseInput, PlanOutput>({
  name: "plan_workup",
  available: ({ knowledge }) => knowledge.workup.length > 0,
  input: (service) => z.strictObject(caseShape(service.knowledge)) as unknown as z.ZodType<CaseInput>,
  // It takes every fact, so that a case can be passed on whole; shown are those that a step reads.
  shown: ({ knowledge }) => {
    const { facts, levels, workup } = knowledge;
    const read = new Set(conditionsOfWorkup(workup).flatMap(atomsIn).map(factOf));
    const longest = Math.max(...levels.map((level) => level.length));
    const level = z.string().max(longest).describe(levelsInWords(levels));
    return z.strictObject(caseShape({ levels, facts: facts.filter(({ name }) => read.has(name)) }, level));
  },
  output: () => planOutput,
  run: (input, service) => {
    const given = toCheckedCase(input);
    const { named, assessed } = understandCase(given, service);
    const steps = service.knowledge.workup.map((step) => ({
      step,
      urgent: looksAtSuspicion(step, assessed, service),
      ...assess(step, assessed, service),
    }));
    // A suspicion leaves a rule open that could rule the procedure out: what settles it comes first.
    const ordered = [...steps.filter(({ urgent }) => urgent), ...steps.filter(({ urgent }) => !urgent)];
    const caveatsOf = (step: WorkupStep) =>
      (step.caveats ?? []).filter(({ when }) => when === undefined || holdsAnywhere(when, assessed, service));
    const open = ordered.filter(({ status }) => status === "to_do" || status === "depends");
    return {
      guideline: service.stamp,
      facts: echo(service, given, named),
      steps: ordered.map(({ step, status, levels, dependsOn }) => ({
        step: step.id,
        title: step.title,
        kind: step.kind,
        status,
        levels,
        dependsOn,
        text: step.text,
        reason: step.reason,
        ...service.sourceOf(step.passages),
        passages: step.passages,
        caveats: caveatsOf(step).map(({ text, passages }) => ({ text, passages })),
      })),
      tensions: tensionsAt(
        open.flatMap(({ step }) => step.passages.slice(0, 1)),
        service,
      ).map(tensionOut),
      notices: [...service.notices],
    };
  },
  render: renderPlan,
});

function assess(
  step: WorkupStep,
  assessed: readonly Understood[],
  { engine }: Service,
): { status: StepStatus; levels: string[]; dependsOn: string[] } {
  const truth = (node: ConditionNode | undefined, level: Understood): Truth =>
    node === undefined ? true : evaluate(engine.compile(node), level.masks, assessed);
  const statusFor = (level: Understood): StepStatus => {
    const applies = truth(step.when, level);
    if (applies === false) return "not_applicable";
    if (step.satisfiedWhen !== undefined && truth(step.satisfiedWhen, level) === true) return "satisfied";
    if (applies === "unknown") return "depends";
    return truth(step.requiredWhen, level) === true ? "to_do" : "optional";
  };
  const statuses = assessed.map((level) => ({ level: level.level, status: statusFor(level) }));
  const status = STATUSES.find((each) => statuses.some((one) => one.status === each)) ?? "not_applicable";
  const isOpen = status === "to_do" || status === "depends" || status === "optional";
  return {
    status,
    levels: isOpen ? statuses.filter((each) => each.status === status && each.level !== "").map(({ level }) => level) : [],
    dependsOn: status === "depends" && step.when !== undefined ? [...new Set(atomsIn(step.when).map(factOf))] : [],
  };
}

function holdsAnywhere(node: ConditionNode, assessed: readonly Understood[], { engine }: Service): boolean {
  const condition: Condition = engine.compile(node);
  return assessed.some((level) => evaluate(condition, level.masks, assessed) === true);
}

/** Whether a step looks at a fact that was given as a mere suspicion. */
function looksAtSuspicion(step: WorkupStep, assessed: readonly Understood[], { knowledge, engine }: Service): boolean {
  const conditions = [step.satisfiedWhen, step.requiredWhen].filter((each) => each !== undefined);
  return conditions.flatMap(atomsIn).some((atom) => {
    const fact = engine.factIndex.get(factOf(atom)) as number;
    return assessed.some(({ given }) =>
      knowledge.facts[fact]?.values?.some(({ value, couldBe }) => couldBe !== undefined && given.get(fact) === value),
    );
  });
}
