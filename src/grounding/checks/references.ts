// References: the statement that is told cites others, and the one that is credited is cited for something else.
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { accounts } from "../support/account.ts";
import { candidates } from "../support/meant.ts";
import type { Check } from "./check.ts";

/** A statement that has this share of the claim, and so much more than any that carries the reference, is the one that is told. By hand. */
const AHEAD = 0.25;

export const references: Check = {
  name: "references",
  of: "stretch",
  compare: (claim, world) => {
    const numbers = claim.citations.flatMap(({ reference }) => reference ?? []);
    if (numbers.length === 0) return [];
    const places = claim.citations.filter(({ reference }) => reference === undefined);
    const told = accounts(claim.reading, places.length > 0 ? places.flatMap(world.at) : candidates(claim, world), world)[0];
    if (told === undefined || told.share < SETTINGS.meant) return [];
    const own = told.statement.passage.references ?? [];
    return numbers.flatMap((number) => {
      if (own.includes(number)) return [];
      const credited = accounts(claim.reading, world.at({ name: `ref ${number}` }), world)[0]?.share ?? 0;
      if (credited > Math.min(told.share - AHEAD, SETTINGS.meantByFigure)) return [];
      return [{ verdict: "contradicted", reason: REASONS.otherReference(number, told.statement.passage.id, own) }];
    });
  },
};
