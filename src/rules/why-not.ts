// What a disposition turns on: the smallest sets of other facts that would lead a level to it.
import { outlook } from "./decisive.ts";
import type { Engine, ReadyRule } from "./engine.ts";
import { evaluateRule } from "./evaluate.ts";
import { close } from "./facts.ts";
import type { RuleKind, SettledDisposition, Status } from "./model.ts";
import { cellsIn } from "./outcome.ts";

/** One fact that would have to be otherwise, in any of these cells, for a rule. */
export interface Turn {
  readonly fact: number;
  readonly cells: number;
  readonly rule: ReadyRule;
}

/** As many sets, and as many facts in all of them, as are worth reading: of long sets the first alone. */
const MOST_SETS = 5;
const MOST_FACTS = 12;
/** How many states are tried before the rest is given up. */
const MOST_TRIED = 2000;
/** No rule of a table asks for more facts at once than this. */
const MOST_FACTS_OF_A_RULE = 4;

/**
 * The sets with the fewest facts, known ones changed or unknown ones given, that leave `wanted` alone possible; at most
 * five of the same size, of long ones fewer. `given` are the facts' masks before anything followed from them. Empty where the level is settled
 * on it already, or where no such set was found.
 */
export function setsLeadingTo(engine: Engine, given: readonly number[], wanted: SettledDisposition): Turn[][] {
  const isThere = (masks: readonly number[]): boolean => outlook(engine, masks).possible.join() === wanted;
  const start = close(engine, given);
  if (start === undefined || isThere(start)) return [];
  let best: Turn[][] = [];
  let fewest = Number.POSITIVE_INFINITY;
  let tried = 0;
  const seen = new Set<string>();
  const known = new Map<string, Turn[][]>();
  const waysOnce = (rule: ReadyRule, status: Status, own: readonly number[], turns: readonly Turn[]): Turn[][] => {
    const key = `${rule.definition.id} ${status} ${own.join()} ${turns.map(({ fact }) => fact).join()}`;
    const ways = known.get(key) ?? waysTo(engine, rule, status, own, turns);
    known.set(key, ways);
    return ways;
  };
  const search = (own: readonly number[], turns: readonly Turn[], needs: Needs): void => {
    tried += 1;
    const masks = close(engine, own);
    if (masks === undefined || tried > MOST_TRIED || turns.length > fewest) return;
    const missing = engine.rules.find((rule) => needs(rule) !== undefined && evaluateRule(rule, masks).status !== needs(rule));
    if (missing === undefined) {
      if (!isThere(masks)) return;
      const key = turns
        .map(({ fact, cells }) => `${fact}:${cells}`)
        .sort()
        .join();
      if (turns.length < fewest) best = [];
      fewest = turns.length;
      if (!seen.has(key) && best.length < MOST_SETS) best.push([...turns]);
      seen.add(key);
      return;
    }
    for (const way of waysOnce(missing, needs(missing) as Status, own, turns)) {
      if (turns.length + way.length > fewest) continue;
      const changed = [...own];
      for (const { fact, cells } of way) changed[fact] = cells;
      search(changed, [...turns, ...way], needs);
    }
  };
  for (const needs of needsOf(engine, wanted)) search(given, [], needs);
  return best.slice(0, Math.max(1, Math.floor(MOST_FACTS / fewest)));
}

/** What each rule has to come to; undefined where it makes no difference. */
type Needs = (rule: ReadyRule) => Status | undefined;

/** The ways in which rules can add up to a disposition, each as what they have to come to. */
function needsOf({ rules }: Engine, wanted: SettledDisposition): Needs[] {
  const one = (kind: RuleKind): ReadyRule[] => rules.filter(({ definition }) => definition.kind === kind);
  const byKind =
    (kinds: Partial<Record<RuleKind, Status>>): Needs =>
    ({ definition }) =>
      kinds[definition.kind];
  if (wanted === "contraindicated") return one("absolute").map((chosen) => (rule) => (rule === chosen ? "present" : undefined));
  if (wanted === "not_indicated") return [byKind({ absolute: "absent", indication: "absent" })];
  if (wanted === "indicated") return [byKind({ absolute: "absent", indication: "present", relative: "absent" })];
  const others = byKind({ absolute: "absent", indication: "present" });
  return one("relative").map((chosen) => (rule) => (rule === chosen ? "present" : others(rule)));
}

/** The smallest changes of a rule's own facts that bring it to a status, facts that were turned for another rule left alone. */
function waysTo(engine: Engine, rule: ReadyRule, status: Status, own: readonly number[], turns: readonly Turn[]): Turn[][] {
  const free = factsOf(engine, rule).filter((fact) => !turns.some((turn) => turn.fact === fact));
  const comesTo = (way: readonly Turn[]): boolean => {
    const masks = [...own];
    for (const { fact, cells } of way) masks[fact] = cells;
    const closed = close(engine, masks);
    return closed !== undefined && evaluateRule(rule, closed).status === status;
  };
  for (let size = 1; size <= MOST_FACTS_OF_A_RULE; size += 1) {
    const ways = chosen(free, size).flatMap((facts) => {
      const single = facts.reduce<Turn[][]>(
        (all, fact) => all.flatMap((way) => otherCells(engine, fact, own).map((cells) => [...way, { fact, cells, rule }])),
        [[]],
      );
      return together(single.filter(comesTo), comesTo);
    });
    if (ways.length > 0) return ways;
  }
  return [];
}

/** Ways that turn the same facts as one, with all that each may be, where that still comes to the same. */
function together(ways: readonly Turn[][], comesTo: (way: readonly Turn[]) => boolean): Turn[][] {
  const [first] = ways;
  if (first === undefined) return [];
  const merged = first.map((turn, at) => ({ ...turn, cells: ways.reduce((cells, way) => cells | (way[at] as Turn).cells, 0) }));
  return comesTo(merged) ? [merged] : [...ways];
}

/** Every choice of so many facts, in their order. */
function chosen(facts: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return facts.flatMap((fact, at) => chosen(facts.slice(at + 1), size - 1).map((rest) => [fact, ...rest]));
}

/** What a fact could be answered with, other than what it is known to be. */
function otherCells(engine: Engine, fact: number, own: readonly number[]): number[] {
  const now = own[fact] as number;
  const known = (now & (now - 1)) === 0 ? now : 0;
  return cellsIn((engine.domains[fact]?.answerable ?? 0) & ~known);
}

/** The facts that a rule looks at, but for which level it is: that could not be otherwise. */
function factsOf({ base }: Engine, { facts }: ReadyRule): number[] {
  return [...facts].filter((fact) => fact < base.facts.length).sort((left, right) => left - right);
}
