// check FACTS.json: the decision for the facts in a file, or on stdin for "-".
import { checkContraindications } from "../mcp/tools/check-contraindications.ts";
import { facts } from "./accepts.ts";
import { oneWord, readJson, toolCommand } from "./tool-command.ts";

const usage = "check FACTS.json";

export const checkCommand = toolCommand({
  name: "check",
  usage,
  summary: "Decide for the facts in a file (- for stdin): { patient: {…}, levels: [{ level, … }] }",
  examples: ["check facts.json", "check - --json < facts.json"],
  accepts: facts,
  tool: checkContraindications,
  toArguments: (words) => readJson(oneWord(words, "one file of facts", usage)),
});
