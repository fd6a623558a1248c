// What each file in dist/ was built from, kept from the step that builds it to the one that writes the licences.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** Not in dist/, all of which is shipped. */
const NOTES = ".build/inputs";

/** Notes what these files of dist/ were built from, for the licences. */
export function noteInputs(files: readonly string[], { inputs }: Pick<Metafile, "inputs">): void {
  mkdirSync(NOTES, { recursive: true });
  for (const file of files) writeFileSync(join(NOTES, `${file}.json`), JSON.stringify(Object.keys(inputs)));
}

/** Throws for a file of which nobody noted it: it could hold code whose licence is not shipped. */
export function inputsOf(file: string): string[] {
  try {
    return JSON.parse(readFileSync(join(NOTES, `${file}.json`), "utf8")) as string[];
  } catch {
    throw new Error(`dist/${file}: the step that builds it has to call noteInputs, so that the licences of what is in it are shipped`);
  }
}
