// explain_rule: one rule in words, with its row, its readings and the facts that it needs; on request as data, with its cases.
import * as z from "zod";
import { nearest } from "../../knowledge/nearest.ts";
import { atomsIn } from "../../rules/condition.ts";
import { factOf } from "../../rules/domain.ts";
import { conditionInWords } from "../../rules/explain.ts";
import { ToolError } from "../errors.ts";
import { renderRule } from "../render/explain-rule.ts";
import { defineTool, noticesSchema, stampSchema } from "../tool.ts";

const names = z.array(z.string());

const ruleOutput = z.object({
  guideline: stampSchema,
  rule: z.string(),
  title: z.string(),
  kind: z.enum(["absolute", "indication", "relative"]),
  scope: z.enum(["patient", "level"]),
  source: z.string(),
  row: names.describe("what the row says, in own words"),
  condition: z.string().describe("when the rule is present"),
  conditionData: z.looseObject({}).optional(),
  leftOpen: z.array(z.object({ when: z.string(), because: z.string(), sources: names })).describe("where the article does not decide"),
  readings: z.array(z.object({ question: z.string(), answer: z.string(), reason: z.string(), sources: names })),
  facts: z.array(z.object({ fact: z.string(), question: z.string(), follows: names })),
  tensions: names,
  cases: z.array(z.object({ name: z.string(), facts: z.looseObject({}), status: z.string(), reason: z.string().optional() })).optional(),
  notices: noticesSchema,
});
export type RuleOutput = z.infer<typeof ruleOutput>;

export const explainRule = defineTool<{ rule: string; detail?: boolean | undefined }, RuleOutput>({
  name: "explain_rule",
  input: () =>
    z.strictObject({
      rule: z.string().min(1).max(80).describe("a rule id or its row, as findings name them"),
      detail: z.boolean().optional().describe("with data and cases"),
    }),
  output: () => ruleOutput,
  run: ({ rule: id, detail = false }, { knowledge, engine, stamp, notices }) => {
    const rule = knowledge.rules.find((each) => each.id === id || each.row === id);
    if (rule === undefined) {
      const ids = engine.rules.map((each) => each.definition.id);
      const near = nearest(id, ids);
      throw new ToolError(
        "not_found",
        `there is no rule "${id}"${near === undefined ? "" : `; did you mean ${near}?`}`,
        `Rules: ${ids.join(", ")}`,
      );
    }
    // How several indications go together is read once, for all of them.
    const ofIndications = [knowledge.guideline.indications?.reading ?? []].flat();
    const conditions = [rule.condition, ...(rule.leftOpen ?? []).map((point) => point.when)];
    const needed = new Set(conditions.flatMap(atomsIn).map(factOf));
    return {
      guideline: stamp,
      rule: rule.id,
      title: rule.title,
      kind: rule.kind,
      scope: rule.scope,
      source: rule.row,
      row: knowledge.passages.filter((passage) => passage.id.startsWith(`${rule.row}/`)).map((passage) => passage.text),
      condition: conditionInWords(rule.condition, engine.domains),
      ...(detail ? { conditionData: { ...rule.condition } } : {}),
      leftOpen: (rule.leftOpen ?? []).map(({ when, because, sides }) => ({
        when: conditionInWords(when, engine.domains),
        because,
        sources: sides,
      })),
      readings: [...rule.readings, ...(rule.kind === "indication" ? ofIndications : [])].map(({ when: _, ...reading }) => reading),
      facts: knowledge.facts
        .filter((fact) => needed.has(fact.name))
        .map((fact) => ({
          fact: fact.name,
          question: fact.question,
          follows: knowledge.entailments
            .filter((entailment) => entailment.fact === fact.name)
            .map(
              (entailment) => `${String(entailment.is)} where ${conditionInWords(entailment.when, engine.domains)}: ${entailment.because}`,
            ),
        })),
      tensions: knowledge.tensions
        .filter((tension) => tension.rules?.includes(rule.id))
        .map((tension) => `${tension.title}: ${tension.handling}`),
      ...(detail
        ? { cases: rule.cases.map(({ name, facts, status, reason }) => ({ name, facts, status, ...(reason && { reason }) })) }
        : {}),
      notices: [...notices],
    };
  },
  render: renderRule,
});
