// Reading the same file again is what costs most where a folder is assembled hundreds of times: each text is parsed once.
import type * as z from "zod";
import { type Parsed, parseFile } from "../../src/knowledge/parse.ts";

/** A reader that parses each text of each file once. What it gave is shared: nobody may change it. */
export function parseOnce(): typeof parseFile {
  const known = new Map<string, Parsed<unknown>>();
  return <T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> => {
    const key = `${file}\n${text}`;
    const before = known.get(key) as Parsed<T> | undefined;
    const parsed = before ?? parseFile(file, text, schema);
    known.set(key, parsed);
    return parsed;
  };
}
