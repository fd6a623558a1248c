// What no answer may hold, whatever was asked.
import type { Reply } from "./channel.ts";

const HERE = process.cwd();
const TRACES: readonly [name: string, found: RegExp][] = [
  ["a bug of the server's", /internal_error|Internal (server )?error/],
  // A frame names a file and a line, or says that there is none.
  ["a stack trace", /\\n\s+at |\bat \S+ \((?:[^)]*:\d+\)|native\)|<anonymous>\)|node:)|\.[cm]?[jt]s:\d+/],
  ["a path", new RegExp(`node_modules|file:///|/dist/|${HERE.replaceAll("/", "\\/")}`)],
  ["an unfilled place", /\bundefined\b|\[object \w+\]|\bNaN\b/],
];

/** What of it is in an answer and was not in the question; undefined where nothing is. */
export function traceIn({ wire }: Pick<Reply, "wire">, asked: string): string | undefined {
  for (const [name, found] of TRACES) {
    const match = found.exec(wire);
    if (match !== null && !asked.includes(match[0])) return `${name}: ${wire.slice(Math.max(0, match.index - 200), match.index + 200)}`;
  }
  return undefined;
}

/** The protocol's codes for what a client does wrong. */
export const CLIENT_CODES: readonly number[] = [-32600, -32601, -32602, -32002];
