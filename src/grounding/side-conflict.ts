// Whether a part of a sentence says of one technique what a statement says of the other.
import type { Conflict } from "./conflicts.ts";
import type { Evidence, Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import { isTurned, type Mention } from "./sides.ts";
import { areSwapped, type Mark } from "./swap.ts";

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
  if (comparesBoth(part, names.sides.length) && statement.orientation === undefined)
    return { of: "side", key: "side", reason: "does not compare the two, the sentence does" };
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
  return areSwapped(part.content, part.words, marksOf(part.mentions), statement, marksOf(statement.mentions)) ||
    isOfTheOther(part, statement, ours, ownTerms)
    ? { of: "side", key: "side", reason: "says it of the other technique, or the other way round" }
    : undefined;
}

/** "More than the other": both are named, one of them after "than". Which came first, and what was meant, is no comparison. */
function comparesBoth({ mentions, words, around }: Part, sides: number): boolean {
  const named = new Set(mentions.map(({ side }) => side)).size;
  if (named < 2 || named !== sides || /\b(?:meant|aim|aimed|intended|designed|supposed)\b/u.test([...around].join(" "))) return false;
  return mentions.some(({ from }) =>
    [1, 2, 3].some(
      (step) =>
        words[from - step]?.word === "than" && !/^(?:later|earlier|older|newer|rather|other)$/u.test(words[from - step - 1]?.word ?? ""),
    ),
  );
}

function marksOf(mentions: readonly Mention[]): Mark[] {
  return mentions.map(({ side, from, to }) => ({ name: side, from, to }));
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
