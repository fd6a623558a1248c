// Whether every name in the knowledge leads somewhere: facts, values, levels, rules, passages, locators, references.
import { factOf } from "../rules/domain.ts";
import type { ConditionNode, FactDefinition } from "../rules/model.ts";
import type { Authored } from "./assemble.ts";
import { locatorOf, STEP_CONDITIONS } from "./model.ts";
import { nearest } from "./nearest.ts";
import type { Path } from "./parse.ts";
import { fileOfPassage } from "./passage-ids.ts";
import type { Problem } from "./problem.ts";

/** Every name that leads nowhere, with the nearest one that does. */
export function link({ knowledge, at, givenOut = [] }: Authored): Problem[] {
  const problems: Problem[] = [];
  const locators = knowledge.sections.flatMap((section) => section.groups.flatMap((group) => group.locators));
  const passages = knowledge.passages.map((passage) => passage.id);
  const facts = new Map(knowledge.facts.map((fact) => [fact.name, fact]));
  const rules = knowledge.rules.map((rule) => rule.id);

  const missing = (kind: string, id: string, path: Path, what: string, name: string, known: readonly string[]): void => {
    // Beside a passage that is gone, another at the same place is what was most likely meant.
    const sameplace = known.filter((each) => each.includes("/") && locatorOf(each) === locatorOf(name));
    const near = (name.includes("/") ? nearest(name, sameplace) : undefined) ?? sameplace[0] ?? nearest(name, known);
    const wasThere = what === "passage" && givenOut.includes(name);
    const hint = wasThere
      ? `it stood in ${fileOfPassage(name)}: put it back there, or name another here`
      : near === undefined
        ? `there is no ${what} of that name`
        : `the nearest ${what} is ${near}`;
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
    for (const { part, at: within } of node === undefined ? [] : partsOf(node, path)) {
      const stretch = part.levelsMatching ?? part.levelWithin;
      const levels = [stretch?.from, stretch?.to].filter((name) => name !== undefined);
      for (const name of levels) need(kind, id, within, "level", name, knowledge.levels);
      if (stretch !== undefined) continue;
      const name = factOf(part);
      const fact = facts.get(name);
      if (fact === undefined) missing(kind, id, within, "fact", name, [...facts.keys()]);
      else
        for (const message of misused(fact, part)) {
          problems.push({ ...at(kind, id, within), code: "condition", message: `${kind} ${id}: ${message}`, hint: SEE_FACTS });
        }
    }
  };

  for (const fact of knowledge.facts) {
    fact.values?.forEach(({ couldBe = [] }, index) => {
      couldBe.forEach((value, at) => need("fact", fact.name, ["values", index, "couldBe", at], "value", value, definiteValues(fact)));
    });
  }
  for (const rule of knowledge.rules) {
    need("rule", rule.id, ["row"], "locator", rule.row, locators);
    needCondition("rule", rule.id, ["condition"], rule.condition);
    rule.leftOpen?.forEach((point, index) => {
      needCondition("rule", rule.id, ["leftOpen", index, "when"], point.when);
      needSources("rule", rule.id, ["leftOpen", index, "sides"], point.sides);
      point.settledBy?.forEach((name, at) => need("rule", rule.id, ["leftOpen", index, "settledBy", at], "fact", name, [...facts.keys()]));
    });
    rule.readings.forEach((reading, index) => {
      needSources("rule", rule.id, ["readings", index, "sources"], reading.sources);
      needCondition("rule", rule.id, ["readings", index, "when"], reading.when);
    });
    rule.cases.forEach((each, index) => {
      if (each.level !== undefined) need("rule", rule.id, ["cases", index, "level"], "level", each.level, knowledge.levels);
      for (const name of Object.keys(each.facts)) need("rule", rule.id, ["cases", index, "facts"], "fact", name, [...facts.keys()]);
    });
  }
  for (const entailment of knowledge.entailments) {
    need("entailment", entailment.id, ["fact"], "fact", entailment.fact, [...facts.keys()]);
    const entailed = facts.get(entailment.fact);
    if (entailed !== undefined) need("entailment", entailment.id, ["is"], "value", String(entailment.is), definiteValues(entailed));
    needCondition("entailment", entailment.id, ["when"], entailment.when);
  }
  knowledge.remarks.forEach((remark, index) => needCondition("file", "facts.yaml", ["remarks", index, "when"], remark.when));
  const { indications } = knowledge.guideline;
  needSources("file", "guideline.yaml", ["indications", "sides"], indications?.sides ?? []);
  needSources("file", "guideline.yaml", ["indications", "reading", "sources"], indications?.reading.sources ?? []);
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
    if (aspect.compared !== undefined)
      need("aspect", aspect.id, ["compared", "most"], "technique", aspect.compared.most, [...techniques, "neither", "unclear"]);
    aspect.bearsOn?.forEach((each, index) => {
      need("aspect", aspect.id, ["bearsOn", index, "context"], "context", each.context, context);
      needPassages("aspect", aspect.id, ["bearsOn", index, "passages"], each.passages);
    });
  }
  for (const step of knowledge.workup) {
    needPassages("step", step.id, ["passages"], step.passages);
    for (const key of STEP_CONDITIONS) needCondition("step", step.id, [key], step[key]);
    step.tells?.forEach((name, at) => need("step", step.id, ["tells", at], "fact", name, [...facts.keys()]));
    step.caveats?.forEach((caveat, index) => {
      needPassages("step", step.id, ["caveats", index, "passages"], caveat.passages);
      needCondition("step", step.id, ["caveats", index, "when"], caveat.when);
    });
  }
  for (const tension of knowledge.tensions) {
    tension.sides.forEach((side, index) => needPassages("tension", tension.id, ["sides", index, "passages"], side.passages));
    tension.rules?.forEach((rule, index) => need("tension", tension.id, ["rules", index], "rule", rule, rules));
    needCondition("tension", tension.id, ["when"], tension.when);
  }
  need("file", "guideline.yaml", ["sittings", "source"], "passage", knowledge.guideline.sittings.source, passages);
  for (const silence of knowledge.silences) needPassages("silence", silence.id, ["nearest"], silence.nearest);
  for (const { id, answers } of knowledge.intents?.intents ?? []) needPassages("intent", id, ["answers"], answers);
  for (const { of, choices } of knowledge.alternatives) {
    const ids = choices.map(({ id }) => id);
    choices.forEach(({ within }, at) => {
      if (within !== undefined) need("alternative", of, ["choices", at, "within"], "choice", within, ids);
    });
  }
  const { drawing, example, levels } = knowledge;
  drawing?.groups.forEach(({ from, to }, index) => {
    for (const name of [from, to]) need("file", "drawing.yaml", ["groups", index], "level", name, levels);
  });
  drawing?.shapes.forEach(({ level }, index) => need("file", "drawing.yaml", ["shapes", index, "level"], "level", level, levels));
  if (example !== null) needPassages("file", "example.yaml", ["passages"], example.passages);
  return problems;
}

const SEE_FACTS = "see facts.yaml for the fact's type and values";

/** Every part of a condition that names a fact or a level, with its path. */
function partsOf(node: ConditionNode, path: Path): { part: ConditionNode; at: Path }[] {
  const listed = (["all", "any"] as const).flatMap((key) =>
    (node[key] ?? []).flatMap((child, index) => partsOf(child, [...path, key, index])),
  );
  const single = (["not", "possibly"] as const).flatMap((key) => {
    const child = node[key];
    return child === undefined ? [] : partsOf(child, [...path, key]);
  });
  const where = node.levelsMatching?.where === undefined ? [] : partsOf(node.levelsMatching.where, [...path, "levelsMatching", "where"]);
  const own = listed.length + single.length === 0 ? [{ part: node, at: path }] : [];
  return [...own, ...listed, ...single, ...where];
}

/** The values that a fact can be found to have: those that only narrow it down are left out. */
function definiteValues(fact: FactDefinition): string[] {
  if (fact.type === "boolean") return ["true", "false"];
  return (fact.values ?? []).filter((value) => value.couldBe === undefined).map((value) => value.value);
}

/** What is wrong with an atom's use of its fact. */
function misused(fact: FactDefinition, atom: ConditionNode): string[] {
  const definite = definiteValues(fact);
  if (atom.holds !== undefined && fact.type !== "boolean") return [`holds asks for a boolean fact, and ${fact.name} is a ${fact.type}`];
  if (atom.compare !== undefined && fact.type !== "quantity") return [`compare asks for a quantity, and ${fact.name} is a ${fact.type}`];
  if (atom.is !== undefined && fact.type !== "choice") return [`is asks for a choice, and ${fact.name} is a ${fact.type}`];
  if (atom.includes !== undefined && fact.type !== "list") return [`includes asks for a list, and ${fact.name} is a ${fact.type}`];
  const named = atom.is?.oneOf ?? atom.includes?.anyOf ?? [];
  return named
    .filter((value) => !definite.includes(value))
    .map((value) => `${fact.name} has no definite value ${value} (it has ${definite.join(", ")})`);
}
