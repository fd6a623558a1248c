// Whether a part of a sentence affirms, in a phrase of two words, what a cited statement with that very phrase leaves open.
import { HEDGES } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import { isOpen } from "./openness.ts";
import type { Part } from "./part.ts";
import type { ContentWord } from "./support.ts";

/** Two words that weigh less are no phrase of the subject. */
const LEAST_WEIGHT = 4;
const DENIES = /^(?:not|no|cannot|never|neither|nor|yet|without|lacking|if)$/u;

/** At most one finding. */
export function openPhraseFindings(part: Part, statements: readonly Statement[]): string[] {
  if (isOpen(part) || [...part.around].some((word) => HEDGES.has(word) || DENIES.test(word))) return [];
  for (const [index, left] of part.content.entries()) {
    const right = part.content[index + 1];
    if (right === undefined || right.at !== left.at + 1 || left.weight + right.weight < LEAST_WEIGHT) continue;
    const having = statements.filter((statement) => hasPhrase(statement, left, right));
    const [first] = having;
    if (first === undefined || having.some(({ passage }) => passage.certainty !== "unknown")) continue;
    return [`[${first.locator}] leaves it open, the sentence states it ("${left.word.word} ${right.word.word}").`];
  }
  return [];
}

function hasPhrase({ words }: Statement, left: ContentWord, right: ContentWord): boolean {
  const is = ({ word, family }: ContentWord, at: number): boolean => {
    const there = words[at];
    return there !== undefined && (there.term === word.term || there.stem === word.stem || family.has(there.term));
  };
  return words.some((_, at) => is(left, at) && is(right, at + 1));
}
