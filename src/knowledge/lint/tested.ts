// What has conditions and cases to try them: the rules and the entailments.
import type { ConditionNode } from "../../rules/model.ts";
import type { Knowledge } from "../model.ts";

export interface Tested {
  readonly kind: "rule" | "entailment";
  readonly id: string;
  readonly conditions: readonly ConditionNode[];
  readonly cases: readonly { readonly facts: Readonly<Record<string, unknown>> }[];
}

export function tested({ rules, entailments }: Knowledge): Tested[] {
  return [
    ...rules.map(({ id, condition, leftOpen = [], cases }) => ({
      kind: "rule" as const,
      id,
      conditions: [condition, ...leftOpen.map(({ when }) => when)],
      cases,
    })),
    ...entailments.map(({ id, when, cases }) => ({ kind: "entailment" as const, id, conditions: [when], cases })),
  ];
}
