// Certainty: the sentence calls proven what the article suggests, supposes, or calls unknown.
import { has, marksOf } from "../reading/read.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { meantBy } from "../support/meant.ts";
import type { Check } from "./check.ts";

export const certainty: Check = {
  name: "certainty",
  of: "stretch",
  compare: (claim, world) => {
    const proofs = marksOf(claim.reading, "proof").filter(({ denied }) => !denied);
    const meant = meantBy(claim, world, SETTINGS.meantByFigure);
    const [best] = meant;
    const all = marksOf(claim.reading, "every").find(({ denied, cue }) => !denied && cue.words[0] !== "any" && cue.words[0] !== "each");
    if (
      all !== undefined &&
      best !== undefined &&
      best.rest >= SETTINGS.meant &&
      best.statement.rule === undefined &&
      !has(claim.reading, "often", "hedge", "ignore")
    ) {
      const less =
        marksOf(best.statement.reading, "often", "most", "few", "seldom", "hedge")[0] ??
        marksOf(best.statement.reading, "when").find(({ from }) => from === 0 && !has(claim.reading, "when"));
      if (less !== undefined && !has(best.statement.reading, "every"))
        return [
          {
            verdict: "contradicted",
            reason: REASONS.opposite(all.cue.words.join(" "), less.cue.words.join(" "), best.statement.passage.id),
          },
        ];
    }
    if (proofs.length === 0 || best === undefined || meant.some(({ statement }) => statement.passage.certainty === "states")) return [];
    return [{ verdict: "contradicted", reason: REASONS.certainty(best.statement.passage.id, best.statement.passage.certainty) }];
  },
};
