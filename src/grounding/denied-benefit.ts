// Whether a part of a sentence denies a benefit that a statement affirms, or that it warns against denying.
import type { Conflict } from "./conflicts.ts";
import { HEDGES, NEGATIVE_HINTS, UNKNOWNS } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { Reading } from "./reading.ts";

const BENEFIT = new Set(
  `help helps helped helpful benefit benefits benefited beneficial work works worked effective efficacious useful value relieve relieves relieved
  ease eases eased alleviate alleviates improve improves improved role place`.split(/\s+/u),
);
const NONE = new Set(["useless", "ineffective", "unhelpful", "pointless", "worthless"]);
/** To have less of what is bad is a benefit. */
const LESS = new Set(["reduce", "reduces", "reduced", "prevent", "prevents", "avoid"]);
/** Who reports a result need not share it. */
const REPORTS =
  /^(?:trials?|study|studies|conclusions?|conclude[ds]?|findings?|found|results?|authors?|reports?|reported|shows?|showed|extrapolat\w+)$/u;
/** "No better than", "not more if": it is compared, or holds only then. */
const COMPARES = new Set(["than", "if", "unless", "when", "only", "should", "alone", "or", "every", "all", "always"]);
/** Nearer than this to a negation, a benefit is what it denies. */
const REACH = 4;

/** At most one conflict, which counts against the nearest statement alone: others may speak of another benefit. */
export function deniedBenefitConflict(part: Part, statement: Statement): Conflict[] {
  if (!deniesBenefit(part) || isReported(part)) return [];
  if (warns(statement)) return [conflict("warns against that conclusion, the sentence draws it")];
  const hints = (word: string): boolean => (NEGATIVE_HINTS.has(word) && !LESS.has(word)) || UNKNOWNS.has(word);
  const negated = statement.scopes.length > 0 || [...statement.plainWords].some(hints);
  return !negated && affirms(statement) ? [conflict("speaks of a benefit, the sentence of none")] : [];
}

function conflict(reason: string): Conflict {
  return { of: "negation", key: "benefit", weak: true, reason };
}

/** Whether a text says that something does not help, with a negation or in a word. */
export function deniesBenefit({ words, scopes }: Pick<Reading, "words" | "scopes">): boolean {
  if (words.some(({ word }) => NONE.has(word))) return true;
  return scopes.some(
    ({ from, to, affix, contrast, open }) =>
      affix !== true &&
      contrast !== true &&
      open !== true &&
      words.slice(from, Math.min(to, from + REACH)).some(({ word }) => BENEFIT.has(word)),
  );
}

/** Whether the sentence tells what others say, compares, doubts, or denies twice. */
function isReported({ around, scopes }: Part): boolean {
  const plain = scopes.filter(({ affix }) => affix !== true);
  return plain.length > 1 || [...around].some((word) => REPORTS.test(word) || COMPARES.has(word) || HEDGES.has(word) || UNKNOWNS.has(word));
}

/** "The conclusion that it has no benefit should not be …": one negation within another one that tells what not to do. */
function warns({ words, scopes }: Statement): boolean {
  const plain = scopes.filter(({ affix }) => affix !== true);
  return plain.length > 1 && words.some(({ word }) => word === "should") && deniesBenefit({ words, scopes });
}

function affirms({ words, passage }: Statement): boolean {
  return passage.kind === "recommendation" || words.some(({ word }) => BENEFIT.has(word));
}
