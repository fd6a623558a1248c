// Conditions as data, made ready to evaluate on fact masks, and what each part of one is worth.
import { type AtomNode, type Domain, factOf } from "./domain.ts";
import type { ConditionNode, LevelsMatchingNode } from "./model.ts";
import { and, not, or, type Truth } from "./truth.ts";

/** What is still possible of each fact, by the fact's index: a mask over the cells of its domain. */
export type Masks = readonly number[];

/** The levels of one request, for conditions that count them, by their place in the level list. */
export interface AssessedLevel {
  readonly place: number;
  readonly masks: Masks;
}

export type Condition =
  | { readonly kind: "all" | "any"; readonly parts: readonly Condition[] }
  | { readonly kind: "not"; readonly part: Condition }
  | { readonly kind: "possibly"; readonly part: Condition }
  | { readonly kind: "atom"; readonly fact: number; readonly cells: number; readonly node: AtomNode }
  | {
      readonly kind: "levels";
      readonly where: Condition | undefined;
      readonly first: number;
      readonly last: number;
      readonly node: LevelsMatchingNode;
    };

/** Every atom in a condition, in reading order. */
export function atomsIn(node: ConditionNode): AtomNode[] {
  const children = [...(node.all ?? []), ...(node.any ?? []), node.not, node.possibly, node.levelsMatching?.where];
  const nested = children.filter((child) => child !== undefined);
  if (nested.length > 0) return nested.flatMap(atomsIn);
  return node.levelsMatching === undefined ? [node] : [];
}

/** A condition ready to evaluate. Throws a RangeError for a fact or a level that does not exist. */
export function compileCondition(node: ConditionNode, domains: readonly Domain[], levels: readonly string[]): Condition {
  const compile = (child: ConditionNode): Condition => compileCondition(child, domains, levels);
  if (node.all !== undefined) return { kind: "all", parts: node.all.map(compile) };
  if (node.any !== undefined) return { kind: "any", parts: node.any.map(compile) };
  if (node.not !== undefined) return { kind: "not", part: compile(node.not) };
  if (node.possibly !== undefined) return { kind: "possibly", part: compile(node.possibly) };
  if (node.levelsMatching !== undefined) {
    const { where, from, to } = node.levelsMatching;
    const placeOf = (name: string): number => found(levels.indexOf(name), `level ${name}`);
    return {
      kind: "levels",
      where: where && compile(where),
      first: from === undefined ? 0 : placeOf(from),
      last: to === undefined ? levels.length - 1 : placeOf(to),
      node: node.levelsMatching,
    };
  }
  const name = factOf(node);
  const fact = found(
    domains.findIndex((domain) => domain.fact.name === name),
    `fact ${name}`,
  );
  return { kind: "atom", fact, cells: (domains[fact] as Domain).trueCells(node), node };
}

function found(place: number, what: string): number {
  if (place < 0) throw new RangeError(`there is no ${what}`);
  return place;
}

/**
 * What a condition is worth on these facts. `assessed` are the levels of the request; a condition that counts levels
 * is unknown where the levels whose own condition is unknown could tip it.
 */
export function evaluate(condition: Condition, masks: Masks, assessed: readonly AssessedLevel[] = []): Truth {
  switch (condition.kind) {
    case "atom": {
      const mask = masks[condition.fact] as number;
      if ((mask & condition.cells) === 0) return false;
      return (mask & ~condition.cells) === 0 ? true : "unknown";
    }
    case "not":
      return not(evaluate(condition.part, masks, assessed));
    case "possibly":
      return evaluate(condition.part, masks, assessed) !== false;
    case "all":
      return and(condition.parts.map((part) => evaluate(part, masks, assessed)));
    case "any":
      return or(condition.parts.map((part) => evaluate(part, masks, assessed)));
    case "levels":
      return countLevels(condition, assessed);
  }
}

type LevelCount = Extract<Condition, { kind: "levels" }>;

function countLevels(condition: LevelCount, assessed: readonly AssessedLevel[]): Truth {
  const truths = assessed.filter((level) => inStretch(condition, level)).map((level) => ownTruth(condition, level));
  const count = (truth: Truth): number => truths.filter((each) => each === truth).length;
  if (count(true) >= condition.node.atLeast) return true;
  return count(true) + count("unknown") < condition.node.atLeast ? false : "unknown";
}

/** Whether a level is one of those that a condition counts. */
export function counts(condition: LevelCount, level: AssessedLevel): boolean {
  return inStretch(condition, level) && ownTruth(condition, level) === true;
}

function inStretch({ first, last }: LevelCount, { place }: AssessedLevel): boolean {
  return place >= first && place <= last;
}

function ownTruth({ where }: LevelCount, { masks }: AssessedLevel): Truth {
  return where === undefined ? true : evaluate(where, masks);
}

/** One atom that a truth rests on, as it stands in the condition, with what it is worth itself. */
export interface Ground {
  readonly fact: number;
  readonly node: AtomNode;
  readonly truth: Truth;
}

/** The atoms that make a condition what it is: those that would have to differ for it to differ, in reading order. */
export function grounds(condition: Condition, masks: Masks): Ground[] {
  if (condition.kind === "atom") return [{ fact: condition.fact, node: condition.node, truth: evaluate(condition, masks) }];
  if (condition.kind === "not" || condition.kind === "possibly") return grounds(condition.part, masks);
  if (condition.kind === "levels") return [];
  const truth = evaluate(condition, masks);
  return condition.parts.filter((part) => evaluate(part, masks) === truth).flatMap((part) => grounds(part, masks));
}

/** The indices of the facts that a condition looks at on one level. */
export function factsIn(condition: Condition): number[] {
  if (condition.kind === "atom") return [condition.fact];
  if (condition.kind === "not" || condition.kind === "possibly") return factsIn(condition.part);
  return condition.kind === "levels" ? [] : condition.parts.flatMap(factsIn);
}
