// Techniques: the statement that is meant says it of the other technique alone.
import { has } from "../reading/read.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { meantBy } from "../support/meant.ts";
import type { Check } from "./check.ts";

export const techniques: Check = {
  name: "techniques",
  of: "stretch",
  compare: (claim, world) => {
    const all = world.knowledge.techniques?.techniques ?? [];
    const named = new Set(claim.reading.techniques.map(({ id }) => id));
    const [id] = named;
    const other = all.find((technique) => technique.id !== id);
    // Where the two are compared, which of them comes out on top is another check's.
    if (named.size !== 1 || id === undefined || other === undefined || has(claim.reading, "than")) return [];
    const meant = meantBy(claim, world, SETTINGS.meantButOne);
    const [best] = meant;
    const sides = meant.map(({ statement }) => new Set(statement.reading.techniques.map((each) => each.id)));
    if (best === undefined) return [];
    if (sides.some((each) => each.size === 0 || each.has(id)) || !sides[0]?.has(other.id)) return [];
    const name = all.find((technique) => technique.id === id)?.name ?? id;
    return [
      { verdict: "contradicted", reason: REASONS.technique(name.toLowerCase(), other.name.toLowerCase(), best.statement.passage.id) },
    ];
  },
};
