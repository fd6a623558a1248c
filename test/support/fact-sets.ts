// Random cases for property tests: valid, free of contradiction, mostly sparse; drawn from the fact definitions.
import fc from "fast-check";
import type { FactDefinition, GivenFacts, GivenValue, PatientCase, Quantity } from "../../src/rules/model.ts";
import { knowledgeFiles, service } from "./base.ts";
import { possibleOf } from "./oracle-worlds.ts";

export const { facts: FACTS, levels: LEVELS } = service(knowledgeFiles).knowledge;

/** Both sides of the bounds and the bounds as they are written, both ends, and what lies between. Nothing lies between 0 and 1: such a share is refused. */
const NUMBERS = [0, 1, 10, 33, 33.3, 33.33, 33.4, 50, 66.6, 66.67, 66.7, 66.8, 90, 100, 100 / 3, 200 / 3];

/** What speaks for treatment throughout: dispositions that need nearly everything known are out of reach of chance. */
const FAVORABLE: GivenFacts = {
  infection: "none",
  coagulopathy: "correctable",
  boneCementAllergy: false,
  contrastAllergy: false,
  cordCompression: "asymptomatic",
  severeCardiopulmonaryDisease: false,
  canLieProne: true,
  spineSurgeryBackup: true,
  multipleMyeloma: false,
  fractured: true,
  symptomatic: true,
  painControlled: false,
  midlinePainReproducible: true,
  painPattern: ["midline", "belt_like"],
  fractureAge: "subacute",
  stirSignal: "abnormal",
  boneScan: "not_done",
  posteriorWall: "intact",
  retropulsedFragmentCanalPercent: { max: 33.3 },
  intraspinalTumorCanalPercent: { min: 0, max: 0 },
  nonCancerStenosis: "mild",
  burstFracture: false,
  pedicleExtension: false,
  heightLossPercent: { min: 20, max: 66.6 },
};

/** Any valid value of a fact, suspected ones and open ranges too. */
export function anyValueOf(fact: FactDefinition): fc.Arbitrary<GivenValue> {
  const values = (fact.values ?? []).map((entry) => entry.value);
  if (fact.type === "boolean") return fc.boolean();
  if (fact.type === "choice") return fc.constantFrom(...values);
  if (fact.type === "list") return fc.shuffledSubarray(values, { minLength: 1 });
  const number = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NUMBERS) }, { weight: 1, arbitrary: tenths });
  return fc.oneof(
    number.map((exact): Quantity => ({ min: exact, max: exact })),
    number.map((min): Quantity => ({ min })),
    number.map((max): Quantity => ({ max })),
    fc.tuple(number, number).map(([one, other]): Quantity => ({ min: Math.min(one, other), max: Math.max(one, other) })),
  );
}

const tenths = fc.integer({ min: 10, max: 1000 }).map((count) => count / 10);

type Weights = { absent: number; any: number; favorable: number };
const SPARSE: Weights = { absent: 6, any: 2, favorable: 1 };
const DENSE: Weights = { absent: 1, any: 3, favorable: 3 };
const NEARLY_WHOLE: Weights = { absent: 1, any: 1, favorable: 40 };

function factsOf(scope: string, { absent, any, favorable }: Weights): fc.Arbitrary<GivenFacts> {
  const entries = FACTS.filter((fact) => fact.scope === scope).map((fact) => {
    const favored = FAVORABLE[fact.name];
    return fc
      .oneof(
        { weight: absent, arbitrary: fc.constant(undefined) },
        { weight: any, arbitrary: anyValueOf(fact) },
        { weight: favored === undefined ? 0 : favorable, arbitrary: fc.constant(favored) },
      )
      .map((value) => [fact.name, value] as const);
  });
  return fc.tuple(...entries).map((all) => Object.fromEntries(all.filter(([, value]) => value !== undefined)) as GivenFacts);
}

/** Valid cases, with those that contradict themselves among them. */
export function anyCase({ maxLevels = 4 } = {}): fc.Arbitrary<PatientCase> {
  const of = (patient: Weights, level: Weights): fc.Arbitrary<PatientCase> =>
    fc.record({
      patient: factsOf("patient", patient),
      levels: fc.uniqueArray(fc.record({ level: fc.constantFrom(...LEVELS), facts: factsOf("level", level) }), {
        selector: ({ level: name }) => name,
        minLength: 1,
        maxLength: maxLevels,
      }),
    });
  return fc.oneof(
    { weight: 6, arbitrary: of(SPARSE, SPARSE) },
    { weight: 2, arbitrary: of(DENSE, DENSE) },
    { weight: 2, arbitrary: of(NEARLY_WHOLE, NEARLY_WHOLE) },
    { weight: 1, arbitrary: of(NEARLY_WHOLE, SPARSE) },
  );
}

/** Valid cases free of contradiction. */
export function soundCase(options?: { maxLevels?: number }): fc.Arbitrary<PatientCase> {
  return anyCase(options).filter(isSound);
}

/** Whether every level has at least one admissible completion, by the oracle. */
export function isSound({ patient, levels }: PatientCase): boolean {
  return levels.every(({ level, facts }) => possibleOf({ level, ...patient, ...facts }).length > 0);
}

/** Every kind of valid answer to a question: each value, each single pattern and some together, numbers and ranges. */
export function answersTo(fact: FactDefinition): GivenValue[] {
  const values = (fact.values ?? []).map((entry) => entry.value);
  if (fact.type === "boolean") return [true, false];
  if (fact.type === "choice") return values;
  if (fact.type === "list") {
    const all = Array.from({ length: 2 ** values.length - 1 }, (_, bits) => values.filter((_value, at) => (bits + 1) & (1 << at)));
    return all;
  }
  const exact = NUMBERS.map((number): Quantity => ({ min: number, max: number }));
  return [...exact, { max: 33.3 }, { min: 33.4 }, { max: 66.6 }, { min: 66.8 }, { min: 20 }, { max: 80 }, { min: 1 }];
}

/** The same case with one more, or another, value for a fact: for the patient, or for one level. */
export function withFact(input: PatientCase, fact: FactDefinition, value: GivenValue, at: number): PatientCase {
  if (fact.scope === "patient") return { ...input, patient: { ...input.patient, [fact.name]: value } };
  const levels = input.levels.map((each, index) => (index === at ? { ...each, facts: { ...each.facts, [fact.name]: value } } : each));
  return { ...input, levels };
}
