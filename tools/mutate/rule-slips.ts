// One rule written a little wrong, in every way that a slip could: a threshold, an operator, a connective, a value, a case.
import type { FactDefinition } from "../../src/rules/model.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Node = { [key: string]: Json };
export interface Mutant {
  readonly name: string;
  readonly rule: Node;
}

const BOUNDS: readonly Json[] = [
  "1/3",
  "2/3",
  "1/2",
  "1/4",
  "3/4",
  "333/1000",
  "334/1000",
  "666/1000",
  "667/1000",
  0,
  33,
  33.3,
  33.4,
  34,
  66,
  66.6,
  66.7,
  67,
  100,
];
const OPERATORS = ["moreThan", "atLeast", "lessThan", "atMost"];
const CONNECTIVES = { all: "any", any: "all" } as const;

/** Every single slip in the rule's conditions, in what it leaves open, and in the statuses of its cases. */
export function mutantsOf(rule: Node, facts: readonly FactDefinition[]): Mutant[] {
  const open = (rule.leftOpen ?? []) as { when: Node }[];
  const withOpen = (at: number, when: Node): Node => ({
    ...rule,
    leftOpen: open.map((point, index) => (index === at ? { ...point, when } : point)) as Json,
  });
  return [
    ...slips(rule.condition as Node, facts).map(([name, condition]) => ({ name: `condition: ${name}`, rule: { ...rule, condition } })),
    ...open.flatMap((point, at) =>
      slips(point.when, facts).map(([name, when]) => ({ name: `leftOpen ${at}: ${name}`, rule: withOpen(at, when) })),
    ),
    ...open.map((_, at) => ({ name: `leftOpen ${at} dropped`, rule: withoutOpen(rule, at) })),
    ...caseSlips(rule),
  ];
}

function withoutOpen({ leftOpen, ...rule }: Node, at: number): Node {
  const left = (leftOpen as Json[]).filter((_, index) => index !== at);
  return left.length === 0 ? rule : { ...rule, leftOpen: left };
}

const ENDS: readonly Node[] = [
  { status: "present" },
  { status: "absent" },
  { status: "unknown", reason: "not_given" },
  { status: "unknown", reason: "article_does_not_decide" },
];

function caseSlips(rule: Node): Mutant[] {
  const cases = rule.cases as Node[];
  return cases.flatMap(({ status, reason, ...rest }, at) =>
    ENDS.filter((end) => end.status !== status || end.reason !== reason).map((end) => ({
      name: `case "${String(rest.name)}": ${Object.values(end).join(" ")} instead of ${String(status)}`,
      rule: { ...rule, cases: cases.map((each, index) => (index === at ? { ...rest, ...end } : each)) },
    })),
  );
}

type Slip = [name: string, node: Node];

/** Every slip in a condition, at every depth. */
export function slips(node: Node, facts: readonly FactDefinition[]): Slip[] {
  const [key, value] = Object.entries(node)[0] as [string, Json];
  if (key === "all" || key === "any")
    return [[`${key} → ${CONNECTIVES[key]}`, { [CONNECTIVES[key]]: value }], ...partSlips(key, value as Node[], facts)];
  if (key === "not") {
    const inner = value as Node;
    return [
      [`not removed from ${JSON.stringify(inner)}`, inner],
      ...slips(inner, facts)
        .filter(([name]) => !name.startsWith("negated"))
        .map(([name, each]): Slip => [name, { not: each }]),
    ];
  }
  if (key === "levelWithin") {
    const { from, to } = value as Node;
    const kept = from === undefined || to === undefined ? [] : [{ from }, { to }];
    return [
      [`negated ${JSON.stringify(node)}`, { not: node }],
      ...kept.map((each): Slip => [`only ${JSON.stringify(each)}`, { levelWithin: each }]),
    ];
  }
  const negated: Slip = [`negated ${JSON.stringify(node)}`, { not: node }];
  if (key === "compare") return [negated, ...comparisonSlips(value as Node)];
  if (key === "is" || key === "includes") return [negated, ...valueSlips(key, value as Node, facts)];
  return [negated];
}

function partSlips(key: string, parts: Node[], facts: readonly FactDefinition[]): Slip[] {
  const replaced = (at: number, part: Node): Node => ({ [key]: parts.map((each, index) => (index === at ? part : each)) });
  const within = parts.flatMap((part, at) => slips(part, facts).map(([name, each]): Slip => [`${key}[${at}] ${name}`, replaced(at, each)]));
  const dropped = parts.map((_, at): Slip => [`${key}[${at}] dropped`, { [key]: parts.filter((_each, index) => index !== at) }]);
  return parts.length > 1 ? [...within, ...dropped] : within;
}

function comparisonSlips({ fact, ...rest }: Node): Slip[] {
  const [operator, bound] = Object.entries(rest)[0] as [string, Json];
  const compare = (key: string, value: Json): Node => ({ compare: { fact: fact as Json, [key]: value } });
  return [
    ...OPERATORS.filter((each) => each !== operator).map((each): Slip => [`${operator} → ${each} ${String(bound)}`, compare(each, bound)]),
    ...BOUNDS.filter((each) => each !== bound).map((each): Slip => [`${String(bound)} → ${String(each)}`, compare(operator, each)]),
  ];
}

function valueSlips(key: "is" | "includes", value: Node, facts: readonly FactDefinition[]): Slip[] {
  const list = key === "is" ? "oneOf" : "anyOf";
  const named = value[list] as string[];
  const definite = facts.find(({ name }) => name === value.fact)?.values?.filter(({ couldBe }) => couldBe === undefined) ?? [];
  const others = definite.map((each) => each.value).filter((each) => !named.includes(each));
  const written = (values: string[]): Node => ({ [key]: { ...value, [list]: values } });
  return [
    ...(named.length > 1
      ? named.map((each): Slip => [`${String(value.fact)} without ${each}`, written(named.filter((other) => other !== each))])
      : []),
    ...others.map((each): Slip => [`${String(value.fact)} with ${each} too`, written([...named, each])]),
    ...(named.length === 1 ? others.map((each): Slip => [`${String(value.fact)} ${each} for ${named[0]}`, written([each])]) : []),
  ];
}
