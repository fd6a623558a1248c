// compare [ASPECT …]: the techniques, aspect by aspect, those that bear on a patient first.
import { compareTechniques } from "../mcp/tools/compare-techniques.ts";
import { toolCommand } from "./tool-command.ts";

export const compareCommand = toolCommand({
  name: "compare",
  usage: "compare [ASPECT …] [--for CONTEXT …]",
  summary: "Compare the techniques on all aspects or some; --for puts first what bears on a patient, such as --for costConcern",
  tool: compareTechniques,
  options: { for: { type: "string", multiple: true } },
  toArguments: (aspects, { for: context = [] }) => ({
    ...(aspects.length === 0 ? {} : { aspects }),
    patient: Object.fromEntries([context].flat().map((name) => [String(name), true])),
  }),
});
