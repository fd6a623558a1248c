// The bridge to the MCP SDK for prompts: their arguments checked in words, completed from the knowledge.
import { completable, type McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Prompt } from "../knowledge/model.ts";
import { completions } from "./completions.ts";
import { fillPrompt, promptValues } from "./prompt.ts";
import type { Service } from "./service.ts";

/** The longest text that a prompt's argument may be. */
const LONGEST_ARGUMENT = 8000;
/** Of arguments that there are not: how many are named, and how much of each name. */
const MOST_NAMED = 8;
const LONGEST_NAME = 60;

/** A prompt with the schema of its arguments: made once, for every server that offers it. */
type ReadyPrompt = { readonly prompt: Prompt; readonly argsSchema: z.ZodObject };

/** What servers share of the prompts, their arguments completed from the knowledge. */
export function readyPrompts(service: Service): ReadyPrompt[] {
  return service.knowledge.prompts.map((prompt) => ({ prompt, argsSchema: promptArguments(prompt, service) }));
}

/** Registers every prompt with a server. */
export function registerPrompts(server: McpServer, ready: readonly ReadyPrompt[]): void {
  for (const { prompt, argsSchema } of ready) {
    const { name, title, description } = prompt;
    server.registerPrompt(name, { title, description, argsSchema }, (given) => ({
      description: title,
      messages: [{ role: "user", content: { type: "text", text: fillPrompt(prompt, given as Record<string, string | undefined>) } }],
    }));
  }
}

/** Strict, as every tool's arguments: a line whose argument is misspelt would be left out without a word. */
function promptArguments({ arguments: known }: Prompt, service: Service): z.ZodObject {
  const fields = known.map(({ name, description, required, completes }) => {
    const error = ({ input }: { input?: unknown }) => (input === undefined ? `required; ${description}` : "give a text");
    const text = z
      .string({ error })
      .max(LONGEST_ARGUMENT, { error: `give at most ${LONGEST_ARGUMENT} characters` })
      .describe(description);
    const values = promptValues(completes, service);
    const completed = values.length === 0 ? text : completable(text, (typed) => completions(typed ?? "", values));
    return [name, required === true ? completed : completed.optional()];
  });
  return z.strictObject(Object.fromEntries(fields), { error: (issue) => unknownArgument(issue, known) });
}

function unknownArgument({ code, keys = [] }: { code: string; keys?: string[] }, known: Prompt["arguments"]): string | undefined {
  if (code !== "unrecognized_keys") return undefined;
  const named = keys.slice(0, MOST_NAMED).map((key) => JSON.stringify(key.slice(0, LONGEST_NAME)));
  return `no such argument: ${named.join(", ")}; accepted: ${known.map(({ name }) => name).join(", ")}`;
}
