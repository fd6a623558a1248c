// How an answer speaks of its source: "the article names", "as of 2010". That says nothing of the subject.
import type { Reading, Word } from "./reading.ts";

const SOURCE = /^(?:articles?|guidelines?|papers?|authors?|text|document|publication|review|source|passage|table)$/u;
const POINTING = /^(?:the|this|its|that|their|here)$/u;
const TELLS =
  /^(?:names?|named|lists?|listed|notes?|noted|states?|stated|says?|said|mentions?|mentioned|gives?|describes?|reports?|explains?|adds?|writes?|wrote|classif\w+|class|classes|counts?|treats?|regards?|identif\w+|specif\w+|cites?|cited|points?|distinguish\w*|presents?|includes?|calls?|claims?|asserts?|argues?|maintains?|contends?|concludes?|mention|state|name|list)$/u;
/** "The article also names", "does not say": so many words after the noun the verb stands at the latest. */
const REACH = 4;
const BETWEEN = /^(?:does|do|did|has|have|is|are|also|only|explicitly|not|never|nowhere|itself|further|then)$/u;

/** The words of such an opening, by index: the noun and its verb. */
export function tellingWords(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [at, { word, clause }] of words.entries()) {
    if (!SOURCE.test(word) || !POINTING.test(words[at - 1]?.word ?? "")) continue;
    let verb = at + 1;
    while (verb < at + REACH && BETWEEN.test(words[verb]?.word ?? "")) verb += 1;
    if (words[verb]?.clause !== clause || !TELLS.test(words[verb]?.word ?? "")) continue;
    found.add(at);
    found.add(verb);
  }
  return found;
}

const BEFORE_YEAR = /\b(?:as of|to date|at (?:the|that) time|time of writing|until|up to|this|in its?)[\s(,]*$/iu;
const YEAR_REACH = 40;
const AFTER_YEAR = /^\)?,?\s+(?:articles?|guidelines?|reviews?|papers?|publication|text)\b/iu;

/** The reading without the year in which the source itself was published, where it only says when that was. */
export function withoutOwnYear(reading: Reading, year: number | undefined): Reading {
  if (year === undefined) return reading;
  const { text } = reading;
  const isOwn = ({ op, low, high, start, end }: Reading["quantities"][number]): boolean =>
    low === high &&
    low === year &&
    op !== "range" &&
    (BEFORE_YEAR.test(text.slice(Math.max(0, start - YEAR_REACH), start + bound(text.slice(start, end)))) ||
      AFTER_YEAR.test(text.slice(end, end + YEAR_REACH)));
  return { ...reading, quantities: reading.quantities.filter((each) => !isOwn(each)) };
}

/** What stands before the number in a quantity's own text. */
function bound(text: string): number {
  return Math.max(0, text.search(/\d/u));
}
