// Exceptions and restrictions of an absolute row that the row itself does not have.
import { range } from "../english/match.ts";
import type { Category, Claim, Reading, Word } from "../model.ts";
import { clauseAt, has, marksOf } from "../reading/read.ts";
import type { Mention } from "../reading/rows.ts";
import type { Stance } from "../reading/stance.ts";
import type { World } from "../reading/world.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";

/** Why a claim makes less of an absolute row than it is, by an exception or a restriction; undefined where it does not. */
export function weakened(
  { rule, words: named }: Mention,
  { reading, cited }: Claim,
  said: readonly Stance[],
  world: World,
): string | undefined {
  if (rule.kind !== "absolute") return undefined;
  const own = world.statements.filter((statement) => statement.rule === rule);
  const isOwn = (word: Word, at: number): boolean =>
    named.includes(at) || own.some((statement) => world.occurrences(word, statement).length > 0);
  // What cites nothing but rows and makes an exception makes it of them, whatever else it says.
  const isOfRows = cited.length > 0 && cited.every((statement) => statement.rule !== undefined);
  for (const mark of said.length === 0 && !isOfRows ? [] : restrictionsIn(reading)) {
    if (mark.category === "except" && named.some((at) => at >= mark.from && at < mark.to)) continue;
    const scope = range(mark.from, Math.min(mark.to, reading.words.length)).filter(
      (at) => clauseAt(reading, at) === clauseAt(reading, mark.from),
    );
    const beyond = scope.filter((at) => reading.words[at]?.content && !isOwn(reading.words[at] as Word, at));
    if (mark.category === "seldom" || beyond.length > 0)
      return REASONS.weakened(
        rule.row,
        rule.title,
        rule.kind,
        phrase(reading, mark.at, Math.max(mark.from, (beyond.at(-1) ?? mark.at) + 1)),
      );
  }
  // "But not the other technique": the rows are of both.
  const exempted = reading.techniques.find(
    ({ at }) => reading.words[at]?.denied && !said.some(({ clause }) => clause === clauseAt(reading, at)),
  );
  if (said.length > 0 && exempted !== undefined && !has(reading, "exempt"))
    return REASONS.weakened(rule.row, rule.title, rule.kind, phrase(reading, Math.max(0, exempted.at - 1), exempted.at + 1));
  const only = marksOf(reading, "only")[0] ?? marksOf(reading, "both")[0];
  if (only === undefined || cited.length === 0) return undefined;
  // "Only a systemic one": the row joins two with "or", and one of them is left out, or both are asked for at once.
  for (const statement of own) {
    for (const sides of joined(statement.reading)) {
      const [hasLeft, hasRight] = sides.map((side) =>
        side.some((word) => reading.words.some(({ term }) => world.isAlike(term, word.term))),
      );
      const isBoth =
        marksOf(reading, "both").length > 0 || (hasLeft && hasRight && reading.words.some(({ word }) => word === "and" || word === "well"));
      if ((hasLeft !== hasRight && only.cue.category === "only") || (hasLeft && hasRight && isBoth && only.cue.category !== "both"))
        return REASONS.weakened(rule.row, rule.title, rule.kind, phrase(reading, only.from, reading.words.length));
    }
  }
  return undefined;
}

/** Exceptions ("unless …"), conditions ("only when …") and what is seldom so: the words that each reaches. */
function restrictionsIn(reading: Reading): { category: Category; at: number; from: number; to: number }[] {
  return marksOf(reading, "except", "only", "seldom")
    .filter(({ cue, to }) => cue.category !== "only" || CONDITION.test(reading.words[to]?.word ?? ""))
    .map(({ cue: { category }, from, to }) =>
      category === "seldom" ? { category, at: from, from, to } : { category, at: from, from: to, to: to + SETTINGS.restrictedWithin },
    );
}
const CONDITION = /^(?:if|when|where|while|once|in|with|at|after|before|until|as|provided|for)$/u;

/** What a text joins with "or": the words on either side of it. */
function joined({ words }: Reading): [Word[], Word[]][] {
  return words.flatMap(({ word }, at): [Word[], Word[]][] => {
    if (word !== "or") return [];
    const left = words.slice(Math.max(0, at - 3), at).filter(({ content }) => content);
    const right = words.slice(at + 1, at + 5).filter(({ content }) => content);
    return left.length === 0 || right.length === 0 ? [] : [[left.slice(-1), right]];
  });
}

function phrase({ text, words }: Reading, from: number, to: number): string {
  return text.slice(words[from]?.start ?? 0, words[Math.min(to, words.length) - 1]?.end ?? text.length).trim();
}
