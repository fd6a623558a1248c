// Compares the figures of a part of a sentence with those of a statement: quantities, and numbered names such as T12.
import { compareQuantities, satisfies } from "./compare-quantities.ts";
import type { Conflict } from "./conflicts.ts";
import type { Statement } from "./evidence.ts";
import type { Lexis } from "./lexis.ts";
import type { Part } from "./part.ts";
import type { Quantity } from "./quantities.ts";

/** The sentence speaks of one case to which a bound is applied: "if she has lost 80 %". */
const APPLIES = new Set("if say example instance your his her he she this suppose you their patient's".split(" "));

/** Figures of the part that differ from the statement's figure for the same thing. */
export function figureConflicts(part: Part, statement: Statement, lexis: Lexis): Conflict[] {
  const conflicts: Conflict[] = [];
  const met = part.quantities.map((quantity) => compareWith(quantity, statement, lexis));
  for (const [at, quantity] of part.quantities.entries()) {
    const result = met[at];
    if (result?.outcome !== "number" && result?.outcome !== "comparator") continue;
    if (isApplication(quantity, result.source, part, met)) continue;
    conflicts.push({ of: "figure", reason: `says ${result.source.text}, the sentence says ${quantity.text}` });
  }
  for (const { family, number } of part.codes) {
    const there = statement.codes.filter((code) => code.family === family);
    if (there.length === 0 || there.some((code) => code.number === number)) continue;
    const name = (value: number): string => (family.length > 2 ? `${family} ${value}` : `${family.toUpperCase()}${value}`);
    conflicts.push({ of: "figure", reason: `says ${[...new Set(there.map((code) => name(code.number)))].join(" and ")}, the sentence says ${name(number)}` });
  }
  return conflicts;
}

interface Met {
  readonly outcome: "same" | "number" | "comparator" | "unrelated";
  readonly source: Quantity;
}

function compareWith(quantity: Quantity, { quantities }: Statement, lexis: Lexis): Met | undefined {
  const sameThing = (left: string, right: string): boolean => lexis.familyOf(left).has(right) || lexis.familyOf(right).has(left);
  const all = quantities.map((source): Met => ({ outcome: compareQuantities(quantity, source, sameThing), source }));
  return all.find(({ outcome }) => outcome === "same") ?? all.find(({ outcome }) => outcome === "comparator") ?? all.find(({ outcome }) => outcome === "number");
}

/** Whether the statement has the very quantity. */
export function hasQuantity(quantity: Quantity, statement: Statement, lexis: Lexis): boolean {
  return compareWith(quantity, statement, lexis)?.outcome === "same";
}

/** "45 % is over the one-third mark": the bound is there as it should be, or one case is held against it. */
function isApplication(quantity: Quantity, bound: Quantity, part: Part, met: readonly (Met | undefined)[]): boolean {
  if (quantity.op !== "plain" && quantity.op !== "about") return false;
  if (!satisfies(quantity, bound)) return false;
  return met.some((each) => each?.outcome === "same" && each.source === bound) || [...part.around].some((word) => APPLIES.has(word));
}
