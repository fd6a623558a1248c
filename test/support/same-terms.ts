// Draws, for each term that is the same as words of the passages, a statement in which it stands in their place.
import { type Knowledge, locatorOf, type VocabularyEntry } from "../../src/knowledge/model.ts";
import { analyse } from "../../src/text/analysis.ts";

export interface Drawn {
  readonly entry: VocabularyEntry;
  readonly passage: string;
  /** The passage's text with the term put in. */
  readonly sentence: string;
}

/** One statement for each row of the table that the term's words stand in; where they stand in none, one of another passage. */
export function drawSentences({ passages, rules, vocabulary }: Knowledge): Drawn[] {
  const rows = new Set(rules.map(({ row }) => row));
  const read = passages.map(({ id, text }) => ({ id, text, words: analyse(text, { negations: true }) }));
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  return vocabulary
    .filter(({ kind }) => kind === "same")
    .flatMap((entry) => {
      const wanted = analyse(entry.of, { negations: true }).map(({ term }) => term);
      const found = read.flatMap(({ id, text, words }): Drawn[] => {
        const at = words.findIndex((_, index) => wanted.every((term, offset) => words[index + offset]?.term === term));
        const [first, last] = [words[at], words[at + wanted.length - 1]];
        if (first === undefined || last === undefined) return [];
        return [{ entry, passage: id, sentence: `${text.slice(0, first.start)}${entry.term}${text.slice(last.end)}` }];
      });
      const ofRows = found.filter(({ passage }) => rows.has(locatorOf(passage)));
      // Rather where the words stand as they are written than in another form.
      const written = found.find(({ passage }) => texts.get(passage)?.includes(entry.of));
      return ofRows.length > 0 ? ofRows : [written ?? found].flat().slice(0, 1);
    });
}
