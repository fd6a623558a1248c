// Rows: called another kind, denied, weakened, permitted, or said not to matter.
import type { Rule } from "../../knowledge/model.ts";
import { range } from "../english/match.ts";
import type { Category, Claim, Difference, Reading, Word } from "../model.ts";
import { has, marksOf } from "../reading/read.ts";
import { isConceded, type Mention, rowsMeant } from "../reading/rows.ts";
import { type Stance, stancesIn } from "../reading/stance.ts";
import type { World } from "../reading/world.ts";
import { REASONS } from "../reasons.ts";
import { accounts } from "../support/account.ts";
import type { Check } from "./check.ts";

export const rows: Check = {
  name: "rows",
  of: "sentence",
  compare: (claim, world) => {
    const all = rowsMeant(claim, world);
    const cited = new Set(claim.cited.map(({ rule }) => rule));
    const against = all.filter(({ rule }) => rule.kind !== "indication");
    // Beside a row that speaks against, what speaks for is named in passing.
    const mentions = against.length > 0 ? against : all.filter(({ rule }) => cited.size === 0 || cited.has(rule));
    const misplaced = misplacedIn(claim, against, world);
    if (misplaced !== undefined) return [misplaced];
    return mentions.flatMap((mention) => {
      const said = stancesOn(mention, mentions, claim).filter(({ unsaid }) => !unsaid || mention.clause !== undefined);
      const reason = otherwise(mention.rule, said, claim.reading) ?? weakened(mention, claim, said, world);
      return reason === undefined ? [] : [{ verdict: "contradicted", reason } satisfies Difference];
    });
  },
};

/** A row that is named where nothing but others are cited, of which the claim says nothing. */
function misplacedIn(claim: Claim, named: readonly Mention[], world: World): Difference | undefined {
  const isCited = ({ rule }: Mention): boolean => claim.cited.some((statement) => statement.rule === rule);
  const [first] = named;
  if (first?.clause === undefined || claim.cited.length === 0 || named.some(isCited)) return undefined;
  const { words, marks } = claim.reading;
  if (claim.cited.some(({ rule }) => rule === undefined) || stancesIn(claim.reading).length === 0) return undefined;
  const told = accounts(claim.reading, claim.cited, world).flatMap(({ pairs }) => [...pairs.keys()]);
  if (told.some((at) => !marks.some(({ from, to }) => at >= from && at < to) && !words[at]?.treats)) return undefined;
  return { verdict: "misattributed", reason: REASONS.elsewhere(first.rule.row) };
}

/** What a claim says of a row: in its clause or in one after it that names no other, else under what it stands. */
export function stancesOn(mention: Mention, mentions: readonly Mention[], claim: Claim): readonly Stance[] {
  const all = stancesIn(claim.reading);
  if (mention.clause === undefined) return all.length > 0 ? all : stancesOver(claim);
  const own = mention.clause;
  if (
    marksOf(claim.reading, "except", "than").some(
      ({ from, to }) =>
        clauseAt(claim.reading, from) === own && from < (mention.words[0] ?? 0) && to > 0 && !all.some(({ clause }) => clause === own),
    )
  )
    return [];
  const next = Math.min(
    ...mentions.flatMap(({ clause }) => (clause !== undefined && clause > own ? [clause] : [])),
    Number.POSITIVE_INFINITY,
  );
  const near = all.filter(({ clause }) => clause >= own && clause < next);
  if (near.length > 0) return near;
  const rowClauses = new Set(mentions.map(({ clause }) => clause));
  // "Absolute contraindications: this, that", and "this, that and those are relative contraindications".
  const leading = all.filter(({ clause }) => clause < own && !rowClauses.has(clause));
  if (leading.length > 0) return leading;
  const closing = all.filter(({ clause, mark }) => clause > own && isPredicate(mark.from, claim.reading));
  if (closing.length > 0) return closing;
  return all.length > 0 ? [] : stancesOver(claim);
}

/** What is said over a claim: the nearest heading, lead or column title that says anything of rows. */
function stancesOver({ under }: Claim): readonly Stance[] {
  return (
    under
      .toReversed()
      .map(stancesIn)
      .find((stances) => stances.length > 0) ?? []
  );
}

/** Whether a verb of being, or "as", stands shortly before a word: "are relative contraindications". */
function isPredicate(at: number, { words }: Reading): boolean {
  return words.slice(Math.max(0, at - 3), at + 1).some(({ word }) => /^(?:is|are|was|were|be|as|rules?|counts?|constitutes?)$/u.test(word));
}

function clauseAt({ words }: Reading, at: number): number {
  return words[at]?.clause ?? 0;
}

/** Why what is said cannot be said of a row; undefined where it can. */
function otherwise({ row, title, kind }: Rule, said: readonly Stance[], reading: Reading): string | undefined {
  const says = (what: Stance["kind"], denied: boolean): boolean => said.some((stance) => stance.kind === what && stance.denied === denied);
  if (kind === "indication") {
    if ((says("contra", false) || says("absolute", false) || says("relative", false)) && !says("indication", false))
      return REASONS.kind(row, title, kind);
    return undefined;
  }
  const isIndicated = said.some(
    (stance) =>
      stance.kind === "indication" &&
      !stance.denied &&
      isPredicate(stance.mark.from, reading) &&
      /^indications?$/u.test(stance.mark.cue.words[0] ?? ""),
  );
  if (isIndicated && !says("contra", false) && !says("absolute", false) && !says("relative", false)) return REASONS.kind(row, title, kind);
  const speaksAgainst = says("contra", false) || says("absolute", false) || says("relative", false) || says("weigh", false);
  if (says("favor", false) && !speaksAgainst) return REASONS.kind(row, title, kind);
  if (says("contra", true) || says("ignore", false)) {
    const isNeeded = says("ignore", false) && !says("contra", true) && isOfSomethingElse(said, reading);
    if (!isNeeded) return REASONS.denied(row, title, kind);
  }
  if (kind === "relative") {
    if (says("absolute", false) && !says("relative", false)) return REASONS.kind(row, title, kind);
    if (said.some((stance) => stance.kind === "forbid" && !stance.denied && isOfTheProcedure(stance, reading) && isStrong(stance)))
      return REASONS.strengthened(row, title);
    return undefined;
  }
  if (says("relative", false) && !says("absolute", false)) return REASONS.kind(row, title, kind);
  if (says("absolute", true) && !says("absolute", false)) return REASONS.denied(row, title, kind);
  if (said.some((stance) => stance.kind === "forbid" && stance.denied && isOfTheProcedure(stance, reading)))
    return REASONS.denied(row, title, kind);
  if (says("weigh", false) && !says("absolute", false)) return REASONS.kind(row, title, kind);
  if (said.some((stance) => stance.kind === "allow" && !stance.denied && !isConditional(stance, reading)))
    return REASONS.permitted(row, title);
  return undefined;
}

const STRONG: ReadonlySet<string> = new Set(
  "ban banned rule rules ruled ruling forbid forbids forbidden prohibit prohibits prohibited preclude precludes bars barred disqualify disqualifies hard must never".split(
    " ",
  ),
);
const isStrong = ({ mark }: Stance): boolean => STRONG.has(mark.cue.words[0] ?? "");

/** "Rules out an X": what is ruled out is a finding, not the procedure. */
function isOfTheProcedure({ mark }: Stance, { words }: Reading): boolean {
  const next = words.slice(mark.to, mark.to + 3).find(({ word }) => !/^(?:the|a|an|any|it|him|her|them|this)$/u.test(word));
  const hedged = words.slice(Math.max(0, mark.from - 3), mark.from).some(({ word }) => /^(?:may|might|can|could|would)$/u.test(word));
  return (
    !hedged &&
    (next === undefined || !next.content || next.clause !== words[mark.from]?.clause || !/^(?:acute|other|another|every)$/u.test(next.word))
  );
}

/** "Optional" and "not needed" may be said of a test that stands beside the row. */
function isOfSomethingElse(said: readonly Stance[], reading: Reading): boolean {
  return said.some(({ kind, mark }) => kind === "ignore" && reading.words[mark.from]?.word === "optional");
}

function isConditional({ mark }: Stance, reading: Reading): boolean {
  return marksOf(reading, "when").some((when) => {
    if (isConceded(when, reading)) return false;
    // "May go ahead once it has cleared": then there is none.
    if (reading.words.slice(when.to, when.to + RESTRICTED_WITHIN).some(({ word }) => GONE.test(word))) return true;
    return when.to <= mark.from && clauseAt(reading, when.from) <= clauseAt(reading, mark.from);
  });
}
const GONE = /^(?:excluded|ruled|cleared|resolved|gone|cured|healed|absent|eradicated|corrected|reversed)$/u;

/** An exception or a restriction that the row does not have. */
function weakened({ rule, words: named }: Mention, { reading, cited }: Claim, said: readonly Stance[], world: World): string | undefined {
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

/** Words after "unless" or "only if" within which what is excepted or asked for stands. By hand. */
const RESTRICTED_WITHIN = 12;

/** Exceptions ("unless …"), conditions ("only when …") and what is seldom so: the words that each reaches. */
function restrictionsIn(reading: Reading): { category: Category; at: number; from: number; to: number }[] {
  return marksOf(reading, "except", "only", "seldom")
    .filter(({ cue, to }) => cue.category !== "only" || CONDITION.test(reading.words[to]?.word ?? ""))
    .map(({ cue: { category }, from, to }) =>
      category === "seldom" ? { category, at: from, from, to } : { category, at: from, from: to, to: to + RESTRICTED_WITHIN },
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

export function phrase({ text, words }: Reading, from: number, to: number): string {
  return text.slice(words[from]?.start ?? 0, words[Math.min(to, words.length) - 1]?.end ?? text.length).trim();
}
