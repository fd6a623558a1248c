// Comparisons of the techniques: which of them a claim gives more of something, against what the article favors.
import type { Techniques } from "../../knowledge/model.ts";
import type { Claim, Difference, Mark, Reading } from "../model.ts";
import { termsOf } from "../reading/names.ts";
import { marksOf } from "../reading/read.ts";
import type { World } from "../reading/world.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import type { Check } from "./check.ts";

type Aspect = Techniques["aspects"][number];
/** What a claim says of an aspect: one technique has more of it, or less, or they have the same. */
interface Compared {
  readonly aspect: Aspect;
  readonly sign: 1 | -1 | 0;
  readonly denied: boolean;
  readonly at: number;
}

/** Content words of a claim that may lean on the heading over it for its technique, at most. By hand: an item of a list. */
const LEANING = 6;

export const comparisons: Check = {
  name: "comparisons",
  of: "sentence",
  compare: (claim, world) => {
    const found = comparedIn(claim.reading, world).flatMap((compared) => {
      const reason = otherwise(compared, claim, world);
      return reason === undefined ? [] : [reason];
    });
    return [...new Set(found)].map((reason): Difference => ({ verdict: "contradicted", reason }));
  },
};

function comparedIn(reading: Reading, world: World): Compared[] {
  const terms = new Set(reading.words.map(({ term }) => term));
  const isNamed = (name: string): boolean => terms.has(termsOfName(name)[0] ?? "");
  const aspects = (world.knowledge.techniques?.aspects ?? []).filter(({ compared }) =>
    [compared?.of, compared?.more, compared?.less].some((names) => names?.some(isNamed)),
  );
  const found: Compared[] = [];
  for (const aspect of aspects) {
    for (const [words, sign] of [
      [aspect.compared?.more ?? [], 1],
      [aspect.compared?.less ?? [], -1],
    ] as const)
      for (const at of words.flatMap((word) => placesOf(reading, word))) {
        const turned = marksOf(reading, "less").some(({ to }) => to === at) ? -1 : 1;
        found.push({ aspect, sign: (sign * turned) as 1 | -1, denied: reading.words[at]?.denied ?? false, at });
      }
  }
  for (const mark of marksOf(reading, "more", "less", "same")) {
    const aspect = nearestAspect(mark, reading, aspects);
    const sign = mark.cue.category === "same" ? 0 : mark.cue.category === "more" ? 1 : -1;
    if (aspect !== undefined && !found.some((other) => Math.abs(other.at - mark.from) <= 2))
      found.push({ aspect, sign, denied: mark.denied, at: mark.from });
  }
  return found;
}

/** The aspect that is named next to a comparative, in its clause: "more frequent leakage", "the dose is higher". */
function nearestAspect({ from, to }: Mark, reading: Reading, aspects: readonly Aspect[]): Aspect | undefined {
  let best: { aspect: Aspect; distance: number } | undefined;
  for (const aspect of aspects)
    for (const at of (aspect.compared?.of ?? []).flatMap((name) => placesOf(reading, name))) {
      const distance = at >= to ? at - to : from - at - 1;
      if (reading.words[at]?.clause !== reading.words[from]?.clause || distance < 0 || distance > SETTINGS.comparedWithin) continue;
      if (best === undefined || distance < best.distance) best = { aspect, distance };
    }
  return best?.aspect;
}

/** The names that the knowledge gives are few, and read once. */
const known = new Map<string, readonly string[]>();
function termsOfName(name: string): readonly string[] {
  const terms = known.get(name) ?? termsOf(name);
  known.set(name, terms);
  return terms;
}

/** Where a phrase stands in a reading, its words side by side. */
function placesOf({ words }: Reading, name: string): number[] {
  const terms = termsOfName(name);
  return words.flatMap((_, at) => (terms.every((term, step) => words[at + step]?.term === term) ? [at] : []));
}

function otherwise({ aspect, sign, denied, at }: Compared, claim: Claim, world: World): string | undefined {
  const { most } = aspect.compared ?? { most: "unclear" };
  const all = world.knowledge.techniques?.techniques ?? [];
  const passage = aspect.passages[0] ?? "";
  const says = Object.values(aspect.says)[0] ?? "";
  if (sign === 0) {
    const both = new Set(claim.reading.techniques.map(({ id }) => id)).size > 1;
    const isOfOne = all.some(({ id }) => id === most);
    return both && isOfOne && !denied ? REASONS.favors(aspect.title, says, passage) : undefined;
  }
  const silent = marksOf(claim.reading, "silence").some(({ from }) => from < at);
  const subject = silent ? undefined : subjectOf(at, claim);
  if (subject === undefined || (denied && most === "unclear")) return undefined;
  if (most === "neither") return denied ? undefined : REASONS.noDifference(aspect.title, aspect.note ?? says, passage);
  if (most === "unclear") return compares(claim.reading) ? REASONS.noDifference(aspect.title, aspect.note ?? says, passage) : undefined;
  const isMost = subject === most;
  const isWrong = denied ? isMost === (sign === 1) : isMost !== (sign === 1);
  return isWrong ? REASONS.favors(aspect.title, aspect.says[subject] ?? says, passage) : undefined;
}

/** Whether the other technique stands there to be compared with. */
function compares(reading: Reading): boolean {
  return marksOf(reading, "than").length > 0 || reading.words.some(({ word }, at) => word === "two" && at > 0);
}

/** The technique that is said to have more or less: named in the clause and not what it is compared with, else what it hangs on. */
function subjectOf(at: number, { reading, topic, sentence }: Claim): string | undefined {
  const { words, techniques } = reading;
  const thans = marksOf(reading, "than");
  const isOther = (place: number): boolean =>
    thans.some(({ from, to, cue }) => place >= to && place < to + cue.reach && words[place]?.clause === words[from]?.clause);
  const clause = words[at]?.clause ?? 0;
  const free = techniques.filter((technique) => !isOther(technique.at));
  const here = free.filter((technique) => words[technique.at]?.clause === clause);
  if (new Set(here.map(({ id }) => id)).size > 1) return undefined;
  const before = free.filter((technique) => (words[technique.at]?.clause ?? 0) < clause);
  const near =
    here.findLast((technique) => technique.at < at) ??
    here[0] ??
    (new Set(before.map(({ id }) => id)).size === 1 ? before.at(-1) : undefined);
  if (near !== undefined) return near.id;
  const isShort = words.filter(({ content }) => content).length <= LEANING;
  return techniques.length === 0 && isShort && sentence.kind !== "prose" ? topic : undefined;
}
