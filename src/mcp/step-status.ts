// Where a step of the work-up stands for each level, and what it still depends on.
import type { WorkupStep } from "../knowledge/model.ts";
import { atomsIn, evaluate, type Ground, grounds } from "../rules/condition.ts";
import { factOf } from "../rules/domain.ts";
import { conditionInWords } from "../rules/explain.ts";
import type { Understood } from "../rules/facts.ts";
import { type ConditionNode, UNNAMED } from "../rules/model.ts";
import type { Truth } from "../rules/truth.ts";
import type { Service } from "./service.ts";

/** From what is most worth doing to what does not apply. */
export const STATUSES = ["to_do", "depends", "optional", "inconclusive", "satisfied", "not_needed", "not_applicable"] as const;
export type StepStatus = (typeof STATUSES)[number];

/** Whether there is anything left to do, or to settle, about a step. */
export function isOpen(status: StepStatus): boolean {
  return status === "to_do" || status === "depends" || status === "optional";
}

/** Steps that leave something to do, and the others, each in their order. */
export function byOpenness<Step extends { readonly status: StepStatus }>(steps: readonly Step[]): { open: Step[]; closed: Step[] } {
  return { open: steps.filter(({ status }) => isOpen(status)), closed: steps.filter(({ status }) => !isOpen(status)) };
}

export interface Standing {
  readonly status: StepStatus;
  /** All levels for which it is open. */
  readonly levels: readonly string[];
  /** The unknown facts by which it applies. */
  readonly dependsOn: readonly string[];
  /** The facts that are not known and that its result would tell. */
  readonly tells: readonly string[];
}

/** The most open status that a step has on any of the levels, which are those that nothing rules out; none: it does not apply. */
export function standingOf(step: WorkupStep, assessed: readonly Understood[], { engine }: Service): Standing {
  const truth = (node: ConditionNode, level: Understood): Truth => evaluate(engine.compile(node), level.masks, assessed);
  const holds = (node: ConditionNode | undefined, level: Understood): boolean => node !== undefined && truth(node, level) === true;
  const statusFor = (level: Understood): StepStatus => {
    const applies = step.when === undefined || truth(step.when, level);
    if (applies === false) return "not_applicable";
    if (holds(step.satisfiedWhen, level)) return "satisfied";
    if (holds(step.notNeededWhen, level)) return "not_needed";
    if (holds(step.inconclusiveWhen, level)) return "inconclusive";
    if (applies === "unknown") return "depends";
    return step.requiredWhen === undefined || holds(step.requiredWhen, level) ? "to_do" : "optional";
  };
  const statuses = assessed.map((level) => ({ level, status: statusFor(level) }));
  const depending = statuses.filter(({ status }) => status === "depends").map(({ level }) => level);
  const unknown = depending.flatMap(({ masks }) => (step.when === undefined ? [] : grounds(engine.compile(step.when), masks)));
  const open = statuses.filter(({ status }) => isOpen(status)).map(({ level }) => level);
  const result = step.satisfiedWhen ?? step.notNeededWhen;
  const told = open.flatMap(({ masks }) => (result === undefined ? [] : grounds(engine.compile(result), masks)));
  const isMissing = (fact: number): boolean => open.some(({ given, entailed }) => !given.has(fact) && !entailed.has(fact));
  const namesOf = (facts: readonly Ground[]): string[] => [...new Set(facts.map(({ fact }) => engine.facts[fact]?.name ?? ""))];
  const results = namesOf(told.filter(({ truth: worth }) => worth !== true));
  return {
    status: STATUSES.find((each) => statuses.some(({ status }) => status === each)) ?? "not_applicable",
    levels: open.filter(({ level }) => level !== UNNAMED).map(({ level }) => level),
    dependsOn: namesOf(unknown),
    tells: step.tells?.filter((name) => results.includes(name) || isMissing(engine.factIndex.get(name) as number)) ?? results,
  };
}

/** What has to be so for the step to apply, "if …": its own words, or its condition. */
export function conditionOf({ when, onlyIf }: WorkupStep, { engine }: Service): string {
  return onlyIf ?? (when === undefined ? "" : `if ${conditionInWords(when, engine.domains)}`);
}

/** The step's caveats that no fact rules out on every level. */
export function caveatsOf({ caveats = [] }: WorkupStep, assessed: readonly Understood[], { engine }: Service): typeof caveats {
  return caveats.filter(
    ({ when }) => when === undefined || assessed.some(({ masks }) => evaluate(engine.compile(when), masks, assessed) === true),
  );
}

/** Whether a step looks at a fact that was given as a mere suspicion. */
export function looksAtSuspicion(step: WorkupStep, assessed: readonly Understood[], { knowledge, engine }: Service): boolean {
  const conditions = [step.satisfiedWhen, step.requiredWhen].filter((each) => each !== undefined);
  return conditions.flatMap(atomsIn).some((atom) => {
    const fact = engine.factIndex.get(factOf(atom)) as number;
    return assessed.some(({ given }) =>
      knowledge.facts[fact]?.values?.some(({ value, couldBe }) => couldBe !== undefined && given.get(fact) === value),
    );
  });
}
