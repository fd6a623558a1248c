// Rules and entailments look at the facts of one case and level, and never take what is not known for granted.
import { atomsIn } from "../../rules/condition.ts";
import { factOf, LEVEL } from "../../rules/domain.ts";
import type { ConditionNode } from "../../rules/model.ts";
import type { Check } from "./index.ts";

export const rulesReadOnlyFacts: Check = ({ knowledge, at }) => {
  const problem = (kind: string, id: string, name: string) => ({
    ...at(kind, id),
    code: "condition",
    message: `${kind} ${id} uses ${name}`,
    hint: "possibly and levelsMatching are for considerations and the work-up; a rule reads the facts themselves",
  });
  const scopes = new Map(knowledge.facts.map((fact) => [fact.name, fact.scope]));
  const beyond = knowledge.rules.flatMap((rule) => {
    const looked = [rule.condition, ...(rule.leftOpen ?? []).map((point) => point.when)].flatMap(atomsIn).map(factOf);
    const place = at("rule", rule.id, ["scope"]);
    const ofLevels = [...new Set(looked)].filter((fact) => fact === LEVEL || scopes.get(fact) === "level");
    if (rule.scope === "patient")
      return ofLevels.map((fact) => ({
        ...place,
        code: "scope",
        message: `rule ${rule.id} is of the patient and looks at ${fact}, a fact of a level`,
        hint: "give it the scope level",
      }));
    const ofPatient = [...new Set(looked)].filter((fact) => scopes.get(fact) === "patient");
    if (looked.length === ofPatient.length)
      return [
        {
          ...place,
          code: "scope",
          message: `rule ${rule.id} is of a level and looks at no fact of one (${ofPatient.join(", ")})`,
          hint: "give it the scope patient",
        },
      ];
    const named = rule.patientFacts ?? [];
    const [unnamed, idle] = [ofPatient.filter((fact) => !named.includes(fact)), named.filter((fact) => !ofPatient.includes(fact))];
    return [
      ...unnamed.map((fact) => ({
        ...place,
        code: "scope",
        message: `rule ${rule.id} is of a level and looks at ${fact}, a fact of the patient`,
        hint: `if that is meant, name it: patientFacts: [${ofPatient.join(", ")}]; if not, mend the scope of ${fact} in facts.yaml`,
      })),
      ...idle.map((fact) => ({
        ...at("rule", rule.id, ["patientFacts"]),
        code: "scope",
        message: `rule ${rule.id} names ${fact} among its patientFacts, and looks at no such fact of the patient`,
        hint: "take it out, or mend its scope in facts.yaml",
      })),
    ];
  });
  return [
    ...beyond,
    ...knowledge.rules.flatMap((rule) =>
      [rule.condition, ...(rule.leftOpen ?? []).map((point) => point.when)].flatMap(unsuited).map((name) => problem("rule", rule.id, name)),
    ),
    ...knowledge.entailments.flatMap((entailment) => unsuited(entailment.when).map((name) => problem("entailment", entailment.id, name))),
  ];
};

function unsuited(node: ConditionNode): string[] {
  const own = [node.possibly === undefined ? [] : ["possibly"], node.levelsMatching === undefined ? [] : ["levelsMatching"]].flat();
  return [...own, ...[...(node.all ?? []), ...(node.any ?? []), ...(node.not === undefined ? [] : [node.not])].flatMap(unsuited)];
}
