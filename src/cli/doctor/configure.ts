// doctor --client: the configuration of one chat client, for this very installation.
import { realpathSync } from "node:fs";
import { nearest } from "../../knowledge/nearest.ts";
import { type CommandContext, EXIT, UsageError } from "../command.ts";
import { fold } from "../help.ts";
import { screenOf } from "../terminal/screen.ts";
import { type ChatClient, clients } from "./clients.ts";
import { type Installation, launchOf, platformOf } from "./launch.ts";

/** Prints where the configuration goes, and the configuration. Throws a UsageError for a client that is not known. */
export async function configure(id: string, json: boolean, context: CommandContext): Promise<number> {
  const client = clientCalled(id);
  const { knowledge } = await context.service();
  const told = configurationFor(client, knowledge.guideline.server, installation(context.name));
  context.print(json ? JSON.stringify(told, null, 2) : inWords(told));
  return EXIT.answered;
}

/** Throws a UsageError that names the nearest and all of them. */
function clientCalled(id: string): ChatClient {
  const ids = clients.map((client) => client.id);
  const found = clients.find((client) => client.id === id.trim().toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(id, ids);
  throw new UsageError(`there is no client "${id}" here${near === undefined ? "." : `; did you mean ${near}?`} Clients: ${ids.join(", ")}`);
}

interface Configuration {
  readonly client: string;
  readonly title: string;
  readonly where: string;
  readonly language: string;
  readonly snippet: string;
  readonly afterwards: string;
  readonly notes: readonly string[];
  readonly documentation: string;
}

export function configurationFor(client: ChatClient, server: string, installed: Installation): Configuration {
  const { id, title, language, afterwards, notes, documentation } = client;
  const { platform } = installed;
  return {
    client: id,
    title,
    where: client.where(platform),
    language,
    snippet: client.snippet(server, launchOf(installed, client.desktop), platform),
    afterwards,
    notes,
    documentation,
  };
}

function inWords({ title, where, snippet, afterwards, notes, documentation }: Configuration): string {
  const told = (text: string): string[] => (process.stdout.isTTY ? fold(text, screenOf(process.stdout, process.env).width) : [text]);
  const after = [afterwards, ...notes, `More: ${documentation}`].flatMap(told);
  // The snippet is for copying: no line of it is broken.
  return [...told(`${title}, in ${where}:`), "", snippet, "", ...after].join("\n");
}

function installation(packageName: string): Installation {
  const program = realpathSync(process.argv[1] as string);
  return { packageName, program, node: process.execPath, platform: platformOf(process.platform) };
}
