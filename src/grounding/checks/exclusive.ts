// "Nothing but this rules it out absolutely", "the only relative contraindication": said of one row where there are more.

import { marksOf } from "../reading/read.ts";
import { rowsMeant } from "../reading/rows.ts";
import { stancesIn } from "../reading/stance.ts";
import { REASONS } from "../reasons.ts";
import type { Check } from "./index.ts";

export const exclusive: Check = {
  name: "exclusive",
  of: "sentence",
  compare: (claim, world) => {
    const { reading } = claim;
    const meant = new Set(rowsMeant(claim, world).map(({ rule }) => rule));
    const stance = stancesIn(reading).find(
      ({ kind }) => kind === "absolute" || kind === "relative" || kind === "contra" || kind === "forbid",
    );
    if (meant.size === 0 || stance === undefined) return [];
    const kind = stance.kind === "relative" ? "relative" : "absolute";
    const nothing = reading.words.some(({ word }) => word === "nothing" || word === "none") && marksOf(reading, "except").length > 0;
    const theOnly = marksOf(reading, "only").some(
      ({ to, from }) =>
        reading.words[from - 1]?.word === "the" && reading.words.slice(to, to + 3).some((_, at) => stance.mark.from === to + at),
    );
    const count = world.knowledge.rules.filter((rule) => rule.kind === kind).length;
    if (!(nothing || theOnly) || [...meant].filter((rule) => rule.kind === kind).length >= count) return [];
    return [{ verdict: "contradicted", reason: REASONS.notTheOnly(`${kind} contraindications`, count) }];
  },
};
