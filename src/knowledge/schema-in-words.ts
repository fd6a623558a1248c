// What does not fit a knowledge file's schema, for those who write it by hand: which entry, what was written, what may stand there.
import type * as z from "zod";
import { meantNumber, shown, valueAt } from "./complaints.ts";
import { nearest } from "./nearest.ts";
import { keysAt } from "./schema-keys.ts";

export interface SchemaMistake {
  readonly code: "schema" | "unknown-key" | "decimal-comma";
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint: string;
}

const SEE = "see knowledge/README.md";
/** What of an entry tells it from its neighbours, the first that it has. */
const NAMES = ["name", "id", "term", "value", "number", "title", "question", "topic"];

export function schemaInWords(issue: z.core.$ZodIssue, root: unknown, schema: z.ZodType): SchemaMistake[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(issue.path, key, root, schema));
  const comma = issue.code === "invalid_key" ? decimalComma(issue.path, root) : undefined;
  if (comma !== undefined) return [{ code: "decimal-comma", path: issue.path, ...comma }];
  const { message, hint } = complaint(issue, valueAt(root, issue.path));
  return [{ code: "schema", path: issue.path, message: `${placeInWords(issue.path, root)}: ${message}`, hint }];
}

function unknownKey(path: readonly PropertyKey[], key: string, root: unknown, schema: z.ZodType): SchemaMistake {
  const at = [...path, key];
  const comma = decimalComma(at, root);
  if (comma !== undefined) return { code: "decimal-comma", path: at, ...comma };
  const accepted = keysAt(schema, path);
  const glued = accepted.find((name) => key.startsWith(`${name}:`));
  const near = nearest(key, accepted);
  const advice =
    glued !== undefined
      ? `put a space after the colon: ${glued}: ${key.slice(glued.length + 1)}`
      : `${near === undefined ? "" : `did you mean ${near}? `}${accepted.length > 0 ? `accepted here: ${accepted.join(", ")}` : SEE}`;
  return { code: "unknown-key", path: at, message: `${placeInWords(path, root)} has no entry "${key}"`, hint: advice };
}

/** "66,7" within braces is 66 and, after the comma, an entry 7 without a value. */
function decimalComma(path: readonly PropertyKey[], root: unknown): { message: string; hint: string } | undefined {
  const key = String(path.at(-1));
  const owner = valueAt(root, path.slice(0, -1));
  if (!/^[0-9]+%?$/.test(key.trim()) || typeof owner !== "object" || owner === null) return undefined;
  const numbers = Object.entries(owner).filter(([, value]) => typeof value === "number");
  const [number, another] = numbers;
  if (number === undefined) return undefined;
  const place = placeInWords(path.slice(0, -1), root);
  // Which of several numbers it belongs to is not to be told: JavaScript puts a key of digits first.
  if (another !== undefined)
    return { message: `${place}: ",${key}" stands after a number`, hint: "write decimals with a point, such as 66.7" };
  const meant = `${number[1]}.${key.replace("%", "").trim()}`;
  return {
    message: `${place}: ${number[0]}: ${number[1]},${key} is not a number`,
    hint: `write decimals with a point: ${number[0]}: ${meant}`,
  };
}

/** `case 5 "just above" (someFact: 66.7): status`; the entries of a list are counted from 1. */
function placeInWords(path: readonly PropertyKey[], root: unknown): string {
  const within = path.findLastIndex((part) => typeof part === "number");
  const rest = path
    .slice(within + 1)
    .map(String)
    .join(".");
  if (within < 0) return rest || "the file";
  const list = String(path[within - 1] ?? "entry");
  const entry = valueAt(root, path.slice(0, within + 1));
  if (typeof entry !== "object" || entry === null) {
    const owner = placeInWords(path.slice(0, within - 1), root);
    return `${owner === "the file" ? "" : `${owner}: `}${list}, number ${Number(path[within]) + 1}`;
  }
  const name = NAMES.map((key) => (entry as Record<string, unknown>)[key]).find(
    (each) => typeof each === "string" || typeof each === "number",
  );
  const facts = factsInWords((entry as Record<string, unknown>).facts);
  const told = `${name === undefined ? "" : ` ${shown(name)}`}${facts === "" ? "" : ` (${facts})`}`;
  return `${singular(list)} ${Number(path[within]) + 1}${told}${rest === "" ? "" : `: ${rest}`}`;
}

/** `someFact: 66.7, another: true`, as far as it was written so. */
function factsInWords(facts: unknown): string {
  if (typeof facts !== "object" || facts === null) return "";
  const written = Object.entries(facts).filter(([, value]) => value !== null);
  return written.map(([name, value]) => `${name}: ${typeof value === "string" ? value : shown(value)}`).join(", ");
}

function singular(list: string): string {
  return list.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}

function complaint(issue: z.core.$ZodIssue, value: unknown): { message: string; hint: string } {
  if (value === undefined) return { message: "missing", hint: `give ${accepted(issue)}` };
  if (value === null) return { message: "nothing is written here", hint: `give ${accepted(issue)}` };
  const refused = `${shown(value)} is not accepted`;
  switch (issue.code) {
    case "invalid_value": {
      const values = issue.values.map(String);
      return { message: refused, hint: `${didYouMean(nearest(String(value), values))}accepted: ${values.join(", ")}` };
    }
    case "invalid_type":
      return { message: refused, hint: wrongType(issue.expected, value) };
    case "invalid_union":
      return { message: refused, hint: `${didYouMean(meantNumber(value))}give ${accepted(issue)}` };
    case "too_small":
      if (value === "") return { message: "the text is empty", hint: "write it" };
      return { message: Array.isArray(value) ? "too few entries" : `${shown(value)} is too small`, hint: `at least ${issue.minimum}` };
    case "custom":
      return { message: issue.message, hint: SEE };
    default:
      return { message: refused, hint: `${didYouMean(meantNumber(value))}give ${issue.message}` };
  }
}

function accepted(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_union") return [...new Set(issue.errors.flat().map(accepted))].join(", or ");
  if (issue.code === "invalid_value") return issue.values.length > 1 ? `one of ${issue.values.join(", ")}` : String(issue.values[0]);
  return issue.code === "invalid_type" ? (KINDS[issue.expected] ?? issue.expected) : issue.message;
}

const KINDS: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list, such as [one, another]",
  object: `entries with their names, such as { key: value }; ${SEE}`,
  record: "entries with their names, such as { key: value }, or {} for none",
};

function wrongType(expected: string, value: unknown): string {
  if (expected === "array" && typeof value !== "object") return `put it in brackets: [${value}]`;
  if (expected === "string" && typeof value !== "object") return `put it in quotes: "${value}"`;
  return `${didYouMean(meantNumber(value))}give ${KINDS[expected] ?? expected}`;
}

function didYouMean(name: string | undefined): string {
  return name === undefined ? "" : `did you mean ${name}? `;
}
