// Reads a misspelt word as its nearest neighbour among known words.

/** A word shorter than this is never corrected: too many others are one letter away. */
const SHORTEST = 4;
/** From this length on, two slips are forgiven instead of one. */
const LONG = 8;

/** A neighbour of a misspelt word: the known word and its distance in single-letter slips (1 or 2). */
export interface Correction {
  readonly word: string;
  readonly distance: number;
}

/**
 * The known word nearest to `word`, or undefined if none is near enough. A slip is a letter too many, too few,
 * wrong, or swapped with its neighbour. One slip is forgiven from 4 letters on, two from 8. The first letter must
 * be right, and a word with a digit in it is never corrected: one digit off is another thing, not a slip.
 * Of several at the same distance the most frequent wins, then the first in code-unit order.
 */
export function nearest(word: string, known: Iterable<string>, frequency: (word: string) => number): Correction | undefined {
  if (word.length < SHORTEST || /\p{Nd}/u.test(word)) return undefined;
  const allowed = word.length >= LONG ? 2 : 1;
  let best: { word: string; distance: number; frequency: number } | undefined;
  for (const candidate of known) {
    if (candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > allowed) continue;
    if (candidate.length < SHORTEST) continue;
    const distance = slips(word, candidate, best?.distance ?? allowed);
    if (distance === undefined) continue;
    const often = frequency(candidate);
    const better =
      best === undefined || distance < best.distance || often > best.frequency || (often === best.frequency && candidate < best.word);
    if (better) best = { word: candidate, distance, frequency: often };
  }
  return best === undefined ? undefined : { word: best.word, distance: best.distance };
}

/** The optimal string alignment distance of two words, or undefined if it is above `limit`. */
export function slips(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let lowest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < lowest) lowest = cost;
    }
    // A swap looks two rows back, so one low row in two is enough to go on.
    if (lowest > limit && Math.min(...last) > limit) return undefined;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance <= limit ? distance : undefined;
}
