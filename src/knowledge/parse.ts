// From a YAML text to a value that fits its schema, or to problems with their line and column.
import { CST, type Document, isMap, isNode, isScalar as isScalarNode, Lexer, LineCounter, parseDocument } from "yaml";
import type * as z from "zod";
import type { Problem } from "./problem.ts";
import { schemaInWords } from "./schema-in-words.ts";
import { type Lexeme, yamlInWords } from "./yaml-in-words.ts";

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: "error" });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const place = (path: Path): Place => placeAt(offsetOf(document, path));
  const keyPlace = (path: Path): Place => placeAt(keyOffset(document, path));
  const garbled = text.search(/[\uFFFD\0]/u);
  if (garbled >= 0) return { value: undefined, problems: [{ ...placeAt(garbled), ...GARBLED }], place };
  const lexemes = lexemesOf(text);
  const mistakes = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({ code, message, offset: pos[0] }));
  const syntax = yamlInWords(mistakes, text, lexemes);
  const problems = [
    ...(syntax === undefined ? [] : [{ ...placeAt(syntax.offset), code: "yaml", message: syntax.message, hint: syntax.hint }]),
    ...forbidden(lexemes, placeAt),
  ];
  if (problems.length > 0) return { value: undefined, problems, place };
  const written: unknown = document.toJS();
  const checked = schema.safeParse(written);
  if (checked.success) return { value: checked.data, problems: [], place };
  const mistyped = checked.error.issues.flatMap((issue) => schemaInWords(issue, written, schema));
  const complaints = mistyped.map(({ path, ...told }) => ({ ...(told.code === "schema" ? place(path) : keyPlace(path)), ...told }));
  return { value: undefined, problems: complaints, place };
}

/** What reading as UTF-8 makes of other bytes, and what it leaves of UTF-16. */
const GARBLED = {
  code: "encoding",
  message: "what stands here is no text in UTF-8: the file was saved in another encoding, and letters would be lost",
  hint: "save it again as UTF-8, and write the letter anew if it is lost already",
};

/** The pieces of a text. The lexer announces a plain scalar, and the modes of a document, by marks that are not in the text. */
function lexemesOf(text: string): Lexeme[] {
  const found: Lexeme[] = [];
  let offset = 0;
  let plain = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type = plain ? "scalar" : CST.tokenType(lexeme);
    if (type === "scalar" && !plain) plain = true;
    else if (type !== "doc-mode" && type !== "flow-error-end") {
      found.push({ text: lexeme, offset, plain });
      plain = false;
      offset += lexeme.length;
    }
  }
  return found;
}

/** Anchors, aliases, tags and merge keys, as they stand in the text: a parsed node no longer tells them from its own. */
function forbidden(lexemes: readonly Lexeme[], placeAt: (offset: number) => Place): Problem[] {
  const problem = (offset: number, message: string, hint: string) => ({ ...placeAt(offset), code: "yaml-feature", message, hint });
  return lexemes.flatMap(({ text, offset, plain }, index) => {
    const what = plain ? (text === "<<" ? "a merge key" : undefined) : FORBIDDEN[CST.tokenType(text) ?? ""];
    if (what !== undefined)
      return [problem(offset, `${what} is not used in knowledge files`, "write the value out; a text stands in quotes")];
    const before = lexemes[index - 2];
    // A word with a comment to it is meant; a sentence that breaks off is not.
    const breaksOff = !plain && text.startsWith("#") && before?.plain === true && /\s/.test(before.text);
    return breaksOff
      ? [problem(offset, `from the # on, nothing is read: ${text}`, "put the text in quotes, or the comment in a line of its own")]
      : [];
  });
}

const FORBIDDEN: Record<string, string> = { anchor: "an anchor", alias: "an alias", tag: "a tag" };

/** Where a key stands, as opposed to its value. */
function keyOffset(document: Document, path: Path): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalarNode(key) && String(key.value) === String(path.at(-1))) : undefined;
  return isScalarNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
