// From a YAML text to a value that fits its schema, or to problems with their line and column.
import { type Document, isAlias, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem.ts";

export type Path = readonly PropertyKey[];
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface Parsed<T> {
  /** undefined where the file has problems. */
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
  /** Where the entry at that path stands in the file; the nearest one that exists. */
  readonly place: (path: Path) => Place;
}

/** Parses and checks one file. YAML anchors, aliases, tags and merge keys are problems: an author must read what is meant. */
export function parseFile<T>(file: string, text: string, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const place = (path: Path): Place => placeAt(offsetOf(document, path));
  const syntax = [...document.errors, ...document.warnings].map((error): Problem => {
    return { ...placeAt(error.pos[0]), code: "yaml", message: error.message, hint: "mend the YAML" };
  });
  const problems = [...syntax, ...forbidden(document, placeAt)];
  if (problems.length > 0) return { value: undefined, problems, place };
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { value: checked.data, problems: [], place };
  return { value: undefined, problems: checked.error.issues.flatMap((issue) => fromIssue(issue, place)), place };
}

function forbidden(document: Document, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const add = (offset: number, what: string): void => {
    problems.push({
      ...placeAt(offset),
      code: "yaml-feature",
      message: `${what} is not used in knowledge files`,
      hint: "write the value out",
    });
  };
  visit(document, (_, node) => {
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === "<<") add(node.key.range?.[0] ?? 0, "a merge key");
      return;
    }
    if (isAlias(node)) add(node.range?.[0] ?? 0, "an alias");
    else if (isNode(node) && "anchor" in node && node.anchor !== undefined) add(node.range?.[0] ?? 0, "an anchor");
    else if (isNode(node) && node.tag?.startsWith("!")) add(node.range?.[0] ?? 0, "a tag");
  });
  return problems;
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function fromIssue(issue: z.core.$ZodIssue, place: (path: Path) => Place): Problem[] {
  const where = issue.path.length === 0 ? "the file" : issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      return {
        ...place([...issue.path, key]),
        code: "unknown-key",
        message: `${where} has no entry "${key}"`,
        hint: "see knowledge/README.md for what may stand here",
      };
    });
  }
  if (issue.code === "invalid_union") {
    const accepted = issue.errors.flat().map((each) => each.message);
    return [
      {
        ...place(issue.path),
        code: "schema",
        message: `${where}: none of what may stand here`,
        hint: [...new Set(accepted)].join("; or "),
      },
    ];
  }
  return [{ ...place(issue.path), code: "schema", message: `${where}: ${issue.message}`, hint: "see knowledge/README.md" }];
}
