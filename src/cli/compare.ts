// compare [ASPECT …]: the techniques, aspect by aspect, those that bear on a patient first.
import { compareTechniques } from "../mcp/tools/compare-techniques.ts";
import { aspects } from "./accepts.ts";
import { toolCommand } from "./tool-command.ts";

export const compareCommand = toolCommand({
  name: "compare",
  usage: "compare [ASPECT …] [--for CONTEXT …]",
  summary: "Compare the techniques on all aspects or some; --for puts first what bears on a patient, such as --for costConcern",
  examples: ["compare", "compare cost --for costConcern"],
  accepts: aspects,
  tool: compareTechniques,
  options: {
    for: { type: "string", multiple: true, value: "CONTEXT", says: "what is true of the patient, so that what bears on it comes first" },
  },
  toArguments: (words, { for: context = [] }) => ({
    ...(words.length === 0 ? {} : { aspects: words }),
    patient: Object.fromEntries([context].flat().map((name) => [String(name), true])),
  }),
  terminal: async () => (await import("./terminal/comparison.ts")).showComparison,
});
