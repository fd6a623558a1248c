// One mutation tried: what the check says of the folder with it, and the knowledge that it would make where the check is silent.
import * as z from "zod";
import { type Authored, assemble } from "../../src/knowledge/assemble.ts";
import type { Parsed, Place } from "../../src/knowledge/parse.ts";
import type { Problem } from "../../src/knowledge/problem.ts";
import { citedFigures } from "../figures/cited-figures.ts";
import { ruleFigures } from "../figures/rule-figures.ts";
import type { Mutation } from "./edit.ts";
import { parseOnce } from "./parse-once.ts";
import type { Json } from "./rule-slips.ts";

export class Trial {
  readonly #files: ReadonlyMap<string, string>;
  readonly #parse = parseOnce();
  readonly #written = parseOnce();

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
  }

  /** What the check says; the knowledge where it says nothing. Without a mutation: of the folder as it is. */
  run(mutation?: Mutation): { authored: Authored } | { problems: readonly Problem[] } {
    const read = <T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> => {
      const whole = this.#parse(file, text, schema);
      if (file !== mutation?.file) return whole;
      const checked = schema.safeParse(mutation.written);
      if (checked.success) return { value: checked.data, problems: [], place: whole.place };
      const problems = checked.error.issues.map(({ path, message }) => ({ ...whole.place(path), code: "schema", message, hint: "" }));
      return { value: undefined, problems, place: whole.place };
    };
    const result = assemble(this.#files, [], read);
    if (!("authored" in result)) return result;
    // They cost most, and few mutations come as far.
    const problems = [ruleFigures, citedFigures].flatMap((check) => check(result.authored));
    return problems.length > 0 ? { problems } : { authored: result.authored };
  }

  /** Where what was changed stands in its file. */
  placeOf({ file, path }: Mutation): Place {
    return this.#written(file, this.#files.get(file) ?? "", z.unknown()).place(path);
  }

  /** Each file as data, as it is written. */
  written(): Map<string, Json> {
    return new Map([...this.#files].map(([file, text]) => [file, this.#written(file, text, z.unknown()).value as Json]));
  }
}
