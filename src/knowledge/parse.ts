// From a YAML text to a value that fits its schema, or to problems with their line and column.
import { CST, type Document, isMap, isNode, isScalar as isScalarNode, Lexer, LineCounter, parseDocument } from "yaml";
import type * as z from "zod";
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
  const keyPlace = (path: Path): Place => placeAt(keyOffset(document, path));
  const syntax = [...document.errors, ...document.warnings].map((error): Problem => {
    return { ...placeAt(error.pos[0]), code: "yaml", message: error.message, hint: "mend the YAML" };
  });
  const problems = [...syntax, ...forbidden(text, placeAt)];
  if (problems.length > 0) return { value: undefined, problems, place };
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return { value: checked.data, problems: [], place };
  return { value: undefined, problems: checked.error.issues.flatMap((issue) => fromIssue(issue, place, keyPlace)), place };
}

/** Anchors, aliases, tags and merge keys, as they stand in the text: a parsed node no longer tells them from its own. */
function forbidden(text: string, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  let offset = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type = isScalar ? "scalar" : CST.tokenType(lexeme);
    // The lexer announces a scalar, and the modes of a document, by lexemes that are not in the text.
    if (type === "scalar" && !isScalar) isScalar = true;
    else if (type !== "doc-mode" && type !== "flow-error-end") {
      const what = isScalar && lexeme === "<<" ? "a merge key" : FORBIDDEN[type ?? ""];
      if (what !== undefined) {
        const message = `${what} is not used in knowledge files`;
        problems.push({ ...placeAt(offset), code: "yaml-feature", message, hint: "write the value out" });
      }
      isScalar = false;
      offset += lexeme.length;
    }
  }
  return problems;
}

const FORBIDDEN: Record<string, string> = { anchor: "an anchor", alias: "an alias", tag: "a tag" };

/** Where a key stands, as opposed to its value. */
function keyOffset(document: Document, path: Path): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalarNode(key) && key.value === path.at(-1)) : undefined;
  return isScalarNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function fromIssue(issue: z.core.$ZodIssue, place: (path: Path) => Place, keyPlace: (path: Path) => Place): Problem[] {
  const where = issue.path.length === 0 ? "the file" : issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      return {
        ...keyPlace([...issue.path, key]),
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
