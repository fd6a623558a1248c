// Slips in facts.yaml: in a fact's scope, range and values, in what a value could be, and in what follows from what.
import type { FactDefinition } from "../../src/rules/model.ts";
import { type Mutation, mutationsOf } from "./edit.ts";
import { type Json, type Node, slips } from "./rule-slips.ts";

const FILE = "facts.yaml";

export function factMutations(root: Node): Mutation[] {
  const facts = root.facts as unknown as FactDefinition[];
  const mutation = mutationsOf(FILE, root as Json);
  const ofFacts = facts.flatMap(({ scope, minimum, maximum, values = [] }, at) => [
    mutation("scope", ["facts", at, "scope"], scope === "level" ? "patient" : "level"),
    ...(minimum === undefined ? [] : [mutation("range", ["facts", at, "minimum"], minimum + 1)]),
    ...(maximum === undefined ? [] : [maximum + 1, maximum / 2].map((value) => mutation("range", ["facts", at, "maximum"], value))),
    ...values.flatMap(({ value, couldBe = [] }, index) => [
      mutation("value", ["facts", at, "values", index], undefined, `without ${value}`),
      ...(couldBe.length === 0
        ? []
        : [mutation("couldBe", ["facts", at, "values", index, "couldBe"], undefined, `${value} made definite`)]),
      ...couldBe.map((each, place) =>
        mutation("couldBe", ["facts", at, "values", index, "couldBe", place], undefined, `${value} without ${each}`),
      ),
    ]),
  ]);
  const entailments = (root.entailments ?? []) as Node[];
  return [...ofFacts, ...entailments.flatMap((entailment, at) => entailmentMutations(root, entailment, at, facts))];
}

function entailmentMutations(root: Node, entailment: Node, at: number, facts: readonly FactDefinition[]): Mutation[] {
  const mutation = mutationsOf(FILE, root as Json);
  const { fact: name, is, when, cases } = entailment as { fact: string; is: boolean | string; when: Node; cases?: Node[] };
  const entailed = facts.find((fact) => fact.name === name);
  const others = facts.filter((fact) => fact.name !== name && fact.type === entailed?.type && fact.scope === entailed.scope);
  const values = typeof is === "boolean" ? [!is] : (entailed?.values ?? []).map(({ value }) => value).filter((value) => value !== is);
  const sources = facts.filter((fact) => fact.type === "boolean" && JSON.stringify(when).includes(`"${fact.name}"`));
  const list = root.entailments as Json[];
  const added = (id: string, more: Node): Mutation =>
    mutation("entailment added", ["entailments"], [...list, { ...entailment, id, ...more }], `${id} beside ${String(entailment.id)}`);
  return [
    mutation("entailment dropped", ["entailments", at], undefined, `without ${String(entailment.id)}`),
    ...values.map((value) => mutation("entailment", ["entailments", at, "is"], value)),
    ...others.map((fact) => mutation("entailment", ["entailments", at, "fact"], fact.name)),
    ...slips(when, facts).map(([slip, written]) => mutation("entailment", ["entailments", at, "when"], written, slip)),
    ...(cases ?? []).flatMap((each) => valueDropped(mutation, entailment, at, each)),
    // One that nobody tried, and one that leads back: with cases, as its author would have worked them out.
    ...others.map((fact) => added(`${name}-tells-${fact.name}`.toLowerCase(), { fact: fact.name, cases: [] })),
    ...sources.map((fact) =>
      added(`back-to-${fact.name}`.toLowerCase(), {
        when: { holds: name },
        fact: fact.name,
        is: true,
        cases: [
          { name: "follows", facts: { [name]: true }, entails: true },
          { name: "open", facts: { [name]: false }, open: true },
          { name: "refused", facts: { [name]: true, [fact.name]: false }, refused: true },
        ],
      }),
    ),
  ];
}

/** An entailment that holds for one value less, and the case that tried it gone as well. */
function valueDropped(mutation: ReturnType<typeof mutationsOf>, entailment: Node, at: number, { facts, entails }: Node): Mutation[] {
  const [given, ...more] = Object.entries((facts ?? {}) as Node);
  if (entails === undefined || given === undefined || more.length > 0 || typeof given[1] !== "string") return [];
  const [fact, value] = given;
  const left = (entailment.cases as Node[])
    .map((each) => (each.facts as Node)[fact])
    .filter((each) => typeof each === "string" && each !== value);
  if (left.length === 0) return [];
  const cases = (entailment.cases as Node[]).filter((each) => (each.facts as Node)[fact] !== value);
  const when = { is: { fact, oneOf: [...new Set(left)] as Json } };
  return [
    mutation("value and its cases", ["entailments", at], { ...entailment, when, cases }, `${String(entailment.id)} without ${value}`),
  ];
}
