// The words that the knowledge itself uses: none of them is an author or a journal.
import type { Knowledge } from "../../knowledge/model.ts";
import { stem } from "../../text/analysis.ts";

/** Every word of the knowledge, lower-cased, and its stem. */
export function wordsOf({
  passages,
  references,
  vocabulary,
  silences,
  guideline,
  facts,
  techniques,
  levels,
}: Knowledge): ReadonlySet<string> {
  const texts = [
    ...passages.flatMap(({ text, asks = [], covers = [] }) => [text, ...asks, ...covers]),
    ...references.map(({ told }) => told),
    ...vocabulary.flatMap(({ term, of }) => [term, of]),
    ...silences.flatMap(({ text, words }) => [text, ...words]),
    ...facts.map(({ label, question }) => `${label} ${question}`),
    ...(techniques?.aspects ?? []).flatMap(({ says, note = "" }) => [note, ...Object.values(says)]),
    JSON.stringify(guideline),
    levels.join(" "),
  ];
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*/gu) ?? []).flatMap((word) => [word, stem(word)]));
}
