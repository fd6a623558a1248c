// What each file in dist/ was built from, kept from the step that builds it to the one that writes the licences.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** Not in dist/, all of which is shipped. */
const NOTES = ".build/inputs";

/** Notes what these files of dist/ were built from, for the licences. What was read and not taken in does not count. */
export function noteInputs(files: readonly string[], { outputs }: Pick<Metafile, "outputs">): void {
  const taken = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0));
  mkdirSync(NOTES, { recursive: true });
  for (const file of files) writeFileSync(join(NOTES, `${file}.json`), JSON.stringify([...new Set(taken.map(([input]) => input))]));
}

/** Throws for a file of which nobody noted it: it could hold code whose licence is not shipped. */
export function inputsOf(file: string): string[] {
  try {
    return JSON.parse(readFileSync(join(NOTES, `${file}.json`), "utf8")) as string[];
  } catch {
    throw new Error(`dist/${file}: the step that builds it has to call noteInputs, so that the licences of what is in it are shipped`);
  }
}
