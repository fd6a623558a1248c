// Words that several texts say of a decision: dispositions, kinds of rule, names of rules and facts.
import type { Disposition, RuleDefinition } from "../rules/model.ts";
import { APPEARANCE } from "./drawing/dispositions.ts";
import type { Service } from "./service.ts";

export const RULE_KINDS = {
  absolute: "absolute contraindication",
  relative: "relative contraindication",
  indication: "indication",
} as const;

/** "relatively contraindicated". */
export function labelOf(disposition: Disposition): string {
  return APPEARANCE[disposition].label.toLowerCase();
}

/** As many questions as are worth putting at once: who is asked more answers none. The rest stand in one block after them. */
export const FIRST_QUESTIONS = 3;

/** What "could become" takes for granted, in whatever form it is shown. */
export const COULD_BECOME = '"Could become" is by one of the answers, with everything else that is not known in its favor.';

/** What questions leave out, in whatever form they are shown. */
export const ALONE = "Facts that can change the answer only together with others are not among these.";

/** By id: what a rule says and its row, and what a fact is called. What is not known is told as it is. */
export interface Names {
  /** In reading order. */
  readonly rules: readonly RuleDefinition[];
  readonly titleOf: (rule: string) => string;
  readonly rowOf: (rule: string) => string;
  readonly kindOf: (rule: string) => RuleDefinition["kind"] | undefined;
  readonly factOf: (fact: string) => string;
}

export function namesOf({ engine }: Service): Names {
  const rules = new Map(engine.rules.map(({ definition }) => [definition.id, definition]));
  const facts = new Map(engine.facts.map(({ name, label }) => [name, label]));
  return {
    rules: [...rules.values()],
    titleOf: (rule) => rules.get(rule)?.title ?? rule,
    rowOf: (rule) => rules.get(rule)?.row ?? rule,
    kindOf: (rule) => rules.get(rule)?.kind,
    factOf: (fact) => facts.get(fact) ?? fact,
  };
}

/** "a", "a or b", "a, b or c". */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
