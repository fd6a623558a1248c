// The project's knowledge with one thing changed, and what is then wrong with it.
import { assemble } from "../../src/knowledge/assemble.ts";
import { problemInWords } from "../../src/knowledge/problem.ts";
import { knowledgeFiles, parseKnown } from "./base.ts";

export type Files = ReadonlyMap<string, string>;

/** The files with every occurrence of a text in one of them replaced. Throws where there is none. */
export function edited(file: string, from: string, to: string, files: Files = knowledgeFiles): Files {
  const text = files.get(file);
  if (text === undefined || !text.includes(from)) throw new Error(`${file} has no ${from}`);
  return new Map(files).set(file, text.replaceAll(from, to));
}

/** The files without one of them, or with one more. */
export function without(file: string): Files {
  return new Map([...knowledgeFiles].filter(([name]) => name !== file));
}
export function withFile(file: string, text: string): Files {
  return new Map(knowledgeFiles).set(file, text);
}

/** Every problem as `file:line:col code message — hint`. */
export function problemsOf(files: Files): string[] {
  return assemble(files, [], parseKnown).problems.map(problemInWords);
}

/** Where a text first stands in a file, as `file:line:col`. */
export function placeOf(files: Files, file: string, text: string): string {
  const before = (files.get(file) ?? "").split(text)[0] ?? "";
  return `${file}:${before.split("\n").length}:${before.length - before.lastIndexOf("\n")}`;
}
