// JSON as people write it: its value, or every mistake with line and column. A name that stands twice in an object is one.
import { visit } from "jsonc-parser";

export type JsonRead = { readonly value: unknown } | { readonly mistakes: readonly string[] };

/** Long enough for every honest mistake. */
const MOST_TOLD = 8;

/** The value that a text holds; or, a line each, where and why it is not JSON, or which names stand twice. Never throws. */
export function readJson(text: string): JsonRead {
  const doubled: string[] = [];
  /** Of each object that is open, where its names stand. */
  const open: Map<string, string>[] = [];
  let broken: string | undefined;
  try {
    visit(
      text,
      {
        onObjectBegin: () => void open.push(new Map()),
        onObjectEnd: () => void open.pop(),
        onObjectProperty: (name, _offset, _length, line, column) => {
          const [names, here] = [open.at(-1), place(line, column)];
          const before = names?.get(name);
          if (before === undefined) names?.set(name, here);
          else doubled.push(`${here}: ${JSON.stringify(name)} stands here again, after ${before}; give it once`);
        },
        onError: (_code, offset, _length, line, column) => {
          broken ??= `${place(line, column)}: ${reasonAt(text, offset)}`;
        },
      },
      { disallowComments: true },
    );
    // It knows where a mistake is; what JSON is, the language itself decides.
    const value: unknown = JSON.parse(text);
    return doubled.length === 0 ? { value } : { mistakes: doubled.slice(0, MOST_TOLD) };
  } catch (error) {
    if (error instanceof RangeError) return { mistakes: ["it nests too deep"] };
    return { mistakes: [broken ?? (error as Error).message] };
  }
}

function place(line: number, column: number): string {
  return `line ${line + 1}, column ${column + 1}`;
}

function reasonAt(text: string, offset: number): string {
  const [found, before] = [text[offset], text.slice(0, offset).trimEnd()];
  if (found === undefined) return "it ends here, before it is complete; a bracket or a quotation mark is missing";
  if (/^(?:\/[/*]|#)/.test(text.slice(offset, offset + 2))) return "comments are not JSON; take them out";
  if (/[\]}]/.test(found) && before.endsWith(",")) return `a comma before ${found} is not JSON; take it out`;
  if (found === "'") return "names and texts stand in double quotes in JSON";
  if (found === '"') return "this text is not complete, or has something in it that JSON writes otherwise, such as \\n for a line break";
  if (/[\w$]/.test(found) && /[{,]$/.test(before)) return "a name stands in double quotes in JSON";
  return `${JSON.stringify(found)} cannot stand here in JSON`;
}
