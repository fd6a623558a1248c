// What must hold for every case whatever: random cases against the oracle, and against themselves put differently.
import fc from "fast-check";
import { expect, test } from "vitest";
import { renderCheck } from "../../src/mcp/render/check-contraindications.ts";
import { type CheckOutput, check } from "../../src/mcp/tools/check-contraindications.ts";
import { type Decision, decide } from "../../src/rules/decide.ts";
import type { FactDefinition, GivenFacts, GivenValue, PatientCase, Quantity } from "../../src/rules/model.ts";
import { service } from "../support/base.ts";
import { missingFromText, strangersIn } from "../support/check-text.ts";
import { answersTo, anyCase, FACTS, isSound, soundCase, valueOf, withFact } from "../support/fact-sets.ts";
import { possibleOf, possibleWith, statusesOf } from "../support/oracle-worlds.ts";

const RUNS = { numRuns: 10_000 };
const MINUTE = 60_000;
const served = service();
const { engine } = served;

function decided(input: PatientCase): Decision {
  const decision = decide(engine, input);
  if ("contradictions" in decision) throw new Error(`unexpected contradiction: ${JSON.stringify(decision.contradictions)}`);
  return decision;
}

/** All facts of a level and its patient, by the level's name. */
function factsAt({ patient, levels }: PatientCase, name: string): GivenFacts {
  return { ...patient, ...levels.find(({ level }) => level === name)?.facts };
}

/** The oracle takes quantities with the ends that a caller left out. */
function holds(property: fc.IProperty<never> | unknown): void {
  fc.assert(property as fc.IProperty<unknown>, RUNS);
}
