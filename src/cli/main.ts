#!/usr/bin/env node
// The command line: finds the command, and turns what goes wrong into one clear line and an exit code.
import packageJson from "../../package.json" with { type: "json" };
import { KnowledgeUnusable } from "../knowledge/load.ts";
import { nearest } from "../knowledge/nearest.ts";
import { visible } from "../knowledge/visible.ts";
import { ToolError } from "../mcp/errors.ts";
import type { Service } from "../mcp/service.ts";
import { CannotRun, type CommandContext, EXIT, UsageError } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { isTooOld, OLDEST_NODE } from "./node-version.ts";
import { openService } from "./open-service.ts";
import { serveCommand } from "./serve.ts";

async function main(argv: readonly string[]): Promise<number> {
  if (isTooOld(process.versions.node)) {
    complain(`Node ${process.versions.node} is too old; install Node ${OLDEST_NODE} or later`);
    return EXIT.cannotRun;
  }
  const [first = "serve", ...rest] = argv;
  if (first === "--help" || first === "-h" || first === "help") {
    const { programHelp, width } = await help();
    return print(programHelp(packageJson.name, packageJson.description, COMMANDS, width));
  }
  if (first === "--version" || first === "-v") return print(packageJson.version);
  // No command, only options: they belong to the server.
  const command = first.startsWith("-") ? serveCommand : COMMANDS.find(({ name }) => name === first);
  if (command === undefined) {
    const near = nearest(
      first,
      COMMANDS.map(({ name }) => name),
    );
    complain(`there is no command "${first}"${near === undefined ? "" : `; did you mean ${near}?`} See --help`);
    return EXIT.badInput;
  }
  const options = command === serveCommand && first.startsWith("-") ? argv : rest;
  if (options.includes("--help") || options.includes("-h")) {
    const { commandHelp, width } = await help();
    return print(commandHelp(packageJson.name, command, await serviceIfAny(), width));
  }
  return command.run(options, context);
}

const context: CommandContext = {
  version: packageJson.version,
  name: packageJson.name,
  service: openService,
  print: (text) => void process.stdout.write(`${text}\n`),
  complain,
};

/** The service, to tell what there is to choose from; help is given without it too. */
async function serviceIfAny(): Promise<Service | undefined> {
  try {
    return await openService();
  } catch (error) {
    if (error instanceof KnowledgeUnusable) return undefined;
    throw error;
  }
}

/** Help, loaded where it is asked for, and how wide it may be: as wide as what the commands themselves print. */
async function help() {
  const [texts, { screenOf }] = await Promise.all([import("./help.ts"), import("./terminal/screen.ts")]);
  return { ...texts, width: screenOf(process.stdout, process.env).width };
}

function print(text: string): number {
  context.print(text);
  return EXIT.answered;
}

/** One line on stderr; control characters of a caller's own text cannot reach the terminal. */
function complain(text: string): void {
  process.stderr.write(`${packageJson.name}: ${visible(text)}\n`);
}

function failure(error: unknown): number {
  if (error instanceof UsageError) complain(error.message);
  else if (error instanceof ToolError) complain(error.text);
  else if (error instanceof CannotRun || error instanceof KnowledgeUnusable) complain(error.message);
  else complain(`this is a bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return error instanceof UsageError || error instanceof ToolError ? EXIT.badInput : EXIT.cannotRun;
}

// What nobody reads any more need not be said: a client or a log collector that went away does not end the server.
process.stderr.on("error", () => undefined);
// A reader that closes the pipe early, such as head, has what it wants.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
  if (code === "EPIPE") process.exit(EXIT.answered);
  complain(`what was to be said cannot be written (${code})`);
  process.exit(EXIT.cannotRun);
});
process.exitCode = await main(process.argv.slice(2)).catch(failure);
