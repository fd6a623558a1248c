// JSON as people write it: its value, or every mistake with line and column. A name that stands twice in an object is one.
import { type AnyNode, parse } from "@humanwhocodes/momoa";

export type JsonRead = { readonly value: unknown } | { readonly mistakes: readonly string[] };

/** Long enough for every honest mistake. */
const MOST_TOLD = 8;

/** The value that a text holds; or, a line each, where and why it is not JSON, or which names stand twice. Never throws. */
export function readJson(text: string): JsonRead {
  try {
    const value: unknown = JSON.parse(text);
    const doubled = doubledNames(parse(text, { mode: "json" }).body);
    return doubled.length === 0 ? { value } : { mistakes: doubled.slice(0, MOST_TOLD) };
  } catch (error) {
    if (error instanceof RangeError) return { mistakes: ["it nests too deep"] };
    return { mistakes: [notJson(text, error as Error)] };
  }
}

function doubledNames(node: AnyNode): string[] {
  if (node.type === "Array") return node.elements.flatMap(({ value }) => doubledNames(value));
  if (node.type !== "Object") return [];
  const first = new Map<string, string>();
  return node.members.flatMap(({ name, value }) => {
    const [own, { line, column }] = [name.type === "String" ? name.value : name.name, name.loc.start];
    const before = first.get(own);
    const here = `line ${line}, column ${column}`;
    if (before === undefined) first.set(own, here);
    const twice = `${here}: ${JSON.stringify(own)} stands here again, after ${before}; give it once`;
    return [...(before === undefined ? [] : [twice]), ...doubledNames(value)];
  });
}

function notJson(text: string, error: Error): string {
  const offset = offsetOf(text, error);
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const column = offset - before.lastIndexOf("\n");
  return `line ${line}, column ${column}: ${reasonAt(text, before.trimEnd(), offset)}`;
}

/** Where reading broke off. The parser with positions knows, but takes a line break within a text, which JSON does not. */
function offsetOf(text: string, error: Error): number {
  try {
    parse(text, { mode: "json" });
  } catch (problem) {
    const { offset, constructor } = problem as { offset?: number; constructor: { name: string } };
    if (offset !== undefined) return /end of input/.test((problem as Error).message) ? text.length : offset;
    if (constructor.name === "RangeError") return 0;
  }
  return Number(/position (\d+)/.exec(error.message)?.[1] ?? 0);
}

function reasonAt(text: string, before: string, offset: number): string {
  const found = text[offset];
  if (found === undefined) return "it ends here, before it is complete; a bracket or a quotation mark is missing";
  if (/^(?:\/[/*]|#)/.test(text.slice(offset, offset + 2))) return "comments are not JSON; take them out";
  if (/[\]}]/.test(found) && before.endsWith(",")) return `a comma before ${found} is not JSON; take it out`;
  if (found === "'") return "names and texts stand in double quotes in JSON";
  if (/[\w$]/.test(found) && /[{,]$/.test(before)) return "a name stands in double quotes in JSON";
  if (/[\n\r]/.test(found)) return "a text ends before the end of its line in JSON; write a line break as \\n";
  return `${JSON.stringify(found)} cannot stand here in JSON`;
}
