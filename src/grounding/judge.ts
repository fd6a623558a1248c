// Judges a stretch of a sentence against the places that it cites, and looks elsewhere where they do not bear it out.
import type { Citation, Segment } from "./citations.ts";
import { type Conflict, conflictsOf } from "./conflicts.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { hasQuantity } from "./figures.ts";
import { type Part, partsOf } from "./part.ts";
import { type ContentWord, coverage } from "./support.ts";

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

export function judge(segment: Segment, text: string, evidence: Evidence): Judgement {
  const { whole, clauses } = partsOf(text, evidence);
  const places = segment.citations.filter(({ reference }) => reference === undefined);
  const references = segment.citations.filter(({ reference }) => reference !== undefined);
  const main = unique((places.length > 0 ? places : references).flatMap(evidence.at));
  const here = check(whole, clauses, main, evidence);
  const exact = literal(whole.content, main);
  if (here.cover >= LIMITS.supported && here.conflicts.length === 0 && here.missing.length === 0) {
    const better = elsewhere(whole, clauses, segment.citations, evidence);
    // Words that only the passages' questions have do not make a place the right one.
    if (better !== undefined && exact < LIMITS.supported && literal(whole.content, better.statements) >= exact + 0.3) return misattributed(better.locator, segment.citations, here.best);
    return idleCitation(whole, main, places, references, here.best, evidence) ?? { verdict: "supported", reasons: [], nearest: here.best };
  }
  const better = elsewhere(whole, clauses, segment.citations, evidence);
  const far = here.cover < LIMITS.supported;
  if (better !== undefined && (far || better.cover >= here.cover) && literal(whole.content, better.statements) >= exact) return misattributed(better.locator, segment.citations, better.best);
  if (!far && here.conflicts.length > 0) return { verdict: "overstated", reasons: here.conflicts, nearest: here.best };
  return { verdict: "not_in_article", reasons: [...here.missing, ...(far || here.missing.length === 0 ? [unsaid(whole, main, evidence)] : [])], nearest: here.best };
}

interface Checked {
  readonly cover: number;
  readonly best: Statement | undefined;
  readonly conflicts: readonly string[];
  readonly missing: readonly string[];
}

/** Each clause against the statements that come nearest to it; it holds where one of them has nothing against it. */
function check(whole: Part, clauses: readonly Part[], statements: readonly Statement[], evidence: Evidence): Checked {
  const cover = coverage(whole.content, statements);
  const overall = ranked(whole, statements);
  const conflicts: string[] = [];
  const missing: string[] = [];
  for (const clause of clauses) {
    const own = ranked(clause, statements);
    const top = own[0]?.cover ?? 0;
    const nearWhole = new Set(overall.filter((each) => each.cover >= LIMITS.aligned * (overall[0]?.cover ?? 0)).map((each) => each.statement));
    const aligned = own.filter((each) => each.cover >= LIMITS.aligned * top || (nearWhole.has(each.statement) && each.cover >= 0.6 * top));
    const found = aligned.map(({ statement }) => ({ statement, conflicts: conflictsOf(clause, statement, evidence) }));
    const least = found.reduce<{ statement: Statement; conflicts: Conflict[] } | undefined>((best, each) => (best === undefined || each.conflicts.length < best.conflicts.length ? each : best), undefined);
    if (least === undefined) continue;
    for (const { reason } of least.conflicts) conflicts.push(`[${least.statement.locator}] ${reason}.`);
    if (least.conflicts.length > 0) continue;
    for (const quantity of clause.quantities) {
      if (isStructural(quantity.raw, quantity.dimension, quantity.op, evidence)) continue;
      if (aligned.some(({ statement }) => hasQuantity(quantity, statement, evidence.lexis)) || own.some((each) => each.cover >= 0.4 * top && hasQuantity(quantity, each.statement, evidence.lexis))) continue;
      if (least.statement.quantities.length > 0 && quantity.dimension !== "count" && least.statement.quantities.some(({ dimension }) => dimension === quantity.dimension)) continue;
      missing.push(`"${quantity.text}" is not given there.`);
    }
    for (const code of clause.codes) {
      if (!statements.some(({ codes }) => codes.some((each) => each.family === code.family && each.number === code.number)) && !inLocators(code.family, code.number, evidence)) missing.push(`"${code.family.toUpperCase()}${code.number}" is not named there.`);
    }
  }
  return { cover, best: overall[0]?.statement, conflicts: [...new Set(conflicts)], missing: [...new Set(missing)] };
}

function ranked(part: Part, statements: readonly Statement[]): { statement: Statement; cover: number }[] {
  return statements.map((statement) => ({ statement, cover: coverage(part.content, [statement]) })).sort((left, right) => right.cover - left.cover);
}

/** Small counts are as often a way of speaking; others may count the source's own parts. */
function isStructural(raw: number, dimension: string, op: string, { knowledge }: Evidence): boolean {
  if (dimension !== "count") return false;
  if (raw <= 2 && op === "plain") return true;
  const kinds = new Map<string, number>();
  for (const { kind } of knowledge.rules) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds.values(), knowledge.rules.length, knowledge.referenceCount].includes(raw);
}

function inLocators(family: string, number: number, { locators }: Evidence): boolean {
  return locators.some((locator) => locator.startsWith(`${family}${number}.`) || locator === `${family}.${number}`);
}

interface Elsewhere {
  readonly locator: string;
  readonly cover: number;
  readonly best: Statement | undefined;
  readonly statements: readonly Statement[];
}

/** The place that says it and is not cited. */
function elsewhere(whole: Part, clauses: readonly Part[], cited: readonly Citation[], evidence: Evidence): Elsewhere | undefined {
  const names = new Set(cited.map(({ name }) => name));
  const here = coverage(whole.content, cited.flatMap(evidence.at));
  const places = evidence.locators
    .filter((locator) => !names.has(locator))
    .map((locator) => ({ locator, statements: evidence.at({ name: locator }) }))
    .map((place) => ({ ...place, cover: coverage(whole.content, place.statements), exact: literal(whole.content, place.statements) }))
    .filter(({ cover }) => cover >= LIMITS.elsewhere && (cover >= here + LIMITS.ahead || here >= LIMITS.supported))
    .sort((left, right) => right.exact + right.cover - left.exact - left.cover)
    .slice(0, 3);
  for (const { locator, statements, cover } of places) {
    const { conflicts, missing, best } = check(whole, clauses, statements, evidence);
    if (conflicts.length === 0 && missing.length === 0) return { locator, cover, best, statements };
  }
  return undefined;
}

function misattributed(locator: string, cited: readonly Citation[], nearest: Statement | undefined): Judgement {
  const names = cited.map(({ name }) => `[${name}]`).join(" ");
  return { verdict: "misattributed", reasons: [`True, but of [${locator}], not of ${names}.`], nearest };
}

/** A place or a reference beside the right one that does not say it. */
function idleCitation(whole: Part, main: readonly Statement[], places: readonly Citation[], references: readonly Citation[], nearest: Statement | undefined, evidence: Evidence): Judgement | undefined {
  const cover = coverage(whole.content, main);
  for (const citation of places.length > 1 ? places : []) {
    const rest = unique(places.filter((other) => other !== citation).flatMap(evidence.at));
    if (coverage(whole.content, evidence.at(citation)) >= LIMITS.idle || coverage(whole.content, rest) < cover - 0.05) continue;
    return { verdict: "misattributed", reasons: [`[${citation.name}] does not say it; the other place does.`], nearest };
  }
  for (const citation of places.length > 0 || references.length > 1 ? references : []) {
    const told = { terms: evidence.toldTerms(citation.reference ?? 0), softTerms: new Set<string>() };
    if (Math.max(coverage(whole.content, evidence.at(citation)), coverage(whole.content, [told])) >= 0.5 * cover) continue;
    return { verdict: "misattributed", reasons: [`The article does not cite reference ${citation.reference} for it.`], nearest };
  }
  return undefined;
}

/** Names the words that no cited statement has. */
function unsaid(whole: Part, statements: readonly Statement[], evidence: Evidence): string {
  const words = whole.content.filter((each) => each.weight >= 1 && coverage([each], statements) === 0);
  const foreign = words.filter((each) => each.foreign).map(({ word }) => word.word);
  const named = [...new Set(foreign.length > 0 ? foreign : words.map(({ word }) => word.word))].slice(0, 5);
  const where = foreign.length > 0 ? `${evidence.knowledge.guideline.citation} never speaks of` : "The cited places do not speak of";
  return named.length === 0 ? "The cited places do not say it." : `${where} ${named.map((word) => `"${word}"`).join(", ")}.`;
}

/** The share that the statements say in their own words or in words that the vocabulary equates. */
function literal(content: readonly ContentWord[], statements: readonly Statement[]): number {
  const bare = content.map((each) => ({ ...each, family: new Set<string>([each.word.term]) }));
  return coverage(
    bare,
    statements.map(({ terms }) => ({ terms, softTerms: new Set<string>() })),
  );
}

function unique(statements: readonly Statement[]): Statement[] {
  return [...new Set(statements)];
}
