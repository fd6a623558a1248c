// What full support wants beside the words: nothing that makes less of a statement is left out, and what goes together stays so.
import { oppositesOf } from "../english/light.ts";
import type { Category, Claim, Reading, Statement, Word } from "../model.ts";
import { has, marksOf } from "../reading/read.ts";
import { rowsNamed } from "../reading/rows.ts";
import { stancesIn } from "../reading/stance.ts";
import type { World } from "../reading/world.ts";
import { NOT_BORNE } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import type { Account } from "./account.ts";

/** What makes less of a plain statement: the claim has to do so as well. */
const SOFT: readonly Category[] = ["often", "hedge", "most", "few", "seldom", "allow"];

/** What a statement has and the claim does not, where leaving it out says more than the statement. */
export function dropped(
  claim: Claim,
  statement: Statement,
  { told, pairs, figures }: Account,
  said: readonly Category[],
  world: World,
): string[] {
  const { reading } = claim;
  const out: string[] = [];
  const { certainty } = statement.passage;
  const soft = said.some((category) => SOFT.includes(category));
  if (certainty !== "states" && !soft && !(certainty === "unknown" && (said.includes("deny") || said.includes("must"))))
    out.push(NOT_BORNE.certainty);
  if (
    certainty === "states" &&
    marksOf(statement.reading, "often", "seldom").some(({ cue }) => !/^(?:in )?general/u.test(cue.words.join(" "))) &&
    !soft
  )
    out.push(NOT_BORNE.frequency);
  if (statement.rule !== undefined) {
    const isNamed = rowsNamed(reading, world).some(({ rule }) => rule === statement.rule);
    const bound = statement.reading.figures[0];
    const isBounded = bound !== undefined && figures.some(({ comparison }) => comparison === "same");
    if (!isNamed && !isBounded && told < 0.75) out.push(NOT_BORNE.row);
    const stances = [reading, claim.around, ...claim.under].find((each) => stancesIn(each).length > 0);
    if (stances === undefined) out.push(statement.rule?.kind ?? "");
  } else if (told < SETTINGS.told) out.push(NOT_BORNE.whole);
  const deniedThere = deniedInMain(statement.reading);
  const isKept = [...pairs.values()].some((at) => statement.reading.words[at]?.denied);
  if (deniedThere.length > 0 && !isKept && statement.rule === undefined) out.push(`not ${deniedThere[0]?.word}`);
  const denials = ({ marks }: Reading): number => marks.filter(({ cue }) => cue.category === "deny" && cue.words[0] !== "nor").length;
  if (statement.rule === undefined && denials(statement.reading) > denials(reading) && denials(reading) > 0)
    out.push("what else is denied");
  const [first, firstThere] = [reading.techniques[0]?.id, statement.reading.techniques[0]?.id];
  const isSymmetric =
    has(statement.reading, "same", "both") ||
    new Set(statement.reading.techniques.map(({ id }) => id)).size < 2 ||
    (/\b(?:and|or)\b/u.test(statement.passage.text.split(",")[0] ?? "") &&
      statement.reading.techniques.length === 2 &&
      statement.reading.techniques.every(({ at }, step, all) => step === 0 || at - (all[0]?.at ?? 0) <= 4));
  if (first !== undefined && firstThere !== undefined && first !== firstThere && !isSymmetric) out.push("which technique");
  const techniques = new Set(statement.reading.techniques.map(({ id }) => id));
  const [technique] = techniques;
  const own = new Set(reading.techniques.map(({ id }) => id));
  const isGeneral = reading.words.some(({ treats }) => treats);
  if (techniques.size === 1 && technique !== undefined && !own.has(technique) && claim.topic !== technique && isGeneral)
    out.push(technique);
  const context = new Set([...reading.choices, ...claim.recent, ...claim.under.flatMap(({ choices }) => [...choices])]);
  for (const { of } of world.knowledge.alternatives.filter(({ narrows }) => narrows)) {
    const there = [...statement.reading.choices].filter((choice) => choice.startsWith(`${of}/`));
    const refersBack = reading.words.slice(0, 2).some(({ word }) => /^(?:it|its|they|their|these|those|this|that|such|both)$/u.test(word));
    if (there.length === 1 && there[0] !== undefined && !context.has(there[0]) && !refersBack)
      out.push(there[0].split("/")[1]?.replaceAll("-", " ") ?? "");
  }
  return out;
}

/** What a statement denies in what it mainly says: not in a contrast ("rather than this") nor in a reason. */
function deniedInMain({ words, marks }: Reading): readonly Word[] {
  const reason = words.findIndex(({ word }) => /^(?:because|since|so|although|though)$/u.test(word));
  const main = marks.filter(
    ({ cue, from }) => cue.category === "deny" && !CONTRAST.has(cue.words[0] ?? "") && (reason === -1 || from < reason),
  );
  if (main.length === 0) return [];
  return words.filter(({ content, denied }, at) => content && denied && (reason === -1 || at < reason));
}
const CONTRAST: ReadonlySet<string> = new Set(["rather", "instead", "as", "unlike", "for", "far"]);

/** Of two opposites that a statement has, each has to go with what it goes with there. */
export function unbound({ words }: Reading, { reading: source, terms }: Statement, { pairs }: Account): string[] {
  const there = new Set(source.words.map(({ word }) => word));
  const isBesideIts = (at: number, opposites: readonly string[]): boolean =>
    [1, -1].some((step) => {
      let next = at + step;
      while (words[next] !== undefined && !words[next]?.content) next += step;
      return opposites.includes(source.words[pairs.get(next) ?? -1]?.word ?? "");
    });
  return [...pairs].flatMap(([at, place]): string[] => {
    const word = words[at] as Word;
    const opposites = [...oppositesOf(source.words[place]?.word ?? "")].filter((other) => there.has(other));
    // "Local or systemic": with nothing between them, they go with the same.
    if (opposites.length === 0 || isBesideIts(at, opposites)) return [];
    // What stands there more than once goes with neither, nor does what an "and" parts from the word.
    const isParted = (other: number): boolean => partsBetween(words, at, other) > 0;
    const distance = (one: number, other: number): number => Math.abs(one - other) + PARTED * partsBetween(source.words, one, other);
    const neighbors = [...pairs].filter(
      ([other, own]) =>
        other !== at &&
        words[other]?.clause === word.clause &&
        Math.abs(other - at) <= 3 &&
        !isParted(other) &&
        (terms.get(source.words[own]?.term ?? "")?.length ?? 0) < 2,
    );
    const turnedAt = source.words.findIndex(({ word: own }) => opposites.includes(own));
    const isBound = neighbors.length === 0 || neighbors.some(([, own]) => distance(own, place) <= distance(own, turnedAt));
    // "More severe" of what the statement calls "more modest".
    const before = words[at - 1]?.word;
    const isLed = source.words.some(({ word: own }, where) => opposites.includes(own) && source.words[where - 1]?.word === before);
    const isLedToo = source.words[place - 1]?.word === before;
    return isBound && !(before === "more" && isLed && !isLedToo) ? [] : [word.word];
  });
}
const PARTS = /^(?:and|or|but|whereas|while)$/u;
/** Words that an "and" between two is worth. By hand. */
const PARTED = 3;

function partsBetween(words: readonly Word[], one: number, other: number): number {
  return words.slice(Math.min(one, other), Math.max(one, other)).filter(({ word }) => PARTS.test(word)).length;
}
