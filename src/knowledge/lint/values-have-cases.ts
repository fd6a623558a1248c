// Every value of every fact that a rule or an entailment looks at is tried in one of its cases: none can be dropped unseen.
import { atomsIn } from "../../rules/condition.ts";
import { factOf } from "../../rules/domain.ts";
import type { FactDefinition } from "../../rules/model.ts";
import type { Check } from "./index.ts";
import { tested } from "./tested.ts";

export const valuesHaveCases: Check = ({ knowledge, at }) =>
  tested(knowledge).flatMap(({ kind, id, conditions, cases }) => {
    const looked = new Set(conditions.flatMap(atomsIn).map(factOf));
    return knowledge.facts
      .filter(({ name }) => looked.has(name))
      .flatMap((fact) => {
        const given = new Set(cases.flatMap(({ facts }) => (Object.hasOwn(facts, fact.name) ? facts[fact.name] : [])));
        return valuesOf(fact)
          .filter((value) => !given.has(value))
          .map((value) => ({
            ...at(kind, id, ["cases"]),
            code: "value",
            message: `${kind} ${id} looks at ${fact.name}, and no case gives ${fact.name}: ${value}`,
            hint: "read the row again and add the case that tells what it comes to then",
          }));
      });
  });

/** Of a quantity the bounds are tried, by a check of their own. */
function valuesOf({ type, values = [] }: FactDefinition): (boolean | string)[] {
  if (type === "quantity") return [];
  return type === "boolean" ? [true, false] : values.map(({ value }) => value);
}
