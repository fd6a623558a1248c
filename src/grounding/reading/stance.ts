// What a claim says of rows, clause by clause: which kind they are, whether they forbid, permit or do not matter.
import type { Category, Mark, Reading } from "../model.ts";
import { marksOf } from "./read.ts";

/** What is said, and by which mark. */
export interface Stance {
  readonly kind: "absolute" | "relative" | "contra" | "indication" | "forbid" | "weigh" | "allow" | "ignore" | "favor";
  readonly denied: boolean;
  readonly mark: Mark;
  readonly clause: number;
}

const SAYING: readonly Category[] = ["absolute", "relative", "contra", "indication", "forbid", "weigh", "allow", "ignore", "favor"];
/** Words between "absolute" and the noun that it belongs to, at most. */
const BESIDE = 3;

/** Every stance of a reading, in order. A bare "absolute" or "relative" counts where nothing is left for it to belong to. */
export function stancesIn(reading: Reading): Stance[] {
  const marks = marksOf(reading, ...SAYING);
  const nouns = marks.filter(({ cue }) => cue.category === "contra");
  const sameClause = (left: Mark, right: Mark): boolean => reading.words[left.from]?.clause === reading.words[right.from]?.clause;
  return marks.flatMap((mark): Stance[] => {
    const kind = mark.cue.category as Stance["kind"];
    const clause = reading.words[mark.from]?.clause ?? 0;
    if (kind === "absolute" || kind === "relative") {
      const noun = nouns.find((other) => Math.abs(other.from - mark.to) <= BESIDE && sameClause(mark, other));
      const denied = mark.denied || (noun?.denied ?? false);
      return [{ kind, denied, mark, clause }];
    }
    // "An absolute contraindication" is told by its adjective.
    if (kind === "contra") {
      const told = marks.some(
        (other) => (other.cue.category === "absolute" || other.cue.category === "relative") && Math.abs(mark.from - other.to) <= BESIDE && sameClause(mark, other),
      );
      return told ? [] : [{ kind, denied: mark.denied, mark, clause }];
    }
    return [{ kind, denied: mark.denied, mark, clause }];
  });
}
