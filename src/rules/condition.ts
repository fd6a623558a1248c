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
      /** What a level has to be to count: the condition's own `where`, and its stretch of the level list. */
      readonly where: Condition;
      readonly node: LevelsMatchingNode;
    };

/** Every atom in a condition, in reading order. */
export function atomsIn(node: ConditionNode): AtomNode[] {
  const children = [...(node.all ?? []), ...(node.any ?? []), node.not, node.possibly, node.levelsMatching?.where];
  const stretch = node.levelsMatching === undefined ? [] : stretchOf(node.levelsMatching);
  const nested = [...children, ...stretch].filter((child) => child !== undefined);
  if (nested.length > 0) return nested.flatMap(atomsIn);
  return node.levelsMatching === undefined ? [node] : [];
}

/** A condition ready to evaluate. Throws a RangeError for a fact or a level that does not exist. */
export function compileCondition(node: ConditionNode, domains: readonly Domain[]): Condition {
  const compile = (child: ConditionNode): Condition => compileCondition(child, domains);
  if (node.all !== undefined) return { kind: "all", parts: node.all.map(compile) };
  if (node.any !== undefined) return { kind: "any", parts: node.any.map(compile) };
  if (node.not !== undefined) return { kind: "not", part: compile(node.not) };
  if (node.possibly !== undefined) return { kind: "possibly", part: compile(node.possibly) };
  if (node.levelsMatching !== undefined) {
    const parts = [node.levelsMatching.where ?? [], stretchOf(node.levelsMatching)].flat();
    return { kind: "levels", where: { kind: "all", parts: parts.map(compile) }, node: node.levelsMatching };
  }
  const name = factOf(node);
  const fact = found(
    domains.findIndex((domain) => domain.fact.name === name),
    `fact ${name}`,
  );
  const domain = domains[fact] as Domain;
  for (const level of [node.levelWithin?.from, node.levelWithin?.to].filter((each) => each !== undefined)) {
    found(domain.fact.values?.findIndex(({ value }) => value === level) ?? -1, `level ${level}`);
  }
  return { kind: "atom", fact, cells: domain.trueCells(node), node };
}

/** The stretch in which levels are counted, as a condition of each. */
function stretchOf({ from, to }: LevelsMatchingNode): ConditionNode[] {
  return from === undefined && to === undefined ? [] : [{ levelWithin: { from, to } }];
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
  const truths = assessed.map(({ masks }) => evaluate(condition.where, masks));
  const count = (truth: Truth): number => truths.filter((each) => each === truth).length;
  if (count(true) >= condition.node.atLeast) return true;
  return count(true) + count("unknown") < condition.node.atLeast ? false : "unknown";
}

/** Whether a level is one of those that a condition counts. */
export function counts(condition: LevelCount, level: AssessedLevel): boolean {
  return evaluate(condition.where, level.masks) === true;
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
