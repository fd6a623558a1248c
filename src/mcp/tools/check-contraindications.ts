// check_contraindications: facts in; for each level its disposition, what decides it, what is unknown, what to ask next.
import { z } from "zod";
import { caseShape, crossCheck, toCase } from "../../knowledge/input.ts";
import { decide } from "../../rules/decide.ts";
import { findingInWords } from "../../rules/explain.ts";
import type { Contradiction, Understood } from "../../rules/facts.ts";
import { DISPOSITIONS, type GivenFacts, type GivenValue, type PatientCase } from "../../rules/model.ts";
import { ToolError } from "../errors.ts";
import { renderCheck } from "../render/check-contraindications.ts";
import type { Service } from "../service.ts";
import { defineTool, noticesSchema, stampSchema } from "../tool.ts";

const settled = z.enum(DISPOSITIONS);
const disposition = z.enum([...DISPOSITIONS, "undetermined"]);
const facts = z.looseObject({});
const names = z.array(z.string());

export const checkOutput = z.object({
  guideline: stampSchema,
  facts: z.object({
    patient: facts,
    levels: z.array(facts),
    entailed: z
      .array(z.object({ level: z.string(), fact: z.string(), is: z.string(), because: z.string() }))
      .describe("what follows from the facts given"),
  }),
  levels: z.array(
    z.object({
      level: z.string(),
      disposition,
      possible: z.array(settled),
      findings: z.array(
        z.object({
          rule: z.string(),
          kind: z.enum(["absolute", "indication", "relative"]),
          status: z.enum(["present", "absent", "unknown"]),
          because: z.string(),
          source: z.string(),
        }),
      ),
      unknown: z.array(
        z.object({ rule: z.string(), reason: z.enum(["not_given", "article_does_not_decide"]), facts: names, sources: names }),
      ),
    }),
  ),
  ask: z
    .array(z.object({ fact: z.string(), question: z.string(), levels: names, couldBecome: z.array(settled), rules: names }))
    .describe("facts that can still change a level, most important first"),
  considerations: z.array(z.object({ id: z.string(), text: z.string(), source: z.string(), references: z.array(z.int()), levels: names })),
  sittings: z.array(names).describe("levels not ruled out, as many together as one procedure allows"),
  notices: noticesSchema,
});
export type CheckOutput = z.infer<typeof checkOutput>;
type CheckInput = { patient?: GivenFacts; levels?: (GivenFacts & { level: string })[] };

export const checkContraindications = defineTool<CheckInput, CheckOutput>({
  name: "check_contraindications",
  input: (service) => z.strictObject(caseShape(service.knowledge)) as unknown as z.ZodType<CheckInput>,
  output: checkOutput,
  run: (input, service) => check(toCheckedCase(input), service),
  render: renderCheck,
});

/** The case that valid arguments describe. Throws a ToolError for a range upside down or a level given twice. */
export function toCheckedCase(input: CheckInput): PatientCase {
  const given = toCase(input);
  const problems = crossCheck(given);
  if (problems.length > 0)
    throw new ToolError("invalid_arguments", problems.join("\n"), "Nothing was computed. Correct this and call again.");
  return given;
}

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
      findings: findings.map((finding) => ({
        rule: finding.rule.definition.id,
        kind: finding.rule.definition.kind,
        status: finding.status,
        because: findingInWords(engine, finding, understood),
        source: finding.rule.definition.row,
      })),
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
    ask: decision.ask.map(({ fact, levels, couldBecome, rules }) => {
      return { fact: fact.name, question: fact.question, levels: [...levels], couldBecome: [...couldBecome], rules: [...rules] };
    }),
    considerations: decision.considerations.map(({ consideration, levels }) => {
      return { id: consideration.id, text: consideration.text, ...service.sourceOf(consideration.passages), levels: [...levels] };
    }),
    sittings: decision.sittings.map((sitting) => [...sitting]),
    notices: [...service.notices],
  };
}

/** The facts as understood, levels in order; what merely follows from them is told apart. */
function echo(service: Service, given: PatientCase, levels: readonly Understood[]): CheckOutput["facts"] {
  const inOrder = (facts: Iterable<readonly [string, GivenValue]>, scope: string): [string, GivenValue][] => {
    const known = new Map(facts);
    return service.knowledge.facts.flatMap((fact) => {
      const value = fact.scope === scope ? known.get(fact.name) : undefined;
      return value === undefined ? [] : [[fact.name, value] as [string, GivenValue]];
    });
  };
  const name = (fact: number): string => service.knowledge.facts[fact]?.name ?? "";
  return {
    patient: Object.fromEntries(inOrder(Object.entries(given.patient), "patient")),
    levels: levels.map(({ level, given: own }) => ({
      level,
      ...Object.fromEntries(
        inOrder(
          [...own].map(([fact, value]) => [name(fact), value] as const),
          "level",
        ),
      ),
    })),
    entailed: levels.flatMap(({ level, entailed }) =>
      [...entailed.values()].map(({ fact, is, because }) => ({ level, fact, is: String(is), because })),
    ),
  };
}

function contradictionError(contradictions: readonly Contradiction[], given: PatientCase): ToolError {
  const sentences = contradictions.map(({ level, facts: together, because }) => {
    const own = { ...given.patient, ...given.levels.find((each) => each.level === level)?.facts };
    const said = together.map((fact) => `${fact}: ${JSON.stringify(own[fact])}`).join(" and ");
    return `${level === undefined ? "" : `${level}: `}${said} cannot both be true (${because})`;
  });
  return new ToolError(
    "contradiction",
    sentences.join("\n"),
    "Nothing was computed. Correct one of them, or leave out what is not certain, and call again.",
  );
}
