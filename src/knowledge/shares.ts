// Shares in per cent that are hardly meant as they stand: a fraction of 1 in place of per cent, and numbers at a bound.
import { likeness } from "../rules/bounds.ts";
import type { Engine } from "../rules/engine.ts";
import { type FactDefinition, type PatientCase, type Quantity, UNNAMED } from "../rules/model.ts";

const WHOLE = 100;

interface GivenShare {
  /** The level, or nothing, and the fact. */
  readonly place: string;
  readonly fact: FactDefinition;
  readonly ends: readonly number[];
}

/** One sentence for each share above 0 and below 1, which is refused: where a third is 33 per cent, 0.7 is most likely 70. */
export function fractionsOfOne(facts: readonly FactDefinition[], given: PatientCase): string[] {
  return sharesIn(facts, given).flatMap(({ place, fact, ends }) =>
    ends
      .filter((end) => end > 0 && end < 1 && (fact.maximum ?? 0) >= WHOLE)
      .map((end) => `${place}: ${end} is below 1 ${fact.unit}; did you mean ${Number((end * WHOLE).toFixed(6))}? Shares are in per cent`),
  );
}

/** What is said of each number that is taken for a bound which it is not written as, and of each whole one that is not. */
export function sharesAtBounds({ base, bounds }: Engine, given: PatientCase): string[] {
  return sharesIn(base.facts, given).flatMap(({ place, fact, ends }) =>
    (bounds.get(fact.name) ?? []).flatMap(({ written, exact }) =>
      ends.flatMap((end) => {
        const like = likeness(end, exact);
        if (like === "the bound") return [`${place}: ${end} ${fact.unit} is taken as exactly ${written}, which it is when rounded.`];
        if (like === "whole") return [`${place}: ${end} ${fact.unit} is taken as it stands, and not as ${written} rounded.`];
        return [];
      }),
    ),
  );
}

/** Every quantity of a case by level and fact, in the order of the facts; a number that is both ends once. */
function sharesIn(facts: readonly FactDefinition[], { patient, levels }: PatientCase): GivenShare[] {
  return [{ level: UNNAMED, facts: patient }, ...levels].flatMap(({ level, facts: own }) =>
    facts
      .filter(({ name, unit }) => unit === "%" && own[name] !== undefined)
      .map((fact) => {
        const { min, max } = own[fact.name] as Quantity;
        const ends = [...new Set([min, max])].filter((end) => end !== undefined);
        return { place: `${level} ${fact.name}`.trimStart(), fact, ends };
      }),
  );
}
