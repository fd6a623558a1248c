// A quantity as it is typed: two texts, either of which may be empty, and what they come to.
import type { GivenValue, Quantity } from "../../../rules/model.ts";

/** What stands in the two fields. */
export interface Typed {
  readonly min: string;
  readonly max: string;
}

export interface Scale {
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
}

export interface ClosedRange {
  readonly min: number;
  readonly max: number;
}

export const NOTHING_TYPED: Typed = { min: "", max: "" };

/** The range, or why it is none; neither where both fields are empty. An empty field is the scale's own end, never "none". */
export interface ReadRange {
  readonly range?: ClosedRange;
  readonly problem?: string;
}

export function readRange(typed: Typed, { minimum, maximum, unit }: Scale): ReadRange {
  const [min, max] = [typed.min.trim(), typed.max.trim()];
  if (min === "" && max === "") return {};
  const range = { min: min === "" ? minimum : Number(min), max: max === "" ? maximum : Number(max) };
  // What is not a number is in no scale either.
  const fits = [range.min, range.max].every((each) => each >= minimum && each <= maximum);
  if (!fits) return { problem: `Only ${minimum} to ${maximum} ${unit} can be entered.` };
  if (range.min > range.max) return { problem: "“At least” is more than “at most”." };
  return { range };
}

/** A handle that was moved pushes the other one along. */
export function moved(typed: Typed, end: keyof Typed, to: number): Typed {
  const next = { ...typed, [end]: `${to}` };
  const isCrossed = next.min !== "" && next.max !== "" && Number(next.min) > Number(next.max);
  return isCrossed ? exactly(`${to}`) : next;
}

export function exactly(text: string): Typed {
  return { min: text, max: text };
}

/** What is given, as it would have been typed. A number is exactly that. */
export function asTyped(value: GivenValue | number | undefined): Typed {
  if (typeof value === "number") return exactly(`${value}`);
  if (typeof value !== "object" || Array.isArray(value)) return NOTHING_TYPED;
  const { min, max } = value as Quantity;
  return { min: min === undefined ? "" : `${min}`, max: max === undefined ? "" : `${max}` };
}
