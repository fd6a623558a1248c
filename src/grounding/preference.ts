// Whether a part of a sentence prefers one technique where a statement prefers none.
import type { Conflict } from "./conflicts.ts";
import { HEDGES, UNKNOWNS } from "./english/markers.ts";
import type { Evidence, Statement } from "./evidence.ts";
import type { Part } from "./part.ts";

const PREFERS = /^(?:recommend|advise|advocate|endorse|favou?r|prefer)(?:s|d|ed|red|able|ing|ring)?$/u;
const ADVISES = /^(?:recommend|advise|advocate|endorse)/u;
/** "Should be chosen", "choose A": what one may choose is left open. */
const CHOOSES = /^(?:choose|chosen|select|selected|pick|picked)$/u;
/** "Should be used" prefers only where it is said of one over the other. */
const USES = /^(?:use|used|perform|performed|offer|offered|done)$/u;
const DUTY = new Set(["should", "must", "ought"]);
/** "Ought to be chosen". */
const DUTY_REACH = 3;
/** "First choice", "treatment of choice", "better option". */
const CHOICE = new Set(["choice", "option", "pick"]);
const FIRST = new Set(["first", "best", "better", "preferred", "right", "of"]);
/** They set one technique over the other. */
const OVER = new Set(["over", "than", "to", "of", "against", "versus", "vs"]);
/** So many words before a name one of them may stand. */
const OVER_REACH = 3;
/** A source that leaves the choice to someone advises none. */
const LEFT_OPEN = new Set(["discretion", "left", "choice"]);
/** Said by one who does not decide: "the practitioner may choose", "patients preferred". */
const SOMEBODY = /^(?:practitioners?|operators?|patients?|doctors?|clinicians?|physicians?|whichever|either)$/u;

/**
 * "Recommends A", "A should be preferred": at most one conflict, with a statement that says nothing of the kind. That one has less of
 * something makes it no recommendation.
 */
export function preferenceConflict(part: Part, statement: Statement, sides: Evidence["sides"]): Conflict[] {
  const named = new Set(part.mentions.map(({ side }) => side));
  if (sides.sides.length < 2 || named.size === 0) return [];
  const over = part.mentions.some(({ from }) => part.words.slice(Math.max(0, from - OVER_REACH), from).some(({ word }) => OVER.has(word)));
  if (named.size > 1 && !over) return [];
  const at = part.words.findIndex(
    (_, index) => prefers(part, index) || isNamedAsDue(part, index) || (named.size > 1 && isDue(part, index, USES)),
  );
  if (at === -1 || leavesOpen(part, at)) return [];
  const said = part.words[at]?.word ?? "";
  if (statement.words.some((_, index) => prefers(statement, index))) return [];
  const open = [...statement.plainWords].some((word) => LEFT_OPEN.has(word));
  // A recommendation of the source that is in other words may be called one, as long as it sets none over the other.
  if (ADVISES.test(said) && named.size === 1 && statement.passage.kind === "recommendation" && !open) return [];
  return [{ of: "side", key: "preference", reason: `prefers neither technique, the sentence does ("${said}")` }];
}

function prefers({ words, negative }: Pick<Part, "words" | "negative">, at: number): boolean {
  const word = words[at]?.word ?? "";
  const before = (count: number): string[] => words.slice(Math.max(0, at - count), at).map((each) => each.word);
  if (negative[at] === true) return false;
  if (PREFERS.test(word)) return true;
  if (CHOICE.has(word)) return before(2).some((each) => FIRST.has(each));
  return (CHOOSES.test(word) && at === 0) || isDue({ words }, at, CHOOSES);
}

/** "Should be chosen". */
function isDue({ words }: Pick<Part, "words">, at: number, verbs: RegExp): boolean {
  return verbs.test(words[at]?.word ?? "") && words.slice(Math.max(0, at - DUTY_REACH), at).some(({ word }) => DUTY.has(word));
}

/** "The technique should be A": right before its name. */
function isNamedAsDue({ words, mentions }: Part, at: number): boolean {
  if (words[at]?.word !== "be" || !DUTY.has(words[at - 1]?.word ?? "")) return false;
  return mentions.some(({ from, to }) => from > at && from <= at + 2 && to === words.length);
}

/** Whether anything in the whole sentence denies, doubts or hands over what is preferred. */
function leavesOpen({ around, scopes, words }: Part, at: number): boolean {
  // "Clinicians should prefer A": who is told what to do is not the one who decides.
  const isTold = words.slice(Math.max(0, at - DUTY_REACH), at).some(({ word }) => DUTY.has(word));
  if (scopes.some(({ affix, contrast }) => affix !== true && contrast !== true)) return true;
  const denies = /^(?:no|not|neither|nor|cannot|never|without)$/u;
  const hedges = (word: string): boolean => HEDGES.has(word) && word !== "chance" && word !== "chances";
  return [...around].some((word) => UNKNOWNS.has(word) || denies.test(word) || (!isTold && SOMEBODY.test(word)) || hedges(word));
}
