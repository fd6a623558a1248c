// ask "QUESTION": the best cited passages and what qualifies them, or that the article does not answer.
import { citeEvidence } from "../mcp/tools/cite-evidence.ts";
import { allWords, numberOption, toolCommand } from "./tool-command.ts";

const usage = 'ask "QUESTION" [--limit N]';

export const askCommand = toolCommand({
  name: "ask",
  usage,
  summary: "Answer a question, or support a claim, from cited passages; or say that the article does not",
  examples: ['ask "What does it cost?"', 'ask "Is an MRI needed first?" --limit 3 --json'],
  tool: citeEvidence,
  options: { limit: { type: "string", value: "N", says: "at most so many passages" } },
  toArguments: (words, { limit }) => ({ claim: allWords(words, "a question", usage), limit: numberOption("limit", limit, usage) }),
  terminal: async () => (await import("./terminal/evidence.ts")).showEvidence,
});
