// Whether a sentence leaves something open as a statement does, or speaks only of what the statement is sure of.
import { HEDGES, KNOWING, MORE, NEEDS, UNKNOWNS } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";

/** Whether the sentence says that something is not known, or that more must be found out. */
export function isOpen({ around, text, scopes }: Part): boolean {
  if (scopes.some(({ open }) => open === true)) return true;
  const negated = /^(?:not|no|cannot|nothing|without|too|lack|lacking)$/u;
  const denies = [...around].some((word) => negated.test(word));
  if (/\b(?:to be|yet to be) (?:determined|established|clarified|defined|shown|seen|proven|settled|known|investigated)\b/u.test(text))
    return true;
  return some(UNKNOWNS, around) || (denies && some(KNOWING, around)) || (some(NEEDS, around) && some(MORE, around));
}

/** "There is no A", where the statement gives the want of A as the reason for what it leaves open. */
export function isLackTold({ content, scopes }: Part, { words, scopes: theirs }: Statement): boolean {
  const lacks = theirs.filter(({ phrase }) => phrase === true);
  const said = content.filter(({ weight }) => weight > 1);
  const found = said.flatMap(({ word }) => words.flatMap(({ term, stop }, at) => (!stop && term === word.term ? [at] : [])));
  if (found.length < LACKS || !scopes.some(({ phrase, from, to }) => phrase === true || to - from >= LACKS)) return false;
  return found.every((at) => lacks.some(({ from, to }) => at >= from && at < to));
}
/** So many words of what is lacking a sentence must have. */
const LACKS = 2;

/** So many words after a hedge are what it hedges. */
const HEDGED_REACH = 8;

/** Whether the part says what the statement hedges, and not only what stands beside it: "where it cannot be done, a scan may show it". */
export function saysTheHedged({ content }: Part, { passage, words, weights }: Statement): boolean {
  if (passage.certainty !== "suggests") return true;
  const isHedged = (at: number): boolean => words.slice(Math.max(0, at - HEDGED_REACH), at).some(({ word }) => HEDGES.has(word));
  const plain = new Set(words.flatMap(({ stem }, at) => (isHedged(at) ? [] : [stem])));
  const hedged = words.filter(({ stem }, at) => isHedged(at) && (weights[at] ?? 0) > 1 && !plain.has(stem));
  const says = ({ term, stem }: (typeof words)[number]): boolean =>
    content.some(
      ({ word, family, meanings }) => word.stem === stem || family.has(term) || meanings.some(({ terms }) => terms.includes(stem)),
    );
  return hedged.length === 0 || hedged.some(says);
}

function some(words: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  return [...words].some((word) => among.has(word));
}
