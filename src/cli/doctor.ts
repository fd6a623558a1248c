// doctor: looks whether this installation works, or prints what a chat client's configuration needs.
import { type Command, JSON_OPTION, type Options, readOptions, UsageError } from "./command.ts";

const usage = "doctor [--client NAME]";
const OPTIONS = {
  client: { type: "string", value: "NAME", says: "print the configuration for this client instead; a wrong name lists them all" },
  ...JSON_OPTION,
} as const satisfies Options;

export const doctorCommand: Command = {
  name: "doctor",
  usage,
  summary: "Look whether this installation works (exit code 2 where not), or print the configuration for a chat client",
  options: { ...OPTIONS, json: { type: "boolean", says: "the same as one JSON object" } },
  examples: ["doctor", "doctor --client claude-desktop", "doctor --client codex --json"],
  run: async (args, context) => {
    const { values, positionals } = readOptions(usage, args, OPTIONS);
    if (positionals.length > 0) throw new UsageError(`doctor takes no words; usage: ${usage}`);
    // A chat that starts the server does not wait for any of this.
    const { configure } = await import("./doctor/configure.ts");
    if (values.client !== undefined) return configure(values.client, values.json === true, context);
    const { examine } = await import("./doctor/examine.ts");
    return examine(values.json === true, context);
  },
};
