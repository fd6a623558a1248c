// Judges a stretch of a sentence against the places that it cites, and looks elsewhere where they do not bear it out.
import { cover } from "./alignment.ts";
import { type Checked, check } from "./check.ts";
import type { Citation, Segment } from "./citations.ts";
import { elsewhere, isBetter } from "./elsewhere.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { type Part, partsOf } from "./part.ts";
import { type ContentWord, coverage, termCoverage } from "./support.ts";

export interface Judgement {
  readonly verdict: "supported" | "misattributed" | "overstated" | "not_in_article";
  readonly reasons: readonly string[];
  /** The cited statement that comes nearest. */
  readonly nearest: Statement | undefined;
}

/** Shares of a sentence's content; tuned on the development sentences. */
const LIMITS = {
  /** Cited places that say less of it do not bear a sentence out. */
  supported: 0.55,
  /** Or less than this, where it has a word that the source never uses. */
  supportedWithForeign: 0.75,
  /** Words side by side that weigh so much, and that no cited place has, are something else. */
  added: 4,
  /** A cited place that says so little, and adds nothing, does not belong there. */
  idle: 0.3,
  adds: 0.05,
  /** A reference that stands for less than this share of what the place says of it is not cited for it. */
  reference: 0.5,
} as const;

/** The verdict on one stretch; `text` is its text with what it leans on, `said` the sides that were named before. */
export function judge({ citations }: Segment, text: string, said: readonly string[], evidence: Evidence): Judgement {
  const { whole, clauses } = partsOf(text, evidence, said);
  const places = citations.filter(({ reference }) => reference === undefined);
  const references = citations.filter(({ reference }) => reference !== undefined);
  const main = unique((places.length > 0 ? places : references).flatMap(evidence.at));
  const verbatim = main.find((statement) => isSame(whole, statement));
  if (verbatim !== undefined) return { verdict: "supported", reasons: [], nearest: verbatim };
  const here = check(whole, clauses, main, evidence);
  const other = elsewhere(whole, clauses, citations, evidence);
  if (other !== undefined && isBetter(other, here, isFar(here, whole, main), whole, main, evidence)) {
    const names = citations.map(({ name }) => `[${name}]`).join(" ");
    return {
      verdict: "misattributed",
      reasons: [`Its words are nearer to [${other.locator}] than to ${names}: check it there.`],
      nearest: here.best,
    };
  }
  if (isFar(here, whole, main)) return { verdict: "not_in_article", reasons: [...here.missing, unsaid(whole, main)], nearest: here.best };
  if (here.conflicts.length > 0) return { verdict: "overstated", reasons: here.conflicts, nearest: here.best };
  if (here.missing.length > 0) return { verdict: "not_in_article", reasons: here.missing, nearest: here.best };
  if (isAdded(whole, main)) return { verdict: "not_in_article", reasons: [unsaid(whole, main)], nearest: here.best };
  const idle = idleCitation(whole, main, places, references, evidence);
  return { verdict: idle === undefined ? "supported" : "misattributed", reasons: idle === undefined ? [] : [idle], nearest: here.best };
}

/** Word for word what a statement says. */
function isSame({ words }: Part, statement: Statement): boolean {
  return words.length === statement.words.length && words.every(({ word }, at) => word === statement.words[at]?.word);
}

/** Whether the places say too little of it; a word that the source never uses asks for more. */
function isFar(here: Checked, whole: Part, main: readonly Statement[]): boolean {
  return here.cover < (foreignOf(whole, main).length > 0 ? LIMITS.supportedWithForeign : LIMITS.supported);
}

/**
 * Whether a sentence adds to what the places say: by one word that the source never uses ("in oak and in ash"), or by
 * words side by side that none of them has ("at night, too").
 */
function isAdded(whole: Part, main: readonly Statement[]): boolean {
  if (foreignOf(whole, main).length > 0) return true;
  let run: number[] = [];
  for (const each of whole.content) {
    if (each.weight === 0) continue;
    run = coverage([each], main) === 0 ? [...run, each.weight] : [];
    if (run.length > 1 && run.reduce((sum, weight) => sum + weight, 0) >= LIMITS.added) return true;
  }
  return false;
}

/** The words of a sentence that neither the knowledge nor everyday English knows, and that nothing here stands for. */
function foreignOf({ content }: Part, main: readonly Statement[]): ContentWord[] {
  return content.filter((each) => each.foreign && coverage([each], main) === 0);
}

/** What is wrong with a place or a reference that stands beside the right one and does not say it. */
function idleCitation(
  whole: Part,
  main: readonly Statement[],
  places: readonly Citation[],
  references: readonly Citation[],
  evidence: Evidence,
): string | undefined {
  const all = cover(whole, main, evidence);
  for (const citation of places.length > 1 ? places : []) {
    const rest = unique(places.filter((other) => other !== citation).flatMap(evidence.at));
    if (cover(whole, evidence.at(citation), evidence) >= LIMITS.idle || cover(whole, rest, evidence) < all - LIMITS.adds) continue;
    return `[${citation.name}] does not say it; leave that citation out.`;
  }
  for (const citation of places.length > 0 || references.length > 1 ? references : []) {
    const told = termCoverage(whole.content, evidence.toldTerms(citation.reference ?? 0));
    const stands = Math.max(coverage(whole.content, evidence.at(citation)), told);
    if (stands < LIMITS.reference * all) return `The article does not cite reference ${citation.reference} for it.`;
  }
  return undefined;
}

/** Names the words that no cited statement has. */
function unsaid(whole: Part, statements: readonly Statement[]): string {
  const words = whole.content.filter((each) => each.weight >= 1 && coverage([each], statements) === 0);
  const foreign = words.filter((each) => each.foreign);
  const named = [...new Set((foreign.length > 0 ? foreign : words).map(({ word }) => `"${word.word}"`))].slice(0, 5).join(", ");
  if (named === "") return "The cited places do not say it.";
  return foreign.length > 0 ? `The article never speaks of ${named}.` : `The cited places do not speak of ${named}.`;
}

function unique(statements: readonly Statement[]): Statement[] {
  return [...new Set(statements)];
}
