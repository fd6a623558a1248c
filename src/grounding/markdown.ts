// Cuts the Markdown of an answer into blocks: what is prose, a heading, a list item, a table cell, code.

export interface Block {
  readonly kind: "prose" | "heading" | "item" | "cell" | "code";
  readonly text: string;
  /** The heading, the line before a list, or the head of a column, under which it stands. */
  readonly under: string;
}

const FENCE = /^\s{0,3}(?:```|~~~)/u;
const HEADING = /^\s{0,3}#{1,6}(?:\s|$)/u;
const UNDERLINE = /^\s{0,3}(?:=+|-{2,})\s*$/u;
const RULE = /^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|[─━═—]{3,})$/u;
const ITEM = /^\s*(?:[-*+•‣◦▪–—](?=\s)|\(?\d{1,3}[.)](?=\s)|\(?[a-z][.)](?=\s)|☐|✓|✔|✅|❌|⚠️?)\s*(?:\[[ xX]\]\s+)?/u;
const QUOTE = /^\s{0,3}(?:>\s?)+/u;
const SEPARATOR = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$/u;
const BOLD_LINE = /^\s*(?:\*\*[^*]{1,120}\*\*|__[^_]{1,120}__)\s*(?::\s*)?$/u;
const COMMENT = /<!--[^>]{0,2000}-->/gu;
const TAG = /<\/?[a-zA-Z][^<>]{0,200}>/gu;
/** Everything that no reader sees, but tabs and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** The blocks of a text in order. Never throws; a text without any letter or digit has none. */
export function readBlocks(markdown: string): Block[] {
  const lines = markdown
    .replace(INVISIBLE, "")
    .replace(COMMENT, " ")
    .replace(TAG, " ")
    .split(/\r\n|\r|\n/u);
  const blocks: Block[] = [];
  let under = "";
  let open: { kind: "prose" | "item"; lines: string[] } | undefined;
  let quoted = false;
  const add = (kind: Block["kind"], text: string, head = under) => {
    const trimmed = text.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) blocks.push({ kind, text: trimmed, under: head });
  };
  const close = () => {
    if (open === undefined) return;
    const text = open.lines.join(" ");
    add(open.kind, text);
    // A line that announces what follows is the head of it.
    if (open.kind === "prose") under = /:\s*(?:\*+\s*)?$/u.test(text) ? text : under;
    open = undefined;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] as string).replace(QUOTE, "");
    if (QUOTE.test(lines[at] as string) !== quoted) {
      quoted = !quoted;
      close();
    }
    if (FENCE.test(line)) {
      close();
      const end = lines.findIndex((later, index) => index > at && FENCE.test(later));
      const last = end === -1 ? lines.length : end;
      add("code", lines.slice(at + 1, last).join("\n"));
      at = last;
    } else if (line.trim() === "") {
      close();
    } else if (HEADING.test(line) || BOLD_LINE.test(line)) {
      close();
      under = line.replace(/^[\s#]+/u, "");
      add("heading", under, "");
    } else if (open?.kind === "prose" && UNDERLINE.test(line) && open.lines.length === 1) {
      under = open.lines[0] as string;
      add("heading", under, "");
      open = undefined;
    } else if (RULE.test(line)) {
      close();
    } else if (line.includes("|") && SEPARATOR.test(lines[at + 1] ?? "") && (lines[at + 1] ?? "").includes("-")) {
      close();
      at = readTable(lines, at, add);
    } else if (ITEM.test(line)) {
      close();
      open = { kind: "item", lines: [line.replace(ITEM, "").trim()] };
    } else if (open === undefined) {
      open = { kind: "prose", lines: [line.trim()] };
    } else {
      // "Imaging:" on a line of its own announces; the next line is not its continuation.
      if (open.kind === "prose" && /:\s*(?:\*+\s*)?$/u.test(open.lines.at(-1) ?? "")) {
        close();
        open = { kind: "prose", lines: [] };
      }
      open.lines.push(line.trim());
    }
  }
  close();
  return blocks;
}

/** Reads a table from its head on and returns the index of its last line. Each cell says its row and its column. */
function readTable(lines: readonly string[], from: number, add: (kind: Block["kind"], text: string, head?: string) => void): number {
  const head = cellsOf(lines[from] as string);
  add("heading", head.filter((cell) => cell !== "").join(" | "), "");
  let at = from + 2;
  for (; at < lines.length && (lines[at] as string).includes("|"); at += 1) {
    const cells = cellsOf(lines[at] as string);
    // A column of sources serves the whole row.
    const sources = cells.filter((cell) => CITATIONS_ONLY.test(cell));
    const said = cells.map((cell, column) => ({ cell, title: head[column] ?? "" })).filter(({ cell }) => !CITATIONS_ONLY.test(cell));
    const [label, ...rest] = said;
    if (rest.length === 0) add("cell", [label?.cell ?? "", ...sources].join(" "), label?.title ?? "");
    for (const { cell, title } of rest) {
      const own = /\[[^[\]]+\]/u.test(cell) ? [] : sources;
      const column = rest.length > 1 && title !== "" ? `, ${title}` : "";
      if (cell !== "") add("cell", [`${label?.cell ?? ""}${column}: ${cell}`, ...own].join(" "), rest.length > 1 ? "" : title);
    }
  }
  return at - 1;
}

const CITATIONS_ONLY = /^\s*(?:[[(][^[\]()]{1,120}[\])]\s*(?:[,;]\s*)?)+$/u;

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split("|")
    .map((cell) => cell.trim());
}
