// One rule in a knowledge base of its own, small enough to assemble hundreds of times; and all that it comes to.
import { stringify } from "yaml";
import { assemble } from "../../src/knowledge/assemble.ts";
import { casesOf } from "../../src/knowledge/input.ts";
import type { Problem } from "../../src/knowledge/problem.ts";
import { atomsIn } from "../../src/rules/condition.ts";
import { factOf, LEVEL } from "../../src/rules/domain.ts";
import { makeEngine } from "../../src/rules/engine.ts";
import { evaluateRule } from "../../src/rules/evaluate.ts";
import { understand } from "../../src/rules/facts.ts";
import type { FactDefinition, RuleDefinition } from "../../src/rules/model.ts";
import { authored, knowledgeFiles, parseKnown } from "./base.ts";

const { knowledge } = authored();
const LOCATOR = /\b[a-z]+[0-9]*(?:\.[a-z]+)?\.[a-z]?[0-9]+(?:\/[a-z0-9-]+)?\b/g;

/** The base that holds the rule, its facts, and no more of the source than the rule and the guideline's head cite. */
export function baseFor(ruleText: string): Map<string, string> {
  const row = /^row: (.+)$/m.exec(ruleText)?.[1] as string;
  const { indications, sittings } = knowledge.guideline;
  const ofHead = [sittings.source, ...(indications?.sides ?? []), ...(indications?.reading.sources ?? [])];
  const cited = [...new Set([...(ruleText.match(LOCATOR) ?? []), ...ofHead])];
  const passages = [...new Set(cited.map((source) => (source.includes("/") ? source : `${source}/whole`)))].sort();
  const sectionOf = (source: string): string => source.split(".")[0] as string;
  const sections = [...new Set(passages.map(sectionOf))];
  const others = [...new Set(passages.map((id) => id.split("/")[0] as string))].filter((locator) => locator !== row);
  const kind = /^kind: (.+)$/m.exec(ruleText)?.[1] as string;
  const section = (id: string, locators: string[], more: object = {}): object => ({
    id,
    title: id,
    groups: [{ title: id, ...more, locators }],
  });
  // The other rows that the rule cites stand apart: a row beside its own would ask for a rule too.
  const outline = { sections: [section(sectionOf(row), [row], { kind }), section("elsewhere", others)], referenceCount: 0 };
  const ofRow = kind === "indication" ? kind : "contraindication";
  const kindOf = (id: string): string => (id.split("/")[0] === row ? ofRow : "evidence");
  const entry = (id: string): object => ({ id, sentences: [1], text: "x", kind: kindOf(id), certainty: "states" });
  return new Map([
    ["guideline.yaml", knowledgeFiles.get("guideline.yaml") as string],
    ["facts.yaml", knowledgeFiles.get("facts.yaml") as string],
    ["outline.yaml", stringify(outline)],
    ...sections.map((id): [string, string] => [
      `passages/${id}.yaml`,
      stringify({ section: id, passages: passages.filter((each) => sectionOf(each) === id).map(entry) }),
    ]),
    [`rules/${/^id: (.+)$/m.exec(ruleText)?.[1]}.yaml`, ruleText],
  ]);
}

/** What is wrong with the base once the rule is written like this. */
export function problemsWith(base: ReadonlyMap<string, string>, rule: { id: string }): readonly Problem[] {
  return assemble(new Map(base).set(`rules/${rule.id}.yaml`, stringify(rule)), [], parseKnown).problems;
}

/** Decimals on both sides of every bound, and ranges around them. */
const QUANTITIES = [
  0,
  0.1,
  33,
  33.3,
  33.333333333333,
  33.4,
  34,
  50,
  66,
  66.6,
  66.666666666666,
  66.7,
  67,
  100,
  { max: 33.3 },
  { min: 33.3, max: 33.4 },
  { min: 50 },
  { min: 66.7 },
];

function optionsOf({ type, values = [] }: FactDefinition): unknown[] {
  if (type === "boolean") return [undefined, true, false];
  if (type === "choice") return [undefined, ...values.map(({ value }) => value)];
  if (type === "quantity") return [undefined, ...QUANTITIES];
  return [
    undefined,
    ...Array.from({ length: 2 ** values.length - 1 }, (_, bits) =>
      values.filter((_value, at) => (bits + 1) & (1 << at)).map(({ value }) => value),
    ),
  ];
}

/** What the rule comes to on every set of facts that it looks at, given or not: two rules with the same answer are one. */
export function meaningOf(definition: RuleDefinition): string {
  const { levels, facts, entailments } = knowledge;
  const engine = makeEngine({ levels, facts, entailments, rules: [definition], considerations: [], sittings: 1 });
  const ready = engine.rules[0];
  const atoms = [definition.condition, ...(definition.leftOpen ?? []).map(({ when }) => when)].flatMap(atomsIn);
  const names = [...new Set(atoms.map(factOf))].sort();
  // Where the level decides: none named, and each that there is.
  const places = names.includes(LEVEL) ? [undefined, ...levels] : [undefined];
  const looked = names.filter((name) => name !== LEVEL).map((name) => facts.find((fact) => fact.name === name) as FactDefinition);
  let sets: Record<string, unknown>[] = [{}];
  for (const fact of looked)
    sets = sets.flatMap((set) => optionsOf(fact).map((value) => (value === undefined ? set : { ...set, [fact.name]: value })));
  return places
    .flatMap((level) => sets.map((set) => [set, level] as const))
    .map(([set, level]) => {
      const understood = understand(engine, casesOf(knowledge, set, level));
      if (understood.contradictions.length > 0 || ready === undefined) return "-";
      const { status, reason = "" } = evaluateRule(ready, understood.levels[0]?.masks ?? []);
      return `${status} ${reason}`;
    })
    .join("\n");
}
