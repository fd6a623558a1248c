// verify ANSWER.md: a verdict for each sentence of a drafted answer, from a file or stdin.
import { verifyAnswer } from "../mcp/tools/verify-answer.ts";
import { oneWord, readText, toolCommand } from "./tool-command.ts";

const usage = "verify ANSWER.md";

export const verifyCommand = toolCommand({
  name: "verify",
  usage,
  summary: "Check each sentence of a drafted answer against the article (- for stdin)",
  examples: ["verify answer.md", "verify - < answer.md"],
  tool: verifyAnswer,
  toArguments: async (words) => ({ answer: await readText(oneWord(words, "one file with the answer", usage)) }),
  working: "Checking each sentence",
  terminal: async () => (await import("./terminal/verdicts.ts")).showVerdicts,
});
