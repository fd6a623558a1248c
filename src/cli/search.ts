// search WORDS: passages by words, best first.
import { searchPassages } from "../mcp/tools/search-passages.ts";
import { numberOption, UsageText, toolCommand } from "./tool-command.ts";
