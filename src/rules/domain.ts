// What a fact can still be: its values, grouped into cells that no condition tells apart, as bits of a mask.

import { asMeant, boundOf } from "./bounds.ts";
import type { CompareNode, ConditionNode, FactDefinition, GivenValue, LevelStretch, Quantity } from "./model.ts";
import { compareRationals, fromNumber, type Rational } from "./rational.ts";

/** More cells than bits of a mask would be an author's fact with dozens of thresholds. */
const MOST_CELLS = 30;

/** The part of a condition that looks at one fact. */
export type AtomNode = Pick<ConditionNode, "holds" | "is" | "includes" | "compare" | "given" | "levelWithin">;

/** The name under which conditions look at which level it is, as at any other fact of the level. */
export const LEVEL = "level";

/** One value, or a stretch of a quantity, that stands for all values that no condition tells from it. */
type Sample = { kind: "value"; value: boolean | string } | { kind: "list"; values: string[] } | Stretch | { kind: "none" };
type Stretch = { kind: "stretch"; from: Rational; to: Rational; point: boolean };

export interface Domain {
  readonly fact: FactDefinition;
  /** All cells: the mask of a fact of which nothing is known. */
  readonly full: number;
  /** The cells of values that a caller could give. */
  readonly answerable: number;
  /** The cells in which the atom is true. */
  readonly trueCells: (atom: AtomNode) => number;
  /** The cells that a given value leaves open. */
  readonly cellsOf: (value: GivenValue) => number;
}

/** The name of the fact that an atom looks at. */
export function factOf(atom: AtomNode): string {
  if (atom.levelWithin !== undefined) return LEVEL;
  return atom.holds ?? atom.given ?? atom.is?.fact ?? atom.includes?.fact ?? (atom.compare as CompareNode).fact;
}

/** The smallest domain of `fact` that tells apart what `atoms` tell apart. Throws a RangeError when it is too large. */
export function domainOf(fact: FactDefinition, atoms: readonly AtomNode[]): Domain {
  const bounds = atoms.flatMap((atom) => (atom.compare === undefined ? [] : [boundOf(fact, atom.compare)]));
  const cells: Sample[][] = [];
  const bySignature = new Map<string, number>();
  for (const sample of samplesOf(fact, atoms, bounds)) {
    const signature = atoms.map((atom) => (holdsFor(fact, sample, atom) ? "1" : "0")).join("") + (sample.kind === "none" ? "-" : "");
    const at = bySignature.get(signature);
    if (at !== undefined) (cells[at] as Sample[]).push(sample);
    else {
      bySignature.set(signature, cells.length);
      cells.push([sample]);
    }
  }
  if (cells.length > MOST_CELLS) throw new RangeError(`${fact.name}: conditions tell apart more than ${MOST_CELLS} of its values`);
  const maskWhere = (test: (sample: Sample) => boolean): number =>
    cells.reduce((mask, samples, bit) => (samples.some(test) ? mask | (1 << bit) : mask), 0);
  return {
    fact,
    full: maskWhere(() => true),
    answerable: maskWhere((sample) => sample.kind !== "none"),
    trueCells: (atom) => maskWhere((sample) => holdsFor(fact, sample, atom)),
    cellsOf: (value) => {
      const meant = fact.type === "quantity" ? asMeant(fact, bounds, value as Quantity) : undefined;
      return maskWhere((sample) => (sample.kind === "stretch" ? overlaps(sample, meant as Ends) : fits(fact, sample, value)));
    },
  };
}

function samplesOf(fact: FactDefinition, atoms: readonly AtomNode[], bounds: readonly Rational[]): Sample[] {
  // A fact whose mere presence means something can also have no value at all.
  const none: Sample[] = atoms.some((atom) => atom.given !== undefined) ? [{ kind: "none" }] : [];
  const definite = (fact.values ?? []).filter((entry) => entry.couldBe === undefined).map((entry) => entry.value);
  switch (fact.type) {
    case "boolean":
      return [...[true, false].map((value): Sample => ({ kind: "value", value })), ...none];
    case "choice":
      return [...definite.map((value): Sample => ({ kind: "value", value })), ...none];
    case "list":
      return [...subsets(definite).map((values): Sample => ({ kind: "list", values })), ...none];
    case "quantity":
      return [...stretches(fact, bounds), ...none];
  }
}

function subsets(values: string[]): string[][] {
  const all: string[][] = [];
  for (let bits = 1; bits < 1 << values.length; bits += 1) all.push(values.filter((_, at) => bits & (1 << at)));
  return all;
}

/** The fact's bounds as points, and the open stretches between them. */
function stretches({ minimum = 0, maximum = 0 }: FactDefinition, bounds: readonly Rational[]): Sample[] {
  const ends = [fromNumber(minimum), fromNumber(maximum)] as const;
  const within = bounds.filter((bound) => compareRationals(bound, ends[0]) >= 0 && compareRationals(bound, ends[1]) <= 0);
  const points = [...within, ...ends]
    .sort(compareRationals)
    .filter((point, at, all) => at === 0 || compareRationals(point, all[at - 1] as Rational) !== 0);
  return points.flatMap((point, at): Sample[] => {
    const next = points[at + 1];
    const here: Stretch = { kind: "stretch", from: point, to: point, point: true };
    return next === undefined ? [here] : [here, { kind: "stretch", from: point, to: next, point: false }];
  });
}

function holdsFor(fact: FactDefinition, sample: Sample, atom: AtomNode): boolean {
  if (sample.kind === "none") return false;
  if (atom.given !== undefined) return true;
  if (sample.kind === "list") return atom.includes?.anyOf.some((value) => sample.values.includes(value)) ?? false;
  if (sample.kind === "stretch") return atom.compare !== undefined && compares(sample, atom.compare, boundOf(fact, atom.compare));
  if (atom.levelWithin !== undefined) return isWithin(fact, String(sample.value), atom.levelWithin);
  return atom.holds !== undefined ? sample.value === true : (atom.is?.oneOf.includes(String(sample.value)) ?? false);
}

/** Whether a level stands between two others in the level list, which is what the fact's values are. */
function isWithin({ values = [] }: FactDefinition, level: string, { from, to }: LevelStretch): boolean {
  const placeOf = (name: string): number => values.findIndex(({ value }) => value === name);
  const place = placeOf(level);
  return (from === undefined || place >= placeOf(from)) && (to === undefined || place <= placeOf(to));
}

/** A stretch lies wholly on one side of every bound of the fact, so that one of its ends decides. */
function compares(stretch: Stretch, node: CompareNode, bound: Rational): boolean {
  const [from, to] = [compareRationals(stretch.from, bound), compareRationals(stretch.to, bound)];
  if (node.moreThan !== undefined) return stretch.point ? from > 0 : from >= 0;
  if (node.atLeast !== undefined) return from >= 0;
  if (node.lessThan !== undefined) return stretch.point ? to < 0 : to <= 0;
  return to <= 0;
}

function fits(fact: FactDefinition, sample: Sample, value: GivenValue): boolean {
  if (sample.kind === "none" || sample.kind === "stretch") return false;
  if (sample.kind === "list") return sameMembers(sample.values, value as string[]);
  const entry = fact.values?.find((candidate) => candidate.value === value);
  return entry?.couldBe === undefined ? sample.value === value : entry.couldBe.includes(String(sample.value));
}

type Ends = ReturnType<typeof asMeant>;

function overlaps(stretch: Stretch, { min, max }: Ends): boolean {
  const low = compareRationals(min, stretch.to);
  const high = compareRationals(max, stretch.from);
  return stretch.point ? low <= 0 && high >= 0 : low < 0 && high > 0;
}

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  return left.length === new Set(right).size && right.every((value) => left.includes(value));
}
