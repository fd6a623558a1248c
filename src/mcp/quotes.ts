// The words behind the facts: quotes held against the text they are from, and the facts that have none.
import { nearest } from "../knowledge/nearest.ts";
import type { Engine } from "../rules/engine.ts";
import { valueInWords } from "../rules/explain.ts";
import { type FactDefinition, type GivenValue, type PatientCase, UNNAMED } from "../rules/model.ts";
import { names, seemsOpposite } from "./denials.ts";
import { ToolError } from "./errors.ts";
import { saysNo, speaksFor } from "./unquoted.ts";

export interface Quoted {
  caseText?: string | undefined;
  quotes?: readonly Quote[] | undefined;
}
interface Quote {
  fact: string;
  level?: string | undefined;
  quote: string;
}

/** A fact as it was given, of the patient (no level) or of one level. */
interface Given {
  readonly place: string;
  readonly level: string | undefined;
  readonly fact: FactDefinition;
  readonly value: GivenValue;
}

/** Characters of all quotes together: a bound on the work that a hostile text can cause. */
const MOST_QUOTED = 50_000;

/**
 * The facts that no quote stands behind, by name, a level's after the level, and what is noticed of quotes; nothing where
 * there is no text. Facts that say "none" or "no" come first, then those that alone settle a contraindication as absent.
 * Throws a ToolError for a quote that is not in the text, letter for letter but for white space and in whole words, that says
 * next to nothing, or that belongs to no given fact, and for more than can be looked through.
 */
export function wordsBehind(
  { caseText, quotes = [] }: Quoted,
  given: PatientCase,
  engine: Engine,
): { unquoted: string[]; notices: string[] } | undefined {
  if (caseText === undefined && quotes.length === 0) return undefined;
  const facts = factsOf(given, engine.facts);
  const text = caseText === undefined ? undefined : bared(caseText);
  const length = quotes.reduce((sum, { quote }) => sum + quote.length, 0);
  if (length > MOST_QUOTED) {
    throw new ToolError("invalid_arguments", `quotes of ${length} characters in all are too long`, `Give at most ${MOST_QUOTED} in all.`);
  }
  const quoted: [Given, string][] = [];
  const problems = quotes.flatMap((each, at) => {
    const fact = facts.find((one) => isOf(each, one, given));
    if (fact !== undefined) quoted.push([fact, each.quote]);
    const problem = fact === undefined ? strangeFact(each, facts) : misfit(each.quote, text);
    return problem === undefined ? [] : [`quotes[${at}]: ${problem}`];
  });
  if (problems.length > 0) {
    throw new ToolError(
      "invalid_arguments",
      problems.join("\n"),
      "Nothing was computed. Copy each quote from caseText as it stands there; where there are no words for a fact, leave out its quote, or the fact.",
    );
  }
  const weight = ({ fact, value }: Given): number => (saysNo(fact, value) ? 0 : speaksFor(fact, value, engine) ? 1 : 2);
  const without = facts.filter((fact) => !quoted.some(([each]) => each === fact));
  return {
    unquoted: [0, 1, 2].flatMap((each) => without.filter((fact) => weight(fact) === each).map(({ place }) => place)),
    notices: [...quoted.flatMap(([fact, quote]) => opposite(fact, quote)), ...forSeveral(quoted)],
  };
}

function opposite({ place, fact, value }: Given, quote: string): string[] {
  const against = seemsOpposite(fact, value, quote);
  if (against === undefined) return [];
  return [`${place} is given as "${valueInWords(fact, value)}", and its words ${against}: "${quote}". Look whether they say the opposite.`];
}

/** A quote that several facts are given as absent by, and that does not name one of them. */
function forSeveral(quoted: readonly (readonly [Given, string])[]): string[] {
  const absent = quoted.filter(([{ fact, value }]) => saysNo(fact, value));
  return [...new Set(absent.map(([, quote]) => quote))].flatMap((quote) => {
    const served = absent.filter(([, own]) => own === quote).map(([each]) => each);
    const unnamed = served.filter(({ fact }) => !names(fact, quote)).map(({ place }) => place);
    if (new Set(served.map(({ fact }) => fact)).size === 1 || unnamed.length === 0) return [];
    const all = served.map(({ place }) => place).join(", ");
    return [`The same words are given for ${all}, and do not name ${unnamed.join(", ")}: "${quote}". Look whether they say so of each.`];
  });
}

function factsOf({ patient, levels }: PatientCase, definitions: readonly FactDefinition[]): Given[] {
  return [{ level: UNNAMED, facts: patient }, ...levels].flatMap(({ level, facts }, at) =>
    definitions.flatMap((fact) => {
      const value = facts[fact.name];
      return value === undefined ? [] : [{ place: `${level} ${fact.name}`.trimStart(), level: at === 0 ? undefined : level, fact, value }];
    }),
  );
}

/** A quote names the level of a level's fact, unless there is only one. */
function isOf({ fact, level }: Quote, given: Given, { levels }: PatientCase): boolean {
  if (given.fact.name !== fact) return false;
  return given.level === undefined || given.level === level || (level === undefined && levels.length === 1);
}

function strangeFact({ fact, level }: Quote, facts: readonly Given[]): string {
  const place = level === undefined ? fact : `${level} ${fact}`;
  const names = [...new Set(facts.map((given) => given.fact.name))];
  if (names.includes(fact)) return `${place} is not given; say of which level the quote is`;
  const near = nearest(fact, names);
  return `${place} is not among the facts given${near === undefined ? "" : `; did you mean ${near}?`}`;
}

/** What is wrong with a quote of that text; undefined if nothing is. */
function misfit(quote: string, text: Bared | undefined): string | undefined {
  if (text === undefined) return "there is no caseText that it could be from; give the text";
  const letters = quote.replace(/\s+/g, "");
  if (letters === "" || !text.letters.includes(letters)) return `these words do not stand in caseText: "${quote}"`;
  if (!ENOUGH.test(quote)) return `"${quote}" is too little to be told by; give two words or more, or one of five letters`;
  return isWhole(letters, text) ? undefined : `these words begin or end within a word of caseText: "${quote}"; give whole words`;
}

/** Two words or figures, or a longer one; a script without spaces between words says as much in two letters. */
const ENOUGH = /[\p{L}\p{N}]{5}|[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]|\p{N}\s*%|\p{Lo}{2}/u;
/** Between letters of a script that has spaces between words, or figures. */
const WITHIN_WORD = /(?<=[\p{Lu}\p{Ll}\p{M}\p{N}])(?=[\p{Lu}\p{Ll}\p{M}\p{N}])/gu;

/** A text without its white space, and those of its letters before which, and after which, a word goes on. */
interface Bared {
  readonly letters: string;
  readonly goesOn: ReadonlySet<number>;
}

function bared(text: string): Bared {
  const within = new Set([...text.matchAll(WITHIN_WORD)].map(({ index }) => index));
  const places = [...text.matchAll(/\S/g)].map(({ index }) => index);
  return { letters: text.replace(/\s+/g, ""), goesOn: new Set(places.flatMap((place, at) => (within.has(place) ? at : []))) };
}

/** Whether these letters stand somewhere in the text as whole words. */
function isWhole(letters: string, { letters: all, goesOn }: Bared): boolean {
  let at = all.indexOf(letters);
  while (at >= 0 && (goesOn.has(at) || goesOn.has(at + letters.length))) {
    // Straight to the next word: letters repeated without end would be looked at from each of them.
    do at += 1;
    while (goesOn.has(at));
    at = all.indexOf(letters, at);
  }
  return at >= 0;
}
