// What qualifies passages: the other side of every tension that they are in, and limitations stated in the same place.
import { locatorOf } from "../knowledge/model.ts";
import { type PassageOut, passageOut, tensionsAt } from "./passages.ts";
import type { Service } from "./service.ts";

/** A passage that limits others, and why. */
export type Qualifier = PassageOut & { why: string };

/** How long, as a share of the passages, what qualifies them may be where there are several parts. */
const BESIDE_PARTS = 0.25;
/** More than this is no longer read. */
const MOST = 6;

/**
 * What limits `passages` and is not among those that are `shown` already, each with the reason why it limits them, at length with how
 * this server reads it; limitations come after tensions.
 */
export function qualifiersOf(passages: readonly string[], shown: readonly string[], service: Service, atLength: boolean): Qualifier[] {
  const known = service.passages;
  const why = new Map<string, string>();
  const note = (id: string, reason: string) => {
    if (!shown.includes(id) && !why.has(id)) why.set(id, reason);
  };
  // What limits the best passage comes first.
  const tensions = new Set(passages.flatMap((passage) => tensionsAt([passage], service)));
  for (const { title, handling, sides } of tensions) {
    const others = sides.filter((side) => !side.passages.some((passage) => passages.includes(passage)));
    for (const { passages: other } of others)
      for (const id of other) note(id, atLength ? `${title}. How this server reads it: ${handling}` : `${title}.`);
  }
  const places = new Set(passages.map(locatorOf));
  for (const { id, kind } of known.values())
    if (kind === "limitation" && places.has(locatorOf(id))) note(id, "A limitation stated in the same place.");
  return [...why].slice(0, MOST).flatMap(([id, reason]) => {
    const passage = known.get(id);
    return passage === undefined ? [] : [{ ...passageOut(passage, service), why: reason }];
  });
}

/** What qualifies an answer is no longer than the answer, and of several parts shorter, unless so many were asked for. */
export function noLonger(
  qualifiers: readonly Qualifier[],
  passages: readonly PassageOut[],
  parts: number,
  limit: number | undefined,
): Qualifier[] {
  if (limit !== undefined) return qualifiers.slice(0, limit);
  let room = passages.reduce((sum, each) => sum + lengthOf(each), 0) * (parts > 1 ? BESIDE_PARTS : 1);
  return qualifiers.filter((qualifier, at) => {
    const { why } = qualifier;
    const length = lengthOf(qualifier) + (qualifiers[at - 1]?.why === why ? 0 : why.length);
    const fits = length <= room;
    if (fits) room -= length;
    return fits;
  });
}

/** Characters of a passage with its citation. */
function lengthOf({ text, passage }: { text: string; passage: string }): number {
  return text.length + passage.length;
}
