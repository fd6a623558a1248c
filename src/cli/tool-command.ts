// A command that runs one tool: its words and options become the tool's arguments, its text or object is printed.
import { readJson } from "../knowledge/json.ts";
import type { Service } from "../mcp/service.ts";
import { callTool, type Tool } from "../mcp/tool.ts";
import {
  type Command,
  type CommandContext,
  EXIT,
  JSON_OPTION,
  type Options,
  readOptions,
  SUPPLEMENT_OPTIONS,
  UsageError,
} from "./command.ts";
import { during } from "./progress.ts";
import { readBounded, readStdin, Unreadable } from "./read-file.ts";
import type { Page } from "./terminal/page.ts";

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

interface ToolCommand<Output> extends Pick<Command, "name" | "usage" | "summary" | "examples" | "accepts"> {
  readonly tool: Tool;
  readonly options?: Options;
  /** The tool's arguments, or a promise of them. Throws a UsageError; `service` tells what there is to choose from. */
  readonly toArguments: (words: readonly string[], values: Values, service: Service) => unknown;
  /** The output as lines for a terminal. Loaded where it is wanted: the server does not carry it. */
  readonly terminal: () => Promise<(output: Output, service: Service, page: Page) => string[]>;
  /** What is said on stderr meanwhile, where it can take long. */
  readonly working?: string;
  /** The exit code that the output asks for, after it has been printed; left out: 0. */
  readonly exit?: (output: Output) => number;
  /** What else is done with the output, by the command's own options. */
  readonly also?: (output: Output, values: Values, service: Service, context: CommandContext) => Promise<void>;
}

/** Every such command takes --json, --references and --source too. */
export function toolCommand<Output>({
  tool,
  options: own = {},
  toArguments,
  terminal,
  working,
  also,
  exit,
  ...told
}: ToolCommand<Output>): Command {
  const { usage } = told;
  const known: Options = { ...own, ...JSON_OPTION, ...SUPPLEMENT_OPTIONS };
  return {
    ...told,
    options: known,
    run: async (args, context) => {
      const { values, positionals } = readOptions(usage, args, known);
      const { json, references, source, ...rest } = values as Values & { json?: boolean; references?: string; source?: string };
      const service = await context.service({ references, source });
      const given = await toArguments(positionals, rest, service);
      const call = (): object => callTool(tool, given, service).output;
      const output = (working === undefined ? call() : await during(working, call)) as Output;
      // Before anything is printed: what cannot be written is the one thing that is said.
      await also?.(output, rest, service, context);
      if (json) context.print(JSON.stringify(output, null, 2));
      else {
        const [show, { cleaned, pageFor, screenOf }] = await Promise.all([terminal(), import("./terminal/index.ts")]);
        context.print(show(cleaned(output), service, pageFor(screenOf(process.stdout, process.env))).join("\n"));
      }
      return exit?.(output) ?? EXIT.answered;
    },
  };
}

/** Exactly one word. Throws a UsageError that names what is wanted. */
export function oneWord(words: readonly string[], wanted: string, usage: string): string {
  const [word] = words;
  if (word === undefined || words.length > 1) throw new UsageError(`give ${wanted}; usage: ${usage}`);
  return word;
}

/** All words as one text: a question needs no quotation marks. Throws a UsageError that names what is wanted. */
export function allWords(words: readonly string[], wanted: string, usage: string): string {
  if (words.length === 0) throw new UsageError(`give ${wanted}; usage: ${usage}`);
  return words.join(" ");
}

/** An option that takes a whole number; undefined if it was not given. Throws a UsageError for anything else. */
export function numberOption(name: string, value: Values[string], usage: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[0-9]{1,9}$/.test(String(value))) throw new UsageError(`--${name} takes a number; usage: ${usage}`);
  return Number(value);
}

/** Far more than the longest answer, or the largest case. */
const MOST_BYTES = 2_000_000;

/** The text of a file, or of stdin for "-". Throws a UsageError where it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    const bytes = file === "-" ? await readStdin(MOST_BYTES) : await readBounded(file, MOST_BYTES);
    // It takes off a byte order mark too.
    return new TextDecoder().decode(bytes);
  } catch (error) {
    throw error instanceof Unreadable ? new UsageError(`${file}: ${error.message}`) : error;
  }
}

/** The JSON in a file. Throws a UsageError that names every place where it is none, and every name that stands twice. */
export async function readJsonFile(file: string): Promise<unknown> {
  const read = readJson(await readText(file));
  if ("value" in read) return read.value;
  throw new UsageError(`${file} is not JSON without mistakes: ${read.mistakes.join("\n")}`);
}
