// plan FACTS.json: the work-up for the facts in a file, or on stdin for "-".
import { planWorkup } from "../mcp/tools/plan-workup.ts";
import { oneWord, readJson, toolCommand } from "./tool-command.ts";

const usage = "plan FACTS.json";

export const planCommand = toolCommand({
  name: "plan",
  usage,
  summary: "Plan the imaging and laboratory work-up for the same file",
  tool: planWorkup,
  toArguments: (words) => readJson(oneWord(words, "one file of facts", usage)),
});
