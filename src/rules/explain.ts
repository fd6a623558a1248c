// Conditions, facts and findings in words, built from the labels that the facts carry.

import { type Condition, type Ground, grounds } from "./condition.ts";
import { type Domain, factOf } from "./domain.ts";
import type { Engine } from "./engine.ts";
import type { Finding } from "./evaluate.ts";
import type { Understood } from "./facts.ts";
import type { CompareNode, ConditionNode, FactDefinition, GivenValue, Quantity } from "./model.ts";

const COMPARISONS = { moreThan: "more than", atLeast: "at least", lessThan: "less than", atMost: "at most" } as const;

/** What a finding says where nothing is known of the facts that it rests on. */
export const NOT_GIVEN = "not given";

/** A value as a reader would say it: "yes", "suspected, not settled", "60 to 70 %". */
export function valueInWords(fact: FactDefinition, value: GivenValue): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return labelOf(fact, value);
  if (Array.isArray(value)) return value.map((each) => labelOf(fact, each)).join(", ");
  return `${rangeInWords(fact, value)} ${fact.unit ?? ""}`.trimEnd();
}

function rangeInWords(fact: FactDefinition, { min = fact.minimum, max = fact.maximum }: Quantity): string {
  return min === max ? `${min}` : `${min} to ${max}`;
}

function labelOf(fact: FactDefinition, value: string): string {
  return fact.values?.find((entry) => entry.value === value)?.label ?? value;
}

/**
 * What a finding rests on, from the atoms that decide it: "some fact: its value". An unknown says which facts are not given
 * or do not settle it, or what the source leaves open.
 */
export function findingInWords(engine: Engine, finding: Finding, understood: Understood): string {
  const parts = new Map<number, string[]>();
  for (const ground of finding.grounds) {
    const bound = boundInWords(engine, ground);
    parts.set(ground.fact, [...(parts.get(ground.fact) ?? []), ...(bound === "" ? [] : [bound])]);
  }
  // Facts of which nothing is known are named by the unknown itself; what is half known is worth saying.
  const worthSaying = [...parts].filter(([fact]) => finding.reason !== "not_given" || understood.given.has(fact));
  if (worthSaying.length === 0 && finding.reason === "not_given") return NOT_GIVEN;
  const said = worthSaying.map(([fact, bounds]) => {
    const note = [...new Set(bounds)].join(", ");
    return `${factAsGiven(engine, fact, understood)}${note === "" ? "" : ` (${note})`}`;
  });
  const open = finding.open === undefined ? [] : [finding.open.because];
  return [said.join("; "), ...open].join(". ");
}

function factAsGiven(engine: Engine, fact: number, { given, entailed }: Understood): string {
  const definition = engine.facts[fact] as FactDefinition;
  const follows = entailed.get(fact);
  if (follows !== undefined) return `${definition.label}: ${valueInWords(definition, follows.is)} (${follows.because})`;
  const value = given.get(fact);
  return `${definition.label}: ${value === undefined ? NOT_GIVEN : valueInWords(definition, value)}`;
}

/** How a quantity stands to its bound; empty for other atoms and for a quantity of which nothing is given. */
function boundInWords(engine: Engine, ground: Ground): string {
  if (ground.node.compare === undefined) return "";
  const words = comparisonInWords(engine.facts[ground.fact] as FactDefinition, ground.node.compare);
  if (ground.truth === "unknown") return `is it ${words}?`;
  return ground.truth ? words : `not ${words}`;
}

/** What a fact may be, from the cells that are left of it: "none or mild", "no", "not more than 1/3". */
export function cellsInWords(engine: Engine, fact: number, cells: number, condition: Condition): string {
  const { fact: definition, cellsOf } = engine.domains[fact] as Domain;
  const fits = (value: GivenValue): boolean => (cellsOf(value) & ~cells) === 0;
  if (definition.type === "boolean") return fits(true) ? "yes" : "no";
  if (definition.type === "quantity") {
    const masks = engine.blank.map((mask, at) => (at === fact ? cells : mask));
    const bounds = grounds(condition, masks).filter((ground) => ground.fact === fact);
    return [...new Set(bounds.map((ground) => boundInWords(engine, ground)))].join(", ");
  }
  const values = (definition.values ?? []).filter(({ couldBe }) => couldBe === undefined);
  const fitting = values.filter(({ value }) => fits(definition.type === "list" ? [value] : value));
  return fitting.map(({ label }) => label).join(" or ");
}

function comparisonInWords(fact: FactDefinition, node: CompareNode): string {
  const key = (["moreThan", "atLeast", "lessThan", "atMost"] as const).find((each) => node[each] !== undefined) ?? "moreThan";
  const bound = node[key] as number | string;
  return `${COMPARISONS[key]} ${typeof bound === "string" ? bound : `${bound} ${fact.unit ?? ""}`.trimEnd()}`;
}

/** A condition as nested words: "one fact; and not another", inner ones in brackets. */
export function conditionInWords(node: ConditionNode, domains: readonly Domain[]): string {
  const say = (child: ConditionNode): string => {
    const said = conditionInWords(child, domains);
    return (child.all ?? child.any ?? []).length > 1 ? `(${said})` : said;
  };
  if (node.all !== undefined) return node.all.map(say).join("; and ");
  if (node.any !== undefined) return node.any.map(say).join("; or ");
  if (node.not !== undefined) return `not ${say(node.not)}`;
  if (node.possibly !== undefined) return `possibly ${say(node.possibly)}`;
  if (node.levelsMatching !== undefined) {
    const { where, from, to, atLeast } = node.levelsMatching;
    const stretch = from === undefined && to === undefined ? "" : ` from ${from ?? "the first"} to ${to ?? "the last"}`;
    return `at least ${atLeast} of the levels${stretch}${where === undefined ? "" : ` with (${say(where)})`}`;
  }
  const fact = (domains.find((domain) => domain.fact.name === factOf(node)) as Domain).fact;
  if (node.is !== undefined) return `${fact.label}: ${node.is.oneOf.map((value) => labelOf(fact, value)).join(" or ")}`;
  if (node.includes !== undefined) return `${fact.label} includes ${node.includes.anyOf.map((value) => labelOf(fact, value)).join(" or ")}`;
  if (node.compare !== undefined) return `${fact.label} ${comparisonInWords(fact, node.compare)}`;
  return node.given !== undefined ? `${fact.label} given` : fact.label;
}
