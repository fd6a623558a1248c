// A rule base made ready to decide with: conditions compiled, domains laid out, rules that share facts grouped.

import { boundAsWritten } from "./bounds.ts";
import { atomsIn, type Condition, compileCondition, factsIn } from "./condition.ts";
import { type AtomNode, type Domain, domainOf, factOf, LEVEL } from "./domain.ts";
import type { Consideration, Entailment, FactDefinition, OpenPoint, Remark, RuleBase, RuleDefinition } from "./model.ts";
import { fromBound, type Rational } from "./rational.ts";

export interface ReadyRule {
  readonly definition: RuleDefinition;
  readonly condition: Condition;
  readonly leftOpen: readonly { readonly when: Condition; readonly point: OpenPoint; readonly settledBy: readonly number[] }[];
  /** What its conditions look at, by the facts' indices. */
  readonly facts: ReadonlySet<number>;
}

export interface ReadyEntailment {
  readonly definition: Entailment;
  readonly when: Condition;
  readonly fact: number;
  /** The cells that the entailed value leaves. */
  readonly cells: number;
}

/** A rule or an entailment, with the facts on which it hangs. */
export type Part = { readonly mark: number; readonly facts: readonly number[] } & (
  | { readonly rule: ReadyRule; readonly entailment?: undefined }
  | { readonly entailment: ReadyEntailment; readonly rule?: undefined }
);

/** Rules that share facts, directly or through other rules and entailments: their outcomes hang together. */
export interface Cluster {
  readonly facts: readonly number[];
  readonly parts: readonly Part[];
  /** What rules can jointly come to, by the state of the facts that they hang on; filled as it is asked for. */
  readonly outcomes: Map<string, number>;
}

export interface Engine {
  readonly base: RuleBase;
  /** Those of the base and, after them, which level it is. */
  readonly facts: readonly FactDefinition[];
  readonly domains: readonly Domain[];
  /** By fact: the bounds that its comparisons name and no decimal states exactly, as written and as a number. */
  readonly bounds: ReadonlyMap<string, readonly { readonly written: string; readonly exact: Rational }[]>;
  readonly factIndex: ReadonlyMap<string, number>;
  /** The masks of a case of which nothing is known. */
  readonly blank: readonly number[];
  readonly rules: readonly ReadyRule[];
  readonly entailments: readonly ReadyEntailment[];
  readonly clusters: readonly Cluster[];
  readonly considerations: readonly { readonly definition: Consideration; readonly when: Condition | undefined }[];
  readonly remarks: readonly { readonly definition: Remark; readonly when: Condition }[];
  /** A condition over this base's facts, compiled at its first use. Throws a RangeError for a name that it does not know. */
  readonly compile: (node: RuleDefinition["condition"]) => Condition;
}

/** The order in which rules are read, told and asked about. */
export const KIND_ORDER = { absolute: 0, indication: 1, relative: 2 } as const;

/** Throws a RangeError, naming it, for a fact or level that a condition uses and the base does not define. */
export function makeEngine(base: RuleBase): Engine {
  const atoms = allConditions(base).flatMap(atomsIn);
  const facts = [...base.facts, levelFact(base.levels)];
  const domains = facts.map((fact) =>
    domainOf(
      fact,
      atoms.filter((atom) => factOf(atom) === fact.name),
    ),
  );
  const factIndex = new Map(facts.map((fact, at) => [fact.name, at]));
  const compiled = new WeakMap<RuleDefinition["condition"], Condition>();
  const compile = (node: RuleDefinition["condition"]): Condition => {
    const condition = compiled.get(node) ?? compileCondition(node, domains);
    compiled.set(node, condition);
    return condition;
  };
  const rules = [...base.rules].sort(inReadingOrder).map((definition) => {
    const condition = compile(definition.condition);
    const leftOpen = (definition.leftOpen ?? []).map((point) => {
      const settledBy = (point.settledBy ?? []).map((name) => factIndex.get(name) as number);
      return { when: compile(point.when), point, settledBy };
    });
    return { definition, condition, leftOpen, facts: new Set([condition, ...leftOpen.map(({ when }) => when)].flatMap(factsIn)) };
  });
  const entailments = base.entailments.map((definition) => {
    const fact = factIndex.get(definition.fact);
    if (fact === undefined) throw new RangeError(`there is no fact ${definition.fact}`);
    return { definition, when: compile(definition.when), fact, cells: (domains[fact] as Domain).cellsOf(definition.is) };
  });
  return {
    base,
    facts,
    domains,
    bounds: new Map(facts.map((fact) => [fact.name, fractionsOf(fact, atoms)])),
    factIndex,
    blank: domains.map((domain) => domain.full),
    rules,
    entailments,
    clusters: clustersOf(rules, entailments),
    considerations: [...base.considerations]
      .sort((left, right) => (left.id < right.id ? -1 : 1))
      .map((definition) => ({ definition, when: definition.when && compile(definition.when) })),
    remarks: (base.remarks ?? []).map((definition) => ({ definition, when: compile(definition.when) })),
    compile,
  };
}

function fractionsOf(fact: FactDefinition, atoms: readonly AtomNode[]): { written: string; exact: Rational }[] {
  const written = atoms.flatMap(({ compare }) => (compare?.fact === fact.name ? [boundAsWritten(compare)] : []));
  const fractions = [...new Set(written)].filter((bound) => typeof bound === "string");
  return fractions.map((bound) => ({ written: bound, exact: fromBound(bound, fact.maximum as number) }));
}

/** Which level it is, as a fact of the level: known wherever the level was named. */
export function levelFact(levels: readonly string[]): FactDefinition {
  const values = levels.map((level) => ({ value: level, label: level }));
  return { name: LEVEL, scope: "level", type: "choice", label: LEVEL, question: "Which level is it?", values };
}

function allConditions(base: RuleBase): RuleDefinition["condition"][] {
  return [
    ...base.rules.flatMap((rule) => [rule.condition, ...(rule.leftOpen ?? []).map((point) => point.when)]),
    ...base.entailments.map((entailment) => entailment.when),
    ...base.considerations.flatMap((consideration) => consideration.when ?? []),
    ...(base.remarks ?? []).map((remark) => remark.when),
    ...(base.otherConditions ?? []),
  ];
}

/** Absolute ones first, then indications, then relative ones; each in the order of the source's rows. */
export function inReadingOrder(left: RuleDefinition, right: RuleDefinition): number {
  return KIND_ORDER[left.kind] - KIND_ORDER[right.kind] || rowNumber(left) - rowNumber(right) || (left.id < right.id ? -1 : 1);
}

function rowNumber(rule: RuleDefinition): number {
  return Number(/(?<![0-9])[0-9]+$/.exec(rule.row)?.[0] ?? 0);
}

function clustersOf(rules: readonly ReadyRule[], entailments: readonly ReadyEntailment[]): Cluster[] {
  const parts: Part[] = [
    ...rules.map((rule) => ({ rule, facts: [...rule.facts] })),
    ...entailments.map((entailment) => ({ entailment, facts: [...new Set([...factsIn(entailment.when), entailment.fact])] })),
  ].map((part, mark) => ({ ...part, mark }));
  return joined(parts, ({ facts }) => facts).map((together) => ({
    facts: [...new Set(together.flatMap(({ facts }) => facts))].sort((left, right) => left - right),
    parts: together,
    outcomes: new Map(),
  }));
}

/** Groups of parts that share facts, directly or through others; in each the parts in their own order. */
export function joined(parts: readonly Part[], factsOf: (part: Part) => readonly number[]): Part[][] {
  const groups: { parts: Part[]; facts: Set<number> }[] = [];
  for (const part of parts) {
    const facts = factsOf(part);
    const touching = groups.filter((group) => facts.some((fact) => group.facts.has(fact)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    const together = [...touching.flatMap((group) => group.parts), part];
    groups.push({
      parts: together.sort((left, right) => left.mark - right.mark),
      facts: new Set([...touching.flatMap((group) => [...group.facts]), ...facts]),
    });
  }
  return groups.map((group) => group.parts);
}
