// A quantity as it is typed in one field: "70", "30-50", "<40", "2/3". What cannot be read is told, and nothing is guessed.
import type { GivenValue, Quantity } from "../../../rules/model.ts";

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
}

export interface ClosedRange {
  readonly min: number;
  readonly max: number;
}

/** The range, or why it is none; neither where nothing is typed. An end that is left out is the scale's own, never "none". */
export interface ReadQuantity {
  readonly range?: ClosedRange;
  readonly problem?: string;
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)(?:\s*/\s*(\d+))?`;
const ONE = new RegExp(`^(<=|>=|<|>|≤|≥)?\\s*${NUMBER}$`);
const TWO = new RegExp(`^${NUMBER}\\s*(?:-|–|—|to)\\s*${NUMBER}$`);

/** The least step beyond a number that is told: "more than" a bound is not the bound. In the scale's unit. */
const BEYOND = 0.01;

export function readQuantity(typed: string, scale: Scale): ReadQuantity {
  const { minimum, maximum, unit } = scale;
  const text = typed.replaceAll("%", " ").trim();
  if (text === "") return {};
  const range = rangeIn(text, scale);
  if (range === undefined) return { problem: `“${typed.trim()}” is no number. Type 70, 30-50, <40 or 2/3.` };
  if (typeof range === "string") return { problem: range };
  if (![range.min, range.max].every((each) => each >= minimum && each <= maximum)) {
    return { problem: `Only ${minimum} to ${maximum} ${unit} can be entered.` };
  }
  if (range.min > range.max) return { problem: "The first number is the larger one." };
  return { range };
}

function rangeIn(text: string, { minimum, maximum, unit }: Scale): ClosedRange | string | undefined {
  const [, low = "", lowOf, high = "", highOf] = TWO.exec(text) ?? [];
  if (low !== "") return { min: share(low, lowOf, maximum), max: share(high, highOf, maximum) };
  const [, sign = "", number = "", of] = ONE.exec(text) ?? [];
  if (number === "") return undefined;
  const value = share(number, of, maximum);
  // 0.7 for 70 %: what is meant is not known, and the difference decides.
  if (unit === "%" && value > 0 && value < 1) return `${number} is less than 1 %. For a share of the whole type 70, or 7/10.`;
  if (sign === "<" || sign === "≤" || sign === "<=") return { min: minimum, max: value };
  if (sign === ">") return { min: Math.round((value + BEYOND) * 100) / 100, max: maximum };
  return { min: value, max: sign === "" ? value : maximum };
}

/** A number, or a fraction of the whole scale. */
function share(number: string, of: string | undefined, maximum: number): number {
  const value = Number(number.replace(",", "."));
  return of === undefined ? value : (value * maximum) / Number(of);
}

/** What is given, as it would be typed; numbers to two decimals. */
export function asTyped(value: GivenValue | number | undefined, { minimum, maximum }: Scale): string {
  if (typeof value === "number") return short(value);
  if (typeof value !== "object" || Array.isArray(value)) return "";
  const { min, max } = value as Quantity;
  const [hasMin, hasMax] = [min !== undefined && min !== minimum, max !== undefined && max !== maximum];
  if (min !== undefined && min === max) return short(min);
  if (min !== undefined && max !== undefined && hasMin === hasMax) return `${short(min)}-${short(max)}`;
  if (hasMin) return `≥ ${short(min as number)}`;
  return hasMax ? `≤ ${short(max as number)}` : "";
}

/** To two decimals at most. */
export function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}
