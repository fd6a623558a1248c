// A slip in any rule file makes one of its cases fail: every mutant that changes what the rule means is caught.
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { RuleDefinition } from "../../src/rules/model.ts";
import { type Mutant, mutantsOf } from "../../tools/mutate/rule-slips.ts";
import { authored, knowledgeFiles } from "../support/base.ts";
import { baseFor, meaningOf, problemsWith } from "../support/rule-alone.ts";

const { knowledge } = authored();
const RULES = [...knowledgeFiles].filter(([name]) => name.startsWith("rules/")).map(([, text]) => ({ id: String(parse(text).id), text }));

test("every rule file is tried", () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual(knowledge.rules.map(({ id }) => id).sort());
});

test.each(RULES)("$id", { timeout: 120_000 }, ({ id, text }) => {
  const base = baseFor(text);
  const rule = parse(text);
  // What the facts' own file lacks where a rule stands alone is no slip in the rule.
  const problemsOf = (changed: { id: string }) => problemsWith(base, changed).filter(({ file }) => file === `rules/${id}.yaml`);
  expect(problemsOf(rule)).toEqual([]);
  const mutants = mutantsOf(rule, knowledge.facts);
  expect(mutants.length).toBeGreaterThanOrEqual(10);
  const survivors = mutants.filter((mutant) => problemsOf(mutant.rule as { id: string }).length === 0);
  const meaning = meaningOf(rule);
  expect(survivors.filter((mutant) => differs(mutant, meaning)).map(({ name }) => name)).toEqual([]);
});

test.each(RULES)("$id, in the whole base", { timeout: 60_000 }, ({ id, text }) => {
  const [first] = mutantsOf(parse(text), knowledge.facts);
  const problems = problemsWith(knowledgeFiles, first?.rule as { id: string });
  expect(problems.map(({ file }) => file)).toContain(`rules/${id}.yaml`);
});

/** A survivor that comes to the same on every set of facts is the same rule in other words. */
function differs({ rule }: Mutant, meaning: string): boolean {
  return meaningOf(rule as unknown as RuleDefinition) !== meaning;
}
