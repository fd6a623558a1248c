// The known name that a misspelt one most likely meant.
import { distance } from "fastest-levenshtein";

/** So short a name is another one, not a misspelt one, where its first letter differs: S1 is not T1. */
const SHORT = 3;

/**
 * The nearest known name, case and punctuation aside, or undefined where none is near: more than half of it differs
 * and neither contains the other. Among equally near ones, the one whose letters and digits lie closest (T12 for T13).
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const plain = simplify(name);
  let best: { name: string; score: number; spread: number } | undefined;
  for (const candidate of known) {
    const other = simplify(candidate);
    if (other.length <= SHORT && plain.length <= SHORT && other[0] !== plain[0]) continue;
    const contained = plain.length >= 3 && other.length >= 3 && (other.includes(plain) || plain.includes(other));
    const score = contained
      ? Math.abs(plain.length - other.length) / 100
      : distance(plain, other) / Math.max(plain.length, other.length, 1);
    const apart = spread(plain, other);
    if (score <= 0.5 && (best === undefined || score < best.score || (score === best.score && apart < best.spread))) {
      best = { name: candidate, score, spread: apart };
    }
  }
  return best?.name;
}

/**
 * The nearest known name, unless it is a short one of another beginning or number: a caller who takes up the suggestion
 * would speak of something else. An author is told the nearest all the same.
 */
export function meant(name: string, known: readonly string[]): string | undefined {
  const plain = simplify(name);
  const isOther = (candidate: string): boolean => candidate[0] !== plain[0] || numberIn(candidate) !== numberIn(plain);
  return nearest(
    name,
    known.filter((each) => each.length > SHORT || !isOther(simplify(each))),
  );
}

function numberIn(name: string): string {
  return name.replace(/[^0-9]/g, "");
}

/** How far the characters at the same places lie apart; a missing one counts as far. */
function spread(left: string, right: string): number {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, at) => Math.abs((left.charCodeAt(at) || 0) - (right.charCodeAt(at) || 0))).reduce(
    (sum, each) => sum + each,
    0,
  );
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
