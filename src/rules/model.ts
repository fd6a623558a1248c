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

/** Holds where at least so many of the assessed levels, in that stretch of the level list, satisfy `where` (all, without it). */
export interface LevelsMatchingNode {
  where?: ConditionNode | undefined;
  from?: string | undefined;
  to?: string | undefined;
  atLeast: number;
}

export interface FactValue {
  value: string;
  label: string;
  couldBe?: string[] | undefined;
}

export interface FactDefinition {
  name: string;
  scope: Scope;
  type: "boolean" | "choice" | "list" | "quantity";
  label: string;
  question: string;
  description?: string | undefined;
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

export interface OpenPoint {
  when: ConditionNode;
  because: string;
  sides: string[];
}

export interface RuleDefinition {
  id: string;
  kind: RuleKind;
  scope: Scope;
  row: string;
  title: string;
  condition: ConditionNode;
  leftOpen?: OpenPoint[] | undefined;
}

export interface Consideration {
  id: string;
  text: string;
  /** The passages that it rests on, the main one first. */
  passages: string[];
  when?: ConditionNode | undefined;
  /** It speaks for treating, and is not told where every level is ruled out. */
  unlessRuledOut?: boolean | undefined;
}

/** Everything that a decision is made from. `otherConditions` are evaluated on the same facts by other parts. */
export interface RuleBase {
  levels: string[];
  facts: FactDefinition[];
  entailments: Entailment[];
  rules: RuleDefinition[];
  considerations: Consideration[];
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

export interface PatientCase {
  patient: GivenFacts;
  levels: { level: string; facts: GivenFacts }[];
}
