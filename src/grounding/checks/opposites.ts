// Opposites: all that is said stands in the statement that is meant, but for a word whose opposite stands there.

import { oppositesOf } from "../english/light.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { meantBy } from "../support/meant.ts";
import type { Check } from "./check.ts";

const COMPARES = /^(?:more|less|fewer|greater|smaller|higher|lower|larger|better|worse)$/u;

export const opposites: Check = {
  name: "opposites",
  of: "stretch",
  compare: (claim, world) => {
    const [best] = meantBy(claim, world, SETTINGS.meantButOne);
    const first = best?.opposed[0];
    if (best === undefined || first === undefined || best.missing.length > 2) return [];
    const { said, source } = first;
    // Which technique has more of something is another check's.
    if (claim.reading.techniques.length > 0 && COMPARES.test(said.word)) return [];
    const isSaidToo = claim.reading.words.some(({ word }) => oppositesOf(said.word).has(word));
    if (said.denied !== source.denied || isSaidToo) return [];
    return [{ verdict: "contradicted", reason: REASONS.opposite(said.word, source.word, best.statement.passage.id) }];
  },
};
