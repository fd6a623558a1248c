// Every entailment comes to what its cases say, each alone, and has a case for each of the three ways it can go.
import { evaluate } from "../../rules/condition.ts";
import { makeEngine } from "../../rules/engine.ts";
import { understand } from "../../rules/facts.ts";
import type { ConditionNode, FactDefinition } from "../../rules/model.ts";
import { caseChecker, casesOf } from "../input.ts";
import type { EntailmentCase, Knowledge } from "../model.ts";
import type { Problem } from "../problem.ts";
import type { Check } from "./index.ts";

const WAYS = [
  ["entails", "the facts from which it follows"],
  ["open", "facts from which nothing follows"],
  ["refused", "facts that contradict it"],
] as const;

export const entailmentsHold: Check = ({ knowledge, at }) => {
  const complaintsOf = caseChecker(knowledge);
  return knowledge.entailments.flatMap((entailment): Problem[] => {
    const { id, cases } = entailment;
    const comesTo = alone(knowledge, entailment);
    const problem = (path: (string | number)[], message: string, hint: string): Problem => ({
      ...at("entailment", id, path),
      code: "case",
      message: `entailment ${id}, ${message}`,
      hint,
    });
    const failed = cases.flatMap((each, index) => {
      const invalid = complaintsOf(each.facts);
      if (invalid.length > 0)
        return [problem(["cases", index], `case "${each.name}": ${invalid.join("; ")}`, "give the case facts that facts.yaml allows")];
      const [wanted, got] = [inWords(each), inWords(comesTo(each.facts))];
      const message = `case "${each.name}": expected ${wanted}, came to ${got}`;
      return wanted === got
        ? []
        : [problem(["cases", index], message, "either the entailment or the case is wrong; a case tries it alone")];
    });
    const untried = WAYS.filter(([key]) => !cases.some((each) => each[key] !== undefined));
    return [...failed, ...untried.map(([key, what]) => problem(["cases"], `no case is ${key}`, `add one with ${what}`))];
  });
};

type Outcome = Pick<EntailmentCase, "entails" | "open" | "refused">;

function inWords({ entails, open }: Outcome): string {
  if (entails !== undefined) return `entails ${entails}`;
  return open === true ? "open" : "refused";
}

/** What an entailment comes to on facts, as if there were no other. */
function alone(knowledge: Knowledge, entailment: Knowledge["entailments"][number]): (facts: Record<string, unknown>) => Outcome {
  const { levels, facts } = knowledge;
  const entailed = facts.find(({ name }) => name === entailment.fact) as FactDefinition;
  // Values that no condition tells apart are one to the engine: here those of the entailed fact have to differ.
  const otherConditions = apart(entailed);
  const engine = makeEngine({ levels, facts, entailments: [entailment], rules: [], considerations: [], sittings: 1, otherConditions });
  return (given) => {
    const { levels: understood, contradictions } = understand(engine, casesOf(knowledge, given));
    if (contradictions.length > 0) return { refused: true };
    const ready = engine.entailments[0];
    const follows = ready !== undefined && evaluate(ready.when, understood[0]?.masks ?? engine.blank) === true;
    return follows ? { entails: entailment.is } : { open: true };
  };
}

function apart({ name, type, values = [] }: FactDefinition): ConditionNode[] {
  if (type === "boolean") return [{ holds: name }];
  const definite = type === "choice" ? values.filter(({ couldBe }) => couldBe === undefined) : [];
  return definite.map(({ value }) => ({ is: { fact: name, oneOf: [value] } }));
}
