// verify ANSWER.md: a verdict for each sentence of a drafted answer, from a file or stdin.
import { type VerifyOutput, verifyAnswer } from "../mcp/tools/verify-answer.ts";
import { EXIT } from "./command.ts";
import { oneWord, readText, toolCommand } from "./tool-command.ts";

const usage = "verify ANSWER.md [--given CASE.txt]";

export const verifyCommand = toolCommand<VerifyOutput>({
  name: "verify",
  usage,
  summary: "Check each sentence of a drafted answer against the article (- for stdin); exit 1 where one is wrong",
  examples: ["verify answer.md", "verify - < answer.md"],
  tool: verifyAnswer,
  options: { given: { type: "string", value: "FILE", says: "what the person said of the case, from a file" } },
  toArguments: async (words, { given }) => ({
    answer: await readText(oneWord(words, "one file with the answer", usage)),
    ...(typeof given === "string" ? { given: await readText(given) } : {}),
  }),
  exit: ({ summary: { wrong } }) => (wrong > 0 ? EXIT.badInput : EXIT.answered),
  working: "Checking each sentence",
  terminal: async () => (await import("./terminal/verdicts.ts")).showVerdicts,
});
