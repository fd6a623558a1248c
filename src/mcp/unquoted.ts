// Facts that no words stand behind, as readers see them: those given as absent apart from the others.
import { evaluate } from "../rules/condition.ts";
import type { Engine } from "../rules/engine.ts";
import { unnamedLevel } from "../rules/facts.ts";
import type { FactDefinition, GivenValue, Quantity } from "../rules/model.ts";
import type { Echo } from "./case.ts";

/** What stands before each list, in whatever form it is shown. */
export const NO_WORDS = "Unconfirmed: entered as absent, with no words of the case text for it; confirm first";
export const NO_WORDS_ELSE = "Unconfirmed too: entered with no words of the case text for it";

/** The fact of an entry, "fact" or "level fact", and of which level it is; of the patient: undefined. */
export function placeIn(entry: string): { fact: string; level: string | undefined } {
  const [fact = "", level] = entry.split(" ").reverse();
  return { fact, level };
}

/** Whether a value says that something is not there. */
export function saysNo({ minimum }: FactDefinition, value: GivenValue): boolean {
  if (typeof value === "object") return !Array.isArray(value) && (value as Quantity).max === minimum;
  return value === false || value === "none";
}

/** Whether a value by itself, with what follows from it, shows a contraindication to be absent. */
export function speaksFor({ name }: FactDefinition, value: GivenValue, engine: Engine): boolean {
  const { masks } = unnamedLevel(engine, { [name]: value });
  return engine.rules.some(({ definition, condition }) => definition.kind !== "indication" && evaluate(condition, masks) === false);
}

/** The labels of facts without words, a level's after the level: two lists, each by its beginning; empty ones are left out. */
export function unquotedInWords(
  unquoted: readonly string[],
  { patient, levels }: Echo,
  facts: readonly FactDefinition[],
): { title: string; labels: string[] }[] {
  const told = unquoted.map((entry) => {
    const { fact: name, level } = placeIn(entry);
    const fact = facts.find((each) => each.name === name);
    const own = [patient, ...levels].find((each) => Object.hasOwn(each, name) && (each.level === undefined || each.level === level));
    const isAbsent = fact !== undefined && own !== undefined && saysNo(fact, own[name] as GivenValue);
    return { label: [level ?? [], fact?.label ?? name].flat().join(" "), isAbsent };
  });
  const labels = (isAbsent: boolean): string[] => told.filter((each) => each.isAbsent === isAbsent).map(({ label }) => label);
  return [
    { title: NO_WORDS, labels: labels(true) },
    { title: NO_WORDS_ELSE, labels: labels(false) },
  ].filter((list) => list.labels.length > 0);
}
