// Whether a part of a sentence drops what restricts a row: "X is an absolute contraindication", where the row says "an X that …".
import { standsFor } from "./agreement.ts";
import type { Conflict } from "./conflicts.ts";
import { HEDGES, LIMITERS } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import { isKindWord } from "./kinds.ts";
import type { Part } from "./part.ts";
import { firmMatchOf } from "./support.ts";

/** A word that a statement has only in part may say something more. */
const SAME = 0.9;
/** A restriction of more words than this is told in too many ways to say that it is missing. */
const LONGEST = 8;
/** Words that restrict in passing, whatever the row says. */
const CONDITIONS = new Set(["when", "if", "unless", "where", "once", "only", "depending", "listed"]);

/** "Any A", "A whatever its size": it says so outright, whatever else it says. */
const OF_ANY = new Set(["any", "every", "whatever", "whichever", "regardless", "irrespective", "always"]);

/**
 * At most one conflict, with a row alone: where the sentence calls the bare thing a contraindication or an indication and has nothing
 * of the clause, or of the bound, that tells which ones are meant. A sentence with any other word of its own may say it otherwise.
 */
export function restrictionConflict(part: Part, statement: Statement): Conflict[] {
  const { kind, frame } = statement;
  if (kind === undefined || !(kind === "indication" ? part.kinds.indication : part.kinds.against)) return [];
  const indifferent = indifferentIn(part);
  const ofAny = !part.kinds.deniesAgainst && (indifferent.size > 0 || part.words.some(({ word }) => OF_ANY.has(word)));
  if (!ofAny && !isBare(part, statement)) return [];
  const clause = restrictionOf(statement);
  const isSaid = (at: number): boolean => {
    const { term, stem } = statement.words[at] as Statement["words"][number];
    return part.content.some((each) => !indifferent.has(each.word.stem) && standsFor(each, term, stem, statement) !== "no");
  };
  const content = clause.filter((at) => {
    const { stop, figure, term, word } = statement.words[at] as Statement["words"][number];
    return !stop && !figure && !frame.has(term) && !isKindWord(word);
  });
  const bound = statement.quantities.find(({ op }) => op !== "plain");
  const dropsClause = content.length > 0 && !content.some(isSaid);
  if (!dropsClause && (bound === undefined || part.quantities.length > 0)) return [];
  const what = dropsClause ? clause.map((at) => statement.words[at]?.word).join(" ") : (bound?.text ?? "");
  return [{ of: "kind", key: "restriction", reason: `says it only with "${what}", the sentence of any` }];
}

/** "Painful or not", "painful or painless": words that a sentence says do not matter, as stems. */
function indifferentIn({ words }: Part): ReadonlySet<string> {
  const found = words.flatMap(({ word }, at) => {
    const [before, after, next] = [words[at - 1], words[at + 1], words[at + 2]];
    if (word !== "or" || before === undefined || after === undefined) return [];
    if (after.word === "not") return /^(?:whether|if)$/u.test(before.word) ? [next?.stem ?? "", words[at + 3]?.stem ?? ""] : [before.stem];
    return before.term === after.term && before.affix !== after.affix ? [before.stem, after.stem] : [];
  });
  return new Set(found);
}

/** Whether the part is a whole sentence that denies and limits nothing, and has no content beside what the row has, too. */
function isBare(part: Part, statement: Statement): boolean {
  if (part.kinds.deniesAgainst || part.scopes.length > 0) return false;
  const own = new Set(part.words.map(({ word }) => word));
  const limits = (word: string): boolean => HEDGES.has(word) || LIMITERS.has(word) || CONDITIONS.has(word);
  if ([...part.around].some((word) => !own.has(word) || limits(word))) return false;
  const content = part.content.filter(({ word }) => !isKindWord(word.word) && !statement.frame.has(word.term));
  return content.length > 0 && content.every((each) => firmMatchOf(each, statement) >= SAME);
}

/** The words of the clause after "that", by index; none where the row gives choices, which a sentence need not name all. */
function restrictionOf({ words }: Statement): number[] {
  const that = words.findIndex(({ word }) => word === "that");
  const clause = that === -1 ? [] : [...words.keys()].slice(that);
  return clause.length > LONGEST || clause.some((at) => words[at]?.word === "or") ? [] : clause;
}
