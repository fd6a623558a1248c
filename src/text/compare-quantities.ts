// Says whether a quantity of an answer is the one that the source gives.
import type { Comparator } from "./number-words.ts";
import type { Quantity } from "./quantities.ts";

/** `unrelated`: they measure different things, or count different things. */
export type Comparison = "same" | "number" | "comparator" | "unrelated";

/** What an answer may say, by what the source says: the same or less sharp, never sharper and never turned. */
const MAY_SAY: Readonly<Record<Comparator, readonly Comparator[]>> = {
  above: ["above"],
  from: ["from"],
  below: ["below"],
  to: ["to"],
  nearly: ["nearly", "about", "plain", "to", "below"],
  about: ["about", "plain", "nearly"],
  plain: ["plain", "exactly", "about"],
  exactly: ["exactly", "plain"],
  range: ["range"],
};

/**
 * Compares a quantity that is said with one of the source. Values convert only where that is exact (24 hours and a day,
 * 12 months and a year, 50 % and a half); 33 % is not a third.
 */
export function compareQuantities(said: Quantity, source: Quantity, sameThing: (left: string, right: string) => boolean): Comparison {
  if (isSameCount(said, source, sameThing)) return "same";
  if (!comparable(said, source, sameThing)) return "unrelated";
  if (source.op === "range" && said.op !== "range") {
    if (said.op === "to" && equal(said.high, source.high)) return "same";
    if (said.op === "from" && equal(said.low, source.low)) return "same";
    return equal(said.high, source.high) || equal(said.low, source.low) ? "comparator" : "number";
  }
  if (said.dimension !== source.dimension && said.dimension !== "count") return "number";
  const [low, high] = said.dimension === source.dimension ? [said.low, said.high] : [said.raw, said.raw];
  const [sourceLow, sourceHigh] = said.dimension === source.dimension ? [source.low, source.high] : [source.raw, source.raw];
  if (!equal(low, sourceLow) || !equal(high, sourceHigh)) return "number";
  if (MAY_SAY[source.op].includes(said.op)) return "same";
  if (said.op === "plain" && said.limit) return "same";
  // "Within a day" and "in less than a day" differ by nothing that a reader could tell.
  if (source.op === "to" && said.op === "below" && (said.dimension === "minutes" || said.dimension === "months")) return "same";
  return "comparator";
}

/** Things that are counted come whole: "more than 3" and "four or more" are one. */
function isSameCount(said: Quantity, source: Quantity, sameThing: (left: string, right: string) => boolean): boolean {
  if (said.dimension !== "count" || source.dimension !== "count" || said.op === source.op) return false;
  const [ours, theirs] = [inclusive(said), inclusive(source)];
  const ofOneThing = said.things.some((left) => source.things.some((right) => sameThing(left, right)));
  return ours.op === theirs.op && ours.low === theirs.low && ofOneThing;
}

function inclusive(count: Quantity): Quantity {
  const { op, low } = count;
  if (!Number.isInteger(low) || (op !== "above" && op !== "below")) return count;
  const end = op === "above" ? low + 1 : low - 1;
  return { ...count, op: op === "above" ? "from" : "to", low: end, high: end };
}

/** Lengths of time, which do not convert exactly: a month against a day. */
const DURATIONS = new Set(["minutes", "months"]);

function comparable(said: Quantity, source: Quantity, sameThing: (left: string, right: string) => boolean): boolean {
  if (said.dimension !== source.dimension) {
    if ([said, source].every(({ dimension, text }) => DURATIONS.has(dimension) && /[a-z]/iu.test(text) && !/\bold\b/iu.test(text)))
      return true;
    // A figure without its unit ("a bolus of 0.5", "a woman of 63") is compared by its number, where that is the same.
    return said.dimension === "count" && source.dimension !== "year" && said.raw === source.raw && (said.raw > 2 || said.raw < 1);
  }
  if (said.dimension !== "count" || (said.low === source.low && said.high === source.high)) return true;
  return said.things.some((left) => source.things.some((right) => sameThing(left, right)));
}

/** Whether a value lies where the source's bound says: 45 % lies above a third. False for what is no single value. */
export function satisfies(value: Quantity, bound: Quantity): boolean {
  if (value.dimension !== bound.dimension || value.low !== value.high) return false;
  switch (bound.op) {
    case "above":
      return value.low > bound.low;
    case "from":
      return value.low >= bound.low;
    case "below":
      return value.low < bound.low;
    case "to":
      return value.low <= bound.low;
    case "range":
      return value.low >= bound.low && value.low <= bound.high;
    default:
      return equal(value.low, bound.low);
  }
}

function equal(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
}
