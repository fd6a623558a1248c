// plan FACTS.json: the work-up for the facts in a file, or on stdin for "-".
import { planWorkup } from "../mcp/tools/plan-workup.ts";
import { facts } from "./accepts.ts";
import { oneWord, readJsonFile, toolCommand } from "./tool-command.ts";

const usage = "plan FACTS.json";

export const planCommand = toolCommand({
  name: "plan",
  usage,
  summary: "Plan the imaging and laboratory work-up for the same file",
  examples: ["plan facts.json", "plan - --json < facts.json"],
  accepts: facts,
  tool: planWorkup,
  toArguments: (words) => readJsonFile(oneWord(words, "one file of facts", usage)),
  terminal: async () => (await import("./terminal/plan.ts")).showPlan,
});
