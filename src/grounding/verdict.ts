// Gives a sentence its verdict: what data says otherwise, else what bears it out, else what to compare it with.
import { CHECKS } from "./checks/index.ts";
import type { Checked, Claim, Difference, Said, Statement, Verdict } from "./model.ts";
import { marksOf } from "./reading/read.ts";
import { roleOf } from "./reading/role.ts";
import { rowsNamed } from "./reading/rows.ts";
import type { World } from "./reading/world.ts";
import { REASONS } from "./reasons.ts";
import { SETTINGS } from "./settings.ts";
import { accounts } from "./support/account.ts";
import { candidates } from "./support/meant.ts";
import { supportOf } from "./support/supports.ts";

/** A sentence as claims: the whole of it, and each stretch that has citations of its own. */
export interface Claims {
  readonly whole: Claim;
  readonly stretches: readonly Claim[];
}

/** Content words beside a silence that make a claim of the rest. By hand. */
const BESIDE_SILENCE = 4;
const ASKED: ReadonlySet<string> = new Set(["how", "which", "what", "whether", "when", "who", "why", "where"]);
const ORDER: readonly Difference["verdict"][] = ["fabricated_citation", "contradicted", "misattributed"];

/** `without` names checks that are left out, to measure what each is worth. */
export function judge(
  { whole, stretches }: Claims,
  world: World,
  levels: ReadonlySet<string>,
  shown: Set<string>,
  without: ReadonlySet<string> = new Set(),
): Checked {
  const { sentence } = whole;
  const citations = sentence.citations.map(({ name }) => name);
  const done = (verdict: Verdict, reasons: readonly string[] = [], says: readonly Said[] = []): Checked => ({
    text: sentence.text,
    verdict,
    citations,
    reasons,
    says,
  });
  const role = roleOf(whole, levels);
  const differences = role === "question" ? [] : differencesOf({ whole, stretches }, world, without);
  const [first] = ORDER.filter((verdict) => differences.some((each) => each.verdict === verdict));
  if (first !== undefined) return done(first, unique(differences.map(({ reason }) => reason)));
  if (role === "silence" ? !saysMore(whole) && !isOfCitedRow(whole, world) : role !== "claim") return done("not_a_claim");
  if (sentence.citations.length === 0) return uncited(whole, world, shown, done);

  const failing: { claim: Claim; lacks: readonly string[] }[] = [];
  const borne: Statement[] = [];
  for (const claim of stretches) {
    if (!claim.reading.words.some(({ content }) => content) && claim.reading.figures.length === 0) continue;
    const support = supportOf(claim, claim.cited, world);
    if ("by" in support) borne.push(...support.by);
    else failing.push({ claim, lacks: support.lacks });
  }
  if (failing.length === 0 && borne.length === 0) failing.push({ claim: whole, lacks: [] });
  if (failing.length === 0) return done("supported", secondHand(whole, borne));
  const elsewhere = failing.flatMap(({ claim }) => elsewhereOf(claim, world) ?? []);
  if (elsewhere.length === failing.length && !without.has("misattributed"))
    return done("misattributed", unique(elsewhere.map((id) => REASONS.elsewhere(id))));
  const statements = failing.flatMap(({ claim }) => nearestAt(claim, world));
  const lacks = unique(failing.flatMap((each) => each.lacks)).slice(0, 8);
  const places = unique(failing.flatMap(({ claim }) => claim.citations.map(({ name }) => name)));
  return done("unsettled", [REASONS.lacks(places, lacks), ...above(statements, shown)], show(statements, shown));
}

function differencesOf({ whole, stretches }: Claims, world: World, without: ReadonlySet<string>): Difference[] {
  return CHECKS.filter(({ name }) => !without.has(name)).flatMap(({ of, compare }) =>
    (of === "sentence" ? [whole] : stretches).flatMap((claim) => compare(claim, world)),
  );
}

/** Whether a sentence that says what the article does not say goes on to say something else. */
function saysMore({ reading, sentence }: Claim): boolean {
  if (sentence.citations.length === 0) return false;
  const silent = new Set(marksOf(reading, "silence", "tell").map(({ from }) => reading.words[from]?.clause));
  return reading.words.filter(({ content, clause }) => content && !silent.has(clause)).length >= BESIDE_SILENCE;
}

/** "The table does not mention X [the row of X]": whether the row does is to be seen beside it. What it leaves open of X ("how", "which") is a silence. */
function isOfCitedRow(claim: Claim, world: World): boolean {
  if (claim.reading.words.some(({ word }) => ASKED.has(word))) return false;
  const named = rowsNamed(claim.reading, world);
  return claim.cited.some(({ rule }) => rule !== undefined && named.some((mention) => mention.rule === rule));
}

function uncited(
  claim: Claim,
  world: World,
  shown: Set<string>,
  done: (verdict: Verdict, reasons?: readonly string[], says?: readonly Said[]) => Checked,
): Checked {
  const near = candidates(claim, world);
  const support = supportOf(claim, near, world);
  if ("by" in support) return done("uncited", unique(support.by.map(({ passage }) => REASONS.uncited(passage.id))));
  const best = accounts(claim.reading, near, world)
    .filter(({ share }) => share >= SETTINGS.near)
    .slice(0, SETTINGS.shownNearest);
  if (best.length === 0) return done("unsettled", [REASONS.nothingNear]);
  const statements = best.map(({ statement }) => statement);
  return done("unsettled", [REASONS.nearest(support.lacks.slice(0, 8)), ...above(statements, shown)], show(statements, shown));
}

/** The passage that bears a claim out in full where the cited place hardly has it. */
function elsewhereOf(claim: Claim, world: World): string | undefined {
  const here = accounts(claim.reading, claim.cited, world);
  // What several statements of the place bear out between them is not another place's.
  const found = claim.reading.words.filter((word) => word.content && here.some(({ missing }) => !missing.includes(word)));
  const content = claim.reading.words.filter((word) => word.content);
  if ((here[0]?.share ?? 0) >= SETTINGS.elsewhere || found.length >= SETTINGS.elsewhere * content.length) return undefined;
  const support = supportOf(claim, candidates(claim, world), world);
  const [other, ...more] = "by" in support ? support.by : [];
  // Where a comparison rests on both places, either may be cited for it.
  const isOfOne = (world.knowledge.techniques?.aspects ?? []).some(
    ({ passages }) =>
      other !== undefined && passages.includes(other.passage.id) && claim.cited.some(({ passage }) => passages.includes(passage.id)),
  );
  return more.length === 0 && !isOfOne ? other?.passage.id : undefined;
}

/** What is said on the word of a reference alone is what the article says of it. */
function secondHand({ sentence }: Claim, borne: readonly Statement[]): string[] {
  const references = sentence.citations.flatMap(({ reference }) => reference ?? []);
  const alone = references.length > 0 && references.length === sentence.citations.length && borne.length > 0;
  return alone ? [REASONS.secondHand(references)] : [];
}

function nearestAt(claim: Claim, world: World): Statement[] {
  return accounts(claim.reading, claim.cited, world)
    .slice(0, SETTINGS.shown)
    .map(({ statement }) => statement);
}

/** Each statement once in an answer. */
function show(statements: readonly Statement[], shown: Set<string>): Said[] {
  return unique(statements)
    .filter(({ passage }) => !shown.has(passage.id))
    .map(({ passage }) => {
      shown.add(passage.id);
      return { passage: passage.id, text: passage.text, references: passage.references ?? [] };
    });
}

function above(statements: readonly Statement[], shown: ReadonlySet<string>): string[] {
  const again = unique(statements.map(({ passage }) => passage.id)).filter((id) => shown.has(id));
  return again.length === 0 ? [] : [REASONS.above(again)];
}

function unique<T>(all: readonly T[]): T[] {
  return [...new Set(all)];
}
