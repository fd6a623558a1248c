// What a command of the command line is, and how it reads its arguments.
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Service } from "../mcp/service.ts";

export const EXIT = { answered: 0, badInput: 1, cannotRun: 2 } as const;

/** A mistake on the command line: one line that says what is accepted. */
export class UsageError extends Error {}

/** What a user may add to the knowledge at start. */
export const SUPPLEMENT_OPTIONS = { references: { type: "string" }, source: { type: "string" } } as const;
export interface SupplementPaths {
  /** A CSL-JSON list of the article's references. */
  references?: string | undefined;
  /** The reader's own copy of the article. */
  source?: string | undefined;
}

export interface CommandContext {
  readonly version: string;
  /** The service over the compiled knowledge. Throws KnowledgeUnusable, or UsageError for a supplement that does not fit. */
  readonly service: (supplements?: SupplementPaths) => Promise<Service>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

export interface Command {
  readonly name: string;
  /** As typed: `check FACTS.json`. */
  readonly usage: string;
  readonly summary: string;
  readonly run: (args: readonly string[], context: CommandContext) => Promise<number>;
}

/** Options by name and the words between them. Throws a UsageError for an option that does not exist. */
export function readOptions<T extends NonNullable<ParseArgsConfig["options"]>>(usage: string, args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split(". ")[0]}; usage: ${usage}`);
  }
}
