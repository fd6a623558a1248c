// Words that several texts say of a decision: dispositions, kinds of rule, names of rules and facts.

import type { Guideline } from "../knowledge/model.ts";
import { LEVEL } from "../rules/domain.ts";
import type { Disposition, FactDefinition, IndicationsTogether, RuleDefinition, RuleKind } from "../rules/model.ts";
import { APPEARANCE } from "./drawing/dispositions.ts";
import type { Service } from "./service.ts";

export const RULE_KINDS = {
  absolute: "absolute contraindication",
  relative: "relative contraindication",
  indication: "indication",
} as const;

/** In the order in which they decide. */
export const KINDS: readonly RuleKind[] = ["absolute", "indication", "relative"];

/** What a row that turns out to be true comes to, by its kind; its title follows. */
export const ROW_LEADS: Readonly<Record<RuleKind, string>> = {
  absolute: "contraindicated if",
  indication: "indication met if",
  relative: "relatively contraindicated if",
};

/** What an answer bears on, by the titles of the rows that wait for it: which of the answers speaks for what. */
export function stakesOf(asked: readonly string[], rules: readonly Pick<RuleDefinition, "id" | "kind" | "title">[]): string {
  return KINDS.flatMap((kind) => {
    const titles = rules.filter((rule) => rule.kind === kind && asked.includes(rule.id)).map(({ title }) => title);
    return titles.length === 0 ? [] : [`${ROW_LEADS[kind]}: ${titles.join("; ")}`];
  }).join("; ");
}

/** "relatively contraindicated". */
export function labelOf(disposition: Disposition): string {
  return APPEARANCE[disposition].label.toLowerCase();
}

/** What a fact is called; by its name where nothing knows it. */
export function factInWords(fact: string, facts: readonly Pick<FactDefinition, "name" | "label">[]): string {
  return facts.find(({ name }) => name === fact)?.label ?? fact;
}

/** As many questions as are worth putting at once: who is asked more answers none. The rest stand in one block after them. */
export const FIRST_QUESTIONS = 3;

/** What "could become" takes for granted, in whatever form it is shown. */
export const COULD_BECOME = '"Could become" is by one of the answers, with everything else that is not known in its favor.';

/** What a list of questions leaves out, in whatever form it is shown. */
export const LEFT_OUT =
  "Facts that weigh less than these, and those that can change the answer only together with others, are not among them.";

/** What is left out where there is nothing to ask. */
export const ALONE = "Facts that can change the answer only together with others are not among these.";

/** By id: what a rule says and its row, and what a fact is called. What is not known is told as it is. */
export interface Names {
  /** In reading order. */
  readonly rules: readonly RuleDefinition[];
  readonly titleOf: (rule: string) => string;
  readonly rowOf: (rule: string) => string;
  readonly kindOf: (rule: string) => RuleDefinition["kind"] | undefined;
  readonly factOf: (fact: string) => string;
  /** The names of the facts that a rule looks at. */
  readonly factsOf: (rule: string) => readonly string[];
  /** Of a rule that can stop being present: "while …". */
  readonly whileOf: (rule: string) => string | undefined;
  readonly indicationsNeeded: IndicationsTogether["need"];
  /** How a decision names what it is about, what it decides by, and who decides. */
  readonly decision: Guideline["decision"];
}

export function namesOf({ engine, knowledge }: Pick<Service, "engine" | "knowledge">): Names {
  const rules = new Map(engine.rules.map(({ definition }) => [definition.id, definition]));
  const facts = new Map(engine.facts.map(({ name, label }) => [name, label]));
  const looked = new Map(
    engine.rules.map((rule) => [
      rule.definition.id,
      engine.facts.flatMap(({ name }, at) => (rule.facts.has(at) && name !== LEVEL ? [name] : [])),
    ]),
  );
  return {
    rules: [...rules.values()],
    titleOf: (rule) => rules.get(rule)?.title ?? rule,
    rowOf: (rule) => rules.get(rule)?.row ?? rule,
    kindOf: (rule) => rules.get(rule)?.kind,
    factOf: (fact) => facts.get(fact) ?? fact,
    factsOf: (rule) => looked.get(rule) ?? [],
    whileOf: (rule) => rules.get(rule)?.while,
    indicationsNeeded: knowledge.guideline.indications?.need ?? "all",
    decision: knowledge.guideline.decision,
  };
}

/** "a", "a or b", "a, b or c". */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
