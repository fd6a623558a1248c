// The words behind the facts: quotes held against the text they are from, and the facts that have none.
import { nearest } from "../knowledge/nearest.ts";
import { valueInWords } from "../rules/explain.ts";
import { type FactDefinition, type GivenValue, type PatientCase, UNNAMED } from "../rules/model.ts";
import { ToolError } from "./errors.ts";
import { saysNo } from "./unquoted.ts";

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

/**
 * The facts that no quote stands behind, by name, a level's after the level, those that say "none" or "no" first, and what
 * is noticed of quotes; nothing where there is no text. Throws a ToolError for a quote that is not in the text, letter for
 * letter but for white space, or that belongs to no given fact.
 */
export function wordsBehind(
  { caseText, quotes = [] }: Quoted,
  given: PatientCase,
  definitions: readonly FactDefinition[],
): { unquoted: string[]; notices: string[] } | undefined {
  if (caseText === undefined && quotes.length === 0) return undefined;
  const facts = factsOf(given, definitions);
  const text = bare(caseText ?? "");
  const problems: string[] = [];
  const quoted = new Map<Given, string>();
  quotes.forEach((each, at) => {
    const fact = facts.find((one) => isOf(each, one, given));
    if (fact === undefined) problems.push(`quotes[${at}]: ${strangeFact(each, facts)}`);
    else if (bare(each.quote) === "" || !text.includes(bare(each.quote))) problems.push(`quotes[${at}]: ${notInText(each, caseText)}`);
    else quoted.set(fact, each.quote);
  });
  if (problems.length > 0) {
    throw new ToolError(
      "invalid_arguments",
      problems.join("\n"),
      "Nothing was computed. Copy each quote from caseText as it stands there; where there are no words for a fact, leave out its quote, or the fact.",
    );
  }
  const without = facts.filter((fact) => !quoted.has(fact));
  const isAbsent = ({ fact, value }: Given): boolean => saysNo(fact, value);
  return {
    unquoted: [...without.filter(isAbsent), ...without.filter((each) => !isAbsent(each))].map(({ place }) => place),
    notices: [...quoted].flatMap(([fact, quote]) => opposite(fact, quote)),
  };
}

/** Words by which a sentence denies something. */
const NEGATION = /(?<![a-z])(?:no|not|none|never|nor|neither|without|cannot|denies|denied|absent|[a-z]+n['’]t)(?![a-z])/i;

/** A value that affirms beside words that deny; what the words mean is for the reader to say. */
function opposite({ place, fact, value }: Given, quote: string): string[] {
  const isSaidWithNo = typeof value === "string" && fact.values?.find((each) => each.value === value)?.saidWithNo === true;
  const negation = saysNo(fact, value) || isSaidWithNo ? null : NEGATION.exec(quote);
  if (negation === null) return [];
  const shown = valueInWords(fact, value);
  return [`${place} is given as "${shown}", and its words say "${negation[0]}": "${quote}". Look whether they say the opposite.`];
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

function notInText({ quote }: Quote, caseText: string | undefined): string {
  return caseText === undefined
    ? "there is no caseText that it could be from; give the text"
    : `these words do not stand in caseText: "${quote}"`;
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
