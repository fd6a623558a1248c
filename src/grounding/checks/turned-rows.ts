// Rows turned round: the only row that is cited, its words the other way round, and yet called what the row is.
import type { Difference } from "../model.ts";
import { has, marksOf } from "../reading/read.ts";
import { rowsMeant } from "../reading/rows.ts";
import { stancesIn } from "../reading/stance.ts";
import { REASONS } from "../reasons.ts";
import type { Check } from "./check.ts";

export const turnedRows: Check = {
  name: "turned rows",
  of: "sentence",
  compare: (claim, world) => {
    const [statement, ...others] = claim.cited;
    const rule = statement?.rule;
    if (statement === undefined || rule === undefined || others.some((other) => other.rule !== rule)) return [];
    if (rowsMeant(claim, world).length > 0 || has(claim.reading, "only", "silence", "than")) return [];
    const said = stancesIn(claim.reading).some((stance) => !stance.denied && (stance.kind === rule.kind || stance.kind === "ignore"));
    const names = world.rows.filter((name) => name.rule === rule).flatMap(({ words }) => words.map(({ term }) => term));
    const [when] = marksOf(claim.reading, "when");
    const isTurned = claim.reading.words.some((word, at) => {
      if (when !== undefined && when.from < at) return false;
      if (!word.content || word.treats || !names.some((name) => world.isAlike(name, word.term) || world.turnedTerm(word.word) === name))
        return false;
      const places = world.occurrences(word, statement);
      return places.length > 0 && places.every(({ denied }) => denied !== word.denied);
    });
    return said && isTurned ? [{ verdict: "contradicted", reason: REASONS.turned(rule.row, rule.title) } satisfies Difference] : [];
  },
};
