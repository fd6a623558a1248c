// check_contraindications: facts in; for each level its disposition, what decides it, what is unknown, what to ask next.
import * as z from "zod";
import { caseShape, shownLevel } from "../../knowledge/input.ts";
import { decide, type LevelDecision, type Question } from "../../rules/decide.ts";
import type { Finding } from "../../rules/evaluate.ts";
import { findingInWords, NOT_GIVEN } from "../../rules/explain.ts";
import type { Understood } from "../../rules/facts.ts";
import { DISPOSITIONS, type PatientCase, type SettledDisposition } from "../../rules/model.ts";
import { readingSchema, readingsOf, tensionsOf } from "../bearing.ts";
import { type CaseInput, contradictionError, echo, echoSchema, noticesFor, toCheckedCase } from "../case.ts";
import { formFor, withAnswers } from "../elicitation.ts";
import { nameOf } from "../level-name.ts";
import { studiesFor, studySchema } from "../missing-studies.ts";
import { tensionSchema } from "../passages.ts";
import { type Quoted, wordsBehind } from "../quotes.ts";
import { renderCheck } from "../render/check-contraindications.ts";
import type { Service } from "../service.ts";
import { defineTool, MOST_ENTRIES, noticesSchema, stampSchema } from "../tool.ts";
import { waysTo, whyNotSchema } from "../why-not.ts";

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
      open: z
        .array(z.object({ because: z.string(), sides: names }))
        .optional()
        .describe("what the article itself leaves open of this level; no fact settles it"),
      findings: z
        .array(finding)
        .describe("the status of each rule; one that stands in `unknown` alone has the status unknown, and none is left out of both"),
      unknown: z.array(
        z.object({
          rule: z.string(),
          reason: z.enum(["not_given", "article_does_not_decide"]),
          facts: names,
          sides: names.optional().describe("where the article does not decide: the places on either side"),
        }),
      ),
      whyNot: whyNotSchema.optional(),
    }),
  ),
  workup: z.array(studySchema).optional().describe("studies that would tell what is not known; plan_workup tells more"),
  everyLevel: z
    .object({ disposition, possible: z.array(settled), findings: z.array(finding) })
    .optional()
    .describe("only where no level was given and the patient's facts already tell against any"),
  ask: z
    .array(z.object({ fact: z.string(), question: z.string(), levels: names, couldBecome: z.array(settled), rules: names }))
    .describe(
      "facts of which an answer alone can still change a level, most important first; what could only add a relative contraindication waits for the others",
    ),
  readings: z.array(readingSchema).optional().describe("how a row was read where that decides it"),
  considerations: z.array(
    z.object({ id: z.string(), text: z.string(), source: z.string(), references: z.array(z.int()).optional(), levels: names }),
  ),
  tensions: z.array(tensionSchema).optional().describe("where the article has two sides"),
  sittings: z.array(names).describe("levels not ruled out, as many together as one procedure allows"),
  unquoted: names
    .optional()
    .describe("facts given without words of caseText; those that say none or no first, then those that speak for the procedure"),
  notices: noticesSchema,
});
/** What may be asked for beside the decision, which it does not change. */
export type Asked = Quoted & { whyNot?: SettledDisposition | undefined };
export type CheckOutput = z.infer<typeof checkOutput>;

type CheckInput = CaseInput & Asked;

const more = {
  whyNot: settled.optional().describe("what would lead there?"),
  caseText: z.string().max(20_000).optional().describe("the text the facts are from"),
  quotes: z
    .array(
      z.strictObject({
        fact: z.string().max(60).describe("its name"),
        level: z.string().max(20).optional().describe("its level"),
        quote: z.string().max(1000).describe("whole words, letter for letter"),
      }),
    )
    .max(MOST_ENTRIES)
    .optional()
    .describe("its words for each fact"),
};

export const checkContraindications = defineTool<CheckInput, CheckOutput>({
  name: "check_contraindications",
  input: (service) => z.strictObject({ ...caseShape(service.knowledge), ...more }) as unknown as z.ZodType<CheckInput>,
  shown: ({ knowledge }) => z.strictObject({ ...caseShape(knowledge, shownLevel(knowledge)), ...more }),
  output: () => checkOutput,
  run: (input, service) => check(toCheckedCase(input, service), service, input),
  render: renderCheck,
  followUp: { form: formFor, withAnswers },
});

/**
 * The decision as clients read it; the words behind the facts are told beside it and change nothing of it. Throws a ToolError
 * where facts contradict each other, naming them, or where a quote is not in its text.
 */
export function check(given: PatientCase, service: Service, asked: Asked = {}): CheckOutput {
  const { engine } = service;
  const decision = decide(engine, given);
  if ("contradictions" in decision) throw contradictionError(decision.contradictions, given);
  const looked = decision.unnamed === undefined ? decision.levels : [decision.unnamed];
  const words = wordsBehind(asked, given, engine);
  return {
    guideline: service.stamp,
    facts: echo(
      service,
      given,
      decision.levels.map(({ understood }) => understood),
    ),
    levels: decision.levels.map(({ understood, disposition: settledOn, possible, open, findings }) => ({
      level: nameOf(understood.level),
      disposition: settledOn,
      possible: [...possible],
      ...(open.length === 0 ? {} : { open: open.map(({ because, sides }) => ({ because, sides: [...sides] })) }),
      // What merely waits for facts is told once, as unknown.
      findings: findings.map((each) => findingOut(each, understood, service)).filter(({ because }) => because !== NOT_GIVEN),
      ...(asked.whyNot === undefined ? {} : { whyNot: waysTo(asked.whyNot, understood, service) }),
      unknown: findings.flatMap((finding) => unknownOut(finding, service)),
    })),
    ...againstAny(decision.unnamed, service),
    ask: askedNow(decision.ask, service).map(({ fact, levels, couldBecome, rules }) => {
      return { fact: fact.name, question: fact.question, levels: [...levels], couldBecome: [...couldBecome], rules: [...rules] };
    }),
    ...unlessEmpty({ workup: studiesFor(looked, service), readings: readingsOf(looked, service) }),
    considerations: decision.considerations.map(({ consideration, levels }) => {
      const { source, references } = service.sourceOf(consideration.passages);
      const { id, text } = consideration;
      return { id, text, source, ...(references.length > 0 && { references }), levels: [...levels] };
    }),
    ...unlessEmpty({ tensions: tensionsOf(looked, service) }),
    sittings: decision.sittings.map((sitting) => [...sitting]),
    ...(words === undefined ? {} : { unquoted: words.unquoted }),
    notices: [
      ...(words?.notices ?? []),
      ...noticesFor(
        given,
        looked.map(({ understood }) => understood),
        service,
      ),
    ],
  };
}

type Unknown = CheckOutput["levels"][number]["unknown"][number];

function unknownOut({ rule, reason, grounds, open }: Finding, { engine }: Service): Unknown[] {
  if (reason === undefined) return [];
  const facts = [...new Set(grounds.map(({ fact }) => fact))].map((fact) => engine.facts[fact]?.name ?? "");
  return [{ rule: rule.definition.id, reason, facts, ...(open === undefined || reason === "not_given" ? {} : { sides: [...open.sides] }) }];
}

/** What bears on relative rules alone is put off where every level that it is about has something weightier to be asked. */
function askedNow(questions: readonly Question[], { knowledge }: Service): Question[] {
  const kinds = new Map(knowledge.rules.map(({ id, kind }) => [id, kind]));
  const weighty = questions.filter(({ rules }) => rules.some((rule) => kinds.get(rule) !== "relative"));
  const busy = new Set(weighty.flatMap(({ levels }) => levels));
  const isPutOff = ({ levels }: Question): boolean => weighty.length > 0 && levels.every((level) => busy.has(level));
  return questions.filter((each) => weighty.includes(each) || !isPutOff(each));
}

/** The lists with something in them: most answers have none of what is beside the decision. */
function unlessEmpty<Lists extends Record<string, readonly unknown[]>>(lists: Lists): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>;
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
