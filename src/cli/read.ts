// read LOCATOR …: what the article says at places, in a section, or where it cites a reference.
import { readPassages } from "../mcp/tools/read-passages.ts";
import { sections } from "./accepts.ts";
import { UsageError } from "./command.ts";
import { toolCommand } from "./tool-command.ts";

const usage = "read [LOCATOR …] [--section ID] [--reference N] [--cursor C]";

export const readCommand = toolCommand({
  name: "read",
  usage,
  summary: "Read passages at places such as dx.p3, in a section, or where a reference is cited",
  examples: ["read dx.p3", "read table1.rel.7 dx.p1", "read --reference 28"],
  accepts: sections,
  tool: readPassages,
  options: {
    section: { type: "string", value: "ID", says: "everything in a section" },
    reference: { type: "string", value: "N", says: "wherever the article cites this reference number" },
    cursor: { type: "string", value: "C", says: "the next page, by the cursor that the page before ended with" },
  },
  toArguments: (words, { section, reference, cursor }, { knowledge }) => {
    if (reference !== undefined && !/^[0-9]+$/.test(String(reference))) throw new UsageError(`--reference takes a number; usage: ${usage}`);
    // A section's id alone is read as that section.
    const ids = knowledge.sections.map(({ id }) => id);
    const [only] = words;
    const isSection = words.length === 1 && only !== undefined && ids.includes(only);
    if (isSection && section !== undefined && section !== only)
      throw new UsageError(`${only} and --section ${section} are two sections, and one is read at a time; usage: ${usage}`);
    return {
      ...(words.length === 0 || isSection ? {} : { locators: words }),
      section: isSection ? only : section,
      reference: reference === undefined ? undefined : Number(reference),
      cursor,
    };
  },
  terminal: async () => (await import("./terminal/passages.ts")).showPassages,
});
