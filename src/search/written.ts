// Words that are written otherwise than in the documents: levels, fractions, compounds in two words.

import { levelMeant } from "../knowledge/level-names.ts";
import type { Knowledge } from "../knowledge/model.ts";
import { fold, STOP_WORDS, stem } from "../text/analysis.ts";
import { isCommon } from "../text/common.ts";
import { DENOMINATORS, NUMBER_WORDS } from "../text/number-words.ts";
import type { VocabularyEntry } from "./expand.ts";
import { isKnown, type SearchIndex } from "./index.ts";
import { LIMITS } from "./settings.ts";

/** "T-12", "T 12", "Th12": letters and a number that no letter or digit stands beside. */
const LEVEL = /(?<![\p{L}\p{N}])\p{L}{1,9}[-–.\s]?\d{1,2}(?![\p{L}\p{N}]|[.,]\d)/gu;
/** "2/3", and what ⅔ is folded to; no part of a date, of a ratio of levels or of a longer row of numbers. */
const FRACTION = /(?<![\p{L}\p{N}/.,⁄-])([1-9])[/⁄]([1-9]|10)(?![\p{L}\p{N}/⁄]|[.,]\d)/gu;
const SIGN = /[¼-¾⅐-⅞]/gu;
const PAIR = /(?<![\p{L}\p{N}-])(\p{L}{2,20})[-\u2010\u2011 ](\p{L}{2,20})(?![\p{L}\p{N}])/gu;
const COMPOUND = /(?<![\p{L}\p{N}-])(\p{L}{2,20})-(\p{L}{2,20})(?![\p{L}\p{N}-])/gu;

// The first word for a number is its plain one: "two" and not "couple".
const WORD_OF = new Map([...NUMBER_WORDS].reverse().map(([word, value]) => [value, word]));
const PART_OF = new Map([...DENOMINATORS].filter(([word]) => !word.endsWith("s")).map(([word, value]) => [value, word]));

/** A query as the documents would write it. What it writes otherwise is replaced, so that offsets are those of the text that is given back. */
export function asWritten(query: string, index: SearchIndex, levels: Pick<Knowledge, "levels" | "levelNames">): string {
  return query
    .slice(0, LIMITS.characters)
    .replace(LEVEL, (written) => levelIn(written, levels, index) ?? written)
    .replace(SIGN, (sign) => ` ${sign.normalize("NFKC")} `)
    .replace(FRACTION, (written, part, whole) => inWords(Number(part), Number(whole)) ?? written)
    .replace(PAIR, (written, first, second) => (isOneWord(first, second, index) ? `${first}${second}` : written));
}

/** A level that the documents name: what is none of theirs may be something else, as D3 is. */
function levelIn(written: string, levels: Pick<Knowledge, "levels" | "levelNames">, index: SearchIndex): string | undefined {
  const level = levelMeant(written, levels);
  return level !== undefined && index.frequency(fold(level)) > 0 ? level : undefined;
}

/** "two thirds"; undefined for what is no share. */
function inWords(part: number, whole: number): string | undefined {
  const [count, name] = [WORD_OF.get(part), PART_OF.get(whole)];
  if (part >= whole || count === undefined || name === undefined) return undefined;
  return part === 1 ? `${count} ${name}` : `${count} ${name}s`;
}

/** Two words of which one alone says nothing here, and that are known together. */
function isOneWord(first: string, second: string, index: SearchIndex): boolean {
  const says = (word: string) => STOP_WORDS.has(word) || isCommon(word) || isKnown(index, stem(word));
  const [one, other] = [fold(first), fold(second)];
  return !(says(one) && says(other)) && isKnown(index, stem(`${one}${other}`));
}

/** What texts write with a hyphen, as one word that says the same. */
export function compoundsIn(texts: readonly string[]): VocabularyEntry[] {
  const pairs = new Map(
    texts.flatMap((text) => [...text.matchAll(COMPOUND)].map(([, first, second]) => [fold(`${first}${second}`), `${first} ${second}`])),
  );
  return [...pairs].sort().map(([term, of]) => ({ term, of, kind: "same" }));
}
