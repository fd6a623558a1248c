// Where a question is about a patient: the tool that decides it, and the facts from which.
import { conditionsOfStep, locatorOf } from "../knowledge/model.ts";
import { atomsIn } from "../rules/condition.ts";
import { factOf } from "../rules/domain.ts";
import type { ConditionNode } from "../rules/model.ts";
import type { Service } from "./service.ts";

export interface Hint {
  tool: string;
  /** By which the tool decides what was asked; none where it takes no facts. */
  facts: string[];
  /** The rules in question. */
  rules: string[];
  text: string;
}

/**
 * The hint for the passages that were found, or undefined where no tool speaks of them. Where the article does not answer
 * the question no tool does either: the hint then says what a tool takes, and a comparison is none.
 */
export function hintFor(passages: readonly string[], { knowledge }: Service, isSilent: boolean): Hint | undefined {
  const places = passages.map(locatorOf);
  const rules = knowledge.rules.filter(({ row }) => places.includes(row));
  if (rules.length > 0) {
    const facts = factsOf(rules.flatMap(({ condition, leftOpen = [] }) => [condition, ...leftOpen.map(({ when }) => when)]));
    return hint(
      "check_contraindications",
      facts,
      rules.map(({ id }) => id),
      isSilent,
    );
  }
  const steps = knowledge.workup.filter((step) => step.passages.some((passage) => passages.includes(passage)));
  if (steps.length > 0) {
    const facts = factsOf(steps.flatMap(conditionsOfStep));
    return hint("plan_workup", facts, [], isSilent);
  }
  const { aspects = [], context = [] } = knowledge.techniques ?? {};
  const compared = aspects.filter((aspect) => aspect.passages.some((passage) => passages.includes(passage)));
  if (compared.length === 0 || isSilent) return undefined;
  const bearing = new Set(compared.flatMap(({ bearsOn = [] }) => bearsOn.map((each) => each.context)));
  const weighed = context.map(({ name }) => name).filter((name) => bearing.has(name));
  const from = weighed.length === 0 ? "" : `; it takes ${weighed.join(", ")}`;
  const text = `If this is about a patient, compare_techniques puts first what bears on it${from}. It never picks a technique.`;
  return { tool: "compare_techniques", facts: weighed, rules: [], text };
}

function hint(tool: string, facts: string[], rules: string[], isSilent: boolean): Hint {
  const from = facts.length === 0 ? "" : ` from ${facts.join(", ")}`;
  const text = isSilent
    ? `What the article does say of a patient is decided by ${tool}${from}; that does not answer this question.`
    : `If this is about a patient, ${tool} decides it${from}. Give only facts that you were told.`;
  return { tool, facts, rules, text };
}

function factsOf(conditions: readonly ConditionNode[]): string[] {
  return [...new Set(conditions.flatMap(atomsIn).map(factOf))];
}
