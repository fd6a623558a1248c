// Cuts what comes in into lines.

const LINE_END = 0x0a;

/**
 * Returns what takes the next chunk and gives the lines that end in it. Once more than `longest` bytes have come without an end
 * it gives undefined, for good.
 */
export function lineCutter(longest: number): (chunk: Buffer) => string[] | undefined {
  let parts: Buffer[] = [];
  let size = 0;
  return (chunk) => {
    const lines: string[] = [];
    let from = 0;
    if (size + chunk.length > longest) {
      size = Number.POSITIVE_INFINITY;
      parts = [];
      return undefined;
    }
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      lines.push(Buffer.concat([...parts, chunk.subarray(from, end)]).toString("utf8"));
      parts = [];
      size = 0;
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
    size += chunk.length - from;
    return lines;
  };
}
