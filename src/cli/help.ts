// --help: what a command takes, option by option, in lines that fit the terminal.
import type { Service } from "../mcp/service.ts";
import { type Command, EXIT, type HelpPart, type Options } from "./command.ts";
import { hang } from "./terminal/wrap.ts";

const WIDEST_TERM = 32;
/** Below this, a meaning stands under its term instead of beside it: there it would have less than half of the width. */
const TWO_COLUMNS = 2 * (WIDEST_TERM + 4);

const EXIT_CODES = `Exit codes: ${EXIT.answered} answered, ${EXIT.badInput} bad input, ${EXIT.cannotRun} cannot run.`;

/** All commands, in lines of at most `width` columns. */
export function programHelp(name: string, description: string, commands: readonly Command[], width: number): string {
  return [
    ...fold(description, width),
    "",
    "Usage:",
    ...rows(
      commands.map(({ usage, summary }) => [usage, summary]),
      width,
    ),
    "",
    ...fold(`Every command takes --help, which lists its options: ${name} ${commands[0]?.name} --help`, width),
    ...fold("Without a command: serve. Every command that answers takes --json, --references FILE and --source FILE.", width),
    ...fold(EXIT_CODES, width),
  ].join("\n");
}

/** One command: options, what is accepted, examples. Without a service, what only the knowledge can tell is left out. */
export function commandHelp(name: string, command: Command, service: Service | undefined, width: number): string {
  const accepts = service === undefined ? [] : (command.accepts?.(service) ?? []);
  const parts: HelpPart[] = [{ heading: "Options", rows: optionRows(command.options) }, ...accepts];
  return [
    ...fold(`${name} ${command.usage}`, width),
    ...fold(command.summary, width),
    ...parts.flatMap(({ heading, rows: terms }) => ["", `${heading}:`, ...rows(terms, width)]),
    "",
    "Examples:",
    ...command.examples.map((example) => `  ${name} ${example}`.trimEnd()),
    "",
    ...fold(EXIT_CODES, width),
  ].join("\n");
}

function optionRows(options: Options): [string, string][] {
  const own = Object.entries(options).map(([option, { value, multiple, says }]): [string, string] => [
    `--${option}${value === undefined ? "" : ` ${value}`}`,
    multiple ? `${says}; may be repeated` : says,
  ]);
  return [...own, ["--help", "this"]];
}

function rows(entries: HelpPart["rows"], width: number): string[] {
  const term = Math.min(WIDEST_TERM, Math.max(...entries.map(([each]) => each.length)));
  return entries.flatMap(([left, right]) => {
    const column = term + 4;
    if (width < TWO_COLUMNS) return [...fold(left, width, 2), ...fold(right, width, 6)];
    const meaning = fold(right, width, column);
    if (left.length > term) return [...fold(left, width, 2), ...meaning];
    const [first = "", ...more] = meaning;
    return [`  ${left.padEnd(term + 2)}${first.trimStart()}`, ...more];
  });
}

/** Lines of at most `width`, all set in by `indent`. A word is never cut. */
export function fold(text: string, width: number, indent = 0): string[] {
  return hang(width, " ".repeat(indent), text);
}
