// Holds a text against one statement: what of it stands there, what does not, and what is turned round.
import { compareQuantities } from "../../text/compare-quantities.ts";
import type { Quantity } from "../../text/quantities.ts";
import { oppositesOf } from "../english/light.ts";
import type { Reading, Statement, Word } from "../model.ts";
import type { World } from "../reading/world.ts";

export interface Account {
  readonly statement: Statement;
  /** Share of the text's word weight, 0 to 1, that the statement has, whatever is denied. */
  readonly share: number;
  /** The same of the words that name neither a technique nor an alternative, and have no opposite there. */
  readonly rest: number;
  /** Share of the statement's word weight, 0 to 1, that the text has. */
  readonly told: number;
  /** Content words that it does not have. */
  readonly missing: readonly Word[];
  /** Content words that one of the two denies and the other does not. */
  readonly turned: readonly Word[];
  /** Content words that are not there, and whose opposite is. */
  readonly opposed: readonly { readonly said: Word; readonly source: Word }[];
  /** By index of the text's words: the index of the statement's word that it is. */
  readonly pairs: ReadonlyMap<number, number>;
  readonly figures: readonly FigureAccount[];
}

export interface FigureAccount {
  readonly said: Quantity;
  /** The statement's figure of the same measure; undefined where it has none. */
  readonly source: Quantity | undefined;
  readonly comparison: "same" | "number" | "comparator" | "unrelated";
}

/** Content words of a stretch of a reading against a statement; the whole of it where no stretch is given. */
export function account(reading: Reading, statement: Statement, world: World, from = 0, to = reading.words.length): Account {
  if (from > 0 || to < reading.words.length) return makeAccount(reading, statement, world, from, to);
  const own = made.get(reading) ?? new Map<Statement, Account>();
  made.set(reading, own);
  const result = own.get(statement) ?? makeAccount(reading, statement, world, from, to);
  own.set(statement, result);
  return result;
}

/** Most checks look at the same accounts; they go with the reading that they are of. */
const made = new WeakMap<Reading, Map<Statement, Account>>();

function makeAccount(reading: Reading, statement: Statement, world: World, from: number, to: number): Account {
  const pairs = new Map<number, number>();
  const missing: Word[] = [];
  const turned: Word[] = [];
  const opposed: { said: Word; source: Word }[] = [];
  let total = 0;
  let shared = 0;
  let slots = 0;
  for (let at = from; at < to; at += 1) {
    const word = reading.words[at] as Word;
    if (!word.content) continue;
    const weight = world.weightOf(word);
    total += weight;
    const found = placesOf(word, at, statement, world, reading.meant);
    const same = found.find(({ denied }) => denied === word.denied) ?? found[0];
    if (same === undefined) {
      missing.push(word);
      const source = oppositeIn(word, statement);
      if (source !== undefined) opposed.push({ said: word, source });
      if (source !== undefined || reading.slots.has(at)) slots += weight;
      continue;
    }
    shared += weight;
    pairs.set(at, same.at);
    if (same.denied !== word.denied) turned.push(word);
  }
  const toldWords = new Set(pairs.values());
  const told = [...toldWords].reduce((sum, at) => sum + world.weightOf(statement.reading.words[at] as Word), 0);
  return {
    statement,
    share: total === 0 ? 0 : shared / total,
    rest: total === slots ? 0 : shared / (total - slots),
    told: statement.weight === 0 ? 0 : Math.min(1, told / statement.weight),
    missing,
    turned,
    opposed,
    pairs,
    figures: figuresOf(reading, from, to).map((said) => figureAccount(said, reading, statement, world)),
  };
}

function placesOf(word: Word, at: number, statement: Statement, world: World, meant: Reading["meant"]): { at: number; denied: boolean }[] {
  const own = world.occurrences(word, statement);
  if (own.length > 0) return [...own];
  for (const { from, to, means, narrower, related } of meant) {
    if (narrower || related || at < from || at >= to) continue;
    for (const terms of means) {
      const places = terms.map((term) => statement.terms.get(term)?.[0]);
      if (places.length > 0 && places.every((place) => place !== undefined))
        return places.map((place) => ({ at: place as number, denied: statement.reading.words[place as number]?.denied ?? false }));
    }
  }
  return [];
}

function oppositeIn(word: Word, { reading }: Statement): Word | undefined {
  const opposites = oppositesOf(word.word);
  const source = opposites.size === 0 ? undefined : reading.words.find((own) => opposites.has(own.word));
  // "Dark on one and bright on the other": both sides are said there.
  const isSaidToo = source !== undefined && reading.words.some((own) => oppositesOf(source.word).has(own.word));
  return isSaidToo ? undefined : source;
}

function figuresOf({ figures, words }: Reading, from: number, to: number): Quantity[] {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  return figures.filter((figure) => figure.end > start && figure.start < end);
}

function figureAccount(said: Quantity, claim: Reading, { reading }: Statement, world: World): FigureAccount {
  const compared = reading.figures.map((source) => {
    const comparison = compareQuantities(said, source, world.isAlike);
    return {
      said,
      source,
      comparison: comparison === "same" && !isOfTheSame(said, claim, source, reading, world) ? ("unrelated" as const) : comparison,
    };
  });
  return (
    compared.find(({ comparison }) => comparison === "same") ??
    compared.find(({ comparison }) => comparison === "comparator") ??
    compared.find(({ comparison }) => comparison === "number") ?? { said, source: undefined, comparison: "unrelated" }
  );
}

/** Words after a figure within which what it counts has to stand. By hand. */
const COUNTED_WITHIN = 10;
/** Content words of a claim after its figure that say what is counted and what it does. By hand. */
const COUNTING = 3;

/** Whether what a claim counts stands by the statement's own count, where it stands in the statement at all. */
function isOfTheSame(said: Quantity, claim: Reading, source: Quantity, { words }: Reading, world: World): boolean {
  if (said.dimension !== "count") return true;
  const first = words.findIndex(({ start }) => start >= source.end);
  const after = claim.words.filter(({ start, content }) => start >= said.end && content).slice(0, COUNTING);
  return [...said.things, ...after.map(({ term }) => term)].every((thing) => {
    const places = words.flatMap(({ term }, at) => (term === thing || world.isAlike(term, thing) ? [at] : []));
    return places.length === 0 || places.some((at) => at >= first && at < first + COUNTED_WITHIN);
  });
}

/** The accounts of a text with some statements, the one that has most of it first. */
export function accounts(reading: Reading, statements: readonly Statement[], world: World): Account[] {
  return statements
    .map((statement) => account(reading, statement, world))
    .sort((left, right) => right.rest - left.rest || right.share - left.share || right.told - left.told);
}
