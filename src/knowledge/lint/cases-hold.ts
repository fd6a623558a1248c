// Every rule comes to what its cases say, and each rule has a case for every status.
import { makeEngine } from "../../rules/engine.ts";
import { evaluateRule } from "../../rules/evaluate.ts";
import { understand } from "../../rules/facts.ts";
import { casesOf, validateCase } from "../input.ts";
import { ruleBaseOf } from "../model.ts";
import type { Problem } from "../problem.ts";
import type { Check } from "./index.ts";

const STATUSES = ["present", "absent", "unknown"] as const;

export const casesHold: Check = ({ knowledge, at }) => {
  const engine = makeEngine(ruleBaseOf(knowledge));
  return engine.rules.flatMap((ready): Problem[] => {
    const rule = knowledge.rules.find((each) => each.id === ready.definition.id);
    const cases = rule?.cases ?? [];
    const id = ready.definition.id;
    const problem = (index: number, message: string, hint: string): Problem => {
      return { ...at("rule", id, index < 0 ? ["cases"] : ["cases", index]), code: "case", message: `rule ${id}, ${message}`, hint };
    };
    const failed = cases.flatMap((each, index) => {
      const input = casesOf(knowledge, each.facts);
      const invalid = validateCase(knowledge, input);
      if (invalid.length > 0)
        return [problem(index, `case "${each.name}": ${invalid.join("; ")}`, "give the case facts that facts.yaml allows")];
      const { levels, contradictions } = understand(engine, input);
      if (contradictions.length > 0)
        return [problem(index, `case "${each.name}": its facts contradict each other`, "mend the case's facts")];
      const found = evaluateRule(ready, levels[0]?.masks ?? engine.blank);
      const [wanted, got] = [`${each.status} ${each.reason ?? ""}`.trim(), `${found.status} ${found.reason ?? ""}`.trim()];
      return wanted === got
        ? []
        : [
            problem(
              index,
              `case "${each.name}": expected ${wanted}, came to ${got}`,
              "either the rule or the case is wrong; read the row again",
            ),
          ];
    });
    const untried = STATUSES.filter((status) => !cases.some((each) => each.status === status));
    return [...failed, ...untried.map((status) => problem(-1, `no case is ${status}`, "add one"))];
  });
};
