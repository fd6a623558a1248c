// Every rule comes to what its cases say, and each rule has a case for every status.
import { type Engine, makeEngine } from "../../rules/engine.ts";
import { evaluateRule } from "../../rules/evaluate.ts";
import { understand } from "../../rules/facts.ts";
import type { Authored } from "../assemble.ts";
import { canonicalJson } from "../bundle.ts";
import { caseChecker, casesOf } from "../input.ts";
import { type Knowledge, type RuleCase, ruleBaseOf } from "../model.ts";
import type { Problem } from "../problem.ts";
import type { Check } from "./index.ts";

const STATUSES = ["present", "absent", "unknown"] as const;

export const casesHold: Check = (authored) => {
  const { knowledge, at } = authored;
  try {
    return casesOfRules(authored, makeEngine(ruleBaseOf(knowledge)));
  } catch (error) {
    // Conditions that tell more apart than can be worked out; any other error is none of the author's.
    if (!(error instanceof RangeError)) throw error;
    return [
      { ...at("file", "facts.yaml", ["facts"]), code: "too-many", message: error.message, hint: "ask less of this fact, or split it" },
    ];
  }
};

function casesOfRules({ knowledge, at }: Authored, engine: Engine): Problem[] {
  const complaintsOf = caseChecker(knowledge);
  return engine.rules.flatMap((ready): Problem[] => {
    const rule = knowledge.rules.find((each) => each.id === ready.definition.id);
    const cases = rule?.cases ?? [];
    const id = ready.definition.id;
    const problem = (index: number, message: string, hint: string): Problem => {
      return { ...at("rule", id, index < 0 ? ["cases"] : ["cases", index]), code: "case", message: `rule ${id}, ${message}`, hint };
    };
    const failed = cases.flatMap((each, index) => {
      const input = casesOf(knowledge, each.facts, each.level);
      const invalid = complaintsOf(each.facts, each.level);
      if (invalid.length > 0)
        return [problem(index, `case "${each.name}": ${invalid.join("; ")}`, "give the case facts that facts.yaml allows")];
      const { levels, contradictions } = understand(engine, input);
      if (contradictions.length > 0)
        return [problem(index, `case "${each.name}": its facts contradict each other`, "mend the case's facts")];
      const found = evaluateRule(ready, levels[0]?.masks ?? engine.blank);
      const [wanted, got] = [outcome(each), outcome(found)];
      if (wanted === got) return [];
      const other = cases.find((one) => outcome(one) !== wanted && canonicalJson(one.facts) === canonicalJson(each.facts));
      const against = other === undefined ? "" : `; case "${other.name}" has the same facts and expects ${outcome(other)}`;
      const message = `case "${each.name}" (${factsInWords(knowledge, each)}): expected ${wanted}, came to ${got}${against}`;
      return [problem(index, message, "either the rule or the case is wrong; read the row again")];
    });
    const names = cases.map(({ name }) => name);
    const twice = names.flatMap((name, index) =>
      names.indexOf(name) < index
        ? [problem(index, `two cases are named "${name}"`, "name each for what sets it apart, or take one out")]
        : [],
    );
    const untried = STATUSES.filter((status) => !cases.some((each) => each.status === status));
    return [...failed, ...twice, ...untried.map((status) => problem(-1, `no case is ${status}`, "add one"))];
  });
}

function outcome({ status, reason = "" }: { status: string; reason?: string | undefined }): string {
  return `${status} ${reason}`.trim();
}

/** Each fact with its unit, so that a share that was written for a per cent is seen. */
function factsInWords({ facts: known }: Knowledge, { facts }: RuleCase): string {
  const told = Object.entries(facts).map(([name, value]) => {
    const unit = known.find((fact) => fact.name === name)?.unit;
    const written =
      typeof value === "string"
        ? value
        : JSON.stringify(value)
            .replace(/"/g, "")
            .replace(/([:,])/g, "$1 ");
    return `${name} ${written}${unit === undefined ? "" : ` ${unit}`}`;
  });
  return told.join(", ") || "no facts";
}
