// Which unknown facts can still change what is possible for a level, and what each could turn the answer into.
import type { Engine } from "./engine.ts";
import type { SettledDisposition } from "./model.ts";
import { cellsIn, combine, countWays, dispositionsOf, NOTHING_AGAINST, outcomesOf } from "./outcome.ts";

export interface LevelOutlook {
  readonly possible: SettledDisposition[];
  /** By fact index, where an answer can narrow what is possible: the weakest disposition that each such answer would leave. */
  readonly decisive: ReadonlyMap<number, readonly SettledDisposition[]>;
}

/**
 * What is possible for one level over every completion of its unknown facts, and the facts that could narrow it.
 * `masks` must be free of contradiction.
 */
export function outlook(engine: Engine, masks: readonly number[]): LevelOutlook {
  const { clusters } = engine;
  const own = clusters.map((cluster) => outcomesOf(cluster, masks));
  const others = combinedOthers(own);
  const combinations = combine(own[0] ?? NOTHING_AGAINST, others[0] ?? NOTHING_AGAINST);
  const possible = dispositionsOf(combinations, engine);
  const ways = countWays(combinations, engine);
  const decisive = new Map<number, SettledDisposition[]>();
  if (possible.length === 1) return { possible, decisive };
  const answered = [...masks];
  clusters.forEach((cluster, at) => {
    for (const fact of cluster.facts) {
      const mask = masks[fact] as number;
      const left = cellsIn(mask & (engine.domains[fact]?.answerable as number)).flatMap((cell) => {
        answered[fact] = cell;
        const outcomes = outcomesOf(cluster, answered);
        return outcomes === 0 ? [] : [combine(outcomes, others[at] as number)];
      });
      answered[fact] = mask;
      const narrowing = left.filter((each) => countWays(each, engine) < ways).map((each) => dispositionsOf(each, engine));
      if (narrowing.length > 0)
        decisive.set(
          fact,
          narrowing.map((each) => each.at(-1) as SettledDisposition),
        );
    }
  });
  return { possible, decisive };
}

/** For each set of outcomes, the combination of all the others. */
function combinedOthers(own: readonly number[]): number[] {
  const after: number[] = new Array(own.length + 1).fill(NOTHING_AGAINST);
  for (let at = own.length - 1; at >= 0; at -= 1) after[at] = combine(own[at] as number, after[at + 1] as number);
  let before = NOTHING_AGAINST;
  return own.map((outcomes, at) => {
    const others = combine(before, after[at + 1] as number);
    before = combine(before, outcomes);
    return others;
  });
}
