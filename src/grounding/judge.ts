// Judges a stretch of a sentence against the places that it cites, and looks elsewhere where they do not bear it out.
import { cover, isSmallCount } from "./alignment.ts";
import type { Citation, Segment } from "./citations.ts";
import { type Conflict, conflictsOf } from "./conflicts.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { codeConflict, codeName, hasQuantity } from "./figures.ts";
import { type Part, partsOf } from "./part.ts";
import type { Quantity } from "./quantities.ts";
import { coverage } from "./support.ts";

export interface Judgement {
  readonly verdict: "supported" | "misattributed" | "overstated" | "not_in_article";
  readonly reasons: readonly string[];
  /** The statement that comes nearest, wherever it stands. */
  readonly nearest: Statement | undefined;
}

/** Thresholds, as shares of a sentence's content; tuned on the development sentences. */
const LIMITS = {
  /** Cited places that say less of it do not bear a sentence out. */
  supported: 0.55,
  /** Another place must say so much of it to be named as the right one. */
  elsewhere: 0.75,
  /** And so much more than the cited ones. */
  ahead: 0.2,
  /** A statement this near to the best one is read as meant, too. */
  aligned: 0.8,
  /** A cited place that says so little, and adds nothing, does not belong there. */
  idle: 0.3,
} as const;

/** The verdict on one stretch; `text` is its text, with what it leans on. */
export function judge({ citations }: Segment, text: string, evidence: Evidence): Judgement {
  const { whole, clauses } = partsOf(text, evidence);
  const places = citations.filter(({ reference }) => reference === undefined);
  const references = citations.filter(({ reference }) => reference !== undefined);
  const main = unique((places.length > 0 ? places : references).flatMap(evidence.at));
  const here = check(whole, clauses, main, evidence);
  const holds = here.conflicts.length === 0 && here.missing.length === 0;
  const far = here.cover < LIMITS.supported;
  const other = elsewhere(whole, clauses, citations, evidence);
  const firm = firmCover(whole, main);
  const ahead = other === undefined ? 0 : firmCover(whole, other.statements) - firm;
  if (
    other !== undefined &&
    (far ? ahead > 0 : holds ? firm < LIMITS.supported && ahead >= 0.3 : ahead >= 0.15 && other.cover >= here.cover + 0.1)
  ) {
    const names = citations.map(({ name }) => `[${name}]`).join(" ");
    return { verdict: "misattributed", reasons: [`True, but of [${other.locator}], not of ${names}.`], nearest: here.best };
  }
  if (!far && holds)
    return idleCitation(whole, main, places, references, here.best, evidence) ?? { verdict: "supported", reasons: [], nearest: here.best };
  if (!far && here.conflicts.length > 0) return { verdict: "overstated", reasons: here.conflicts, nearest: here.best };
  return { verdict: "not_in_article", reasons: far ? [...here.missing, unsaid(whole, main, evidence)] : here.missing, nearest: here.best };
}

interface Checked {
  readonly cover: number;
  readonly best: Statement | undefined;
  readonly conflicts: readonly string[];
  readonly missing: readonly string[];
}

/** Each clause against the statements that come nearest to it; it holds where one of them has nothing against it. */
function check(whole: Part, clauses: readonly Part[], statements: readonly Statement[], evidence: Evidence): Checked {
  const overall = ranked(whole, statements, evidence);
  const nearWhole = new Set(
    overall.filter((each) => each.cover >= LIMITS.aligned * (overall[0]?.cover ?? 0)).map((each) => each.statement),
  );
  const conflicts: string[] = [];
  const missing: string[] = [];
  for (const clause of clauses) {
    const own = ranked(clause, statements, evidence);
    const top = own[0]?.cover ?? 0;
    const aligned = own
      .filter((each) => each.cover >= LIMITS.aligned * top || (nearWhole.has(each.statement) && each.cover >= 0.7 * top))
      .map(({ statement }) => statement);
    const [first] = aligned;
    if (first === undefined) continue;
    const least = aligned
      .map((statement) => ({ statement, found: conflictsOf(clause, statement, evidence) }))
      .reduce((best, each) => (each.found.length < best.found.length ? each : best));
    for (const { reason } of least.found) conflicts.push(`[${least.statement.locator}] ${reason}.`);
    if (least.found.length > 0) continue;
    const near = own.filter((each) => each.cover >= 0.7 * top).map(({ statement }) => statement);
    const code = codeConflict(clause, near, evidence);
    if (code !== undefined) conflicts.push(`[${first.locator}] ${code}.`);
    for (const quantity of clause.quantities) {
      if (near.some((statement) => hasQuantity(quantity, statement, clause, evidence.lexis)) || isStructural(quantity, clause, evidence))
        continue;
      missing.push(`"${quantity.text}" is not given there.`);
    }
    for (const { family, number } of code === undefined ? clause.codes : []) {
      if (
        near.some(({ codes }) => codes.some((each) => each.family === family && each.number === number)) ||
        isPlace(family, number, evidence)
      )
        continue;
      missing.push(`${codeName(family, number)} is not named there.`);
    }
  }
  return {
    cover: cover(whole, statements, evidence),
    best: overall[0]?.statement,
    conflicts: [...new Set(conflicts)],
    missing: [...new Set(missing)],
  };
}

function ranked(part: Part, statements: readonly Statement[], evidence: Evidence): { statement: Statement; cover: number }[] {
  return statements
    .map((statement) => ({ statement, cover: cover(part, [statement], evidence) }))
    .sort((left, right) => right.cover - left.cover);
}

/** Small counts are as often a way of speaking; others may count the source's own rows. */
function isStructural(quantity: Quantity, { kinds }: Part, { knowledge }: Evidence): boolean {
  if (isSmallCount(quantity)) return true;
  if (quantity.dimension !== "count" || !(kinds.against || kinds.indication)) return false;
  const rows = knowledge.rules.filter(
    ({ kind }) =>
      (kind === "absolute" && kinds.absolute) || (kind === "relative" && kinds.relative) || (kind === "indication" && kinds.indication),
  );
  return quantity.raw === rows.length;
}

function isPlace(family: string, number: number, { locators }: Evidence): boolean {
  return locators.some((locator) => locator.startsWith(`${family}${number}.`) || locator === `${family}.${number}`);
}

interface Elsewhere {
  readonly locator: string;
  readonly cover: number;
  readonly statements: readonly Statement[];
}

/** The place that bears it out and is not cited, if there is one. */
function elsewhere(whole: Part, clauses: readonly Part[], cited: readonly Citation[], evidence: Evidence): Elsewhere | undefined {
  const names = new Set(cited.map(({ name }) => name));
  const here = cover(whole, cited.flatMap(evidence.at), evidence);
  const places = evidence.locators
    .filter((locator) => !names.has(locator))
    .map((locator) => {
      const statements = evidence.at({ name: locator });
      return { locator, statements, cover: cover(whole, statements, evidence), firm: firmCover(whole, statements) };
    })
    .filter((place) => place.cover >= LIMITS.elsewhere && (place.cover >= here + LIMITS.ahead || here >= LIMITS.supported))
    .sort((left, right) => right.firm + right.cover - left.firm - left.cover)
    .slice(0, 3);
  return places.find(({ statements }) => {
    const { conflicts, missing } = check(whole, clauses, statements, evidence);
    return conflicts.length === 0 && missing.length === 0;
  });
}

/** A place or a reference beside the right one that does not say it. */
function idleCitation(
  whole: Part,
  main: readonly Statement[],
  places: readonly Citation[],
  references: readonly Citation[],
  nearest: Statement | undefined,
  evidence: Evidence,
): Judgement | undefined {
  const all = cover(whole, main, evidence);
  for (const citation of places.length > 1 ? places : []) {
    const rest = unique(places.filter((other) => other !== citation).flatMap(evidence.at));
    if (cover(whole, evidence.at(citation), evidence) >= LIMITS.idle || cover(whole, rest, evidence) < all - 0.05) continue;
    return { verdict: "misattributed", reasons: [`[${citation.name}] does not say it; leave that citation out.`], nearest };
  }
  for (const citation of places.length > 0 || references.length > 1 ? references : []) {
    const told = { terms: evidence.toldTerms(citation.reference ?? 0), softTerms: new Set<string>() };
    if (Math.max(coverage(whole.content, evidence.at(citation)), coverage(whole.content, [told])) >= 0.5 * all) continue;
    return { verdict: "misattributed", reasons: [`The article does not cite reference ${citation.reference} for it.`], nearest };
  }
  return undefined;
}

/** Names the words that no cited statement has. */
function unsaid(whole: Part, statements: readonly Statement[], evidence: Evidence): string {
  const words = whole.content.filter((each) => each.weight >= 1 && coverage([each], statements) === 0);
  const foreign = words.filter((each) => each.foreign).map(({ word }) => word.word);
  const named = [...new Set(foreign.length > 0 ? foreign : words.map(({ word }) => word.word))].slice(0, 5).map((word) => `"${word}"`);
  if (named.length === 0) return "The cited places do not say it.";
  return foreign.length > 0 ? `The article never speaks of ${named.join(", ")}.` : `The cited places do not speak of ${named.join(", ")}.`;
}

/** The share of the words that statements say themselves, without the questions that passages are found by. */
function firmCover({ content }: Part, statements: readonly Statement[]): number {
  const none = new Set<string>();
  return coverage(
    content,
    statements.map(({ terms }) => ({ terms, softTerms: none })),
  );
}

function unique(statements: readonly Statement[]): Statement[] {
  return [...new Set(statements)];
}
