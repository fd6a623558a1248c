// The project's own rules on facts written flat, patient and level together: what a rule, or a level, comes to.
import { casesOf } from "../../src/knowledge/input.ts";
import { type Decision, decide, type LevelDecision } from "../../src/rules/decide.ts";
import { evaluateRule, type Finding } from "../../src/rules/evaluate.ts";
import { type Understood, understand } from "../../src/rules/facts.ts";
import type { PatientCase } from "../../src/rules/model.ts";
import { service } from "./base.ts";

export const served = service();
export const { engine, knowledge } = served;

/** The facts of one level as understood. Throws where they contradict each other. */
export function understoodOf(facts: Record<string, unknown>): Understood {
  const { levels, contradictions } = understand(engine, casesOf(knowledge, facts));
  if (contradictions.length > 0) throw new Error(JSON.stringify(contradictions));
  return levels[0] as Understood;
}

/** One rule's finding on one level. */
export function findingOf(rule: string, facts: Record<string, unknown>): Finding {
  const ready = engine.rules.find(({ definition }) => definition.id === rule);
  if (ready === undefined) throw new Error(`there is no rule ${rule}`);
  return evaluateRule(ready, understoodOf(facts).masks);
}

/** A finding in short: "present", or "unknown, not_given: stirSignal". */
export function inShort({ status, reason, grounds }: Finding): string {
  if (reason === undefined) return status;
  const facts = [...new Set(grounds.map((ground) => engine.facts[ground.fact]?.name))];
  return `${status}, ${reason}: ${facts.join(", ")}`;
}

/** The decision on a whole case. Throws where its facts contradict each other. */
export function decisionOn(input: PatientCase): Decision {
  const decision = decide(engine, input);
  if ("contradictions" in decision) throw new Error(JSON.stringify(decision.contradictions));
  return decision;
}

/** The decision on one level, from flat facts; its name among them, or it has none. */
export function levelOn({ level, ...facts }: Record<string, unknown>): LevelDecision {
  return decisionOn(casesOf(knowledge, facts, level as string | undefined)).levels[0] as LevelDecision;
}

/** Everything known and nothing against treatment. */
export const NOTHING_AGAINST: Readonly<Record<string, unknown>> = {
  infection: "none",
  coagulopathy: "none",
  boneCementAllergy: false,
  contrastAllergy: false,
  cordCompression: "none",
  severeCardiopulmonaryDisease: false,
  canLieProne: true,
  spineSurgeryBackup: true,
  multipleMyeloma: false,
  fractured: true,
  symptomatic: true,
  painControlled: false,
  midlinePainReproducible: true,
  painPattern: ["midline"],
  fractureAge: "acute",
  stirSignal: "abnormal",
  boneScan: "increased",
  posteriorWall: "intact",
  retropulsedFragmentCanalPercent: { max: 0 },
  intraspinalTumorCanalPercent: { max: 0 },
  nonCancerStenosis: "none",
  burstFracture: false,
  pedicleExtension: false,
  heightLossPercent: { min: 20, max: 20 },
};
