// Lines that fit a terminal: what goes over is continued below, set in under its own line.

const NARROWEST = 40;
const WIDEST = 100;

/** Wraps each line at `columns`, at most 100; a continuation stands two further in than its line. Words are never cut. */
export function wrap(text: string, columns: number | undefined): string {
  const width = Math.max(NARROWEST, Math.min(columns ?? WIDEST, WIDEST));
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width))
    .join("\n");
}

function wrapLine(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const mark = /^\s*(?:-|\d+\.)?\s*/.exec(line)?.[0] ?? "";
  const indent = " ".repeat(mark.trim() === "" ? mark.length + 2 : mark.length);
  const lines: string[] = [];
  let current = mark;
  for (const word of line.slice(mark.length).split(" ")) {
    const isStart = current === mark || current === indent;
    if (!isStart && current.length + 1 + word.length > width) {
      lines.push(current);
      current = indent + word;
    } else current += isStart ? word : ` ${word}`;
  }
  return [...lines, current];
}
