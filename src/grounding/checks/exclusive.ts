// Exclusion: the claim says something of one technique and not of the other, and a statement says it of that one as well.
import type { Claim } from "../model.ts";
import { has, marksOf } from "../reading/read.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { account } from "../support/account.ts";
import { candidates } from "../support/meant.ts";
import type { Check } from "./check.ts";

/** Words between "only" or "not" and the technique that it is said of, at most. By hand: "only after the one", "the one alone". */
const BESIDE = 2;

export const exclusive: Check = {
  name: "exclusive",
  of: "stretch",
  compare: (claim, world) => {
    const all = world.knowledge.techniques?.techniques ?? [];
    // Where the two are compared, which of them comes out on top is another check's.
    if (claim.reading.techniques.length === 0 || has(claim.reading, "than", "exempt")) return [];
    const excluded = excludedIn(
      claim,
      all.map(({ id }) => id),
    );
    const { words } = claim.reading;
    return excluded.slice(0, 1).flatMap(({ id, at }) => {
      const from = words.findIndex(({ clause }) => clause === words[at]?.clause);
      const to = words.findLastIndex(({ clause }) => clause === words[at]?.clause) + 1;
      const statements = claim.citations.length > 0 ? claim.cited : candidates(claim, world);
      const said = statements.find((statement) => {
        const { techniques } = statement.reading;
        if (!techniques.some((own) => own.id === id) || has(statement.reading, "only", "deny", "more", "less", "than")) return false;
        return [account(claim.reading, statement, world, from, to), account(claim.reading, statement, world)].some(
          ({ rest, pairs }) => rest >= SETTINGS.meantButOne && pairs.size >= SETTINGS.enoughWords,
        );
      });
      const name = all.find((technique) => technique.id === id)?.name.toLowerCase() ?? id;
      return said === undefined ? [] : [{ verdict: "contradicted", reason: REASONS.exclusive(name, said.passage.id) }];
    });
  },
};

/** The techniques of which a claim says that it does not hold: what stands beside an "only" leaves the others out. */
function excludedIn({ reading }: Claim, all: readonly string[]): { id: string; at: number }[] {
  const { words, techniques } = reading;
  return [
    ...marksOf(reading, "only").flatMap((mark) => {
      const kept = techniques.find(
        ({ at }) =>
          words[at]?.clause === words[mark.from]?.clause &&
          ((at >= mark.to && at - mark.to <= BESIDE) || (at < mark.from && mark.from - at <= BESIDE)),
      );
      return kept === undefined || mark.denied ? [] : all.filter((id) => id !== kept.id).map((id) => ({ id, at: mark.from }));
    }),
    ...marksOf(reading, "deny").flatMap((mark) =>
      techniques
        .filter(
          ({ at, id }) =>
            at >= mark.to && at - mark.to <= BESIDE && techniques.some((other) => other.id !== id && !words[other.at]?.denied),
        )
        .map(({ id }) => ({ id, at: techniques[0]?.at ?? 0 })),
    ),
  ];
}
