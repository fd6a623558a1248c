// ask QUESTION: the best cited passages and what qualifies them, or what the article leaves open.
import { citeEvidence } from "../mcp/tools/cite-evidence.ts";
import { numberOption, oneWord, toolCommand } from "./tool-command.ts";

const usage = 'ask "QUESTION" [--limit N]';

export const askCommand = toolCommand({
  name: "ask",
  usage,
  summary: "Answer a question from cited passages, or say that the article does not",
  tool: citeEvidence,
  options: { limit: { type: "string" } },
  toArguments: (words, { limit }) => ({ claim: oneWord(joined(words), "a question", usage), limit: numberOption("limit", limit, usage) }),
});

/** A question needs no quotation marks. */
function joined(words: readonly string[]): string[] {
  return words.length === 0 ? [] : [words.join(" ")];
}
