// check_contraindications: facts in; for each level its disposition, what decides it, what is unknown, what to ask next.
import * as z from "zod";
import { caseShape } from "../../knowledge/input.ts";
import { decide, type LevelDecision } from "../../rules/decide.ts";
import type { Finding } from "../../rules/evaluate.ts";
import { findingInWords } from "../../rules/explain.ts";
import type { Understood } from "../../rules/facts.ts";
import { DISPOSITIONS, type PatientCase } from "../../rules/model.ts";
import { type CaseInput, contradictionError, echo, echoSchema, noticesFor, toCheckedCase } from "../case.ts";
import { formFor, withAnswers } from "../elicitation.ts";
import { tensionOut, tensionSchema } from "../passages.ts";
import { renderCheck } from "../render/check-contraindications.ts";
import type { Service } from "../service.ts";
import { defineTool, noticesSchema, stampSchema } from "../tool.ts";

const settled = z.enum(DISPOSITIONS);
const disposition = z.enum([...DISPOSITIONS, "undetermined"]);
const names = z.array(z.string());
const finding = z.object({
  rule: z.string(),
  kind: z.enum(["absolute", "indication", "relative"]),
  status: z.enum(["present", "absent", "unknown"]),
  because: z.string(),
  source: z.string(),
});

export const checkOutput = z.object({
  guideline: stampSchema,
  facts: echoSchema,
  levels: z.array(
    z.object({
      level: z.string(),
      disposition,
      possible: z.array(settled),
      findings: z.array(finding),
      unknown: z.array(
        z.object({ rule: z.string(), reason: z.enum(["not_given", "article_does_not_decide"]), facts: names, sources: names }),
      ),
    }),
  ),
  everyLevel: z
    .object({ disposition, possible: z.array(settled), findings: z.array(finding) })
    .optional()
    .describe("only where no level was given and the patient's facts already tell against any"),
  ask: z
    .array(z.object({ fact: z.string(), question: z.string(), levels: names, couldBecome: z.array(settled), rules: names }))
    .describe("facts of which an answer alone can still change a level, most important first"),
  considerations: z.array(z.object({ id: z.string(), text: z.string(), source: z.string(), references: z.array(z.int()), levels: names })),
  tensions: z.array(tensionSchema).describe("where the article also says otherwise"),
  sittings: z.array(names).describe("levels not ruled out, as many together as one procedure allows"),
  notices: noticesSchema,
});
export type CheckOutput = z.infer<typeof checkOutput>;

export const checkContraindications = defineTool<CaseInput, CheckOutput>({
  name: "check_contraindications",
  input: (service) => z.strictObject(caseShape(service.knowledge)) as unknown as z.ZodType<CaseInput>,
  output: () => checkOutput,
  run: (input, service) => check(toCheckedCase(input), service),
  render: renderCheck,
  followUp: { form: formFor, withAnswers },
});

/** The decision as clients read it. Throws a ToolError that names them where facts contradict each other. */
export function check(given: PatientCase, service: Service): CheckOutput {
  const { engine, knowledge } = service;
  const decision = decide(engine, given);
  if ("contradictions" in decision) throw contradictionError(decision.contradictions, given);
  return {
    guideline: service.stamp,
    facts: echo(
      service,
      given,
      decision.levels.map(({ understood }) => understood),
    ),
    levels: decision.levels.map(({ understood, disposition: settledOn, possible, findings }) => ({
      level: understood.level,
      disposition: settledOn,
      possible: [...possible],
      findings: findings.map((each) => findingOut(each, understood, service)),
      unknown: findings.flatMap((finding) =>
        finding.reason === undefined
          ? []
          : [
              {
                rule: finding.rule.definition.id,
                reason: finding.reason,
                facts: [...new Set(finding.grounds.map((ground) => ground.fact))].map((fact) => knowledge.facts[fact]?.name ?? ""),
                sources: finding.open?.sides ?? [finding.rule.definition.row],
              },
            ],
      ),
    })),
    ...againstAny(decision.unnamed, service),
    ask: decision.ask.map(({ fact, levels, couldBecome, rules }) => {
      return { fact: fact.name, question: fact.question, levels: [...levels], couldBecome: [...couldBecome], rules: [...rules] };
    }),
    considerations: decision.considerations.map(({ consideration, levels }) => {
      return { id: consideration.id, text: consideration.text, ...service.sourceOf(consideration.passages), levels: [...levels] };
    }),
    tensions: tensionsOfRules(decision.unnamed === undefined ? decision.levels : [decision.unnamed], service),
    sittings: decision.sittings.map((sitting) => [...sitting]),
    notices: noticesFor(given, service),
  };
}

function findingOut(each: Finding, understood: Understood, { engine }: Service): z.infer<typeof finding> {
  const { id, kind, row } = each.rule.definition;
  return { rule: id, kind, status: each.status, because: findingInWords(engine, each, understood), source: row };
}

/** What the patient's facts alone tell against any level; nothing where a level was named, or where they do not. */
function againstAny(unnamed: LevelDecision | undefined, service: Service): Pick<CheckOutput, "everyLevel"> {
  if (unnamed === undefined) return {};
  const { understood, disposition: settledOn, possible, findings } = unnamed;
  const present = findings.filter(({ rule, status }) => status === "present" && rule.definition.kind !== "indication");
  if (present.length === 0) return {};
  return {
    everyLevel: { disposition: settledOn, possible: [...possible], findings: present.map((each) => findingOut(each, understood, service)) },
  };
}

/** The tensions that bear on what decides: rules that are present, or that the article itself leaves open. */
function tensionsOfRules(levels: readonly LevelDecision[], { knowledge }: Service): CheckOutput["tensions"] {
  const decisive = levels.flatMap(({ findings }) =>
    findings.filter(
      ({ status, reason, rule }) => (status === "present" && rule.definition.kind !== "indication") || reason === "article_does_not_decide",
    ),
  );
  const rules = new Set(decisive.map(({ rule }) => rule.definition.id));
  return knowledge.tensions.filter((tension) => tension.rules?.some((rule) => rules.has(rule))).map(tensionOut);
}
