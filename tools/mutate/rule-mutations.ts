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
    ...otherRows(String(rule.row), rows).map((row) => mutation("row", ["row"], row)),
    // What a case says changes no disposition: slips in cases are tried by the tests of the rules.
    ...mutantsOf(rule, facts).flatMap(({ name, rule: written }): Mutation[] => {
      const part = /^(condition|leftOpen)/.exec(name)?.[1];
      return part === undefined ? [] : [{ file, path: [part], slip: part, name, written }];
    }),
    ...valuesWithTheirCases(rule, facts).map(
      ([value, written]): Mutation => ({ file, path: ["condition"], slip: "value and its cases", name: `without ${value}`, written }),
    ),
  ];
}

/** One row of each part of the table: its neighbour, and one of another kind. */
function otherRows(row: string, rows: readonly string[]): string[] {
  const partOf = (other: string): string => other.replace(/[0-9]+$/, "");
  const parts = new Map(rows.filter((other) => other !== row).map((other) => [partOf(other), other]));
  return [...parts.values()];
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
