// What is wrong with a YAML text, for those who write it by hand: the line where to look, what is wrong there, what is right.

export interface YamlMistake {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
}

/** A piece of a YAML text as the lexer cuts it. `plain`: a value or a key without quotes. */
export interface Lexeme {
  readonly text: string;
  readonly offset: number;
  readonly plain: boolean;
}

export interface InWords {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

interface Line {
  readonly start: number;
  readonly text: string;
  /** Where its first character stands, and where its key does, a list's dash aside. */
  readonly indent: number;
  readonly keyIndent: number;
}

const LONGEST = 90;
const KEY = /^\s*(?:- +)?([A-Za-z]\w*):(?=\s|$)/;

/** The first mistake alone: what a parser finds after it mostly comes of it. */
export function yamlInWords(mistakes: readonly YamlMistake[], text: string, lexemes: readonly Lexeme[]): InWords | undefined {
  const [first] = [...mistakes].sort((left, right) => left.offset - right.offset);
  if (first === undefined) return undefined;
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= first.offset);
  const line = lines[at] as Line;
  const found =
    tabs(first, line) ??
    openQuote(mistakes, first, lines, lexemes) ??
    openBracket(first, lines, lexemes) ??
    byCode(first, line, text) ??
    indentation(first, line, nextLine(lines, at));
  return found ?? told(line, first.offset, first.message, "compare with the lines around it; a text with marks in it stands in quotes");
}

function told(line: Line, offset: number, message: string, hint: string): InWords {
  const written = line.text.trim();
  const shown = written.length > LONGEST ? `${written.slice(0, LONGEST)}…` : written;
  return { offset, message: `${message}, in the line: ${shown}`, hint };
}

function tabs({ code, offset }: YamlMistake, line: Line): InWords | undefined {
  if (code !== "TAB_AS_INDENT") return undefined;
  return told(line, offset, "a tab stands where spaces have to", "indent with spaces alone, as the lines around it");
}

/** A quote that is not closed runs on to the next one, lines below, or to the end of the file. */
function openQuote(
  all: readonly YamlMistake[],
  first: YamlMistake,
  lines: readonly Line[],
  lexemes: readonly Lexeme[],
): InWords | undefined {
  const quoted = lexemes.filter(({ text, plain }) => !plain && /^["']/.test(text));
  const unclosed = all.find(({ code, message }) => code === "MISSING_CHAR" && message.startsWith("Missing closing"));
  const last = lines.findLast(({ start }) => start <= first.offset) as Line;
  const runsOn = ({ text, offset }: Lexeme): boolean => text.includes("\n") && offset < first.offset && offset + text.length > last.start;
  const open = quoted.find(runsOn) ?? (unclosed && quoted.findLast(({ offset }) => offset < unclosed.offset));
  if (open === undefined) return undefined;
  const line = lines.findLast(({ start }) => start <= open.offset) as Line;
  const mark = open.text[0] as string;
  const isWholeValue =
    KEY.test(line.text) &&
    line.text
      .slice(line.text.indexOf(":") + 1)
      .trim()
      .startsWith(mark);
  const sample = isWholeValue ? `: ${line.text.trim()}${mark}` : "";
  return told(line, open.offset, `the quote ${mark} that begins here has no end`, `end it with ${mark} in its own line${sample}`);
}

/** A bracket that is still open where the parser gave up. */
function openBracket({ code, offset }: YamlMistake, lines: readonly Line[], lexemes: readonly Lexeme[]): InWords | undefined {
  const stack: Lexeme[] = [];
  for (const each of lexemes.filter((lexeme) => !lexeme.plain && lexeme.offset < offset)) {
    if (each.text === "{" || each.text === "[") stack.push(each);
    else if (each.text === "}" || each.text === "]") stack.pop();
  }
  const open = stack.at(-1);
  if (open === undefined) return undefined;
  const line = lines.findLast(({ start }) => start <= open.offset) as Line;
  const close = open.text === "{" ? "}" : "]";
  const opens = line.text.split(open.text).length;
  const sample = open.text === "{" ? "{ key: value, key: value }" : "[one, another]";
  if (opens > line.text.split(close).length) {
    return told(line, open.offset, `a ${open.text} is not closed`, `close it with ${close} in the same line: ${sample}`);
  }
  if (code === "UNEXPECTED_TOKEN" || code === "MISSING_CHAR" || code === "BLOCK_IN_FLOW") {
    return told(line, offset, `a comma is missing between the entries within ${open.text} ${close}`, `put one between them: ${sample}`);
  }
  return undefined;
}

function byCode({ code, message, offset }: YamlMistake, line: Line, text: string): InWords | undefined {
  const key = KEY.exec(line.text)?.[1];
  const value = key === undefined ? "" : line.text.slice(line.text.indexOf(":") + 1).trim();
  const quotes = key === undefined ? "put it in quotes" : `put it in quotes: ${key}: ${inQuotes(value)}`;
  switch (code) {
    case "DUPLICATE_KEY": {
      const twice = /^["']?([^"':\n]+)/.exec(text.slice(offset))?.[1]?.trim() ?? "a key";
      return told(line, offset, `"${twice}" stands twice in the same entry`, "keep the right one and take the other out");
    }
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
      return told(line, offset, `a text may not begin with ${text[offset]}`, quotes);
    case "BAD_DQ_ESCAPE":
      return told(line, offset, 'a \\ within " " means something else', "take it out, or write it twice");
    case "MULTIPLE_DOCS":
      return told(line, offset, "a line of --- begins another document", "take it out: a file holds one");
    case "UNEXPECTED_TOKEN":
      if (/^['"]/.test(value) && message.includes("node end")) {
        const inner = value.slice(1).replace(/['"]\s*$/, "");
        return told(line, offset, "the text goes on after its closing quote", `write it as ${key}: ${inQuotes(inner)}`);
      }
      return key === undefined || value === "" ? undefined : told(line, offset, `a text may not begin with ${value[0]}`, quotes);
    case "BLOCK_AS_IMPLICIT_KEY":
      if (key === undefined || !/: /.test(value)) return undefined;
      if (/^[^"']*, \w+: /.test(value)) {
        const entry = line.text.trim().replace(/^- +/, "");
        return told(line, offset, "several entries stand in one line without braces", `put them in braces: - { ${entry} }`);
      }
      return told(line, offset, "a text with a colon in it has to stand in quotes", quotes);
    default:
      return undefined;
  }
}

/** What is left, and the most common: the wrong indentation, or no colon. */
function indentation({ code, offset }: YamlMistake, line: Line, next: Line | undefined): InWords | undefined {
  const written = line.text.trim().replace(/^- +/, "");
  if (/^[\s\u00a0]*\u00a0/.test(line.text) || next?.text.match(/^[\s\u00a0]*\u00a0/)) {
    const bad = line.text.includes("\u00a0") ? line : (next as Line);
    return told(bad, bad.start, "the line begins with a no-break space, as word processors write them", "indent it with plain spaces");
  }
  if (!KEY.test(line.text) && !written.endsWith(":")) {
    const glued = /^(\w+):(\S.*)$/.exec(written);
    return glued === null
      ? told(line, offset, "the line has no key with a colon", 'write "key: value"; a text that goes on belongs into the line above')
      : told(line, offset, "a space is missing after the colon", `write ${glued[1]}: ${glued[2]}`);
  }
  const isKeyBelow = code === "MULTILINE_IMPLICIT_KEY" || code === "BLOCK_AS_IMPLICIT_KEY";
  if (isKeyBelow && offset > line.start + line.keyIndent && next !== undefined && next.indent > line.keyIndent) {
    const right = `begin it with ${line.keyIndent} spaces, as what stands beside it in the line above`;
    return told(
      next,
      next.start,
      "the line is indented too far",
      line.keyIndent === 0 ? "begin it without spaces, as the line above" : right,
    );
  }
  if (isKeyBelow || code === "BAD_INDENT") {
    return told(
      line,
      offset,
      "the line is not indented as those around it",
      "begin it with as many spaces as the lines that it stands beside",
    );
  }
  return undefined;
}

/** A single quote at the end is one whose other half is missing. */
function inQuotes(text: string): string {
  const bare = text.replace(/^([^"]*)"$/, "$1");
  return bare.includes('"') ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
}

function nextLine(lines: readonly Line[], at: number): Line | undefined {
  return lines.slice(at + 1).find(({ text }) => text.trim() !== "" && !text.trim().startsWith("#"));
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const own = start;
    start += line.length + 1;
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    return { start: own, text: line, indent, keyIndent: /^ *(?:- +)*/.exec(line)?.[0].length ?? 0 };
  });
}
