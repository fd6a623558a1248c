// A second, independent reading of the contract's rules: two-valued, on facts that are all known.
// It is written from the text of the contract alone and shares nothing with src.

export type Verdict = "contraindicated" | "not_indicated" | "relative" | "indicated";
/** `either`: the facts are known and the article leaves the rule open. */
export type OracleStatus = "present" | "absent" | "either";
export type Value = boolean | string | readonly string[] | number | undefined;
/**
 * Every fact of the patient and of one level, and whether the level is thoracic. Undefined may be the fracture's age, where
 * there is none, and whether the pain is controlled, where nothing was tried against it.
 */
export type Assignment = Readonly<Record<string, Value>>;
type Kind = "absolute" | "indication" | "relative";
type Reading = readonly [kind: Kind, holds: (facts: Assignment) => boolean | "either"];

/**
 * Less than, equal to or more than `thirds` thirds of 100: -1, 0 or 1. A decimal that is the bound rounded to the decimals
 * it is written with, or lies within 1e-9 of it, is the bound; a whole number is what it is.
 */
export function againstThirds(value: Value, thirds: 1 | 2): -1 | 0 | 1 {
  const number = value as number;
  const bound = (thirds * 100) / 3;
  const decimals = String(number).split(".")[1]?.length ?? 0;
  if (Math.abs(number - bound) <= 1e-9) return 0;
  if (decimals > 0 && Number(bound.toFixed(decimals)) === number) return 0;
  return number > bound ? 1 : -1;
}

function moreThanThirds(value: Value, thirds: 1 | 2): boolean {
  return againstThirds(value, thirds) === 1;
}

function noAcuteSignal({ stirSignal, boneScan, multipleMyeloma }: Assignment): boolean | "either" {
  if (stirSignal === "abnormal") return false;
  if (stirSignal === "normal") return boneScan === "increased" ? "either" : true;
  if (boneScan === "increased") return false;
  if (boneScan === "not_done") return "either";
  return multipleMyeloma === true ? "either" : true;
}

function nonMidlinePain(facts: Assignment): boolean {
  const pattern = facts.painPattern as readonly string[];
  if (["radicular", "musculoskeletal", "off_midline"].some((each) => pattern.includes(each))) return true;
  return pattern.includes("belt_like") && !(pattern.includes("midline") && facts.isThoracic === true);
}

function acute({ fractureAge, stirSignal, boneScan }: Assignment): boolean | "either" {
  if (fractureAge === "acute" || fractureAge === "subacute" || stirSignal === "abnormal") return true;
  if (boneScan === "increased") return fractureAge === "unclear" && stirSignal === "not_done" ? true : "either";
  const nobodyLooked = stirSignal === "not_done" && boneScan === "not_done";
  return fractureAge === "unclear" && nobodyLooked ? "either" : false;
}

function painfulAcute(facts: Assignment): boolean | "either" {
  return facts.fractured === true && facts.symptomatic === true && facts.painControlled === false && acute(facts);
}

/** `yes` decides, `open` is left open, anything else is absent. */
function oneOf(value: Value, yes: string, open: string): boolean | "either" {
  return value === open ? "either" : value === yes;
}

/** Every rule of the contract's section 5. */
export const READINGS: Readonly<Record<string, Reading>> = {
  "asymptomatic-fracture": ["absolute", (f) => f.fractured === true && f.symptomatic === false],
  "symptomatic-cord-compression": ["absolute", (f) => oneOf(f.cordCompression, "symptomatic", "cauda_equina")],
  infection: ["absolute", (f) => f.infection === "local" || f.infection === "systemic"],
  "uncorrectable-coagulopathy": ["absolute", (f) => f.coagulopathy === "uncorrectable"],
  "cement-or-contrast-allergy": ["absolute", (f) => f.boneCementAllergy === true || f.contrastAllergy === true],
  "painful-acute-fracture": ["indication", painfulAcute],
  "reproducible-midline-pain": ["indication", (f) => f.fractured === true && f.midlinePainReproducible === true],
  "posterior-wall-disruption": ["relative", (f) => f.posteriorWall === "disrupted"],
  "retropulsed-fragment": ["relative", (f) => moreThanThirds(f.retropulsedFragmentCanalPercent, 1)],
  "intraspinal-tumor-extension": ["relative", (f) => moreThanThirds(f.intraspinalTumorCanalPercent, 1)],
  "non-cancer-stenosis": ["relative", (f) => oneOf(f.nonCancerStenosis, "significant", "severe_malignant")],
  "burst-fracture": ["relative", (f) => f.burstFracture === true],
  "pedicle-extension": ["relative", (f) => f.pedicleExtension === true],
  "height-loss": ["relative", (f) => moreThanThirds(f.heightLossPercent, 2)],
  "cardiopulmonary-disease": ["relative", (f) => f.severeCardiopulmonaryDisease === true],
  "no-acute-signal": ["relative", noAcuteSignal],
  "non-midline-pain": ["relative", nonMidlinePain],
  "cannot-lie-prone": ["relative", (f) => f.canLieProne === false],
  "no-surgical-backup": ["relative", (f) => f.spineSurgeryBackup === false],
};

/** What a rule comes to on facts that are all known. */
export function statusOf(rule: string, facts: Assignment): OracleStatus {
  const holds = (READINGS[rule] as Reading)[1](facts);
  return holds === "either" ? "either" : holds ? "present" : "absent";
}

/** Facts that entail a fracture, and symptoms from it. A fact that has no value entails nothing. */
const ENTAILMENTS: readonly (readonly [fact: string, entails: "fractured" | "symptomatic", when: (value: Value) => boolean])[] = [
  ["fractureAge", "fractured", () => true],
  ["burstFracture", "fractured", (value) => value === true],
  ["retropulsedFragmentCanalPercent", "fractured", (value) => (value as number) > 0],
  ["midlinePainReproducible", "symptomatic", (value) => value === true],
  ["painPattern", "symptomatic", (value) => ["midline", "belt_like", "radicular"].some((each) => (value as string[]).includes(each))],
  ["painControlled", "symptomatic", () => true],
];

/** Whether facts, those that are there, cannot be true together. */
export function contradicts(facts: Assignment): boolean {
  return ENTAILMENTS.some(([fact, entails, when]) => facts[fact] !== undefined && facts[entails] === false && when(facts[fact]));
}

/** What could be said of a level whose facts are all known: more than one only where the article leaves something open. */
export function dispositionsOf(facts: Assignment): Set<Verdict> {
  return new Set(
    Object.keys(READINGS)
      .reduce((marks, rule) => joined(marks, marksOf(rule, facts)), [NONE])
      .flatMap(verdictsOf),
  );
}

// ---------------------------------------------------------------- from statuses to dispositions

const MARKS = ["A", "P", "N", "R"];
/** Marks in that order: "A" an absolute one is present, "P" an indication is present, "N" one is not, "R" a relative one is present. */
export type Marks = string;
export const NONE: Marks = "";

/** What a rule adds; both where the article leaves it open. */
export function marksOf(rule: string, facts: Assignment): Marks[] {
  const kind = (READINGS[rule] as Reading)[0];
  const status = statusOf(rule, facts);
  const present: Marks = { absolute: "A", indication: "P", relative: "R" }[kind];
  const absent: Marks = kind === "indication" ? "N" : NONE;
  return status === "either" ? [present, absent] : [status === "present" ? present : absent];
}

/** Every combination of one of the left with one of the right. */
export function joined(left: readonly Marks[], right: readonly Marks[]): Marks[] {
  const together = left.flatMap((one) => right.map((other) => MARKS.filter((mark) => (one + other).includes(mark)).join("")));
  return [...new Set(together)];
}

/** The strongest disposition that the marks call for; two where one indication is met and the other is not. */
export function verdictsOf(marks: Marks): Verdict[] {
  if (marks.includes("A")) return ["contraindicated"];
  const met: Verdict = marks.includes("R") ? "relative" : "indicated";
  if (!marks.includes("N")) return [met];
  return marks.includes("P") ? ["not_indicated", met] : ["not_indicated"];
}
