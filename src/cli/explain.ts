// explain RULE: a rule's row, condition, readings and cases.
import { explainRule } from "../mcp/tools/explain-rule.ts";
import { rules } from "./accepts.ts";
import { UsageError } from "./command.ts";
import { toolCommand } from "./tool-command.ts";

const usage = "explain RULE";

export const explainCommand = toolCommand({
  name: "explain",
  usage,
  summary: "Explain a rule by its id or its row: its condition, how it is read and why, its cases",
  examples: ["explain table1.rel.7", "explain table1.abs.2 --json"],
  accepts: rules,
  tool: explainRule,
  toArguments: ([rule, ...more], _, { engine }) => {
    if (rule !== undefined && more.length === 0) return { rule, detail: true };
    throw new UsageError(`name one rule; usage: ${usage}\nRules: ${engine.rules.map(({ definition }) => definition.id).join(", ")}`);
  },
  terminal: async () => (await import("./terminal/rule.ts")).showRule,
});
