// A term that is the same as words of one row is not the same as words of another.
import { termsOf } from "../../text/analysis.ts";
import { locatorOf, type VocabularyEntry } from "../model.ts";
import { termId } from "../vocabulary.ts";
import type { Check } from "./index.ts";
import { readAs } from "./terms-read-apart.ts";

export const termsLeadToOneRow: Check = ({ knowledge, at }) => {
  const rows = knowledge.rules.map(({ row }) => {
    const texts = knowledge.passages.filter(({ id }) => locatorOf(id) === row).map(({ text }) => text);
    return { row, terms: new Set(texts.flatMap((text) => termsOf(text))) };
  });
  const rowsOf = (of: string) => rows.filter(({ terms }) => termsOf(of).every((term) => terms.has(term))).map(({ row }) => row);
  const before = new Map<string, { entry: VocabularyEntry; rows: readonly string[] }[]>();
  return knowledge.vocabulary.flatMap((entry) => {
    const own = entry.kind === "same" ? rowsOf(entry.of) : [];
    if (own.length === 0) return [];
    const read = readAs(entry.term);
    const others = before.get(read) ?? [];
    before.set(read, [...others, { entry, rows: own }]);
    const other = others.find((each) => !each.rows.some((row) => own.includes(row)));
    if (other === undefined) return [];
    return [
      {
        ...at("term", termId(entry)),
        code: "term",
        message: `"${entry.term}" is the same as "${entry.of}" (${own[0]}) and as "${other.entry.of}" (${other.rows[0]})`,
        hint: "it can be related to both, or the same as one of them",
      },
    ];
  });
};
