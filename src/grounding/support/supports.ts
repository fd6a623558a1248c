// Whether a statement bears a claim out in full: nothing in the claim is left over, and nothing is turned, restricted or dropped.
import { isPlain } from "../../text/plain.ts";
import { range } from "../english/match.ts";
import type { Category, Claim, Reading, Statement, Word } from "../model.ts";
import { isOwnFigure } from "../reading/given.ts";
import { has, marksOf } from "../reading/read.ts";
import { type Stance, stancesIn } from "../reading/stance.ts";
import type { World } from "../reading/world.ts";
import { type Account, account } from "./account.ts";
import { dropped, unbound } from "./dropped.ts";

/** Operators of a claim that the statement has to have too. */
const RESTRICTING: readonly Category[] = ["only", "except", "both", "order", "every", "must", "proof", "most", "few", "seldom"];
const COMPARING: readonly Category[] = ["more", "less", "same"];

/** Words of a label before a colon, at most. By hand. */
const LABEL = 9;

/** What a claim lacks of full support, as it says it; empty where the statements bear it out. */
export type Lack = readonly string[];

/** The statements that together bear a claim out, one for each of its clauses at most; or what the nearest one lacks. */
export function supportOf(claim: Claim, statements: readonly Statement[], world: World): { by: readonly Statement[] } | { lacks: Lack } {
  const { reading } = claim;
  const whole = statements.map((statement) => ({ statement, lacks: lacksOf(claim, statement, world, 0, reading.words.length) }));
  const best = whole.reduce<(typeof whole)[number] | undefined>(
    (least, each) => (least === undefined || each.lacks.length < least.lacks.length ? each : least),
    undefined,
  );
  if (best === undefined) return { lacks: [] };
  if (best.lacks.length === 0) return { by: [best.statement] };
  const spans = clauseSpans(reading);
  if (spans.length < 2) return { lacks: best.lacks };
  const topic = reading.words.find(({ content }) => content);
  const by: Statement[] = [];
  for (const [from, to] of spans) {
    const bearing = statements.find(
      (statement) =>
        lacksOf(claim, statement, world, from, to).length === 0 && (by.length === 0 || speaksOf(statement, topic, claim, world)),
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
  const missing = found.missing.filter(
    (word) => !taken.has(word) && !(word.clause <= label && (isPlain(word.word) || isMarked(reading, word))),
  );
  const lacks = [...missing, ...(isTurned(found, reading) ? found.turned.filter((word) => !taken.has(word)) : [])].map(({ word }) => word);
  lacks.push(
    ...found.figures.filter(({ said, comparison }) => comparison !== "same" && !isOwnFigure(said, claim)).map(({ said }) => said.text),
  );
  const isIn = (at: number): boolean => at >= from && at < to;
  const said = reading.marks.filter((mark) => isIn(mark.from));
  const phrase = (mark: (typeof said)[number]): string => mark.cue.words.join(" ");
  for (const mark of said) {
    const { category } = mark.cue;
    if ((reading.words[mark.from]?.clause ?? 0) <= label) continue;
    if (RESTRICTING.includes(category) && !hasLike(category, claim, statement)) lacks.push(phrase(mark));
    if (
      COMPARING.includes(category) &&
      !reading.words[mark.from]?.content &&
      !isFigure(reading, mark.from) &&
      !has(statement.reading, category)
    )
      lacks.push(phrase(mark));
  }
  if (lacks.length > 0) return lacks;
  return [
    ...dropped(
      claim,
      statement,
      found,
      said.map(({ cue }) => cue.category),
      world,
    ),
    ...unbound(reading, statement, found),
  ];
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
  if (rule?.kind === "absolute")
    return denied ? kind === "allow" || kind === "relative" : kind === "absolute" || kind === "contra" || kind === "forbid";
  if (rule?.kind === "relative")
    return denied ? kind === "absolute" || kind === "forbid" : kind === "relative" || kind === "contra" || kind === "weigh";
  return false;
}
