// Reads a text once: its words and what denies them, its cues, its figures, the techniques and choices that it names.
import { analyse, STOP_WORDS, type Token } from "../../text/analysis.ts";
import { readQuantities } from "../../text/quantities.ts";
import { isLight } from "../english/light.ts";
import { deniedWords, findMarks, range } from "../english/match.ts";
import type { Category, Mark, Reading, Word } from "../model.ts";
import type { Names } from "./names.ts";

/** Cues whose words are read as operators; those of the others have to be accounted for like any word. */
const OPERATORS: ReadonlySet<Category> = new Set<Category>([
  "exempt",
  "deny",
  "only",
  "except",
  "both",
  "order",
  "every",
  "must",
  "proof",
  "hedge",
  "often",
  "seldom",
  "most",
  "few",
  "than",
  "when",
  "open",
]);
const BREAK = /[,;:.!?()|—–"“”]/u;
/** "5,5 mg": a comma for a decimal point, where a unit follows. */
const DECIMAL_COMMA = /(?<![\d,.])(\d{1,4}),(\d{1,2})(?=\s?(?:%|(?:[mµ]?g|m?l|[cm]m|kg|h|Gy)\b))/gu;
const MARKUP = /[*_`~]+|&nbsp;/gu;

/** Reads a text, its citations taken out before. Never throws. */
export function read(written: string, names: Names): Reading {
  const text = written
    .replace(MARKUP, " ")
    .replace(DECIMAL_COMMA, "$1.$2")
    .replace(/\bcannot\b/giu, "can not");
  const tokens = analyse(text, { stopWords: false, negations: true });
  const clauseOf = clausesOf(text, tokens);
  const marks = findMarks(tokens, clauseOf);
  const denied = deniedWords(tokens, marks, clauseOf);
  const figures = readQuantities(text);
  const operator = new Set(marks.filter(({ cue }) => OPERATORS.has(cue.category)).flatMap(({ from, to }) => range(from, to)));
  const words = tokens.map(({ word, term, start, end }, at): Word => {
    const inFigure = figures.some((figure) => start >= figure.start && end <= figure.end);
    const content =
      !STOP_WORDS.has(word) && !isLight(word) && !operator.has(at) && !inFigure && !(word.length === 1 && /[a-z]/u.test(word));
    return { word, term, start, end, content, denied: denied[at] ?? false, treats: names.isTreatment(term), clause: clauseOf[at] ?? 0 };
  });
  const chosen = names.choicesIn(words);
  const techniques = words.flatMap(({ word }, at) => {
    const id = names.techniqueOf(word);
    return id === undefined ? [] : [{ id, at }];
  });
  return {
    text,
    words,
    marks: marks.map((mark): Mark => ({ ...mark, denied: mark.denied !== (words[mark.from]?.denied ?? false) })),
    figures,
    techniques,
    slots: new Set([...techniques.map(({ at }) => at), ...chosen.flatMap(({ from, to }) => range(from, to))]),
    choices: new Set(chosen.flatMap(({ value }) => value)),
    meant: names.meantIn(words),
    clauses: (clauseOf.at(-1) ?? 0) + 1,
  };
}

/** The marks of some categories, in order. */
export function marksOf(reading: Reading, ...categories: readonly Category[]): Mark[] {
  return reading.marks.filter(({ cue }) => categories.includes(cue.category));
}

/** The clause of a word, by its index. */
export function clauseAt({ words }: Reading, at: number): number {
  return words[at]?.clause ?? 0;
}

/** Whether a text has a cue of one of these categories. */
export function has(reading: Reading, ...categories: readonly Category[]): boolean {
  return reading.marks.some(({ cue }) => categories.includes(cue.category));
}

/** The clause of each token, from 0: a stop, a comma, a dash or "but" begins another; an aside ("is, of itself, a reason") does not. */
function clausesOf(text: string, tokens: readonly Token[]): number[] {
  const starts = tokens.map(({ word, start }, at) => {
    const between = text.slice(tokens[at - 1]?.end ?? 0, start);
    if (at === 0) return "";
    return BREAK.test(between) && !/^[.,]$/u.test(between) ? between.trim() : /^(?:but|whereas|while)$/u.test(word) ? word : "";
  });
  let clause = 0;
  return starts.map((start, at) => {
    const end = start === "," ? at + 1 + starts.slice(at + 1, at + 1 + ASIDE).indexOf(",") : at;
    const isAside = end > at && tokens.slice(at, end).every(({ word }) => STOP_WORDS.has(word) || isLight(word));
    if (isAside) starts[end] = "";
    else if (start !== "") clause += 1;
    return clause;
  });
}
/** Words of an aside between two commas, at most. By hand. */
const ASIDE = 3;
