// An author's folder as one knowledge base; with a problem in it, all of them on stderr and exit 1.
import { join } from "node:path";
import { type Authored, assemble } from "../src/knowledge/assemble.ts";
import { readFolder } from "../src/knowledge/load.ts";
import { problemInWords } from "../src/knowledge/problem.ts";
import { citedFigures } from "./figures/cited-figures.ts";
import { ruleFigures } from "./figures/rule-figures.ts";
import { intentsCatch } from "./silences/intents-catch.ts";
import { silencesCatch } from "./silences/silences-catch.ts";
import { silencesLeaveAnswers } from "./silences/silences-leave-answers.ts";

export function readKnowledge(folder: string): Authored {
  const result = assemble(filesOf(folder), [ruleFigures, citedFigures, silencesCatch, silencesLeaveAnswers, intentsCatch]);
  if ("authored" in result) return result.authored;
  for (const problem of result.problems) process.stderr.write(`${join(folder, "/")}${problemInWords(problem)}\n`);
  process.stderr.write(`${result.problems.length} problem${result.problems.length === 1 ? "" : "s"} in ${folder}; nothing was written\n`);
  process.exit(1);
}

/** The files of an author's folder; one line on stderr and exit 1 where it cannot be read. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  try {
    return readFolder(folder);
  } catch (error) {
    const { code, path = folder } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const todo = path === folder ? "give the folder of the knowledge, such as knowledge" : "put the file there, or take the link out";
    process.stderr.write(`${path} cannot be read (${code}); ${todo}\n`);
    process.exit(1);
  }
}
