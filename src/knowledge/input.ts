// Facts as a caller gives them: the schema that the fact definitions make, and clear words for what does not fit it.
import * as z from "zod";
import { LEVEL } from "../rules/domain.ts";
import {
  type FactDefinition,
  type GivenFacts,
  type GivenValue,
  type PatientCase,
  type Quantity,
  type Scope,
  UNNAMED,
} from "../rules/model.ts";
import { termsOf } from "../text/analysis.ts";
import { issuesInWords } from "./complaints.ts";
import { levelMeant } from "./level-names.ts";
import type { Knowledge } from "./model.ts";

export type FactKnowledge = Pick<Knowledge, "facts" | "levels"> & Partial<Pick<Knowledge, "levelNames">>;
type Shape = Record<string, z.ZodType>;

/** No argument nests deeper; what does is refused as it stands. */
const DEEPEST = 6;

/** What `patient` and `levels` may hold. Strict at every depth; every fact is optional, and so is the name of a level given alone. */
export function caseShape(
  knowledge: FactKnowledge,
  level: z.ZodType = z.enum(knowledge.levels as [string, ...string[]]).describe("which level; may be left out where it is the only one"),
  tell: (fact: FactDefinition) => z.ZodType = described,
): { patient: z.ZodType; levels: z.ZodType } {
  const shape = (scope: Scope): Shape =>
    Object.fromEntries(knowledge.facts.filter((fact) => fact.scope === scope).map((fact) => [fact.name, tell(fact)]));
  return {
    patient: z.strictObject(shape("patient")).optional(),
    levels: z
      .array(z.strictObject({ [LEVEL]: level.optional(), ...shape("level") }))
      .max(knowledge.levels.length)
      .optional(),
  };
}

/** A level's name as clients see it: as a text, so that the list of all of them need not be told name by name. */
export function shownLevel({ levels }: Pick<Knowledge, "levels">): z.ZodType {
  return z
    .string()
    .max(LONGEST_LEVEL)
    .describe(`${levelsInWords(levels)}; needless if alone`);
}

/** However it is written. */
const LONGEST_LEVEL = 20;

/** The schema of a case without a word of what anything means, for where another tool tells that. */
export function bareCase(knowledge: FactKnowledge): z.ZodType {
  return z.strictObject(caseShape(knowledge, z.string().max(LONGEST_LEVEL), (fact) => schemaOf(fact).optional()));
}

/** "A1–A7, B1–B5": neighbours whose names differ in their number alone are told by the first and the last. */
export function levelsInWords(levels: readonly string[]): string {
  const runs: string[][] = [];
  for (const level of levels) {
    const [, letters, number] = PARTS.exec(level) ?? [];
    const before = PARTS.exec(runs.at(-1)?.at(-1) ?? "");
    if (before?.[1] === letters && Number(before?.[2]) + 1 === Number(number)) runs.at(-1)?.push(level);
    else runs.push([level]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : run[0])).join(", ");
}

const PARTS = /^(.*?)(?<![0-9])([0-9]+)$/;

/**
 * With what the knowledge describes it by, or its label unless the name, its words apart, says as much; and with the labels of
 * values whose names say much less.
 */
function described({ name, label, description, values = [], ...rest }: FactDefinition): z.ZodType {
  const schema = schemaOf({ name, label, values, ...rest }).optional();
  const named = new Set(termsOf(name.replace(/[A-Z]/g, " $&")));
  const own = description?.replace(/\.$/, "") ?? (termsOf(label).every((term) => named.has(term)) ? [] : label);
  const lengthOf = (words: string): number => words.split(/[ _]/).length;
  const telling = values.filter((each) => lengthOf(each.label) > 2 * lengthOf(each.value) + 1);
  const told = [own, ...telling.map((each) => `${each.value}: ${each.label}`)].flat();
  return told.length === 0 ? schema : schema.describe(told.join("; "));
}

function schemaOf(fact: FactDefinition): z.ZodType {
  const values = (fact.values ?? []).map((entry) => entry.value) as [string, ...string[]];
  const number = z
    .number()
    .min(fact.minimum ?? 0)
    .max(fact.maximum ?? 0);
  switch (fact.type) {
    case "boolean":
      return z.boolean();
    case "choice":
      return z.enum(values);
    case "list":
      return z.array(z.enum(values)).min(1).max(values.length);
    case "quantity":
      return z.strictObject({ min: number.optional(), max: number.optional() });
  }
}

/**
 * `raw` with what clients add or shorten put right: nulls are dropped at any depth (null is "not given"), so are root
 * keys that begin with "_", a bare number for a quantity becomes the range from that number to itself, and a level is named
 * as the level list names it.
 */
export function tidy(knowledge: FactKnowledge, raw: unknown): unknown {
  const quantities = new Set(knowledge.facts.filter((fact) => fact.type === "quantity").map((fact) => fact.name));
  const clean = (value: unknown, depth: number): unknown => {
    if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
    if (Array.isArray(value)) return value.filter((each) => each !== null).map((each) => clean(each, depth + 1));
    const kept = Object.entries(value).filter(
      ([key, each]) => each !== null && each !== undefined && !(depth === 0 && key.startsWith("_")),
    );
    return Object.fromEntries(
      kept.map(([key, each]) => {
        if (quantities.has(key) && typeof each === "number") return [key, { min: each, max: each }];
        if (key === LEVEL && typeof each === "string") return [key, levelMeant(each, knowledge) ?? each];
        return [key, clean(each, depth + 1)];
      }),
    );
  };
  return clean(raw, 0);
}

/** One entry of `levels`: its facts, and its name where it has one. */
export type LevelArguments = { level?: string } & { [fact: string]: GivenValue | undefined };

/** A case from tidied arguments that fit the schema; a quantity without either end is left out as not given. */
export function toCase(args: { patient?: GivenFacts; levels?: LevelArguments[] }): PatientCase {
  return {
    patient: known(args.patient ?? {}),
    levels: (args.levels ?? []).map(({ level = UNNAMED, ...facts }) => ({ level: level as string, facts: known(facts as GivenFacts) })),
  };
}

function known(facts: GivenFacts): GivenFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => !isEmptyQuantity(value)));
}

function isEmptyQuantity(value: GivenValue): boolean {
  return typeof value === "object" && !Array.isArray(value) && value.min === undefined && value.max === undefined;
}

/** What no schema can say: a range upside down, a level given twice. One sentence for each. */
export function crossCheck(input: PatientCase): string[] {
  const upsideDown = [
    { at: "patient", facts: input.patient },
    ...input.levels.map(({ facts }, index) => ({ at: `levels[${index}]`, facts })),
  ].flatMap(({ at, facts }) =>
    Object.entries(facts).flatMap(([name, value]) => {
      const { min, max } = value as Quantity;
      return min !== undefined && max !== undefined && min > max
        ? [`${at}.${name}: min ${min} is above max ${max}; give the smaller number as min`]
        : [];
    }),
  );
  const names = input.levels.map(({ level }) => level);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const isOneUnnamed = names.length > 1 && names.includes(UNNAMED);
  return [
    ...upsideDown,
    ...(isOneUnnamed ? ["levels: where several levels are given, each needs its name; give it as level"] : []),
    ...twice
      .filter((name) => name !== UNNAMED)
      .map((name) => `levels: ${name} is given twice; give each level once, with all its facts together`),
  ];
}

/** A rule case's flat facts as a case: one level, not named unless it says which, with each fact where its scope puts it. */
export function casesOf(knowledge: FactKnowledge, facts: Record<string, unknown>, level: string = UNNAMED): PatientCase {
  const tidied = tidy(knowledge, facts) as GivenFacts;
  const of = (scope: Scope): GivenFacts =>
    Object.fromEntries(Object.entries(tidied).filter(([name]) => knowledge.facts.find((fact) => fact.name === name)?.scope === scope));
  return { patient: of("patient"), levels: [{ level, facts: of("level") }] };
}

/** Tells what is wrong with the flat facts of an author's case, on the level that it names; nothing where they are valid. */
export function caseChecker(knowledge: FactKnowledge): (facts: Record<string, unknown>, level?: string) => string[] {
  const complaintsOf = inputChecker(knowledge);
  // An author's case is flat: where its facts belong in a request is of no interest there.
  return (facts, level) =>
    complaintsOf(casesOf(knowledge, facts, level)).map((message) => message.replace(/^(?:patient|levels\[0\])\./, ""));
}

/** Tells what is wrong with a case; nothing where it is valid. Making it costs much more than using it. */
export function inputChecker(knowledge: FactKnowledge): (input: PatientCase) => string[] {
  const schema = z.strictObject(caseShape(knowledge));
  return (input) => {
    const levels = input.levels.map(({ level, facts }) => (level === UNNAMED ? facts : { level, ...facts }));
    const value = { patient: input.patient, levels };
    const checked = schema.safeParse(value);
    return checked.success ? crossCheck(input) : issuesInWords(checked.error.issues, value, knowledge, schema);
  };
}
