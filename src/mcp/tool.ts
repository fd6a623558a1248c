// What a tool is: a schema for what it takes and gives, a pure function between the two, and its text.
import * as z from "zod";
import { issuesInWords } from "../knowledge/complaints.ts";
import { tidy } from "../knowledge/input.ts";
import type { Form } from "./elicitation.ts";
import { ToolError } from "./errors.ts";
import { mended } from "./habits.ts";
import type { Service } from "./service.ts";

export interface Tool<Input = unknown, Output extends object = object> {
  readonly name: string;
  /** Left out: with every knowledge base. */
  readonly available?: (service: Service) => boolean;
  /** May depend on the knowledge: facts, levels and rules are data. */
  readonly input: (service: Service) => z.ZodType<Input>;
  /** What clients see of the input, where the tool takes more than matters to it; left out: all of it. */
  readonly shown?: (service: Service) => z.ZodType;
  readonly output: (service: Service) => z.ZodType<Output>;
  /** Pure. Throws a ToolError for a caller's mistake. */
  readonly run: (input: Input, service: Service) => Output;
  /** The same content as the output, as text that is complete without it. */
  readonly render: (output: Output, service: Service) => string;
  /** What may be asked of the user, by a client that can: what is answered is added to the input, and the tool called again. */
  readonly followUp?: {
    readonly form: (output: Output, service: Service) => Form | undefined;
    readonly withAnswers: (input: Input, form: Form, answers: Readonly<Record<string, unknown>>, service: Service) => Input;
  };
}

/** Fields that every output begins and ends with. */
export const stampSchema = z.object({ citation: z.string(), knowledgeVersion: z.string(), digest: z.string() });
export const noticesSchema = z.array(z.string());
export const IN_EVERY_OUTPUT: readonly string[] = ["guideline", "notices"];

/** A text of at most so many characters that says something; what an answer to white space would mean nobody can tell. */
export function wordsOf(wanted: string, longest: number): z.ZodType<string> {
  const isSaid = (text: string): boolean => text.trim() !== "";
  return z.string().min(1).max(longest).refine(isSaid, `white space alone is not accepted; give ${wanted}`);
}

/** A tool whose types are checked against each other here and forgotten after, so that all tools fit one list. */
export function defineTool<Input, Output extends object>(tool: Tool<Input, Output>): Tool {
  return tool as unknown as Tool;
}

/**
 * Runs a tool on arguments as a client sent them. Throws a ToolError that names every misfit, with nothing computed.
 */
export function callTool(tool: Tool, args: unknown, service: Service): { input: unknown; output: object; text: string } {
  const { input, notices } = readArguments(tool, args, service);
  const answered = tool.run(input, service);
  const output = notices.length === 0 ? answered : withNotices(answered, notices);
  return { input, output, text: tool.render(output, service) };
}

/** The same output, with these notices before its own. */
export function withNotices<Output extends object>(output: Output, notices: readonly string[]): Output {
  return { ...output, notices: [...notices, ...(output as unknown as { notices: string[] }).notices] };
}

/** As often as one text can hold another that is JSON itself. */
const MOST_MENDED = 4;

function readArguments(tool: Tool, args: unknown, service: Service, mendings = 0): { input: unknown; notices: readonly string[] } {
  const raw = tidy(service.knowledge, args ?? {});
  const schema = inputSchemaOf(tool, service);
  const tooMany = longestArray(raw);
  if (tooMany > MOST_ENTRIES) {
    throw new ToolError(
      "invalid_arguments",
      `a list of ${tooMany} entries is too long`,
      `Give at most ${MOST_ENTRIES} entries in any list.`,
    );
  }
  const checked = check(schema, raw);
  if (checked.success) return { input: checked.data, notices: [] };
  const better = mendings < MOST_MENDED ? mended(raw, checked.error.issues) : undefined;
  if (better !== undefined) {
    const { input, notices } = readArguments(tool, better.raw, service, mendings + 1);
    return { input, notices: [...better.notices, ...notices] };
  }
  const sentences = issuesInWords(checked.error.issues, raw, service.knowledge, schema);
  throw new ToolError(
    "invalid_arguments",
    sentences.join("\n"),
    `Nothing was computed. Correct this and call ${tool.name} again; leave out what is not known.`,
  );
}

/** Zod compares the length of whatever has one, an object that calls something its length among them, and may break on it. */
function check(schema: z.ZodType, raw: unknown): ReturnType<z.ZodType["safeParse"]> {
  try {
    return schema.safeParse(raw);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ToolError(
      "invalid_arguments",
      "an object with a length that is no number is not accepted anywhere",
      "Nothing was computed. Give texts as texts and lists as lists, and call again.",
    );
  }
}

/** Making a schema takes longer than checking a case with it: each is made once for each service, at the first call. */
const schemas = new WeakMap<Service, Map<Tool, z.ZodType>>();

function inputSchemaOf(tool: Tool, service: Service): z.ZodType {
  const known = schemas.get(service) ?? new Map<Tool, z.ZodType>();
  schemas.set(service, known);
  const schema = known.get(tool) ?? tool.input(service);
  known.set(tool, schema);
  return schema;
}

/** No tool takes a longer list, and a quote for every fact of every level makes no longer one; what is longer is refused unseen. */
export const MOST_ENTRIES = 400;

function longestArray(value: unknown, depth = 0): number {
  if (depth > 6) return 0;
  if (Array.isArray(value))
    return Math.max(value.length, value.length > MOST_ENTRIES ? 0 : Math.max(0, ...value.map((each) => longestArray(each, depth + 1))));
  if (typeof value !== "object" || value === null) return 0;
  return Math.max(
    0,
    ...Object.values(value)
      .slice(0, MOST_ENTRIES)
      .map((each) => longestArray(each, depth + 1)),
  );
}
