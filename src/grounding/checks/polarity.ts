// Denials: all that is said stands in one cited statement, and one of the two denies it.
import type { Reading } from "../model.ts";
import { has } from "../reading/read.ts";
import type { World } from "../reading/world.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { meantBy } from "../support/meant.ts";
import type { Check } from "./check.ts";

/** Whether a text denies anything, in whatever way. */
const isNegative = (reading: Reading, world: World): boolean =>
  has(reading, "deny", "ignore", "seldom", "few", "less", "except", "silence") ||
  reading.words.some(({ word, content }) => UNKNOWN.test(word) || (content && world.isTurned(word)));
const UNKNOWN = /^(?:un(?:known|clear|certain)|whether|questionable|doubtful?)$/u;

export const polarity: Check = {
  name: "polarity",
  of: "stretch",
  compare: (claim, world) => {
    const meant = meantBy(claim, world, SETTINGS.meantWhole);
    const [best] = meant;
    // Too few words could be denied of anything.
    if (
      claim.citations.length === 0 ||
      best === undefined ||
      best.pairs.size < SETTINGS.wordsDenied ||
      meant.some(({ turned }) => turned.length === 0) ||
      has(claim.reading, "silence", "exempt", "when")
    )
      return [];
    const first = best.turned[0];
    if (
      first === undefined ||
      best.statement.rule !== undefined ||
      isNegative(claim.reading, world) ===
        (isNegative(best.statement.reading, world) ||
          best.statement.passage.certainty === "unknown" ||
          best.statement.passage.kind === "limitation")
    )
      return [];
    return [{ verdict: "contradicted", reason: REASONS.polarity(best.statement.passage.id, !first.denied, first.word) }];
  },
};
