// search "WORDS": passages that share words with a query, best first.
import { searchPassages } from "../mcp/tools/search-passages.ts";
import { sections } from "./accepts.ts";
import { allWords, numberOption, toolCommand } from "./tool-command.ts";

const usage = 'search "WORDS" [--section ID] [--limit N] [--cursor C]';

export const searchCommand = toolCommand({
  name: "search",
  usage,
  summary: "Find passages by words, best first",
  examples: ['search "cost"', 'search "MRI" --section dx --limit 3'],
  accepts: sections,
  tool: searchPassages,
  options: {
    section: { type: "string", value: "ID", says: "in this section alone" },
    limit: { type: "string", value: "N", says: "at most so many passages" },
    cursor: { type: "string", value: "C", says: "the next page, by the cursor that the page before ended with" },
  },
  toArguments: (words, { section, limit, cursor }) => ({
    query: allWords(words, "the words to look for", usage),
    section,
    limit: numberOption("limit", limit, usage),
    cursor,
  }),
  terminal: async () => (await import("./terminal/search.ts")).showSearch,
});
