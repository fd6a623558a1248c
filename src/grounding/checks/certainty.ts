// Certainty: the sentence calls proven what the article suggests, supposes, or calls unknown.
import { marksOf } from "../reading/read.ts";
import { REASONS } from "../reasons.ts";
import { meantBy } from "../support/meant.ts";
import type { Check } from "./index.ts";

export const certainty: Check = {
  name: "certainty",
  of: "stretch",
  compare: (claim, world) => {
    const proofs = marksOf(claim.reading, "proof").filter(({ denied }) => !denied);
    const meant = meantBy(claim, world, 0.55);
    const [best] = meant;
    if (proofs.length === 0 || best === undefined || meant.some(({ statement }) => statement.passage.certainty === "states")) return [];
    return [{ verdict: "contradicted", reason: REASONS.certainty(best.statement.passage.id, best.statement.passage.certainty) }];
  },
};
