// References: one that is credited is cited for something else, or not at all in the paragraph that it stands beside.
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
    const places = claim.citations.filter((citation) => citation.reference === undefined && world.exists(citation));
    const paragraphs = new Set(places.flatMap(world.referencesAt));
    const [best] = accounts(claim.reading, places.length > 0 ? places.flatMap(world.at) : candidates(claim, world), world);
    const told = best !== undefined && best.share >= SETTINGS.meant ? best : undefined;
    const own = told?.statement.passage.references ?? [...paragraphs].sort((left, right) => left - right);
    const place = told?.statement.passage.id ?? places[0]?.name ?? "";
    return numbers.flatMap((number) => {
      if (own.includes(number)) return [];
      const credited = accounts(claim.reading, world.at({ name: `ref ${number}` }), world)[0]?.share ?? 0;
      const isElsewhere = told !== undefined && credited <= Math.min(told.share - AHEAD, SETTINGS.meantByFigure);
      const isNotBeside = places.length > 0 && !paragraphs.has(number) && credited < SETTINGS.meant;
      return isElsewhere || isNotBeside ? [{ verdict: "contradicted", reason: REASONS.otherReference(number, place, own) }] : [];
    });
  },
};
