// Whether a part of a sentence says of one technique what a statement says of the other.
import type { Conflict } from "./conflicts.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import { isTurned, type Mention, type SideNames } from "./sides.ts";
import { matchOf } from "./support.ts";

export function sideConflict(part: Part, statement: Statement, names: SideNames): Conflict | undefined {
  const ours = new Set(part.mentions.map(({ side }) => side));
  const theirs = new Set(statement.mentions.map(({ side }) => side));
  if (theirs.size === 0 || names.sides.length === 0) return undefined;
  const here = ours.size === 0 && part.before.length === 1 && !part.around.has("both") ? new Set(part.before) : ours;
  if (here.size > 0 && theirs.size < names.sides.length && [...here].every((side) => !theirs.has(side))) {
    return { of: "side", reason: `speaks of ${[...theirs].join(" and ")}, the sentence of ${[...here].join(" and ")}` };
  }
  const said = part.orientation;
  const given = statement.orientation;
  if (said !== undefined && given !== undefined) {
    if (said.of === "equal" && given.of !== "equal" && theirs.size > 1)
      return { of: "side", reason: `tells the two apart in favor of one (${given.more}), the sentence calls them alike` };
    if (said.of !== "equal" && given.of === "equal" && theirs.size > 1 && !said.denied)
      return { of: "side", reason: "calls the two alike, the sentence does not" };
    if (isTurned(said, given)) return { of: "side", reason: "says it the other way round" };
    if (said.of !== "equal" && given.of === said.of) return undefined;
  }
  if (ours.size === 0 || theirs.size < 2) return undefined;
  return swapped(part, statement) ? { of: "side", reason: "says it of the other technique, or the other way round" } : undefined;
}

/** Both name both: do the words that both have stand nearest to the other technique? */
function swapped(part: Part, statement: Statement): boolean {
  let same = 0;
  let other = 0;
  for (const each of part.content) {
    if (part.mentions.some(({ from, to }) => each.at >= from && each.at < to) || matchOf(each, statement) < 0.9) continue;
    const mine = nearest(
      each.at,
      part.mentions,
      part.words.map(({ word }) => word),
    );
    const places = statement.words.flatMap((word, at) => (word.term === each.word.term || each.family.has(word.term) ? [at] : []));
    const theirs = new Set(
      places.map((at) =>
        nearest(
          at,
          statement.mentions,
          statement.words.map(({ word }) => word),
        ),
      ),
    );
    const [only] = theirs;
    if (mine === undefined || only === undefined || theirs.size !== 1) continue;
    if (only === mine) same += each.weight;
    else other += each.weight;
  }
  return other > same && other > 3;
}

/** The technique that stands nearest to a word; none where two are named together ("one and the other"), or are as near. */
function nearest(at: number, mentions: readonly Mention[], words: readonly string[]): string | undefined {
  const near = mentions
    .map(({ side, from, to }) => ({ side, from, to, distance: at < from ? from - at : at - to + 1 }))
    .sort((left, right) => left.distance - right.distance);
  const [first, second] = near;
  if (first === undefined) return undefined;
  if (second !== undefined && second.side !== first.side) {
    const gap = words.slice(Math.min(first.to, second.to), Math.max(first.from, second.from));
    if (gap.length <= 2 && gap.every((word) => /^(?:and|or|nor|with|as|to)$/u.test(word))) return undefined;
    if (second.distance === first.distance) return undefined;
  }
  return first.side;
}
