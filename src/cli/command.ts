// What a command of the command line is, and how it reads its arguments.
import { parseArgs } from "node:util";
import type { Service } from "../mcp/service.ts";

export const EXIT = { answered: 0, badInput: 1, cannotRun: 2 } as const;

/** A mistake on the command line: one line that says what is accepted. */
export class UsageError extends Error {}

/** What was asked for is right and cannot be done on this machine: one line that says why. */
export class CannotRun extends Error {}

/** An option as it is read, and as --help tells of it. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  /** What stands for its value in the help, such as FILE; left out for a switch. */
  readonly value?: string;
  /** One line of help. */
  readonly says: string;
}
export type Options = Readonly<Record<string, Option>>;

/** What a user may add to the knowledge at start. */
export const SUPPLEMENT_OPTIONS = {
  references: {
    type: "string",
    value: "FILE",
    says: "your CSL-JSON list of the article's references: its entries stand beside the numbers",
  },
  source: {
    type: "string",
    value: "FILE",
    says: "your own copy of the article, .txt, .md or .pdf: its sentences stand beside the passages",
  },
} as const satisfies Options;
export interface SupplementPaths {
  /** A CSL-JSON list of the article's references. */
  references?: string | undefined;
  /** The reader's own copy of the article. */
  source?: string | undefined;
}

export const JSON_OPTION = { json: { type: "boolean", says: "the very object that the MCP tool returns" } } as const satisfies Options;

export interface CommandContext {
  readonly version: string;
  /** The package's name, by which a registry knows it. */
  readonly name: string;
  /** The service over the compiled knowledge. Throws KnowledgeUnusable, or UsageError for a supplement that does not fit. */
  readonly service: (supplements?: SupplementPaths) => Promise<Service>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** A part of a command's help: a heading, and terms with what each means. */
export interface HelpPart {
  readonly heading: string;
  readonly rows: readonly (readonly [term: string, meaning: string])[];
}

export interface Command {
  readonly name: string;
  /** As typed: `check FACTS.json`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Options;
  /** Arguments as one would type them after the program's name. */
  readonly examples: readonly string[];
  /** What its words and values may be, where the knowledge tells. */
  readonly accepts?: (service: Service) => readonly HelpPart[];
  readonly run: (args: readonly string[], context: CommandContext) => Promise<number>;
}

/** Options by name and the words between them. Throws a UsageError for an option that does not exist. */
export function readOptions<T extends Options>(usage: string, args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]}; usage: ${usage}`);
  }
}
