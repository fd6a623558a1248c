// Which rows of the decision a claim means: by a name that one covers, or by its citation.
import type { Rule } from "../../knowledge/model.ts";
import { NEGATION } from "../../text/analysis.ts";
import { compareQuantities, satisfies } from "../../text/compare-quantities.ts";
import type { Claim, Mark, Reading, Word } from "../model.ts";
import { marksOf } from "./read.ts";
import type { RowName } from "./row-names.ts";
import { stancesIn } from "./stance.ts";
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
  const mentions = findNamed(reading, world, false);
  named.set(reading, mentions);
  return mentions;
}
const named = new WeakMap<Reading, readonly Mention[]>();

/** `loosely`: by words that are no more than related, too. */
function findNamed(reading: Reading, world: World, loosely: boolean): Mention[] {
  const places = placesOf(reading, world, loosely);
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

/** The rows that a claim means: those it names, else those that it cites and nothing else. */
export function rowsMeant(claim: Claim, world: World): readonly Mention[] {
  const named = rowsNamed(claim.reading, world);
  const cited = [...new Set(claim.cited.flatMap(({ rule }) => rule ?? []))];
  if (cited.length === 0 || named.some(({ rule }) => cited.includes(rule))) return named;
  const loosely = findNamed(claim.reading, world, true).filter(({ rule }) => cited.includes(rule));
  if (named.length + loosely.length > 0) return [...named, ...loosely];
  const onlyRows = claim.cited.every(({ rule }) => rule !== undefined);
  if (!onlyRows || marksOf(claim.reading, "when").some((mark) => !isConceded(mark, claim.reading))) return [];
  // "None of these entries is meant to …": several rows of a kind are meant by what refers back to them.
  const refersBack = claim.reading.words.some(({ word }) => /^(?:these|those|them|they|all|none|either|neither)$/u.test(word));
  if (cited.length > 1 && (!refersBack || cited.some(({ kind }) => kind !== cited[0]?.kind))) return [];
  return cited.flatMap((rule) => {
    // Words of the row that the claim turns round, and figures outside its bound, mean something else than the row.
    const own = claim.cited.filter((statement) => statement.rule === rule);
    const isTurned = claim.reading.words.some(
      (word, at) =>
        word.content &&
        own.some((statement) => world.occurrences(word, statement).some(({ denied }) => denied !== isDenied(claim.reading, at))),
    );
    const outside = world.rows.filter((name) => name.rule === rule).some((name) => !isWithin(name, claim.reading));
    return isTurned || outside ? [] : [{ rule, clause: undefined, words: [] }];
  });
}

/** "Even if there is one": what is conceded is no condition. */
export function isConceded({ from }: Mark, { words }: Reading): boolean {
  return words[from - 1]?.word === "even";
}

/** Where each term of a name may be said in a reading, vocabulary included. */
function placesOf(reading: Reading, world: World, loosely: boolean): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  const add = (term: string, at: number, denied: boolean): void => {
    for (const own of world.nameTerms(term)) places.set(own, [...(places.get(own) ?? []), { at, denied }]);
  };
  reading.words.forEach((word, at) => {
    if (!word.content) return;
    const denied = isDenied(reading, at);
    add(word.term, at, denied);
    const rest = world.turnedTerm(word.word);
    if (rest !== undefined) add(rest, at, !denied);
  });
  for (const { from, means } of reading.meant.filter((each) => loosely || !each.related)) {
    // "Asymptomatic" and "without symptoms" deny what they mean; "blood that does not clot" does not.
    const terms = means.flat();
    const denied = isDenied(reading, from) !== terms.includes(NEGATION);
    for (const term of new Set(terms)) add(term, from, denied);
  }
  return places;
}

/** Whether a word itself is denied: not with the predicate of "no X rules it out", nor as the object of what is not to be done. */
function isDenied(reading: Reading, at: number): boolean {
  const { words, marks } = reading;
  const word = words[at] as Word;
  if (!word.denied) return false;
  const from = words.findIndex(({ clause }) => clause === word.clause);
  if (words.slice(from, at).some(({ treats, denied }) => treats && denied)) return false;
  const opens = marks.some((mark) => mark.from === from && mark.cue.category === "deny");
  return !stancesIn(reading).some(({ clause, denied, mark }) => clause === word.clause && denied && (opens || mark.to <= at));
}

function wordsOfName(
  { words, unless, asks }: RowName,
  places: ReadonlyMap<string, readonly Place[]>,
  reading: Reading,
): number[] | undefined {
  if (asks && !reading.figures.some(({ dimension }) => dimension === "share")) return undefined;
  if (words.length === 0) return undefined;
  const found: number[] = [];
  for (const word of words) {
    const place = placeOf(word, places);
    if (place === undefined) return undefined;
    found.push(place.at);
  }
  const isSaid = (term: string): boolean => reading.words.some((word) => word.term === term);
  return unless.some((terms) => terms.every(isSaid)) ? undefined : found;
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
