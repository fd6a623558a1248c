// A rule base made ready to decide with: conditions compiled, domains laid out, rules that share facts grouped.
import { atomsIn, type Condition, compileCondition, factsIn } from "./condition.ts";
import { type Domain, domainOf, factOf } from "./domain.ts";
import type { Consideration, Entailment, OpenPoint, RuleBase, RuleDefinition } from "./model.ts";

export interface ReadyRule {
  readonly definition: RuleDefinition;
  readonly condition: Condition;
  readonly leftOpen: readonly { readonly when: Condition; readonly point: OpenPoint }[];
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

/** Rules that share facts, directly or through other rules and entailments: their outcomes hang together. */
export interface Cluster {
  readonly facts: readonly number[];
  readonly rules: readonly ReadyRule[];
  readonly entailments: readonly ReadyEntailment[];
  /** What the rules can jointly come to, by the state of the facts; filled as it is asked for. */
  readonly outcomes: Map<number, number>;
}

export interface Engine {
  readonly base: RuleBase;
  readonly domains: readonly Domain[];
  readonly factIndex: ReadonlyMap<string, number>;
  /** The masks of a case of which nothing is known. */
  readonly blank: readonly number[];
  readonly rules: readonly ReadyRule[];
  readonly entailments: readonly ReadyEntailment[];
  readonly clusters: readonly Cluster[];
  readonly considerations: readonly { readonly definition: Consideration; readonly when: Condition | undefined }[];
  /** A condition over this base's facts, compiled at its first use. Throws a RangeError for a name that it does not know. */
  readonly compile: (node: RuleDefinition["condition"]) => Condition;
}

/** The order in which rules are read, told and asked about. */
export const KIND_ORDER = { absolute: 0, indication: 1, relative: 2 } as const;

/** Throws a RangeError, naming it, for a fact or level that a condition uses and the base does not define. */
export function makeEngine(base: RuleBase): Engine {
  const atoms = allConditions(base).flatMap(atomsIn);
  const domains = base.facts.map((fact) =>
    domainOf(
      fact,
      atoms.filter((atom) => factOf(atom) === fact.name),
    ),
  );
  const factIndex = new Map(base.facts.map((fact, at) => [fact.name, at]));
  const compiled = new WeakMap<RuleDefinition["condition"], Condition>();
  const compile = (node: RuleDefinition["condition"]): Condition => {
    const condition = compiled.get(node) ?? compileCondition(node, domains, base.levels);
    compiled.set(node, condition);
    return condition;
  };
  const rules = [...base.rules].sort(inReadingOrder).map((definition) => {
    const condition = compile(definition.condition);
    const leftOpen = (definition.leftOpen ?? []).map((point) => ({ when: compile(point.when), point }));
    return { definition, condition, leftOpen, facts: new Set([condition, ...leftOpen.map(({ when }) => when)].flatMap(factsIn)) };
  });
  const entailments = base.entailments.map((definition) => {
    const fact = factIndex.get(definition.fact);
    if (fact === undefined) throw new RangeError(`there is no fact ${definition.fact}`);
    return { definition, when: compile(definition.when), fact, cells: (domains[fact] as Domain).cellsOf(definition.is) };
  });
  return {
    base,
    domains,
    factIndex,
    blank: domains.map((domain) => domain.full),
    rules,
    entailments,
    clusters: clustersOf(rules, entailments).map((cluster) => checked(cluster, domains)),
    considerations: [...base.considerations]
      .sort((left, right) => (left.id < right.id ? -1 : 1))
      .map((definition) => ({ definition, when: definition.when && compile(definition.when) })),
    compile,
  };
}

function allConditions(base: RuleBase): RuleDefinition["condition"][] {
  return [
    ...base.rules.flatMap((rule) => [rule.condition, ...(rule.leftOpen ?? []).map((point) => point.when)]),
    ...base.entailments.map((entailment) => entailment.when),
    ...base.considerations.flatMap((consideration) => consideration.when ?? []),
    ...(base.otherConditions ?? []),
  ];
}

/** Absolute ones first, then indications, then relative ones; each in the order of the source's rows. */
function inReadingOrder(left: RuleDefinition, right: RuleDefinition): number {
  return KIND_ORDER[left.kind] - KIND_ORDER[right.kind] || rowNumber(left) - rowNumber(right) || (left.id < right.id ? -1 : 1);
}

function rowNumber(rule: RuleDefinition): number {
  return Number(/(?<![0-9])[0-9]+$/.exec(rule.row)?.[0] ?? 0);
}

/** A state of a cluster has to be told by one exact number. */
function checked(cluster: Cluster, domains: readonly Domain[]): Cluster {
  const states = cluster.facts.reduce((product, fact) => product * ((domains[fact] as Domain).full + 1), 1);
  if (states > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`too many facts hang together: ${cluster.facts.map((fact) => (domains[fact] as Domain).fact.name).join(", ")}`);
  }
  return cluster;
}

function clustersOf(rules: readonly ReadyRule[], entailments: readonly ReadyEntailment[]): Cluster[] {
  const groups: Cluster[] = [];
  const join = (facts: number[], ownRules: ReadyRule[], ownEntailments: ReadyEntailment[]): void => {
    const touching = groups.filter((group) => group.facts.some((fact) => facts.includes(fact)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push({
      facts: [...new Set([...touching.flatMap((group) => group.facts), ...facts])].sort((left, right) => left - right),
      rules: [...touching.flatMap((group) => group.rules), ...ownRules],
      entailments: [...touching.flatMap((group) => group.entailments), ...ownEntailments],
      outcomes: new Map(),
    });
  };
  for (const rule of rules) join([...rule.facts], [rule], []);
  for (const entailment of entailments) join([...factsIn(entailment.when), entailment.fact], [], [entailment]);
  return groups;
}
