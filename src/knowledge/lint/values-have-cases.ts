// Every value of every fact that a rule or an entailment looks at is tried in one of its cases: none can be dropped unseen.
import { atomsIn } from "../../rules/condition.ts";
import { factOf } from "../../rules/domain.ts";
import type { FactDefinition } from "../../rules/model.ts";
import type { Check } from "./index.ts";
import { tested } from "./tested.ts";

export const valuesHaveCases: Check = (authored) => [...eachValue(authored), ...endsOfRanges(authored)];

const eachValue: Check = ({ knowledge, at }) =>
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

/** A range that was cut short refuses what could be given before. */
const endsOfRanges: Check = ({ knowledge, at }) => {
  const all = tested(knowledge);
  return knowledge.facts.flatMap(({ name, minimum, maximum }) => {
    const given = all.flatMap(({ cases }) => cases.flatMap(({ facts }) => (Object.hasOwn(facts, name) ? facts[name] : [])));
    const isLookedAt = all.some(({ conditions }) => conditions.flatMap(atomsIn).map(factOf).includes(name));
    return Object.entries({ minimum, maximum })
      .filter(([, end]) => isLookedAt && end !== undefined && !given.includes(end))
      .map(([key, end]) => ({
        ...at("fact", name, [key]),
        code: "value",
        message: `fact ${name} goes to ${end}, and no case of a rule gives ${name}: ${end}`,
        hint: "add one to a rule that looks at it",
      }));
  });
};

/** Of a quantity the bounds are tried, by a check of their own. */
function valuesOf({ type, values = [] }: FactDefinition): (boolean | string)[] {
  if (type === "quantity") return [];
  return type === "boolean" ? [true, false] : values.map(({ value }) => value);
}
