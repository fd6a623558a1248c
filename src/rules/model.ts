// The data that the rules core works on: facts, conditions, rules, considerations. No behaviour.

export type Scope = "patient" | "level";
export type RuleKind = "absolute" | "indication" | "relative";
export type Status = "present" | "absent" | "unknown";
/** Why a rule is unknown: a fact would settle it, or the facts are known and the source leaves it open. */
export type UnknownReason = "not_given" | "article_does_not_decide";

/** From the strongest down; a level takes the first one whose condition holds. */
export const DISPOSITIONS = ["contraindicated", "not_indicated", "relative", "indicated"] as const;
export type SettledDisposition = (typeof DISPOSITIONS)[number];
export type Disposition = SettledDisposition | "undetermined";

/** A condition as written: exactly one of the keys is set. */
export interface ConditionNode {
  all?: ConditionNode[] | undefined;
  any?: ConditionNode[] | undefined;
  not?: ConditionNode | undefined;
  /** Also where its condition is unknown; not for rules, which never read what is not known. */
  possibly?: ConditionNode | undefined;
  holds?: string | undefined;
  is?: { fact: string; oneOf: string[] } | undefined;
  includes?: { fact: string; anyOf: string[] } | undefined;
  compare?: CompareNode | undefined;
  given?: string | undefined;
  /** The level that is looked at is one of this stretch of the level list. */
  levelWithin?: LevelStretch | undefined;
  levelsMatching?: LevelsMatchingNode | undefined;
}

/** A bound is a number in the fact's unit, or a fraction "a/b" of the fact's maximum. */
export interface CompareNode {
  fact: string;
  moreThan?: number | string | undefined;
  atLeast?: number | string | undefined;
  lessThan?: number | string | undefined;
  atMost?: number | string | undefined;
}

/** From one level to another, both included; an end that is left out is the first or the last of the level list. */
export interface LevelStretch {
  from?: string | undefined;
  to?: string | undefined;
}

/** Holds where at least so many of the assessed levels, in that stretch of the level list, satisfy `where` (all, without it). */
export interface LevelsMatchingNode extends LevelStretch {
  where?: ConditionNode | undefined;
  atLeast: number;
}

export interface FactValue {
  value: string;
  label: string;
  couldBe?: string[] | undefined;
  /** People say it with a "no" or a "not". */
  saidWithNo?: boolean | undefined;
}

export interface FactDefinition {
  name: string;
  scope: Scope;
  type: "boolean" | "choice" | "list" | "quantity";
  label: string;
  question: string;
  description?: string | undefined;
  /** What denies it without a "no", as people say it: "spared". */
  deniedBy?: string[] | undefined;
  values?: FactValue[] | undefined;
  unit?: string | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
}

export interface Entailment {
  id: string;
  when: ConditionNode;
  fact: string;
  is: boolean | string;
  because: string;
}

/** Where the source leaves a rule open. With `settledBy` it is the case that does: one of these facts, once found out, would settle it. */
export interface OpenPoint {
  when: ConditionNode;
  because: string;
  sides: string[];
  settledBy?: string[] | undefined;
}

/**
 * What several indications ask for together: `all` of them, `any` one, or `undecided`, where the source does not say and
 * one met beside one that is not leaves both outcomes possible.
 */
export interface IndicationsTogether {
  need: "all" | "any" | "undecided";
  /** Said where one is met and another is not. */
  because: string;
  sides: string[];
}

/** Something about the facts themselves that whoever gave them should look at; it changes no decision. */
export interface Remark {
  id: string;
  when: ConditionNode;
  text: string;
}

export interface RuleDefinition {
  id: string;
  kind: RuleKind;
  scope: Scope;
  row: string;
  title: string;
  /** Of a rule that can stop being present: "while …". */
  while?: string | undefined;
  condition: ConditionNode;
  leftOpen?: OpenPoint[] | undefined;
}

export interface Consideration {
  id: string;
  text: string;
  /** The passages that it rests on, the main one first. */
  passages: string[];
  when?: ConditionNode | undefined;
  /** It speaks for treating: levels that are ruled out are left out of it, and it is not told where all are. */
  unlessRuledOut?: boolean | undefined;
}

/** Everything that a decision is made from. `otherConditions` are evaluated on the same facts by other parts. */
export interface RuleBase {
  levels: string[];
  facts: FactDefinition[];
  entailments: Entailment[];
  rules: RuleDefinition[];
  considerations: Consideration[];
  remarks?: Remark[] | undefined;
  /** Left out: all of them are needed. */
  indications?: IndicationsTogether | undefined;
  /** The most levels that are treated in one procedure. */
  sittings: number;
  otherConditions?: ConditionNode[] | undefined;
}

/** A quantity in the fact's unit; an end that is left out is the fact's own minimum or maximum. */
export interface Quantity {
  min?: number | undefined;
  max?: number | undefined;
}

export type GivenValue = boolean | string | string[] | Quantity;
/** Facts by name. A fact that is missing is not known; it is never read as "no". */
export type GivenFacts = Record<string, GivenValue>;

/** The name of a level that nobody named. */
export const UNNAMED = "";

export interface PatientCase {
  patient: GivenFacts;
  levels: { level: string; facts: GivenFacts }[];
}
