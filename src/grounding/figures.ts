// Compares the figures of a part of a sentence with those of statements: quantities, and numbered names such as T12.

import { type Comparison, compareQuantities, satisfies } from "../text/compare-quantities.ts";
import type { Quantity } from "../text/quantities.ts";
import { areSame, codeGroup } from "./alignment.ts";
import type { Conflict } from "./conflicts.ts";
import type { Evidence, Statement } from "./evidence.ts";
import type { Lexis } from "./lexis.ts";
import type { Part } from "./part.ts";
import { areSwapped, codeMarks, isOfAnother } from "./swap.ts";

/** The sentence speaks of one case to which a bound is applied: "if she has lost 80 %". */
const APPLIES = new Set("if say example instance your his her he she suppose you patient's someone somebody anyone".split(" "));

/** Quantities of the part that differ from the statement's quantity for the same thing. */
export function figureConflicts(part: Part, statement: Statement, lexis: Lexis): Conflict[] {
  return part.quantities.flatMap((quantity): Conflict[] => {
    const met = meet(quantity, part, statement, lexis);
    if (met === undefined || met.holds) return [];
    return [
      { of: "figure", key: quantity.text, about: quantity, reason: `says "${met.source.text}", the sentence says "${quantity.text}"` },
    ];
  });
}

/** The statement's quantity for the same thing, and whether the part's holds by it; undefined where it has none. */
export function meet(quantity: Quantity, part: Part, statement: Statement, lexis: Lexis): { source: Quantity; holds: boolean } | undefined {
  const all = comparedWith(part, statement, lexis);
  const own = all[part.quantities.indexOf(quantity)];
  if (own === undefined) return undefined;
  return {
    source: own.source,
    holds:
      own.outcome === "same" ||
      isApplication(quantity, own.source, part, all) ||
      isGloss(quantity, own.source, part, all) ||
      isCaseOfRow(quantity, own.source, part, statement),
  };
}

/** For parts that are being looked at: each quantity is asked for in turn, and all of them are compared for it. */
const compared = new WeakMap<Part, Map<Statement, (Met | undefined)[]>>();

function comparedWith(part: Part, statement: Statement, lexis: Lexis): (Met | undefined)[] {
  const known = compared.get(part) ?? new Map<Statement, (Met | undefined)[]>();
  compared.set(part, known);
  const all = known.get(statement) ?? part.quantities.map((each) => compareWith(each, statement, lexis));
  known.set(statement, all);
  return all;
}

/** Codes of the part that no statement has, where one has another of that group. */
export function codeConflict(part: Part, statements: readonly Statement[], { levels }: Pick<Evidence, "levels">): string | undefined {
  for (const { family, number } of part.codes) {
    const group = codeGroup(family, number, levels);
    const there = statements.flatMap(({ codes }) => codes).filter((code) => codeGroup(code.family, code.number, levels) === group);
    if (there.length === 0 || there.some((code) => code.family === family && code.number === number)) continue;
    const names = [...new Set(there.map((code) => codeName(code.family, code.number)))];
    return `says ${names.join(" and ")}, the sentence says ${codeName(family, number)}`;
  }
  return undefined;
}

/** Both name the same codes, or the part one of them, and say of one what the other says of another: bright on T1, dark on T2. */
export function codesAreSwapped(part: Part, statement: Statement): boolean {
  const [ours, theirs] = [codeMarks(part), codeMarks(statement)];
  const names = new Set(theirs.map(({ name }) => name));
  if (ours.length === 0 || names.size < 2 || !ours.every(({ name }) => names.has(name))) return false;
  const [first, another] = new Set(ours.map(({ name }) => name));
  return another === undefined && first !== undefined
    ? isOfAnother(first, part, statement, theirs)
    : areSwapped(part.content, part.words, ours, statement, theirs);
}

/** A code as one writes it: T12, figure 3. */
export function codeName(family: string, number: number): string {
  return family.length > 3 ? `${family} ${number}` : `${family.toUpperCase()}${number}`;
}

/** "Nearly a third (almost 30 %)", "40 % (two fifths)": one of the two is the source's own, the other says it once more. */
function isGloss(quantity: Quantity, source: Quantity, { quantities, text }: Part, met: readonly (Met | undefined)[]): boolean {
  return quantities.some((other, at) => {
    if (other === quantity || met[at]?.outcome !== "same" || met[at]?.source !== source || other.dimension !== quantity.dimension)
      return false;
    const [first, second] = other.start < quantity.start ? [other, quantity] : [quantity, other];
    const inBrackets = second.start - first.end <= GLOSS_REACH && /^[^()]*\([^()]*$/u.test(text.slice(first.end, second.start));
    return (
      inBrackets && Math.abs(quantity.low - other.low) <= GLOSS * other.low && Math.abs(quantity.high - other.high) <= GLOSS * other.high
    );
  });
}
/** "A loss of 70 % is one", where the row says "more than two thirds": what a row says of all, it says of this one. */
function isCaseOfRow(quantity: Quantity, bound: Quantity, { kinds, scopes }: Part, { kind }: Statement): boolean {
  if (kind === undefined || scopes.length > 0 || quantity.op !== "plain" || (bound.op !== "above" && bound.op !== "from")) return false;
  return (kinds.against || kinds.indication) && satisfies(quantity, bound);
}

/** So near another figure comes to what it says once more, and so many characters apart. */
const GLOSS = 0.12;
const GLOSS_REACH = 60;

/** "Someone with five of them": one case of "more than 3", whatever is counted. */
export function isCase(quantity: Quantity, part: Part, { quantities }: Statement): boolean {
  const applies = quantity.dimension === "count" && quantity.op === "plain" && [...part.around].some((word) => APPLIES.has(word));
  return applies && quantities.some((bound) => (bound.op === "above" || bound.op === "from") && satisfies(quantity, bound));
}

/** "More than 2/3 (about 67 %)": another way to write the same. */
function isNear({ dimension, low, high }: Quantity, bound: Quantity): boolean {
  return dimension === bound.dimension && low === high && Math.abs(low - bound.low) <= NEAR * bound.low;
}
const NEAR = 0.03;

/** Whether a part says that something is not reached, or lies on the other side of a bound. */
function isBeyond({ scopes, around }: Part): boolean {
  return (
    scopes.length > 0 ||
    [...around].some((word) => /^(?:below|under|less|fewer|short|within|only|but|whereas|while|unlike|still)$/u.test(word))
  );
}

interface Met {
  readonly outcome: Exclude<Comparison, "unrelated">;
  readonly source: Quantity;
}

function compareWith(quantity: Quantity, { quantities }: Statement, lexis: Lexis): Met | undefined {
  const all = quantities.flatMap((source): Met[] => {
    const outcome = compareQuantities(quantity, source, (left, right) => areSame(left, right, lexis));
    return outcome === "unrelated" ? [] : [{ outcome, source }];
  });
  return all.find(({ outcome }) => outcome === "same") ?? all.find(({ outcome }) => outcome === "comparator") ?? all[0];
}

/** "45 % is over the one-third mark": the bound is there as it should be, or one case is held against it. */
function isApplication(quantity: Quantity, bound: Quantity, part: Part, met: readonly (Met | undefined)[]): boolean {
  if (quantity.op !== "plain" && quantity.op !== "about" && !quantity.limit) return false;
  // "60 % exceeds two thirds" is no case of it; "60 % does not" may be said.
  const fits = satisfies(quantity, bound) || isNear(quantity, bound) || isBeyond(part);
  if (met.some((each) => each?.outcome === "same" && each.source === bound)) return fits;
  return satisfies(quantity, bound) && [...part.around].some((word) => APPLIES.has(word));
}
