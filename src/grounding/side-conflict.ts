// Whether a part of a sentence says of one technique what a statement says of the other.
import type { Conflict } from "./conflicts.ts";
import type { Evidence, Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { Word } from "./reading.ts";
import { isTurned, type Mention } from "./sides.ts";
import { matchOf } from "./support.ts";

export function sideConflict(
  part: Part,
  statement: Statement,
  { sides: names, ownTerms }: Pick<Evidence, "sides" | "ownTerms">,
): Conflict | undefined {
  const ours = new Set(part.mentions.map(({ side }) => side));
  const theirs = new Set(statement.mentions.map(({ side }) => side));
  if (theirs.size === 0 || names.sides.length === 0) return undefined;
  const here = ours.size === 0 && part.before.length === 1 && !part.around.has("both") ? new Set(part.before) : ours;
  if (here.size > 0 && theirs.size < names.sides.length && [...here].every((side) => !theirs.has(side))) {
    return { of: "side", key: "side", reason: `speaks of ${[...theirs].join(" and ")}, the sentence of ${[...here].join(" and ")}` };
  }
  const said = part.orientation;
  const given = statement.orientation;
  if (said !== undefined && given !== undefined) {
    if (said.of === "equal" && given.of !== "equal" && theirs.size > 1)
      return { of: "side", key: "side", reason: `tells the two apart in favor of one (${given.more}), the sentence calls them alike` };
    if (said.of !== "equal" && given.of === "equal" && theirs.size > 1 && !said.denied)
      return { of: "side", key: "side", reason: "calls the two alike, the sentence does not" };
    if (isTurned(said, given)) return { of: "side", key: "side", reason: "says it the other way round" };
    if (said.of !== "equal" && given.of === said.of) return undefined;
  }
  if (ours.size === 0 || theirs.size < 2) return undefined;
  return swapped(part, statement) || isOfTheOther(part, statement, ours, ownTerms)
    ? { of: "side", key: "side", reason: "says it of the other technique, or the other way round" }
    : undefined;
}

/** Whether it names one technique alone with words that only the other one goes with, and that the statement has. */
function isOfTheOther(part: Part, { terms }: Statement, ours: ReadonlySet<string>, ownTerms: ReadonlyMap<string, string>): boolean {
  if (ours.size !== 1) return false;
  let other = 0;
  let own = 0;
  for (const { word, weight, at } of part.content) {
    const side = terms.has(word.term) ? ownTerms.get(word.term) : undefined;
    if (side === undefined || part.negative[at] === true || part.mentions.some(({ from, to }) => at >= from && at < to)) continue;
    if (ours.has(side)) own += weight;
    else other += weight;
  }
  return other >= OWN_WEIGHT && own < other / 2;
}
/** What the words that go with the other technique must weigh together. */
const OWN_WEIGHT = 3;

/** Farther from a word than this, or across a comma, a name does not go with it. */
const REACH = 3;
/** So much of the words' weight must go with the other one. */
const LEAST_WEIGHT = 1.3;

/** Do the words that both have stand beside the other technique? */
function swapped(part: Part, statement: Statement): boolean {
  let same = 0;
  let other = 0;
  for (const each of part.content) {
    if (matchOf(each, statement) < 0.9) continue;
    const mine = beside(each.at, part.mentions, part.words);
    const theirs = new Set(
      statement.words.flatMap((word, at) =>
        word.term === each.word.term || each.family.has(word.term) ? [beside(at, statement.mentions, statement.words)] : [],
      ),
    );
    const [only] = theirs;
    if (mine === undefined || only === undefined || theirs.size !== 1) continue;
    if (only === mine) same += each.weight;
    else other += each.weight;
  }
  return other > same && other >= LEAST_WEIGHT;
}

/** The technique that a word goes with; none where it could go with either. */
function beside(at: number, mentions: readonly Mention[], words: readonly Word[]): string | undefined {
  const near = mentions.flatMap(({ side, from, to }) => {
    if (at >= from && at < to) return [];
    const [first, last] = at < from ? [at + 1, from] : [to, at];
    if (words.slice(first, last + 1).some(({ comma }) => comma) || last - first >= REACH) return [];
    return [{ side, distance: last - first }];
  });
  near.sort((left, right) => left.distance - right.distance);
  const [closest, next] = near;
  return closest !== undefined && next !== undefined && next.side !== closest.side && next.distance - closest.distance < 2
    ? undefined
    : closest?.side;
}
