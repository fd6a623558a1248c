// Reads the passages and the source's year from an author's folder, so that a copy can be verified while other files still have problems.

import type { PassageLike } from "../../src/copy/coverage.ts";
import { readFolder } from "../../src/knowledge/load.ts";
import { parseFile } from "../../src/knowledge/parse.ts";
import { problemInWords } from "../../src/knowledge/problem.ts";
import { passagesFile } from "../../src/knowledge/schema/index.ts";

/** The passages of a folder, by file name and then in the file's order. Throws an Error that names every problem in them. */
export function readPassages(folder: string): PassageLike[] {
  const files = [...readFolder(folder)].filter(([name]) => name.startsWith("passages/")).sort(([a], [b]) => (a < b ? -1 : 1));
  if (files.length === 0) throw new Error(`${folder}/passages has no file of passages`);
  const parsed = files.map(([name, text]) => parseFile(name, text, passagesFile));
  const problems = parsed.flatMap((file) => file.problems);
  if (problems.length > 0) throw new Error(problems.map((problem) => `${folder}/${problemInWords(problem)}`).join("\n"));
  return parsed.flatMap((file) => file.value?.passages ?? []);
}

/** The year in the citation of a folder's guideline; undefined where there is none. */
export function readYear(folder: string): string | undefined {
  const citation = /^citation:.*$/m.exec(readFolder(folder).get("guideline.yaml") ?? "")?.[0] ?? "";
  return /\b(?:19|20)\d\d\b/.exec(citation)?.[0];
}
