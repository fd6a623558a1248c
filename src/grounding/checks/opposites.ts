// Opposites: all that is said stands in the statement that is meant, but for a word whose opposite stands there.
import { oppositesOf } from "../english/light.ts";
import type { Difference } from "../model.ts";
import { marksOf } from "../reading/read.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { unbound } from "../support/dropped.ts";
import { meantBy } from "../support/meant.ts";
import type { Check } from "./check.ts";

const COMPARES = /^(?:more|less|fewer|greater|smaller|higher|lower|larger|better|worse)$/u;

export const opposites: Check = {
  name: "opposites",
  of: "stretch",
  compare: (claim, world) => {
    const [best] = meantBy(claim, world, SETTINGS.meantButOne);
    if (best === undefined) return [];
    const differs = (said: string, source: string): Difference[] => [
      { verdict: "contradicted", reason: REASONS.opposite(said, source, best.statement.passage.id) },
    ];
    // "Bright on the one and dark on the other": each goes with what the other goes with there.
    const crossed = unbound(claim.reading, best.statement, best);
    const pair = crossed.find((word) => crossed.some((other) => oppositesOf(word).has(other)));
    if (pair !== undefined) return differs(crossed.join(", "), best.statement.passage.text);
    // "Mandatory" of what is optional there: an obligation is no word that the accounts count.
    for (const { cue, denied } of marksOf(claim.reading, "must")) {
      const source = best.statement.reading.words.find(({ word }) => oppositesOf(cue.words[0] ?? "").has(word));
      if (!denied && source !== undefined && !source.denied) return differs(cue.words.join(" "), source.word);
    }
    const first = best.opposed[0];
    if (first === undefined || best.missing.length > 2) return [];
    const { said, source } = first;
    // Which technique has more of something is another check's.
    if (claim.reading.techniques.length > 0 && COMPARES.test(said.word)) return [];
    // "More of it lessens that": both sides of the pair are said, the one in another word.
    const isSaidToo = claim.reading.words.some(
      ({ word, term }) => oppositesOf(said.word).has(word) || (word !== said.word && world.isAlike(term, source.term)),
    );
    if (said.denied !== source.denied || isSaidToo) return [];
    return differs(said.word, source.word);
  },
};
