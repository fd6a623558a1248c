// What "none of these" would state: of each fact that can rule the procedure out by itself, the value with which its row is absent.
import type { Engine, ReadyRule } from "../../rules/engine.ts";
import { evaluateRule } from "../../rules/evaluate.ts";
import { unnamedLevel } from "../../rules/facts.ts";
import type { FactDefinition, GivenValue } from "../../rules/model.ts";

export interface Stated {
  readonly fact: string;
  readonly value: GivenValue;
}

/**
 * The facts of the patient by which absolute rules hold, in reading order, each with a value; together they make those rules
 * absent. Nothing of a rule that no values make absent. Who presses the button states each of them: nothing is stated otherwise.
 */
export function noneOfThese(engine: Engine): Stated[] {
  const rules = engine.rules.filter(({ definition: { kind, scope } }) => kind === "absolute" && scope === "patient");
  return rules.flatMap((rule) => {
    const facts = [...rule.facts].map((at) => engine.facts[at] as FactDefinition);
    return combinations(facts).find((stated) => isAbsent(rule, stated, engine)) ?? [];
  });
}

function isAbsent(rule: ReadyRule, stated: readonly Stated[], engine: Engine): boolean {
  const patient = Object.fromEntries(stated.map(({ fact, value }) => [fact, value]));
  return evaluateRule(rule, unnamedLevel(engine, patient).masks).status === "absent";
}

/** Every choice of one value for each fact, in the order in which the knowledge lists the values; "no" before "yes". */
function combinations(facts: readonly FactDefinition[]): Stated[][] {
  return facts.reduce<Stated[][]>(
    (before, { name, type, values = [] }) => {
      const choices: GivenValue[] = type === "boolean" ? [false, true] : type === "choice" ? values.map(({ value }) => value) : [];
      return before.flatMap((stated) => choices.map((value) => [...stated, { fact: name, value }]));
    },
    [[]],
  );
}
