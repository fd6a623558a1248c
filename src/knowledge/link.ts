// Whether every name in the knowledge leads somewhere: facts, values, levels, rules, passages, locators, references.
import { atomsIn } from "../rules/condition.ts";
import { factOf } from "../rules/domain.ts";
import type { ConditionNode, FactDefinition } from "../rules/model.ts";
import type { Authored } from "./assemble.ts";
import { locatorOf } from "./model.ts";
import { nearest } from "./nearest.ts";
import type { Path } from "./parse.ts";
import type { Problem } from "./problem.ts";

/** Every name that leads nowhere, with the nearest one that does. */
export function link({ knowledge, at }: Authored): Problem[] {
  const problems: Problem[] = [];
  const locators = knowledge.sections.flatMap((section) => section.groups.flatMap((group) => group.locators));
  const passages = knowledge.passages.map((passage) => passage.id);
  const facts = new Map(knowledge.facts.map((fact) => [fact.name, fact]));
  const rules = knowledge.rules.map((rule) => rule.id);

  const missing = (kind: string, id: string, path: Path, what: string, name: string, known: readonly string[]): void => {
    const near = nearest(name, known);
    const hint = near === undefined ? `there is no ${what} of that name` : `the nearest ${what} is ${near}`;
    problems.push({
      ...at(kind, id, path),
      code: `no-such-${what}`,
      message: `${kind} ${id} names the ${what} ${name}, which does not exist`,
      hint,
    });
  };
  const need = (kind: string, id: string, path: Path, what: string, name: string, known: readonly string[]): void => {
    if (!known.includes(name)) missing(kind, id, path, what, name, known);
  };
  const needPassages = (kind: string, id: string, path: Path, names: readonly string[]): void => {
    names.forEach((name, index) => need(kind, id, [...path, index], "passage", name, passages));
  };
  const needSources = (kind: string, id: string, path: Path, names: readonly string[]): void => {
    names.forEach((name, index) => {
      if (name.includes("/")) need(kind, id, [...path, index], "passage", name, passages);
      else need(kind, id, [...path, index], "locator", name, locators);
    });
  };
  const needCondition = (kind: string, id: string, path: Path, node: ConditionNode | undefined): void => {
    for (const atom of node === undefined ? [] : atomsIn(node)) {
      const name = factOf(atom);
      const fact = facts.get(name);
      if (fact === undefined) missing(kind, id, path, "fact", name, [...facts.keys()]);
      else
        for (const message of misused(fact, atom))
          problems.push({
            ...at(kind, id, path),
            code: "condition",
            message: `${kind} ${id}: ${message}`,
            hint: "see facts.yaml for the fact's type and values",
          });
    }
    for (const name of levelNames(node)) need(kind, id, path, "level", name, knowledge.levels);
  };

  for (const rule of knowledge.rules) {
    need("rule", rule.id, ["row"], "locator", rule.row, locators);
    needCondition("rule", rule.id, ["condition"], rule.condition);
    rule.leftOpen?.forEach((point, index) => {
      needCondition("rule", rule.id, ["leftOpen", index, "when"], point.when);
      needSources("rule", rule.id, ["leftOpen", index, "sides"], point.sides);
    });
    rule.readings.forEach((reading, index) => needSources("rule", rule.id, ["readings", index, "sources"], reading.sources));
    rule.cases.forEach((each, index) => {
      for (const name of Object.keys(each.facts)) need("rule", rule.id, ["cases", index, "facts"], "fact", name, [...facts.keys()]);
    });
  }
  for (const entailment of knowledge.entailments) {
    need("entailment", entailment.id, ["fact"], "fact", entailment.fact, [...facts.keys()]);
    needCondition("entailment", entailment.id, ["when"], entailment.when);
  }
  for (const each of knowledge.considerations) {
    needPassages("consideration", each.id, ["passages"], each.passages);
    needCondition("consideration", each.id, ["when"], each.when);
  }
  for (const passage of knowledge.passages) {
    need("passage", passage.id, ["id"], "locator", locatorOf(passage.id), locators);
    passage.references?.forEach((number, index) => {
      if (number > knowledge.referenceCount) missing("passage", passage.id, ["references", index], "reference", String(number), []);
    });
  }
  for (const { number } of knowledge.references) {
    if (number > knowledge.referenceCount) missing("reference", String(number), ["number"], "reference", String(number), []);
  }
  for (const aspect of knowledge.techniques?.aspects ?? []) {
    const techniques = knowledge.techniques?.techniques.map((technique) => technique.id) ?? [];
    const context = knowledge.techniques?.context.map((each) => each.name) ?? [];
    needPassages("aspect", aspect.id, ["passages"], aspect.passages);
    for (const name of Object.keys(aspect.says)) need("aspect", aspect.id, ["says"], "technique", name, techniques);
    need("aspect", aspect.id, ["favours"], "technique", aspect.favours, [...techniques, "neither", "unclear"]);
    aspect.bearsOn?.forEach((each, index) => {
      need("aspect", aspect.id, ["bearsOn", index, "context"], "context", each.context, context);
      needPassages("aspect", aspect.id, ["bearsOn", index, "passages"], each.passages);
    });
  }
  for (const step of knowledge.workup) {
    needPassages("step", step.id, ["passages"], step.passages);
    for (const key of ["when", "satisfiedWhen", "requiredWhen"] as const) needCondition("step", step.id, [key], step[key]);
    step.caveats?.forEach((caveat, index) => {
      needPassages("step", step.id, ["caveats", index, "passages"], caveat.passages);
      needCondition("step", step.id, ["caveats", index, "when"], caveat.when);
    });
  }
  for (const tension of knowledge.tensions) {
    tension.sides.forEach((side, index) => needPassages("tension", tension.id, ["sides", index, "passages"], side.passages));
    tension.rules?.forEach((rule, index) => need("tension", tension.id, ["rules", index], "rule", rule, rules));
  }
  need("file", "guideline.yaml", ["sittings", "source"], "passage", knowledge.guideline.sittings.source, passages);
  for (const silence of knowledge.silences) needPassages("silence", silence.id, ["nearest"], silence.nearest);
  return problems;
}

function levelNames(node: ConditionNode | undefined): string[] {
  if (node === undefined) return [];
  const own = [node.levelsMatching?.from, node.levelsMatching?.to].filter((name) => name !== undefined);
  return [...own, ...[...(node.all ?? []), ...(node.any ?? []), node.not, node.possibly, node.levelsMatching?.where].flatMap(levelNames)];
}

/** What is wrong with an atom's use of its fact. */
function misused(fact: FactDefinition, atom: ConditionNode): string[] {
  const definite = (fact.values ?? []).filter((value) => value.couldBe === undefined).map((value) => value.value);
  if (atom.holds !== undefined && fact.type !== "boolean") return [`holds asks for a boolean fact, and ${fact.name} is a ${fact.type}`];
  if (atom.compare !== undefined && fact.type !== "quantity") return [`compare asks for a quantity, and ${fact.name} is a ${fact.type}`];
  if (atom.is !== undefined && fact.type !== "choice") return [`is asks for a choice, and ${fact.name} is a ${fact.type}`];
  if (atom.includes !== undefined && fact.type !== "list") return [`includes asks for a list, and ${fact.name} is a ${fact.type}`];
  const named = atom.is?.oneOf ?? atom.includes?.anyOf ?? [];
  return named
    .filter((value) => !definite.includes(value))
    .map((value) => `${fact.name} has no definite value ${value} (it has ${definite.join(", ")})`);
}
