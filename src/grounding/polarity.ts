// Finds what the negations of a text bear on, word by word.
import { COMPARATIVES, DENIED_NOUNS, KNOWING, NEGATIVE_ENDINGS, NEGATORS, NO_WORDS, VERBS_OF_BEING } from "./english/markers.ts";
import type { Word } from "./reading.ts";

/** Words from `from` (inclusive) to `to` (exclusive), by index, that one negation bears on. */
export interface Scope {
  readonly from: number;
  readonly to: number;
  /** What is denied may stand anywhere in it, not at its beginning: "least of all should …", "trials are lacking". */
  readonly wide?: boolean;
  /** "A rather than B". */
  readonly contrast?: boolean;
  /** A noun phrase: "no B", "without B". */
  readonly phrase?: boolean;
  /** A word's own prefix or ending. */
  readonly affix?: boolean;
  /** "Not known", "cannot tell": it denies only where the other text states it. */
  readonly open?: boolean;
}

const WARNS = /^(?:warn|caution|advise|counsel)(?:s|ed|ing)?$/u;
const WRONG = /^(?:wrong|mistake|error|inappropriate|incorrect|misleading|unjustified|unwise|premature|mistaken)$/u;
const SHOWS = /^(?:show|shown|tell|told|say|reveal|clarify|clarified|settle|explain|decide|answer)$/u;
const ASKS = /^(?:when|whether|which|who|how|what|where|why|if)$/u;
const FAILS_SOMEHOW = /^(?:where|when|if|because|in|with|after|at|early|later?)$/u;
/** How far after a negation a word for knowing still belongs to it: "has not yet been clearly established". */
const KNOWING_REACH = 4;
/** A negated noun phrase is no longer than this. */
const PHRASE_REACH = 10;
const SUBJECT_OPENERS = new Set("that which when where if and but".split(" "));
/** A clause that goes on after one of these, some words on, has another verb: "who cannot lie down are …". */
const FINITE = new Set("is are was were counts count".split(" "));
/** "Does not exclude" denies nothing, and "does not only" adds. */
const UNDENIED =
  /^(?:only|just|merely|solely|necessarily|least|without|every|everyone|everybody|each|all|always|exclude|excludes|preclude|prevent|prohibit|forbid|contradict|replace|mean)$/u;

/**
 * The negations of a text with what each bears on. None are "not only", "not every", "no more than 3", "does not rule out", and "none is
 * … more often than", which says "most often".
 */
export function scopesOf(words: readonly Word[]): Scope[] {
  const scopes: Scope[] = [];
  let spent = -1;
  for (const [at, { word, figure, affix }] of words.entries()) {
    if (affix) scopes.push({ from: at, to: at + 1, affix: true });
    if (figure || at <= spent) continue;
    const scope = scopeAt(words, at, word);
    if (scope === undefined) continue;
    scopes.push(scope);
    // "Neither … nor" is one negation, and so is "not … no".
    if (word === "neither" || word === "nor") spent = scope.to - 1;
  }
  return scopes;
}

function scopeAt(words: readonly Word[], at: number, word: string): Scope | undefined {
  const [before, word1, word2] = [wordAt(words, at - 1), wordAt(words, at + 1), wordAt(words, at + 2)];
  const end = endOfClause(words, at);
  const phrase = (from: number): Scope => ({ from, to: phraseEnd(words, from, end), phrase: true });
  if (word === "least" && word1 === "of" && word2 === "all") return { from: at + 3, to: end, wide: true };
  if ((word === "rather" && word1 === "than") || (word === "instead" && word1 === "of") || (word === "opposed" && word1 === "to"))
    return { from: at + 2, to: end, contrast: true };
  if (word === "free" && /^(?:of|from)$/u.test(word1)) return phrase(at + 2);
  if (word === "want" && before === "for" && word1 === "of") return phrase(at + 2);
  if (word === "too" && word2 === "to") return { from: at + 3, to: end };
  if (word === "against" && WARNS.test(before)) return { from: at + 1, to: end };
  if (WRONG.test(word) && word1 === "to") return { from: at + 2, to: end };
  if (word === "unless") return { from: at + 1, to: end };
  if (word === "neither") return neither(words, at, end);
  if (word === "no" && word1 === "longer") return { from: at + 2, to: end };
  if (NO_WORDS.has(word)) {
    if (isSuperlative(words, at, end) || /^(?:matter|doubt)$/u.test(word1) || (word === "without" && before === "not")) return undefined;
    if (word === "no" && (KNOWING.has(word1) || KNOWING.has(word2))) return { from: at + 1, to: end, open: true };
    const denied = word === "no" && words.slice(at + 1, at + 4).some((each) => DENIED_NOUNS.has(each.word));
    return denied ? { from: at + 1, to: end } : phrase(at + 1);
  }
  if (NEGATIVE_ENDINGS.has(word)) {
    if (!VERBS_OF_BEING.has(before) && at + 1 !== end) return phrase(at + 1);
    return { from: words.findIndex((each) => each.clause === words[at]?.clause), to: at, wide: true };
  }
  return NEGATORS.has(word) ? negated(words, at, end) : undefined;
}

function negated(words: readonly Word[], at: number, end: number): Scope | undefined {
  const [word, before, word1] = [wordAt(words, at), wordAt(words, at - 1), wordAt(words, at + 1)];
  if (UNDENIED.test(word1) || (/^(?:hardly|scarcely|barely)$/u.test(word) && /^(?:any|ever)$/u.test(word1))) return undefined;
  const rules = words.findIndex((each, index) => index > at && index < at + 4 && /^rul(?:e|ed)$/u.test(each.word));
  if (rules !== -1 && words.slice(rules, end).some((each) => each.word === "out")) return undefined;
  if (words.slice(at + 1, at + 3).some((each) => /^(?:exclude|preclude|prevent|prohibit|forbid|contradict)$/u.test(each.word)))
    return undefined;
  if (word === "not" && /^needs?$/u.test(before)) return undefined;
  // "Does not have to": what is denied is a duty, which is compared as such.
  const isDuty = /^(?:have|has|had|need|needs)$/u.test(word1) && wordAt(words, at + 2) === "to";
  if (isDuty || (word === "nobody" && /^needs?$/u.test(word1))) return undefined;
  if (/^(?:exists?|available)$/u.test(word1) || (word1 === "yet" && wordAt(words, at + 2) === "exist")) {
    return { from: words.findIndex((each) => each.clause === words[at]?.clause), to: at, wide: true };
  }
  // "The pump may fail where it is cold" denies nothing, unlike "fails to control" and "failed treatment".
  const failsTo = words.slice(at + 1, at + 4).some((each) => each.word === "to");
  if (/^fail/u.test(word) && !failsTo && (at + 1 === end || word === "failure" || FAILS_SOMEHOW.test(word1))) return undefined;
  if (word === "not" && before === "or" && wordAt(words, at - 2) === "whether") return undefined;
  if (word === "nothing" && isSuperlative(words, at, end)) return undefined;
  if (/^(?:unable|inability|refus)/u.test(word)) return { from: at + 1, to: phraseEnd(words, at + 1, end), phrase: true };
  const knows = words.findIndex((each, index) => index > at && index < Math.min(at + 1 + KNOWING_REACH, end) && KNOWING.has(each.word));
  // "Does not show when": what follows is not known.
  const asks = words.findIndex((each, index) => index > at && index < Math.min(at + 1 + KNOWING_REACH, end + 1) && ASKS.test(each.word));
  if (asks > at + 1 && SHOWS.test(wordAt(words, asks - 1))) return { from: asks, to: words.length, open: true };
  if (knows !== -1) return { from: knows + 1, to: end, open: true };
  const verb = words.findIndex((each, index) => index > at + 2 && index < end && FINITE.has(each.word));
  // "Should not be taken to show that it is useless": the verb belongs to what is denied.
  const isWithin =
    verb !== -1 && words.slice(at + 1, verb).some((each, index, all) => each.word === "that" && SAYS.test(all[index - 1]?.word ?? ""));
  return { from: at + 1, to: verb === -1 || isWithin ? end : verb };
}

const SAYS =
  /^(?:show|mean|prove|conclude|imply|say|suggest|claim|think|believe|assume|state|infer|indicate|taken|read|interpreted|inferred)s?$/u;

/** "Neither A nor B helps" denies that it helps; "gives neither A nor B" denies A and B. */
function neither(words: readonly Word[], at: number, end: number): Scope {
  const nor = words.findIndex((each, index) => index > at && index < end && each.word === "nor");
  const isSubject = at === 0 || words[at - 1]?.clause !== words[at]?.clause || SUBJECT_OPENERS.has(wordAt(words, at - 1));
  if (nor === -1 || !isSubject) return { from: at + 1, to: end };
  const being = words.findIndex((each, index) => index > nor && index < end && FINITE.has(each.word));
  const noun = words.findIndex((each, index) => index > nor && !each.stop);
  // "… nor B keeps it under control is an indication": the first verb is what is denied, where there are two.
  const isOnlyVerb = being !== -1 && being - noun <= 2 && !/^(?:that|which|where)$/u.test(wordAt(words, at - 1));
  return isOnlyVerb ? { from: being + 1, to: end } : { from: Math.min(noun + 1, end - 1), to: being === -1 ? end : being };
}

/** Per word whether a negation bears on it; a negated negative ("not unfit") is none. */
export function signsOf(words: readonly Word[], scopes: readonly Scope[]): boolean[] {
  const firstIn = ({ from, to }: Scope): number => words.findIndex(({ stop }, at) => at >= from && at < to && !stop);
  const bears = (scope: Scope, at: number): boolean => scope.affix !== true && scope.open !== true && at >= scope.from && at < scope.to;
  // "Not unfit" is fit, but what "does not remove instability" leaves it.
  return words.map(({ affix }, at) => scopes.some((scope) => bears(scope, at) && (!affix || firstIn(scope) === at)) !== affix);
}

/** "Prevents it from breaking": it does not break, and yet nothing is denied. So with what one moves away from. */
const PREVENTS = /^(?:prevent|stop|avoid)(?:s|ed|ing|ping|ped)?$/u;
/** Only with "from": "keeps it under control" prevents nothing. */
const PREVENTS_FROM = /^(?:keep|protect|save)(?:s|ed|ing)?$|^kept$/u;
const MOVES = /^(?:move|change|shift|turn|switch|go)(?:s|d|ed|ing)?$/u;
const PREVENT_REACH = 8;

/** Per word whether something keeps it from being so: such a word may be told with or without a negation. */
export function preventedIn(words: readonly Word[]): boolean[] {
  const prevented = words.map(() => false);
  for (const [at, { word }] of words.entries()) {
    const left = MOVES.test(word) && wordAt(words, at + 1) === "from";
    const end = Math.min(endOfClause(words, at), at + PREVENT_REACH);
    const from = PREVENTS_FROM.test(word) && words.slice(at, end).some((each) => each.word === "from");
    if (!PREVENTS.test(word) && !left && !from) continue;
    for (let index = at + 1; index < end; index += 1) prevented[index] = true;
  }
  return prevented;
}

/** A clause ends at the latest at a comma that begins no list. */
function endOfClause(words: readonly Word[], at: number): number {
  let end = at + 1;
  while (end < words.length && words[end]?.clause === words[at]?.clause && !isBreak(words, end)) end += 1;
  return end;
}

function isBreak(words: readonly Word[], at: number): boolean {
  return words[at]?.bracket === true || (words[at]?.comma === true && !isListed(words, at));
}

function isListed(words: readonly Word[], at: number): boolean {
  return words
    .slice(at, at + 4)
    .some(({ word, clause, comma }, step) => clause === words[at]?.clause && (word === "or" || word === "and") && (step === 0 || !comma));
}

/** A phrase ends before a verb that tells what it bars: "inability to lie down absolutely forbids it". */
const BARS = /^(?:absolutely|strictly|forbids|prohibits|precludes|excludes|contraindicates)$/u;

function phraseEnd(words: readonly Word[], from: number, end: number): number {
  let to = from;
  const ends = (at: number): boolean =>
    VERBS_OF_BEING.has(wordAt(words, at)) ||
    BARS.test(wordAt(words, at)) ||
    (/^(?:and|or|but)$/u.test(wordAt(words, at)) && /^(?:an?|the|no|his|her|its|their)$/u.test(wordAt(words, at + 1)));
  while (to < end && to < from + PHRASE_REACH && !ends(to)) to += 1;
  return to;
}

/** "No … is … more often than": what follows "than" is the most. "No better than" is a plain negation. */
function isSuperlative(words: readonly Word[], at: number, end: number): boolean {
  const comparative = words.findIndex((each, index) => index > at + 1 && index < end && COMPARATIVES.has(each.word));
  return comparative !== -1 && words.slice(comparative, end).some((each) => each.word === "than");
}

function wordAt(words: readonly Word[], at: number): string {
  return words[at]?.word ?? "";
}
