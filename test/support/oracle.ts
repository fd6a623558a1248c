// A second, independent reading of the contract's rules: two-valued, on facts that are all known.
// It is written from the text of the contract alone and shares nothing with src.

export type Verdict = "contraindicated" | "not_indicated" | "relative" | "indicated";
/** `either`: the facts are known and the article leaves the rule open. */
export type OracleStatus = "present" | "absent" | "either";
export type Value = boolean | string | readonly string[] | number | undefined;
/** Every fact of the patient and of one level; only the fracture's age may be undefined: there may be none. */
export type Assignment = Readonly<Record<string, Value>>;
type Kind = "absolute" | "indication" | "relative";
type Reading = readonly [kind: Kind, holds: (facts: Assignment) => boolean | "either"];

/** More than `thirds` thirds of 100, exactly, for numbers with at most six decimals. */
export function moreThanThirds(value: Value, thirds: 1 | 2): boolean {
  return 3 * Math.round((value as number) * 1e6) > thirds * 100 * 1e6;
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
  return pattern.includes("belt_like") && !pattern.includes("midline");
}

function acute({ fractureAge, stirSignal, boneScan }: Assignment): boolean {
  return fractureAge === "acute" || fractureAge === "subacute" || stirSignal === "abnormal" || boneScan === "increased";
}

/** Every rule of the contract's section 5. */
export const READINGS: Readonly<Record<string, Reading>> = {
  "asymptomatic-fracture": ["absolute", (f) => f.fractured === true && f.symptomatic === false],
  "symptomatic-cord-compression": ["absolute", (f) => f.cordCompression === "symptomatic"],
  infection: ["absolute", (f) => f.infection === "local" || f.infection === "systemic"],
  "uncorrectable-coagulopathy": ["absolute", (f) => f.coagulopathy === "uncorrectable"],
  "cement-or-contrast-allergy": ["absolute", (f) => f.boneCementAllergy === true || f.contrastAllergy === true],
  "painful-acute-fracture": ["indication", (f) => f.fractured === true && f.symptomatic === true && f.painControlled === false && acute(f)],
  "reproducible-midline-pain": ["indication", (f) => f.midlinePainReproducible === true],
  "posterior-wall-disruption": ["relative", (f) => f.posteriorWall === "disrupted"],
  "retropulsed-fragment": ["relative", (f) => moreThanThirds(f.retropulsedFragmentCanalPercent, 1)],
  "intraspinal-tumor-extension": ["relative", (f) => moreThanThirds(f.intraspinalTumorCanalPercent, 1)],
  "non-cancer-stenosis": ["relative", (f) => f.nonCancerStenosis === "significant"],
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

/** Whether facts that are all known cannot be true together. */
export function contradicts(facts: Assignment): boolean {
  const needsFracture = facts.fractureAge !== undefined || facts.burstFracture === true || (facts.heightLossPercent as number) > 0;
  return (needsFracture && facts.fractured === false) || (facts.painControlled === false && facts.symptomatic === false);
}

/** What could be said of a level whose facts are all known: more than one only where the article leaves a rule open. */
export function dispositionsOf(facts: Assignment): Set<Verdict> {
  return new Set(
    Object.keys(READINGS)
      .reduce((marks, rule) => joined(marks, marksOf(rule, facts)), [NONE])
      .map(verdictOf),
  );
}

// ---------------------------------------------------------------- from statuses to dispositions

/** Three marks: "A" an absolute one is present, "I" an indication is absent, "R" a relative one is present. */
export type Marks = "" | "A" | "I" | "R" | "AI" | "AR" | "IR" | "AIR";
export const NONE: Marks = "";

/** What a rule adds; both where the article leaves it open. */
export function marksOf(rule: string, facts: Assignment): Marks[] {
  const kind = (READINGS[rule] as Reading)[0];
  const status = statusOf(rule, facts);
  const present: Marks = kind === "absolute" ? "A" : kind === "relative" ? "R" : NONE;
  const absent: Marks = kind === "indication" ? "I" : NONE;
  return status === "either" ? [present, absent] : [status === "present" ? present : absent];
}

/** Every combination of one of the left with one of the right. */
export function joined(left: readonly Marks[], right: readonly Marks[]): Marks[] {
  const together = left.flatMap((one) =>
    right.map((other) => ["A", "I", "R"].filter((mark) => (one + other).includes(mark)).join("") as Marks),
  );
  return [...new Set(together)];
}

/** The strongest disposition that the marks call for. */
export function verdictOf(marks: Marks): Verdict {
  if (marks.includes("A")) return "contraindicated";
  if (marks.includes("I")) return "not_indicated";
  return marks.includes("R") ? "relative" : "indicated";
}
