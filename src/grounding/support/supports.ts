// Whether a statement bears a claim out in full: nothing in the claim is left over, and nothing is turned, restricted or dropped.
import { isPlain } from "../../text/plain.ts";
import { oppositesOf } from "../english/light.ts";
import { range } from "../english/match.ts";
import type { Category, Claim, Reading, Statement, Word } from "../model.ts";
import { isOwnFigure } from "../reading/given.ts";
import { has, marksOf } from "../reading/read.ts";
import { rowsNamed } from "../reading/rows.ts";
import { type Stance, stancesIn } from "../reading/stance.ts";
import type { World } from "../reading/world.ts";
import { SETTINGS } from "../settings.ts";
import { type Account, account } from "./account.ts";

/** Operators of a claim that the statement has to have too. */
const RESTRICTING: readonly Category[] = ["only", "except", "both", "order", "every", "must", "proof", "most", "few", "seldom"];
/** What makes less of a plain statement: the claim has to do so as well. */
const SOFT: readonly Category[] = ["often", "hedge", "most", "few", "seldom", "allow"];
const COMPARING: readonly Category[] = ["more", "less", "same"];

/** Words of a label before a colon, at most. By hand. */
const LABEL = 9;

/** What a claim lacks of full support, as it says it; empty where the statements bear it out. */
export type Lack = readonly string[];

/** The statements that together bear a claim out, one for each of its clauses at most; or what the nearest one lacks. */
export function supportOf(claim: Claim, statements: readonly Statement[], world: World): { by: readonly Statement[] } | { lacks: Lack } {
  const { reading } = claim;
  const whole = statements.map((statement) => ({ statement, lacks: lacksOf(claim, statement, world, 0, reading.words.length) }));
  const best = whole.reduce<(typeof whole)[number] | undefined>((least, each) => (least === undefined || each.lacks.length < least.lacks.length ? each : least), undefined);
  if (best === undefined) return { lacks: [] };
  if (best.lacks.length === 0) return { by: [best.statement] };
  const spans = clauseSpans(reading);
  if (spans.length < 2) return { lacks: best.lacks };
  const topic = reading.words.find(({ content }) => content);
  const by: Statement[] = [];
  for (const [from, to] of spans) {
    const bearing = statements.find(
      (statement) => lacksOf(claim, statement, world, from, to).length === 0 && (by.length === 0 || speaksOf(statement, topic, claim, world)),
    );
    if (bearing === undefined) return { lacks: best.lacks };
    by.push(bearing);
  }
  return { by };
}

/** The clauses of a reading that say something, as spans of words; a clause without a word of its own goes with the one before. */
function clauseSpans({ words, clauses }: Reading): [number, number][] {
  const spans: [number, number][] = [];
  for (const clause of range(0, clauses)) {
    const from = words.findIndex((word) => word.clause === clause);
    if (from === -1) continue;
    const to = words.findLastIndex((word) => word.clause === clause) + 1;
    const last = spans.at(-1);
    if (last !== undefined && !words.slice(from, to).some(({ content }) => content)) last[1] = to;
    else spans.push([from, to]);
  }
  return spans;
}

/** A further clause has to be of the subject that the first one names. */
function speaksOf(statement: Statement, topic: Word | undefined, { topic: technique }: Claim, world: World): boolean {
  if (topic === undefined || world.occurrences(topic, statement).length > 0) return true;
  return technique !== undefined && statement.reading.techniques.some(({ id }) => id === technique);
}

/** What of a stretch of a claim a statement does not bear out. */
function lacksOf(claim: Claim, statement: Statement, world: World, from: number, to: number): string[] {
  const { reading } = claim;
  const stances = stancesIn(reading).filter(({ mark }) => mark.from >= from && mark.to <= to);
  const agreed = statement.rule !== undefined && stances.every((stance) => agrees(stance, statement)) ? stances : [];
  const taken = new Set(agreed.flatMap(({ mark }) => range(mark.from, mark.to).map((at) => reading.words[at] as Word)));
  const found = account(reading, statement, world, from, to);
  const label = labelOf(reading);
  const missing = found.missing.filter((word) => !taken.has(word) && !(word.clause <= label && (isPlain(word.word) || isMarked(reading, word))));
  const lacks = [...missing, ...(isTurned(found, reading) ? found.turned.filter((word) => !taken.has(word)) : [])].map(({ word }) => word);
  lacks.push(...found.figures.filter(({ said, comparison }) => comparison !== "same" && !isOwnFigure(said, claim)).map(({ said }) => said.text));
  const isIn = (at: number): boolean => at >= from && at < to;
  const said = reading.marks.filter((mark) => isIn(mark.from));
  const phrase = (mark: (typeof said)[number]): string => mark.cue.words.join(" ");
  for (const mark of said) {
    const { category } = mark.cue;
    if ((reading.words[mark.from]?.clause ?? 0) <= label) continue;
    if (RESTRICTING.includes(category) && !hasLike(category, claim, statement)) lacks.push(phrase(mark));
    if (COMPARING.includes(category) && !reading.words[mark.from]?.content && !isFigure(reading, mark.from) && !has(statement.reading, category)) lacks.push(phrase(mark));
  }
  if (lacks.length > 0) return lacks;
  return [...dropped(claim, statement, found, said.map(({ cue }) => cue.category), world), ...unbound(reading, statement, found)];
}

function isMarked({ marks, words }: Reading, word: Word): boolean {
  return marks.some(({ from, to }) => words.slice(from, to).includes(word));
}

function isFigure({ figures, words }: Reading, at: number): boolean {
  return figures.some(({ start, end }) => (words[at]?.start ?? 0) >= start && (words[at]?.start ?? 0) < end);
}

/** The last clause of a label that opens a text ("On the other hand:"), or -1: its plain words say nothing of the subject. */
function labelOf({ text, words, marks }: Reading): number {
  const colon = text.indexOf(":");
  if (colon === -1) return -1;
  const inside = words.filter(({ start }) => start < colon);
  const says = marks.some(({ cue, to }) => to <= inside.length && ["proof", "allow", "ignore", "favor"].includes(cue.category));
  return inside.length > 0 && inside.length <= LABEL && !says ? (inside.at(-1)?.clause ?? -1) : -1;
}

/** Whether one of the two denies what the other does not; where both deny something of what they share, they may well deny the same. */
function isTurned({ pairs, statement, turned }: Account, { words }: Reading): boolean {
  if (turned.length === 0) return false;
  const both = [...pairs].some(([at, place]) => words[at]?.denied && statement.reading.words[place]?.denied);
  return !both;
}

/** Whether a statement has an operator of the claim's kind. */
function hasLike(category: Category, claim: Claim, { reading, rule, passage }: Statement): boolean {
  if (has(reading, category)) return true;
  if (category === "both") return new Set(reading.techniques.map(({ id }) => id)).size > 1 || /\b(?:or|and)\b/u.test(passage.text);
  if (category === "must") return rule?.kind === "absolute";
  if (category === "only") return rule !== undefined && rowWordsFollow(claim);
  if (category === "most") return /\b(?:most|usually|generally|in general)\b/u.test(passage.text);
  if (category === "few" || category === "seldom") return has(reading, "few", "seldom", "deny");
  return false;
}

/** "Only if it causes symptoms": what follows is in the row itself, or it would have been missing. */
function rowWordsFollow({ reading }: Claim): boolean {
  return marksOf(reading, "only").every(({ from, to }) => reading.words.slice(to).some(({ content }) => content) && from > 0);
}

/** Whether what is said of a row is what its kind says. */
function agrees({ kind, denied }: Stance, { rule }: Statement): boolean {
  if (kind === "indication") return !denied === (rule?.kind === "indication");
  if (rule?.kind === "absolute") return denied ? kind === "allow" || kind === "relative" : kind === "absolute" || kind === "contra" || kind === "forbid";
  if (rule?.kind === "relative") return denied ? kind === "absolute" || kind === "forbid" : kind === "relative" || kind === "contra" || kind === "weigh";
  return false;
}

/** What a statement has and the claim does not, where leaving it out says more than the statement. */
function dropped(claim: Claim, statement: Statement, { told, pairs, figures }: Account, said: readonly Category[], world: World): string[] {
  const { reading } = claim;
  const out: string[] = [];
  const { certainty } = statement.passage;
  const soft = said.some((category) => SOFT.includes(category));
  if (certainty !== "states" && !soft && !(certainty === "unknown" && (said.includes("deny") || said.includes("must")))) out.push("how sure the article is");
  if (certainty === "states" && marksOf(statement.reading, "often", "seldom").some(({ cue }) => !/^(?:in )?general/u.test(cue.words.join(" "))) && !soft) out.push("how often");
  if (statement.rule !== undefined) {
    const isNamed = rowsNamed(reading, world).some(({ rule }) => rule === statement.rule);
    const bound = statement.reading.figures[0];
    const isBounded = bound !== undefined && figures.some(({ comparison }) => comparison === "same");
    if (!isNamed && !isBounded && told < 0.75) out.push("the row in full");
    const stances = [reading, claim.around, ...claim.under].find((each) => stancesIn(each).length > 0);
    if (stances === undefined) out.push(statement.rule?.kind ?? "");
  } else if (told < SETTINGS.told) out.push("the statement as a whole");
  const deniedThere = deniedInMain(statement.reading);
  const isKept = [...pairs.values()].some((at) => statement.reading.words[at]?.denied);
  if (deniedThere.length > 0 && !isKept && statement.rule === undefined) out.push(`not ${deniedThere[0]?.word}`);
  const denials = ({ marks }: Reading): number => marks.filter(({ cue }) => cue.category === "deny" && cue.words[0] !== "nor").length;
  if (statement.rule === undefined && denials(statement.reading) > denials(reading) && denials(reading) > 0) out.push("what else is denied");
  const [first, firstThere] = [reading.techniques[0]?.id, statement.reading.techniques[0]?.id];
  const isSymmetric = has(statement.reading, "same", "both") || new Set(statement.reading.techniques.map(({ id }) => id)).size < 2 || /\b(?:and|or)\b/u.test(statement.passage.text.split(",")[0] ?? "") && statement.reading.techniques.length === 2 && statement.reading.techniques.every(({ at }, step, all) => step === 0 || at - (all[0]?.at ?? 0) <= 4);
  if (first !== undefined && firstThere !== undefined && first !== firstThere && !isSymmetric) out.push("which technique");
  const techniques = new Set(statement.reading.techniques.map(({ id }) => id));
  const [technique] = techniques;
  const own = new Set(reading.techniques.map(({ id }) => id));
  const isGeneral = reading.words.some(({ treats }) => treats);
  if (techniques.size === 1 && technique !== undefined && !own.has(technique) && claim.topic !== technique && isGeneral) out.push(technique);
  const context = new Set([...reading.choices, ...claim.recent, ...claim.under.flatMap(({ choices }) => [...choices])]);
  for (const { of } of world.knowledge.alternatives.filter(({ narrows }) => narrows)) {
    const there = [...statement.reading.choices].filter((choice) => choice.startsWith(`${of}/`));
    const refersBack = reading.words.slice(0, 2).some(({ word }) => /^(?:it|its|they|their|these|those|this|that|such|both)$/u.test(word));
    if (there.length === 1 && there[0] !== undefined && !context.has(there[0]) && !refersBack) out.push(there[0].split("/")[1]?.replaceAll("-", " ") ?? "");
  }
  return out;
}

/** What a statement denies in what it mainly says: not in a contrast ("rather than this") nor in a reason. */
function deniedInMain({ words, marks }: Reading): readonly Word[] {
  const reason = words.findIndex(({ word }) => /^(?:because|since|so|although|though)$/u.test(word));
  const main = marks.filter(({ cue, from }) => cue.category === "deny" && !CONTRAST.has(cue.words[0] ?? "") && (reason === -1 || from < reason));
  if (main.length === 0) return [];
  return words.filter(({ content, denied }, at) => content && denied && (reason === -1 || at < reason));
}
const CONTRAST: ReadonlySet<string> = new Set(["rather", "instead", "as", "unlike", "for", "far"]);

/** Of two opposites that a statement has, each has to go with what it goes with there. */
function unbound({ words }: Reading, { reading: source }: Statement, { pairs }: Account): string[] {
  const there = new Set(source.words.map(({ word }) => word));
  return [...pairs].flatMap(([at, place]): string[] => {
    const word = words[at] as Word;
    const opposites = [...oppositesOf(source.words[place]?.word ?? "")].filter((other) => there.has(other));
    // "Local or systemic": side by side, they go with the same.
    if (opposites.length === 0 || [1, 2, -1, -2].some((step) => opposites.includes(source.words[pairs.get(at + step) ?? -1]?.word ?? ""))) return [];
    const neighbors = [...pairs].filter(([other]) => other !== at && words[other]?.clause === word.clause && Math.abs(other - at) <= 3);
    const turnedAt = source.words.findIndex(({ word: own }) => opposites.includes(own));
    const isBound = neighbors.length === 0 || neighbors.some(([, own]) => Math.abs(own - place) <= Math.abs(own - turnedAt));
    return isBound ? [] : [word.word];
  });
}
