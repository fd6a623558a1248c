// Whether a part of a sentence turns a statement round: rare for frequent, less for more, dark for bright.
import type { Conflict } from "./conflicts.ts";
import { NEGATIVE_HINTS, OFTEN, OPPOSITES, SELDOM } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { Reading } from "./reading.ts";

/** At most one conflict. */
export function directionConflict(part: Part, statement: Statement): Conflict[] {
  const often = oftenForSeldom(part, statement);
  if (often !== undefined) return [{ of: "direction", key: often === RARE ? "rare" : "frequency", reason: often }];
  // What compares two techniques is compared as such.
  if (part.mentions.length > 1 || (part.orientation !== undefined && statement.orientation !== undefined)) return [];
  const reason = opposite(part, statement) ?? modified(part, statement);
  return reason === undefined ? [] : [{ of: "direction", key: "direction", reason }];
}

const RARE = "does not call it rare, the sentence does";

function oftenForSeldom(part: Part, statement: Statement): string | undefined {
  const ours = frequency(part);
  const theirs = frequency(statement);
  const denies = ({ scopes }: Reading): boolean => scopes.some(({ affix }) => affix !== true);
  // "Most cause none" and "they seldom cause any" say the same.
  if (ours === undefined || ours === theirs || denies(part) !== denies(statement)) return undefined;
  if (theirs !== undefined) return theirs ? "calls it frequent, the sentence rare" : "calls it rare, the sentence frequent";
  const hints = [...statement.plainWords].some((word) => SELDOM.has(word) || NEGATIVE_HINTS.has(word));
  return ours || hints || statement.scopes.length > 0 || part.around.has("or") ? undefined : RARE;
}

/** Whether a text calls something frequent (true) or rare (false); undefined where it does neither or both. "More common" does neither. */
function frequency({ words, negative }: Pick<Reading, "words" | "negative">): boolean | undefined {
  const compared = (at: number): boolean => /^(?:more|less|as|equally|how|than)$/u.test(words[at - 1]?.word ?? "");
  const marks = (set: ReadonlySet<string>, sign: boolean): boolean =>
    words.some(({ word }, at) => set.has(word) && !compared(at) && negative[at] === sign);
  const often = marks(OFTEN, false) || marks(SELDOM, true);
  const seldom = marks(SELDOM, false) || marks(OFTEN, true);
  return often === seldom ? undefined : often;
}

/** How many words from a word of direction its object may stand. */
const REACH = 4;
/** In a statement, which is told at more length, it may stand farther. */
const FAR = 9;
/** An object that weighs less says too little. */
const LEAST_WEIGHT = 1.2;

function opposite(part: Part, statement: Statement): string | undefined {
  for (const [up, down] of OPPOSITES) {
    const reason = turned(part, statement, up, down) ?? turned(part, statement, down, up);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The part has one pole of an opposition for something, the statement only the other one for the same. */
function turned(part: Part, statement: Statement, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): string | undefined {
  const said = unnegated(part, ours);
  const given = unnegated(statement, theirs);
  if (said.length === 0 || given.length === 0) return undefined;
  if (part.words.some(({ word }) => theirs.has(word))) return turnedBeside(part, statement, ours, theirs);
  if (statement.words.some(({ word }) => ours.has(word))) return undefined;
  const beside = new Set(
    given.flatMap((at) => statement.words.slice(Math.max(0, at - FAR), at + FAR + 1).map(({ stop, stem }) => (stop ? "" : stem))),
  );
  const at = said.find((index) =>
    part.content.some(
      (each) =>
        each.at !== index &&
        Math.abs(each.at - index) <= REACH &&
        each.weight >= LEAST_WEIGHT &&
        (beside.has(each.word.stem) || each.meanings.some(({ terms }) => terms.every((term) => beside.has(term)))),
    ),
  );
  if (at === undefined) return undefined;
  return `says "${statement.words[given[0] ?? 0]?.word}", the sentence says "${part.words[at]?.word}"`;
}

/** Where the part has both poles, the nearest one before a word that the statement has beside the other one alone. */
function turnedBeside(part: Part, statement: Statement, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): string | undefined {
  const poleBefore = ({ words, negative }: Pick<Reading, "words" | "negative">, at: number): string | undefined =>
    words.slice(Math.max(0, at - REACH), at).findLast(({ word, clause }, step) => {
      const index = Math.max(0, at - REACH) + step;
      return clause === words[at]?.clause && (ours.has(word) || theirs.has(word)) && negative[index] !== true;
    })?.word;
  for (const { at, word, weight } of part.content) {
    const own = poleBefore(part, at);
    if (weight < LEAST_WEIGHT || own === undefined || !ours.has(own) || part.negative[at] === true) continue;
    const there = statement.words.flatMap((other, index) => (other.term === word.term && !other.stop ? [index] : []));
    const poles = there.map((index) => poleBefore(statement, index));
    if (there.length > 0 && poles.every((pole) => pole !== undefined && theirs.has(pole)))
      return `says "${poles[0]}" of "${word.word}", the sentence says "${own}"`;
  }
  return undefined;
}

const MUCH = new Set("more too high higher great greater large larger strong stronger".split(" "));
const LITTLE = new Set("less low lower small smaller weak weaker".split(" "));

/** "Less viscous" for "more viscous": the word right before one that both have, which nothing else turns back. */
function modified(part: Part, statement: Statement): string | undefined {
  for (const { at, word, weight } of part.content) {
    const ours = degreeAt(part, at);
    if (ours === undefined || weight < LEAST_WEIGHT || part.negative[at] === true) continue;
    const there = statement.words.flatMap((other, index) => (other.term === word.term && !other.stop ? [index] : []));
    const degrees = there.map((index) => degreeAt(statement, index));
    if (there.length === 0 || degrees.some((each) => each !== !ours) || there.some((index) => statement.negative[index] === true)) continue;
    return `says more or less of "${word.word}" where the sentence says the opposite`;
  }
  return undefined;
}

/** Whether the words around one say that there is much of it (true) or little (false): "too sensitive", "not sensitive enough". */
function degreeAt({ words }: Pick<Reading, "words">, at: number): boolean | undefined {
  const before = words[at - 1]?.word ?? "";
  if (MUCH.has(before)) return true;
  return LITTLE.has(before) || (before === "not" && words[at + 1]?.word === "enough") ? false : undefined;
}

function unnegated({ words, negative }: Pick<Reading, "words" | "negative">, set: ReadonlySet<string>): number[] {
  return words.flatMap(({ word, figure }, at) => (set.has(word) && !figure && negative[at] !== true ? [at] : []));
}
