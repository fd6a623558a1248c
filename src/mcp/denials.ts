// Whether the words behind a fact deny what it is about: a hint for the reader, who alone can say what they mean.
import { valueInWords } from "../rules/explain.ts";
import type { FactDefinition, GivenValue } from "../rules/model.ts";
import { analyse, stem, termsOf } from "../text/analysis.ts";
import { saysNo } from "./unquoted.ts";

/** Words by which a sentence denies something. */
const DENIES =
  /(?<![a-z])(?:no|not|none|nothing|never|nor|neither|without|cannot|unable|impossible|denies|denied|absent|negative|excluded|ruled out|free of|free from|[a-z]+n['’]t)(?![a-z])/i;
/** What denies something else than is spoken of: a hindrance, or whatever there could be besides. */
const ELSE =
  /(?<![a-z])(?:(?:without|no) (?:any |great |much )?(?:difficult(?:y|ies)|trouble|problems?|doubts?)|(?:no|nothing|none|nowhere) (?:else|other|but|more)|not (?:only|just))(?![a-z])/gi;
/** What begins a statement of its own. */
const NEXT_STATEMENT = /;|[.!?](?=\s)|(?<![a-z])(?:and|but|so|which)(?![a-z])/i;
const NEGATING = /^(?:un|in|im|ir|non)(?=.)/;

/**
 * What speaks against `value` in the words that are given for it, as a sentence begins: a denial beside a value that affirms,
 * or none beside one that says "none" or "no". Undefined where nothing does, and where people say the value with a "no" anyway.
 */
export function seemsOpposite(fact: FactDefinition, value: GivenValue, quote: string): string | undefined {
  if (saysNo(fact, value)) {
    const isDenied = denialIn(quote, fact) !== undefined || DENIES.test(quote);
    return isDenied || !names(fact, quote) ? undefined : "deny nothing";
  }
  const isSaidWithNo = typeof value === "string" && fact.values?.find((each) => each.value === value)?.saidWithNo === true;
  if (isSaidWithNo) return undefined;
  const about = new Set([...termsOf(fact.label), ...termsOf(valueInWords(fact, value))]);
  const denial = statementsAbout(about, quote).flatMap((each) => denialIn(each, fact) ?? [])[0];
  return denial === undefined ? undefined : `say "${denial}"`;
}

/** Whether a quote holds a word of what the fact is called. */
export function names(fact: FactDefinition, quote: string): boolean {
  const label = new Set(termsOf(fact.label));
  return heldBy(quote, label) > 0;
}

/** The word by which a text denies: one of any sentence, "un-" before a word of the fact's, or one that denies this fact. */
function denialIn(text: string, { label, deniedBy = [] }: FactDefinition): string | undefined {
  const own = new Set(termsOf(label));
  const words = analyse(text, { stopWords: false, stem: false }).map(({ word }) => word);
  return (
    DENIES.exec(text.replace(ELSE, ""))?.[0] ??
    words.find((word) => isNegated(word, own)) ??
    deniedBy.find((phrase) => ` ${words.join(" ")} `.includes(` ${phrase} `))
  );
}

/** How many of these terms a text holds, denied ones among them. */
function heldBy(text: string, terms: ReadonlySet<string>): number {
  return new Set(analyse(text).flatMap(({ word, term }) => (terms.has(term) || isNegated(word, terms) ? term : []))).size;
}

function isNegated(word: string, terms: ReadonlySet<string>): boolean {
  return NEGATING.test(word) && terms.has(stem(word.replace(NEGATING, "")));
}

/** The statements of a text that hold most of these terms; all of it where none holds any. */
function statementsAbout(terms: ReadonlySet<string>, text: string): string[] {
  const counted = text.split(NEXT_STATEMENT).map((each) => ({ each, held: heldBy(each, terms) }));
  const most = Math.max(...counted.map(({ held }) => held));
  return most === 0 ? [text] : counted.filter(({ held }) => held === most).map(({ each }) => each);
}
