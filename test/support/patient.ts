// A patient as flat facts, for cases that are worked out by hand: the one of whom all is well, and how a tool takes them.

export type Facts = Record<string, unknown>;

const PATIENT_FACTS = [
  "infection",
  "coagulopathy",
  "boneCementAllergy",
  "contrastAllergy",
  "cordCompression",
  "severeCardiopulmonaryDisease",
  "canLieProne",
  "spineSurgeryBackup",
  "mriFeasible",
  "multipleMyeloma",
  "fractureCause",
];

/** Flat facts as arguments of the tool, with the level that they belong to. */
export function argumentsOf(facts: Facts, level = "T12"): { patient: Facts; levels: Facts[] } {
  const entries = Object.entries(facts);
  return {
    patient: Object.fromEntries(entries.filter(([name]) => PATIENT_FACTS.includes(name))),
    levels: [{ level, ...Object.fromEntries(entries.filter(([name]) => !PATIENT_FACTS.includes(name))) }],
  };
}

/** A patient of whom everything is known and nothing speaks against the procedure: `indicated`. */
export const ALL_CLEAR: Facts = {
  infection: "none",
  coagulopathy: "none",
  boneCementAllergy: false,
  contrastAllergy: false,
  cordCompression: "none",
  severeCardiopulmonaryDisease: false,
  canLieProne: true,
  spineSurgeryBackup: true,
  mriFeasible: true,
  multipleMyeloma: false,
  fractureCause: "malignant",
  fractured: true,
  symptomatic: true,
  painControlled: false,
  midlinePainReproducible: true,
  painPattern: ["midline"],
  fractureAge: "acute",
  stirSignal: "abnormal",
  boneScan: "increased",
  posteriorWall: "intact",
  retropulsedFragmentCanalPercent: 0,
  intraspinalTumorCanalPercent: 10,
  nonCancerStenosis: "none",
  burstFracture: false,
  pedicleExtension: false,
  heightLossPercent: 30,
};
