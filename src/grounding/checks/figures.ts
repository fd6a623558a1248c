// Figures: the statement that is meant has one of the same measure, and another value or bound.
import { satisfies } from "../../text/compare-quantities.ts";
import { isOwnFigure } from "../reading/given.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { meantBy } from "../support/meant.ts";
import type { Check } from "./check.ts";

/** A row is contradicted by another bound; a bare value is a case of it, or none. */
const SAYS_A_BOUND: ReadonlySet<string> = new Set(["above", "from", "below", "to"]);

export const figures: Check = {
  name: "figures",
  of: "stretch",
  compare: (claim, world) => {
    const meant = meantBy(claim, world, SETTINGS.meantByFigure);
    const best = meant.find((each) => each.figures.some(({ comparison }) => comparison === "number" || comparison === "comparator"));
    if (
      best === undefined ||
      meant.some((each) => each.figures.length > 0 && each.figures.every(({ comparison }) => comparison === "same"))
    )
      return [];
    const told = best.figures.filter(({ comparison }) => comparison === "same").map(({ source }) => source);
    return best.figures.flatMap(({ said, source, comparison }) => {
      // "45% exceeds one third": a value that lies where the bound says is an example of it.
      if (source !== undefined && (told.includes(source) || (!SAYS_A_BOUND.has(said.op) && satisfies(said, source)))) return [];
      // A bare count beside a bound is a case of it, or none: what it limits is another check's.
      if (said.dimension === "count" && said.op === "plain" && !said.limit && source !== undefined && SAYS_A_BOUND.has(source.op))
        return [];
      if (isOwnFigure(said, claim) || source === undefined || comparison === "same" || comparison === "unrelated") return [];
      // Another statement at the place may have it.
      if (best.statement.rule !== undefined && !SAYS_A_BOUND.has(said.op)) return [];
      const elsewhere = claim.cited.some(({ reading }) =>
        reading.figures.some(
          (each) => each.dimension === said.dimension && each.low === said.low && each.high === said.high && each.op === said.op,
        ),
      );
      if (elsewhere) return [];
      const reason = comparison === "number" ? REASONS.figure : REASONS.comparator;
      return [{ verdict: "contradicted", reason: reason(said.text, source.text, best.statement.passage.id) }];
    });
  },
};
