// Rows: called another kind, denied, weakened, permitted, or said not to matter.
import type { Rule } from "../../knowledge/model.ts";
import type { Claim, Difference, Reading } from "../model.ts";
import { clauseAt, marksOf } from "../reading/read.ts";
import { isConceded, type Mention, rowsMeant } from "../reading/rows.ts";
import { type Stance, stancesIn } from "../reading/stance.ts";
import type { World } from "../reading/world.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { accounts } from "../support/account.ts";
import type { Check } from "./check.ts";
import { weakened } from "./weakened.ts";

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
    if (reading.words.slice(when.to, when.to + SETTINGS.restrictedWithin).some(({ word }) => GONE.test(word))) return true;
    return when.to <= mark.from && clauseAt(reading, when.from) <= clauseAt(reading, mark.from);
  });
}
const GONE = /^(?:excluded|ruled|cleared|resolved|gone|cured|healed|absent|eradicated|corrected|reversed)$/u;
