// An authoring problem: a collected value, never thrown, so that a check can name all of them at once.
import { visible } from "./visible.ts";

export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** A stable, lower-case word for the kind of problem. */
  readonly code: string;
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** `file:line:col code message — hint`. */
export function problemInWords({ file, line, column, code, message, hint }: Problem): string {
  return visible(`${file}:${line}:${column} ${code} ${message} — ${hint}`);
}

/** By file, then place, then message, in code-unit order. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (left, right) =>
      order(left.file, right.file) || left.line - right.line || left.column - right.column || order(left.message, right.message),
  );
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
