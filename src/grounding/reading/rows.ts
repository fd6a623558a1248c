// Which rows of the decision a claim means: by a name that one covers, or by its citation.
import type { Rule } from "../../knowledge/model.ts";
import { compareQuantities, satisfies } from "../../text/compare-quantities.ts";
import type { Claim, Reading, Word } from "../model.ts";
import { has } from "./read.ts";
import type { RowName } from "./row-names.ts";
import type { World } from "./world.ts";

export interface Mention {
  readonly rule: Rule;
  /** The clause in which it is named; undefined where only its citation means it. */
  readonly clause: number | undefined;
  /** The words of the claim that name it, by index. */
  readonly words: readonly number[];
}

interface Place {
  readonly at: number;
  readonly denied: boolean;
}

/** The rows that a reading names, each once for each clause. */
export function rowsNamed(reading: Reading, world: World): readonly Mention[] {
  const known = named.get(reading);
  if (known !== undefined) return known;
  const mentions = findNamed(reading, world);
  named.set(reading, mentions);
  return mentions;
}
const named = new WeakMap<Reading, readonly Mention[]>();

function findNamed(reading: Reading, world: World): Mention[] {
  const places = placesOf(reading, world);
  const mentions: Mention[] = [];
  for (const name of world.rows) {
    const words = wordsOfName(name, places, reading);
    if (words === undefined || !isWithin(name, reading)) continue;
    const clauses = words.map((at) => reading.words[at]?.clause ?? 0);
    if (Math.max(...clauses) - Math.min(...clauses) > 1) continue;
    const clause = reading.words[Math.max(...words)]?.clause ?? 0;
    // A longer name of another row has taken these words: "asymptomatic" and what it stands beside.
    if (mentions.some((other) => other.rule === name.rule && other.clause === clause)) continue;
    mentions.push({ rule: name.rule, clause, words });
  }
  return mentions;
}

/** The rows that a claim means: those it names, else the only one that it cites. */
export function rowsMeant(claim: Claim, world: World): readonly Mention[] {
  const named = rowsNamed(claim.reading, world);
  if (named.length > 0) return named;
  const cited = [...new Set(claim.cited.flatMap(({ rule }) => rule ?? []))];
  const onlyRows = claim.cited.every(({ rule }) => rule !== undefined);
  const [rule] = cited;
  if (rule === undefined || cited.length > 1 || !onlyRows || has(claim.reading, "when")) return [];
  // Words of the row that the claim turns round, and figures outside its bound, mean something else than the row.
  const own = claim.cited.filter((statement) => statement.rule === rule);
  const isTurned = claim.reading.words.some(
    (word) => word.content && own.some((statement) => world.occurrences(word, statement).some(({ denied }) => denied !== word.denied)),
  );
  const outside = world.rows.filter((name) => name.rule === rule).some((name) => !isWithin(name, claim.reading));
  return isTurned || outside ? [] : [{ rule, clause: undefined, words: [] }];
}

/** Where each term of a name may be said in a reading, vocabulary included. */
function placesOf(reading: Reading, world: World): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  const add = (term: string, at: number, denied: boolean): void => {
    for (const own of world.nameTerms(term)) places.set(own, [...(places.get(own) ?? []), { at, denied }]);
  };
  reading.words.forEach((word, at) => {
    if (!word.content) return;
    add(word.term, at, word.denied);
    const rest = world.turnedTerm(word.word);
    if (rest !== undefined) add(rest, at, !word.denied);
  });
  for (const { from, means } of reading.meant)
    for (const term of new Set(means.flat())) add(term, from, reading.words[from]?.denied ?? false);
  return places;
}

function wordsOfName(
  { words, unless, asks }: RowName,
  places: ReadonlyMap<string, readonly Place[]>,
  reading: Reading,
): number[] | undefined {
  if (asks && !reading.figures.some(({ dimension }) => dimension === "share")) return undefined;
  const isSaid = (term: string): boolean => reading.words.some((word) => word.term === term);
  if (words.length === 0 || unless.some((terms) => terms.every(isSaid))) return undefined;
  const found: number[] = [];
  for (const word of words) {
    const place = placeOf(word, places);
    if (place === undefined) return undefined;
    found.push(place.at);
  }
  return found;
}

function placeOf({ term, denied }: Word, places: ReadonlyMap<string, readonly Place[]>): Place | undefined {
  return places.get(term)?.find((place) => place.denied === denied);
}

/** Whether a share that the reading gives lies where the row's bound says; one without a share does. */
function isWithin({ bound }: RowName, { figures }: Reading): boolean {
  if (bound === undefined) return true;
  const shares = figures.filter(({ dimension }) => dimension === bound.dimension);
  return shares.length === 0 || shares.some((share) => satisfies(share, bound) || compareQuantities(share, bound, () => false) === "same");
}
