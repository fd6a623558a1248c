// A command that runs one tool: its words and options become the tool's arguments, its text or object is printed.
import { readFileSync } from "node:fs";
import type { Service } from "../mcp/service.ts";
import { callTool, type Tool } from "../mcp/tool.ts";
import { type Command, EXIT, JSON_OPTION, type Options, readOptions, SUPPLEMENT_OPTIONS, UsageError } from "./command.ts";
import { wrap } from "./wrap.ts";

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

interface ToolCommand extends Pick<Command, "name" | "usage" | "summary" | "examples" | "accepts"> {
  readonly tool: Tool;
  readonly options?: Options;
  /** The tool's arguments, or a promise of them. Throws a UsageError; `service` tells what there is to choose from. */
  readonly toArguments: (words: readonly string[], values: Values, service: Service) => unknown;
}

/** Every such command takes --json, --references and --source too. */
export function toolCommand({ tool, options: own = {}, toArguments, ...told }: ToolCommand): Command {
  const { usage } = told;
  const known: Options = { ...own, ...JSON_OPTION, ...SUPPLEMENT_OPTIONS };
  return {
    ...told,
    options: known,
    run: async (args, context) => {
      const { values, positionals } = readOptions(usage, args, known);
      const { json, references, source, ...rest } = values as Values & { json?: boolean; references?: string; source?: string };
      const service = await context.service({ references, source });
      const { output, text } = callTool(tool, await toArguments(positionals, rest, service), service);
      context.print(json ? JSON.stringify(output, null, 2) : process.stdout.isTTY ? wrap(text, process.stdout.columns) : text);
      return EXIT.answered;
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

/** The text of a file, or of stdin for "-". Throws a UsageError where it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    const text = file === "-" ? await readStdin() : readFileSync(file, "utf8");
    return text.replace(/^\uFEFF/, "");
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`);
  }
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** The JSON in a file. Throws a UsageError where it is none. */
export async function readJson(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
}
