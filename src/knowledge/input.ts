// Facts as a caller gives them: the schema that the fact definitions make, and clear words for what does not fit it.
import { z } from "zod";
import type { FactDefinition, GivenFacts, GivenValue, PatientCase, Quantity, Scope } from "../rules/model.ts";
import type { Knowledge } from "./model.ts";
import { nearest } from "./nearest.ts";

type FactKnowledge = Pick<Knowledge, "facts" | "levels">;
type Shape = Record<string, z.ZodType>;

/** Long enough for every honest mistake; the rest of a flood is counted, not shown. */
const MOST_SHOWN = 8;
const LONGEST_NAME = 60;
/** No argument nests deeper; what does is refused as it stands. */
const DEEPEST = 6;

/** What `patient` and `levels` may hold. Strict at every depth; every fact is optional, only a level's name is required. */
export function caseShape(knowledge: FactKnowledge): { patient: z.ZodType; levels: z.ZodType } {
  const level = z.enum(knowledge.levels as [string, ...string[]]).describe("which level");
  return {
    patient: z.strictObject(shapeOf(knowledge, "patient")).optional().describe("facts of the patient; leave out what is not known"),
    levels: z
      .array(z.strictObject({ level, ...shapeOf(knowledge, "level") }))
      .max(knowledge.levels.length)
      .optional()
      .describe("one entry per level; leave out what is not known"),
  };
}

function shapeOf(knowledge: FactKnowledge, scope: Scope): Shape {
  return Object.fromEntries(
    knowledge.facts.filter((fact) => fact.scope === scope).map((fact) => [fact.name, schemaOf(fact).optional().describe(fact.label)]),
  );
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
 * keys that begin with "_", and a bare number for a quantity becomes the range from that number to itself.
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
      kept.map(([key, each]) => [key, quantities.has(key) && typeof each === "number" ? { min: each, max: each } : clean(each, depth + 1)]),
    );
  };
  return clean(raw, 0);
}

/** A case from tidied arguments that fit the schema; a quantity without either end is left out as not given. */
export function toCase(args: { patient?: GivenFacts; levels?: (GivenFacts & { level: string })[] }): PatientCase {
  return {
    patient: known(args.patient ?? {}),
    levels: (args.levels ?? []).map(({ level, ...facts }) => ({ level: level as string, facts: known(facts) })),
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
  return [...upsideDown, ...twice.map((name) => `levels: ${name} is given twice; give each level once, with all its facts together`)];
}

/** Zod's issues in words: the place, what is wrong, what is accepted, and the nearest valid name. */
export function issuesInWords(issues: readonly z.core.$ZodIssue[], value: unknown, knowledge: FactKnowledge, schema: z.ZodType): string[] {
  // A value of the wrong type fails the checks of its content too: the type is the mistake to tell.
  const mistyped = new Set(issues.filter(({ code }) => code === "invalid_type").map(({ path }) => pathInWords(path)));
  const telling = issues.filter(({ code, path }) => code === "invalid_type" || !mistyped.has(pathInWords(path)));
  const sentences = [...new Set(telling.flatMap((issue) => issueInWords(issue, value, knowledge, schema)))];
  const more = sentences.length - MOST_SHOWN;
  return more > 0 ? [...sentences.slice(0, MOST_SHOWN), `and ${more} more of the kind`] : sentences;
}

function issueInWords(issue: z.core.$ZodIssue, root: unknown, knowledge: FactKnowledge, schema: z.ZodType): string[] {
  const where = pathInWords(asWritten(issue.path, root));
  const value = valueAt(root, issue.path);
  const found = shown(value);
  if (value === undefined && issue.code !== "unrecognized_keys") return [`${where} is required; accepted: ${acceptedAt(issue, knowledge)}`];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(issue.path, key, knowledge, schema));
    case "invalid_value": {
      const values = issue.values.map(String);
      const near = typeof value === "object" ? undefined : nearest(clip(String(value)), values);
      return [`${where}: ${found} is not accepted; ${near === undefined ? "" : `did you mean ${near}? `}Accepted: ${values.join(", ")}`];
    }
    case "too_big":
      return [`${where}: ${sized(value, found)} is too large; at most ${issue.maximum}${unitOf(issue.origin)}`];
    case "too_small":
      return [`${where}: ${sized(value, found)} is too small; at least ${issue.minimum}${unitOf(issue.origin)}`];
    case "invalid_type":
      return [wrongType(issue, where, found, knowledge)];
    default:
      return [`${where}: ${issue.message}`];
  }
}

/** A number as it is; a text or a list by its length. */
function sized(value: unknown, found: string): string {
  return typeof value === "string" || Array.isArray(value) ? `a length of ${value.length}` : found;
}

function unitOf(origin: string): string {
  if (origin === "array") return " entries; leave it out if nothing is known";
  return origin === "string" ? " characters" : "";
}

/** A bare number was made a range from itself to itself: its place is that of the number. */
function asWritten(path: readonly PropertyKey[], root: unknown): readonly PropertyKey[] {
  const parent = valueAt(root, path.slice(0, -1)) as Quantity | undefined;
  const isEnd = path.at(-1) === "min" || path.at(-1) === "max";
  return isEnd && parent?.min !== undefined && parent.min === parent.max ? path.slice(0, -1) : path;
}

function acceptedAt(issue: z.core.$ZodIssue, knowledge: FactKnowledge): string {
  if (issue.path.at(-1) === "level") return knowledge.levels.join(", ");
  return issue.code === "invalid_type" ? article(issue.expected) : "a value";
}

function wrongType(issue: z.core.$ZodIssueInvalidType, where: string, found: string, knowledge: FactKnowledge): string {
  const name = String(issue.path.findLast((part) => typeof part === "string") ?? "");
  const fact = knowledge.facts.find((each) => each.name === name || issue.path.includes(each.name));
  return `${where}: ${found} is not accepted; give ${fact === undefined ? article(issue.expected) : formOf(fact)}`;
}

/** The forms in which a fact is given: "true or false", "one of none, local", "a number or {min, max} from 0 to 100". */
function formOf(fact: FactDefinition): string {
  const values = (fact.values ?? []).map((entry) => entry.value).join(", ");
  if (fact.type === "boolean") return "true or false";
  if (fact.type === "choice") return `one of ${values}`;
  if (fact.type === "list") return `a list with any of ${values}`;
  return `a number, or {min, max} with either end left out, from ${fact.minimum} to ${fact.maximum} ${fact.unit}`;
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function unknownKey(path: readonly PropertyKey[], key: string, knowledge: FactKnowledge, schema: z.ZodType): string {
  const shown = clip(key);
  const place = pathInWords([...path, shown]);
  const quantity = knowledge.facts.find((each) => path.includes(each.name));
  if (quantity !== undefined) return `${place} is not accepted; give ${formOf(quantity)}`;
  const here = keysAt(schema, path);
  const misplaced = knowledge.facts.find(
    (each) => each.name === key && keysAt(schema, each.scope === "patient" ? ["patient"] : ["levels", 0]).includes(key),
  );
  if (misplaced !== undefined) {
    const right = misplaced.scope === "patient" ? "the patient; give it in patient" : "a level; give it in levels, with the level's name";
    return `${place}: ${key} is a fact of ${right}`;
  }
  const near = nearest(shown, here);
  const elsewhere = nearest(shown, [...keysAt(schema, ["patient"]), ...keysAt(schema, ["levels", 0])]);
  const advice =
    near !== undefined
      ? `; did you mean ${near}?`
      : elsewhere !== undefined
        ? `; did you mean ${elsewhere}, elsewhere in the arguments?`
        : ".";
  return `${place} is not a known name${advice} Accepted here: ${here.join(", ")}`;
}

/** The keys that a schema accepts at a path; none where the path leads to no object. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap() as z.ZodType, path);
  const [first, ...rest] = path;
  if (first === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element as z.ZodType, rest);
  const child = schema instanceof z.ZodObject ? (schema.shape[String(first)] as z.ZodType | undefined) : undefined;
  return child === undefined ? [] : keysAt(child, rest);
}

function pathInWords(path: readonly PropertyKey[]): string {
  return (
    path.map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`)).join("") ||
    "the arguments"
  );
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined),
    root,
  );
}

/** A value as JSON, cut short; what nests too deep to be written is told as that. */
function shown(value: unknown): string {
  try {
    return clip(JSON.stringify(value) ?? "nothing");
  } catch {
    return "what nests so deep";
  }
}

function clip(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

/** A rule case's flat facts as a case: one unnamed level, with each fact where its scope puts it. */
export function casesOf(knowledge: FactKnowledge, facts: Record<string, unknown>): PatientCase {
  const tidied = tidy(knowledge, facts) as GivenFacts;
  const of = (scope: Scope): GivenFacts =>
    Object.fromEntries(Object.entries(tidied).filter(([name]) => knowledge.facts.find((fact) => fact.name === name)?.scope === scope));
  return { patient: of("patient"), levels: [{ level: knowledge.levels[0] as string, facts: of("level") }] };
}

/** What is wrong with a rule case's facts; nothing where they are valid. */
export function validateCase(knowledge: FactKnowledge, input: PatientCase): string[] {
  const schema = z.strictObject(caseShape(knowledge));
  const value = { patient: input.patient, levels: input.levels.map(({ level, facts }) => ({ level, ...facts })) };
  const checked = schema.safeParse(value);
  return checked.success ? crossCheck(input) : issuesInWords(checked.error.issues, value, knowledge, schema);
}
