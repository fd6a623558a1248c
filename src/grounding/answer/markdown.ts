// Cuts the Markdown of an answer into blocks: what is prose, a heading, a list item, a table cell, code.
import type { Block } from "../model.ts";

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
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** "[^1]: text" on a line of its own. */
const FOOTNOTE = /^\s{0,3}\[\^([^\]\s]{1,40})\]:(.*)$/u;
const NOTE_MARK = /\[\^([^\]\s]{1,40})\]/gu;

/** The blocks of a text in order. Never throws; a text without any letter or digit has none. */
export function readBlocks(markdown: string): Block[] {
  const notes = new Map<string, string>();
  const lines = markdown
    .replace(INVISIBLE, "")
    .replace(COMMENT, " ")
    .replace(TAG, " ")
    .split(/\r\n|\r|\n|\u2028|\u2029|\u0085/u)
    .filter((line) => {
      const [, name, text = ""] = FOOTNOTE.exec(line) ?? [];
      if (name !== undefined) notes.set(name, text);
      return name === undefined;
    });
  const blocks: Block[] = [];
  let heading = "";
  let under = "";
  let open: { kind: "prose" | "item"; lines: string[] } | undefined;
  let quoted = false;
  const add = (kind: Block["kind"], text: string, head = under) => {
    // A footnote's own text stands where its mark does: a citation in it is the sentence's.
    const trimmed = text.replace(NOTE_MARK, (_, name: string) => ` ${noteOf(notes.get(name))}`).trim();
    const over = [heading, head].filter((each, at, all) => each !== "" && all.indexOf(each) === at);
    if (/[\p{L}\p{N}]/u.test(trimmed)) blocks.push({ kind, text: trimmed, under: kind === "heading" ? [] : over });
  };
  const close = () => {
    if (open === undefined) return;
    const text = open.lines.join(" ");
    // A paragraph ends the list before it, and what announced that.
    if (open.kind === "prose" && blocks.at(-1)?.kind === "item") under = "";
    add(open.kind, text);
    // A line that announces what follows is the head of it.
    if (open.kind === "prose") under = /:\s*(?:\*+\s*)?$/u.test(text) ? text : "";
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
      heading = line.replace(/^[\s#]+/u, "");
      under = "";
      add("heading", heading, "");
    } else if (open?.kind === "prose" && UNDERLINE.test(line) && open.lines.length === 1) {
      heading = open.lines[0] as string;
      under = "";
      add("heading", heading, "");
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

/** What of a footnote belongs to the sentence: its citation; its words alone where it has none. */
function noteOf(note: string | undefined): string {
  const bare = note?.trim() ?? "";
  return bare === "" || /^[[(]/u.test(bare) ? bare : `[${bare.replace(/[[\]]/gu, " ").replace(/\.\s*$/u, "")}]`;
}

/** Reads a table from its head on and returns the index of its last line. Each cell says its row and stands under its column. */
function readTable(lines: readonly string[], from: number, add: (kind: Block["kind"], text: string, head?: string) => void): number {
  const head = cellsOf(lines[from] as string);
  add("heading", head.filter((cell) => cell !== "").join(" | "), "");
  let at = from + 2;
  for (; at < lines.length && (lines[at] as string).includes("|"); at += 1) {
    const all = cellsOf(lines[at] as string);
    const isSource = (cell: string, column: number): boolean =>
      CITATIONS_ONLY.test(cell) ||
      (/\b(?:refs?|references?|sources?|citations?)\b/iu.test(head[column] ?? "") && /^[\d\s,;–-]+$/u.test(cell));
    // A column of sources serves the whole row.
    const sources = all.filter(isSource).map((cell) => (CITATIONS_ONLY.test(cell) ? cell : `[ref ${cell}]`));
    const said = all
      .map((cell, column) => ({ cell, title: head[column] ?? "", column }))
      .filter(({ cell, column }) => !isSource(cell, column));
    const [label, ...rest] = said.filter(({ cell }) => cell !== "");
    if (rest.length === 0) add("cell", [label?.cell ?? "", ...sources].join(" "), label?.title ?? "");
    for (const { cell, title } of rest) {
      const own = /\[[^[\]]+\]/u.test(cell) ? [] : sources;
      add("cell", [`${label?.cell ?? ""}: ${cell}`, ...own].join(" "), title);
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
