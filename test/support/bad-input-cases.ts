// Every kind of bad input for a decision, with what the answer must name: the offender, what is accepted, the nearest name.

const LEVELS = "C1, C2, C3, C4, C5, C6, C7, T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, L1, L2, L3, L4, L5";
const PATIENT = "infection, coagulopathy, boneCementAllergy, contrastAllergy, cordCompression, severeCardiopulmonaryDisease";
/** What is said of a level beyond the last one, before those that there are. */
const ENDS = "is read for C1 to L5 and ends there";
const UNNAMED = ["levels", "where several levels are given, each needs its name"];

export interface BadInput {
  readonly name: string;
  readonly args: Record<string, unknown>;
  /** Pieces of text, each of which the answer has. */
  readonly says: readonly string[];
  /** Pieces that would be beside the point. */
  readonly saysNot?: readonly string[];
}

const level = (facts: object) => ({ levels: [{ level: "T12", ...facts }] });

export const BAD_INPUT: readonly BadInput[] = [
  // Unknown keys, at any depth
  { name: "unknown key at the root", args: { paitent: {} }, says: ["paitent", "did you mean patient?", "patient, levels"] },
  {
    name: "unknown patient fact",
    args: { patient: { infectoin: "none" } },
    says: ["patient.infectoin", "did you mean infection?", PATIENT],
  },
  {
    name: "unknown level fact",
    args: level({ fractred: true }),
    says: ["levels[0].fractred", "did you mean fractured?", "symptomatic, painControlled"],
  },
  {
    name: "unknown fact in the second level",
    args: { levels: [{ level: "T12" }, { level: "L1", stir: "normal" }] },
    says: ["levels[1].stir", "did you mean stirSignal?"],
  },
  {
    name: "unknown end of a range",
    args: level({ heightLossPercent: { min: 1, mx: 2 } }),
    says: ["levels[0].heightLossPercent.mx", "{min, max}"],
  },
  { name: "key that JavaScript knows", args: { patient: { constructor: true } }, says: ["patient.constructor", PATIENT] },
  {
    name: "fact of a level given for the patient",
    args: { patient: { fractured: true } },
    says: ["patient.fractured", "fact of a level", "levels"],
  },
  {
    name: "fact of the patient given for a level",
    args: level({ infection: "none" }),
    says: ["levels[0].infection", "fact of the patient"],
  },
  { name: "fact at the root", args: { infection: "none" }, says: ["infection", "give it in patient"] },
  // Wrong values
  {
    name: "misspelt value",
    args: level({ stirSignal: "abnorml" }),
    says: ['"abnorml"', "did you mean abnormal?", "abnormal, normal, not_done"],
  },
  {
    name: "value of another fact",
    args: { patient: { infection: "symptomatic" } },
    says: ["patient.infection", "none, suspected, local, systemic"],
  },
  {
    name: "misspelt value in a list",
    args: level({ painPattern: ["midline", "beltlike"] }),
    says: [
      "levels[0].painPattern[1]",
      '"beltlike"',
      "did you mean belt_like?",
      "midline, belt_like, radicular, musculoskeletal, off_midline",
    ],
  },
  { name: "empty list", args: level({ painPattern: [] }), says: ["levels[0].painPattern", "at least 1"] },
  ...["T13", "L6", "Th13", "S1"].map((name) => ({
    name: `level ${name}, beyond the last that there is`,
    args: { levels: [{ level: name }] },
    says: ["levels[0].level", `"${name}"`, ENDS, LEVELS],
    saysNot: ["did you mean"],
  })),
  // Quantities
  { name: "140 %", args: level({ heightLossPercent: 140 }), says: ["levels[0].heightLossPercent", "140", "at most 100"] },
  {
    name: "100.1 %",
    args: level({ intraspinalTumorCanalPercent: 100.1 }),
    says: ["levels[0].intraspinalTumorCanalPercent", "100.1", "at most 100"],
  },
  { name: "less than nothing", args: level({ heightLossPercent: -1 }), says: ["levels[0].heightLossPercent", "-1", "at least 0"] },
  {
    name: "140 % as an end",
    args: level({ heightLossPercent: { min: 20, max: 140 } }),
    says: ["heightLossPercent.max", "140", "at most 100"],
  },
  {
    name: "min above max",
    args: level({ heightLossPercent: { min: 40, max: 30 } }),
    says: ["levels[0].heightLossPercent", "min 40", "max 30"],
  },
  {
    name: "per cent as text",
    args: level({ heightLossPercent: "33%" }),
    says: ["levels[0].heightLossPercent", '"33%"', "{min, max}", "from 0 to 100 %"],
  },
  {
    name: "a share of the whole in place of per cent",
    args: level({ heightLossPercent: 0.7 }),
    says: ["T12", "heightLossPercent", "0.7 is below 1 %", "did you mean 70?"],
  },
  {
    name: "a share of the canal in place of per cent",
    args: level({ intraspinalTumorCanalPercent: 0.25 }),
    says: ["T12", "intraspinalTumorCanalPercent", "0.25 is below 1 %", "did you mean 25?"],
  },
  {
    name: "shares as the ends of a range",
    args: level({ retropulsedFragmentCanalPercent: { min: 0.3, max: 0.5 } }),
    says: ["T12", "retropulsedFragmentCanalPercent", "did you mean 30?", "did you mean 50?"],
  },
  { name: "quantity as a list", args: level({ heightLossPercent: [30] }), says: ["levels[0].heightLossPercent", "[30]", "{min, max}"] },
  // Levels
  {
    name: "the same level twice",
    args: { levels: [{ level: "T12" }, { level: "L1" }, { level: "T12" }] },
    says: ["T12", "twice", "once"],
    saysNot: ["L1 is"],
  },
  {
    name: "the same level in two spellings",
    args: { levels: [{ level: "T12" }, { level: "L1" }, { level: "Th12" }] },
    says: ["T12", "twice", "once"],
    saysNot: ["L1 is"],
  },
  { name: "two levels, one without a name", args: { levels: [{ level: "T12" }, { fractured: true }] }, says: UNNAMED },
  { name: "two levels, null for a name", args: { levels: [{ level: null }, { level: "T12" }] }, says: UNNAMED },
  { name: "two levels, empty text for a name", args: { levels: [{ level: "T12" }, { level: "" }] }, says: UNNAMED },
  { name: "two levels without a name", args: { levels: [{ fractured: true }, { fractured: false }] }, says: UNNAMED },
  { name: "more levels than there are", args: { levels: Array(25).fill({ level: "T12" }) }, says: ["levels", "25", "24"] },
  // Wrong types
  { name: "text for yes or no", args: level({ fractured: "yes" }), says: ["levels[0].fractured", '"yes"', "true or false"] },
  { name: "number for yes or no", args: { patient: { canLieProne: 1 } }, says: ["patient.canLieProne", "1", "true or false"] },
  {
    name: "yes or no for a choice",
    args: { patient: { infection: false } },
    says: ["patient.infection", "false", "none, suspected, local, systemic"],
  },
  {
    name: "text for a list",
    args: level({ painPattern: "midline" }),
    says: ["levels[0].painPattern", '"midline"', "a list with any of"],
    saysNot: ["characters"],
  },
  { name: "text for the patient", args: { patient: "none" }, says: ["patient", '"none"', "object"] },
  { name: "list for the patient", args: { patient: [] }, says: ["patient", "[]", "object"] },
  { name: "text for the levels", args: { levels: "T12" }, says: ["levels", '"T12"', "array"] },
  { name: "object for the levels", args: { levels: { level: "T12" } }, says: ["levels", "array"] },
  { name: "text for a level", args: { levels: ["T12"] }, says: ["levels[0]", '"T12"', "object"] },
  {
    name: "an object that calls something else its length",
    args: { levels: { length: { valueOf: 1, toString: 1 } } },
    says: ["length", "not accepted"],
  },
  // Contradictions
  {
    name: "a burst fracture that is none",
    args: level({ fractured: false, burstFracture: true }),
    says: ["T12", "fractured: false", "burstFracture: true"],
  },
  {
    name: "an age without a fracture",
    args: level({ fractured: false, fractureAge: "chronic" }),
    says: ["T12", "fractured: false", 'fractureAge: "chronic"'],
  },
  {
    name: "uncontrolled pain without symptoms",
    args: level({ symptomatic: false, painControlled: false }),
    says: ["T12", "symptomatic: false", "painControlled: false"],
  },
  {
    name: "contradictions on two levels",
    args: {
      levels: [
        { level: "L1", fractured: false, burstFracture: true },
        { level: "T4", symptomatic: false, painControlled: false },
      ],
    },
    says: ["L1", "burstFracture: true", "T4", "painControlled: false"],
  },
  // Several at once
  {
    name: "several mistakes",
    args: { patient: { infectoin: "none" }, levels: [{ level: "T13", fractured: "no" }] },
    says: ["infectoin", "T13", "levels[0].fractured"],
  },
];
