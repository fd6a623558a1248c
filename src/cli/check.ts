// check FACTS.json: the decision for the facts in a file, or on stdin for "-".
import { readFileSync } from "node:fs";
import { callTool } from "../mcp/tool.ts";
import { checkContraindications } from "../mcp/tools/check-contraindications.ts";
import { type Command, EXIT, readOptions, UsageError } from "./command.ts";

const usage = "check FACTS.json [--json]";

export const checkCommand: Command = {
  name: "check",
  usage,
  summary: "Decide for the facts in a file (- for stdin): { patient: {…}, levels: [{ level, … }] }",
  run: async (args, { service, print }) => {
    const { values, positionals } = readOptions(usage, args, { json: { type: "boolean" } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError(`name one file of facts; usage: ${usage}`);
    const { output, text } = callTool(checkContraindications, readJson(file), service());
    print(values.json ? JSON.stringify(output, null, 2) : text);
    return EXIT.answered;
  },
};

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
}
