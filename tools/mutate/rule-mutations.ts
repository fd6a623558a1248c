// Slips in a rule's file: in its condition and cases, its kind, scope and row, and in a value and its cases at once.
import { atomsIn } from "../../src/rules/condition.ts";
import { factOf } from "../../src/rules/domain.ts";
import type { ConditionNode, FactDefinition } from "../../src/rules/model.ts";
import { type Mutation, mutationsOf } from "./edit.ts";
import { type Json, mutantsOf, type Node } from "./rule-slips.ts";

const KINDS = ["absolute", "relative", "indication"];

/** `rows` are those that rules stand for, in the order of the table. */
export function ruleMutations(file: string, rule: Node, facts: readonly FactDefinition[], rows: readonly string[]): Mutation[] {
  const mutation = mutationsOf(file, rule);
  return [
    ...KINDS.filter((kind) => kind !== rule.kind).map((kind) => mutation("kind", ["kind"], kind)),
    mutation("scope", ["scope"], rule.scope === "level" ? "patient" : "level"),
    ...rows.filter((row) => row !== rule.row).map((row) => mutation("row", ["row"], row)),
    ...mutantsOf(rule, facts).map(({ name, rule: written }): Mutation => {
      const part = /^(condition|leftOpen|case)/.exec(name)?.[1] ?? "condition";
      return { file, path: [part === "case" ? "cases" : part], slip: part, name, written };
    }),
    ...valuesWithTheirCases(rule, facts).map(
      ([value, written]): Mutation => ({ file, path: ["condition"], slip: "value and its cases", name: `without ${value}`, written }),
    ),
    ...casesOf(rule).map((_, at) => mutation("case dropped", ["cases", at], undefined)),
  ];
}

/** A value taken out of every list of the rule's conditions, and every case that gives it taken out as well. */
function valuesWithTheirCases(rule: Node, facts: readonly FactDefinition[]): [value: string, rule: Node][] {
  const conditions = [rule.condition, ...((rule.leftOpen ?? []) as Node[]).map(({ when }) => when)] as ConditionNode[];
  const looked = new Set(conditions.flatMap(atomsIn).map(factOf));
  const values = facts
    .filter(({ name }) => looked.has(name))
    .flatMap(({ name, values = [] }) => values.map(({ value }) => ({ name, value })));
  return values.map(({ name, value }) => {
    const cases = casesOf(rule).filter(({ facts: given }) => ![(given as Node)[name]].flat().includes(value));
    return [`${name}: ${value}`, { ...(without(rule, name, value) as Node), cases }];
  });
}

/** Lists of the fact's values without one; a list that would be empty stays. */
function without(node: Json, fact: string, value: string): Json {
  if (Array.isArray(node)) return node.map((each) => without(each, fact, value));
  if (typeof node !== "object" || node === null) return node;
  if (node.fact === fact) {
    const kept = Object.entries(node).map(([key, each]) => [
      key,
      Array.isArray(each) && each.length > 1 ? each.filter((one) => one !== value) : each,
    ]);
    return Object.fromEntries(kept);
  }
  return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, without(each, fact, value)]));
}

function casesOf({ cases }: Node): Node[] {
  return (cases ?? []) as Node[];
}
