// explain RULE: a rule's row, condition, readings and cases.
import { callTool } from "../mcp/tool.ts";
import { explainRule } from "../mcp/tools/explain-rule.ts";
import { type Command, EXIT, readOptions, UsageError } from "./command.ts";

const usage = "explain RULE [--json]";

export const explainCommand: Command = {
  name: "explain",
  usage,
  summary: "Explain a rule by its id or its row: its condition, how it is read and why, its cases",
  run: async (args, { service, print }) => {
    const { values, positionals } = readOptions(usage, args, { json: { type: "boolean" } });
    const ready = service();
    if (positionals.length !== 1) {
      throw new UsageError(`name one rule; usage: ${usage}\nRules: ${ready.engine.rules.map((rule) => rule.definition.id).join(", ")}`);
    }
    const { output, text } = callTool(explainRule, { rule: positionals[0] }, ready);
    print(values.json ? JSON.stringify(output, null, 2) : text);
    return EXIT.answered;
  },
};
