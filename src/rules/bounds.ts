// What a number says of a bound that no decimal states exactly: two thirds, written as 66.7.
import type { CompareNode, FactDefinition, Quantity } from "./model.ts";
import { compareRationals, fromBound, fromNumber, type Rational, roundedTo } from "./rational.ts";

/** How far from a bound the arithmetic of computers may land that was meant to hit it, in the fact's own unit. */
const NEARLY = fromNumber(1e-9);

/** The bound of a comparison as authors write it. */
export function boundAsWritten(node: CompareNode): number | string {
  return (node.moreThan ?? node.atLeast ?? node.lessThan ?? node.atMost) as number | string;
}

/** The bound of a comparison in the fact's own unit. */
export function boundOf(fact: FactDefinition, node: CompareNode): Rational {
  return fromBound(boundAsWritten(node), fact.maximum as number);
}

/** How a number stands to a bound that it is not: `the bound` itself, rounded, or a `whole` number that the bound rounds to. */
export function likeness(number: number, bound: Rational): "the bound" | "whole" | undefined {
  const given = fromNumber(number);
  if (compareRationals(given, bound) === 0) return undefined;
  const decimals = decimalsOf(number);
  const isRounded = compareRationals(given, roundedTo(bound, decimals)) === 0;
  if (isRounded && decimals === 0) return "whole";
  const difference = { over: given.over * bound.under - bound.over * given.under, under: given.under * bound.under };
  const distance = difference.over < 0n ? { ...difference, over: -difference.over } : difference;
  return isRounded || compareRationals(distance, NEARLY) <= 0 ? "the bound" : undefined;
}

/**
 * Both ends of a quantity, a bound in place of a decimal that is that bound rounded, or lies within 1e-9 of it. A range that
 * this would turn upside down is taken as it stands.
 */
export function asMeant(fact: FactDefinition, bounds: readonly Rational[], { min, max }: Quantity): { min: Rational; max: Rational } {
  const [low, high] = [min ?? (fact.minimum as number), max ?? (fact.maximum as number)];
  const meant = (number: number): Rational => bounds.find((bound) => likeness(number, bound) === "the bound") ?? fromNumber(number);
  const ends = { min: meant(low), max: meant(high) };
  return compareRationals(ends.min, ends.max) > 0 ? { min: fromNumber(low), max: fromNumber(high) } : ends;
}

/** The decimals that a number is written with, in its shortest form. */
function decimalsOf(number: number): number {
  const [mantissa = "", exponent = "0"] = String(number).split("e");
  return Math.max(0, (mantissa.split(".")[1] ?? "").length - Number(exponent));
}
