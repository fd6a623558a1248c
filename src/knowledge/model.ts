// The whole knowledge of one guideline, linked and ready to serve: what the compiled file holds.
import type * as z from "zod";
import type { ConditionNode, Remark, RuleBase, RuleDefinition } from "../rules/model.ts";
import type * as schema from "./schema/index.ts";

export type Guideline = z.infer<typeof schema.guidelineFile>;
export type Section = z.infer<typeof schema.outlineFile>["sections"][number];
export type Passage = z.infer<typeof schema.passage>;
export type Reference = z.infer<typeof schema.referencesFile>["references"][number];
export type Techniques = z.infer<typeof schema.techniquesFile>;
export type WorkupStep = z.infer<typeof schema.workupFile>["steps"][number];
export type Tension = z.infer<typeof schema.tensionsFile>["tensions"][number];
export type Silence = z.infer<typeof schema.silencesFile>["silences"][number];
export type Intents = z.infer<typeof schema.intentsFile>;
export type Prompt = z.infer<typeof schema.promptsFile>["prompts"][number];
export type Drawing = z.infer<typeof schema.drawingFile>;
export type Example = z.infer<typeof schema.exampleFile>;
/** A term, words of the passages that it stands beside, and what it may do for them. Terms and words together tell an entry. */
export interface VocabularyEntry {
  term: string;
  of: string;
  kind: (typeof schema.TERM_KINDS)[number];
  /** Of a kind of something: why it is one. */
  why?: string;
}
export type Alternatives = NonNullable<z.infer<typeof schema.vocabularyFile>["alternatives"]>[number];
export type AuthoredRule = z.infer<typeof schema.ruleFile>;
export type AuthoredEntailment = z.infer<typeof schema.factsFile>["entailments"][number];
export type EntailmentCase = AuthoredEntailment["cases"][number];
export type RuleCase = AuthoredRule["cases"][number];
export type Consideration = z.infer<typeof schema.considerationFile>;

/** A rule with what explains it: the core decides with the first part, `explain_rule` shows the rest. */
export interface Rule extends RuleDefinition {
  readings: AuthoredRule["readings"];
  patientFacts?: string[] | undefined;
  cases: RuleCase[];
}

export type LevelNames = NonNullable<z.infer<typeof schema.factsFile>["levelNames"]>;

export interface Knowledge {
  guideline: Guideline;
  sections: Section[];
  referenceCount: number;
  levels: RuleBase["levels"];
  facts: RuleBase["facts"];
  entailments: AuthoredEntailment[];
  /** How levels are written otherwise; null where in no other way. */
  levelNames: LevelNames | null;
  remarks: Remark[];
  rules: Rule[];
  considerations: Consideration[];
  passages: Passage[];
  references: Reference[];
  techniques: Techniques | null;
  workup: WorkupStep[];
  tensions: Tension[];
  silences: Silence[];
  /** What people want to know; null where no such file is. */
  intents: Intents | null;
  vocabulary: VocabularyEntry[];
  alternatives: Alternatives[];
  prompts: Prompt[];
  /** How levels are drawn; null where the guideline does not tell, and they stand in a plain column. */
  drawing: Drawing | null;
  /** The case that a page starts with. */
  example: Example | null;
}

/** A compiled knowledge base with the digest of its bytes: what every answer was made from. */
export interface KnowledgeBase {
  readonly knowledge: Knowledge;
  /** SHA-256 of the canonical JSON of `knowledge`, in hexadecimal. */
  readonly digest: string;
}

/** The part of the knowledge that a decision is made from. */
export function ruleBaseOf(knowledge: Knowledge): RuleBase {
  const { levels, facts, entailments, remarks, rules, considerations, workup, tensions } = knowledge;
  const { sittings, indications } = knowledge.guideline;
  const told = [...tensions, ...rules.flatMap(({ readings }) => readings)].flatMap(({ when }) => when ?? []);
  return {
    levels,
    facts,
    entailments,
    remarks,
    rules,
    considerations,
    indications,
    sittings: sittings.atMost,
    otherConditions: [...conditionsOfWorkup(workup), ...told],
  };
}

/** The keys of a step that hold a condition. */
export const STEP_CONDITIONS = ["when", "satisfiedWhen", "inconclusiveWhen", "notNeededWhen", "requiredWhen"] as const;

/** The conditions that make a step's status. */
export function conditionsOfStep(step: WorkupStep): ConditionNode[] {
  return STEP_CONDITIONS.map((key) => step[key]).filter((each) => each !== undefined);
}

/** Every condition by which a step is planned, those of its caveats among them. */
export function conditionsOfWorkup(workup: readonly WorkupStep[]): ConditionNode[] {
  return workup.flatMap((step) => [...conditionsOfStep(step), ...(step.caveats ?? []).flatMap(({ when }) => when ?? [])]);
}

/** `dx.p3` of `dx.p3/stir-most-effective`; a locator is its own. */
export function locatorOf(source: string): string {
  return source.split("/")[0] as string;
}

/** `dx` of `dx.p3` or of a passage there; `table1` of `table1.rel.9`. */
export function sectionOf(source: string): string {
  return source.split(".")[0] as string;
}
