// read LOCATOR …: what the article says at places, in a section, or where it cites a reference.
import { readPassages } from "../mcp/tools/read-passages.ts";
import { UsageError } from "./command.ts";
import { toolCommand } from "./tool-command.ts";

const usage = "read [LOCATOR …] [--section ID] [--reference N] [--cursor C]";

export const readCommand = toolCommand({
  name: "read",
  usage,
  summary: "Read passages at places such as dx.p3, in a section, or where a reference is cited",
  tool: readPassages,
  options: { section: { type: "string" }, reference: { type: "string" }, cursor: { type: "string" } },
  toArguments: (words, { section, reference, cursor }, { knowledge }) => {
    if (reference !== undefined && !/^[0-9]+$/.test(String(reference))) throw new UsageError(`--reference takes a number; usage: ${usage}`);
    // A section's id alone is read as that section.
    const sections = knowledge.sections.map(({ id }) => id);
    const [only] = words;
    const isSection = words.length === 1 && only !== undefined && sections.includes(only);
    return {
      ...(words.length === 0 || isSection ? {} : { locators: words }),
      section: isSection ? only : section,
      reference: reference === undefined ? undefined : Number(reference),
      cursor,
    };
  },
});
