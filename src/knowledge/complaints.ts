// What does not fit a schema, in words: the place, what is wrong, what is accepted, and the name that was most likely meant.
import type * as z from "zod";
import { LEVEL } from "../rules/domain.ts";
import type { FactDefinition, Quantity } from "../rules/model.ts";
import type { FactKnowledge } from "./input.ts";
import { beyondInWords } from "./level-names.ts";
import { meant, nearest } from "./nearest.ts";
import { keysAt } from "./schema-keys.ts";
import { visible } from "./visible.ts";

/** Long enough for every honest mistake; the rest of a flood is counted, not shown. */
const MOST_SHOWN = 8;
const LONGEST_NAME = 60;

/** Zod's issues in words: the place, what is wrong, what is accepted, and the nearest valid name. */
export function issuesInWords(issues: readonly z.core.$ZodIssue[], value: unknown, knowledge: FactKnowledge, schema: z.ZodType): string[] {
  // A value of the wrong type fails the checks of its content too: the type is the mistake to tell.
  const mistyped = new Set(issues.filter(({ code }) => code === "invalid_type").map(({ path }) => pathInWords(path)));
  const told = new Set<string>();
  const mistakes = issues.flatMap((issue): (() => string)[] => {
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => () => unknownKey(issue.path, key, knowledge, schema));
    const where = pathInWords(asWritten(issue.path, value));
    if (told.has(where) || (issue.code !== "invalid_type" && mistyped.has(pathInWords(issue.path)))) return [];
    told.add(where);
    return [() => issueInWords(issue, where, valueAt(value, issue.path), knowledge)];
  });
  const sentences = mistakes.slice(0, MOST_SHOWN).map((say) => say());
  const more = mistakes.length - MOST_SHOWN;
  return more > 0 ? [...sentences, `and ${more} more of the kind`] : sentences;
}

function issueInWords(issue: z.core.$ZodIssue, where: string, value: unknown, knowledge: FactKnowledge): string {
  const found = shown(value);
  if (value === undefined) return `${where} is required; accepted: ${acceptedAt(issue, knowledge)}`;
  switch (issue.code) {
    case "invalid_value": {
      const values = issue.values.map(String);
      const isLevel = issue.path.at(-1) === LEVEL;
      const beyond = isLevel ? beyondInWords(value, knowledge) : "";
      if (beyond !== "") return `${where}: ${found} is not accepted. ${beyond} Accepted: ${values.join(", ")}`;
      const near = typeof value === "object" ? undefined : meant(clip(String(value)), values);
      return `${where}: ${found} is not accepted${near === undefined ? "." : `; did you mean ${near}?`} Accepted: ${values.join(", ")}`;
    }
    case "too_big":
      return `${where}: ${sized(value, found)} is too large; at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}`;
    case "too_small":
      return `${where}: ${sized(value, found)} is too small; at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}${issue.origin === "string" ? "" : ", or leave it out"}`;
    case "invalid_type":
      return wrongType(issue, where, value, knowledge);
    default:
      return `${where}: ${issue.message}`;
  }
}

/** A number as it is; a text or a list by its length. */
function sized(value: unknown, found: string): string {
  return typeof value === "string" || Array.isArray(value) ? `a length of ${value.length}` : found;
}

function unitOf(origin: string, count: number | bigint): string {
  const many = Number(count) !== 1;
  if (origin === "array") return many ? " entries" : " entry";
  if (origin !== "string") return "";
  return many ? " characters" : " character";
}

/** A bare number was made a range from itself to itself: its place is that of the number. */
function asWritten(path: readonly PropertyKey[], root: unknown): readonly PropertyKey[] {
  const parent = valueAt(root, path.slice(0, -1)) as Quantity | undefined;
  const isEnd = path.at(-1) === "min" || path.at(-1) === "max";
  return isEnd && parent?.min !== undefined && parent.min === parent.max ? path.slice(0, -1) : path;
}

function acceptedAt(issue: z.core.$ZodIssue, knowledge: FactKnowledge): string {
  if (issue.path.at(-1) === LEVEL) return knowledge.levels.join(", ");
  return issue.code === "invalid_type" ? article(issue.expected) : "a value";
}

function wrongType(issue: z.core.$ZodIssueInvalidType, where: string, value: unknown, knowledge: FactKnowledge): string {
  const name = String(issue.path.findLast((part) => typeof part === "string") ?? "");
  const fact = knowledge.facts.find((each) => each.name === name || issue.path.includes(each.name));
  const meant = fact?.type === "quantity" ? meantNumber(value) : undefined;
  const near = meant === undefined ? "" : `did you mean ${meant}? `;
  return `${where}: ${shown(value)} is not accepted; ${near}give ${fact === undefined ? article(issue.expected) : formOf(fact)}`;
}

/** The number that a text most likely stands for: written with a comma, with its unit, or as a range. */
export function meantNumber(value: unknown): string | undefined {
  const parts = typeof value === "string" ? NUMBER_OR_RANGE.exec(value.trim()) : null;
  const [from, to] = [parts?.[1], parts?.[2]].map((part) => part?.replace(",", "."));
  return from === undefined || to === undefined ? from : `{ min: ${from}, max: ${to} }`;
}

const NUMBER_OR_RANGE = /^([0-9]+(?:[.,][0-9]+)?)(?: ?(?:-|–|to) ?([0-9]+(?:[.,][0-9]+)?))? ?(?:%|[A-Za-z°]{1,8})?$/;

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
  // A whole case is passed on to a tool that takes a part of it, or none.
  const isOfCase = knowledge.facts.some(({ name }) => name === key) || (path.length === 0 && (key === "patient" || key === "levels"));
  if (isOfCase) return `${place} does not bear on what this tool answers; leave it out. Accepted here: ${here.join(", ")}`;
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

function pathInWords(path: readonly PropertyKey[]): string {
  return (
    path.map((part, index) => (typeof part === "number" ? `[${part}]` : `${index === 0 ? "" : "."}${String(part)}`)).join("") ||
    "the arguments"
  );
}

export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined),
    root,
  );
}

/** A value as JSON, cut short; what nests too deep to be written is told as that. */
export function shown(value: unknown): string {
  try {
    return clip(JSON.stringify(value) ?? "nothing");
  } catch {
    return "what nests so deep";
  }
}

function clip(text: string): string {
  return visible(text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text);
}
