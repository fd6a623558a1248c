// search "WORDS": passages that share words with a query, best first.
import { searchPassages } from "../mcp/tools/search-passages.ts";
import { allWords, numberOption, toolCommand } from "./tool-command.ts";

const usage = 'search "WORDS" [--section ID] [--limit N] [--cursor C]';

export const searchCommand = toolCommand({
  name: "search",
  usage,
  summary: "Find passages by words, best first",
  tool: searchPassages,
  options: { section: { type: "string" }, limit: { type: "string" }, cursor: { type: "string" } },
  toArguments: (words, { section, limit, cursor }) => ({
    query: allWords(words, "the words to look for", usage),
    section,
    limit: numberOption("limit", limit, usage),
    cursor,
  }),
});
