// Table 1 as hand-worked cases: for each row, facts that make it present, absent and unknown. Derived from the article
// and the contract, never from the rule files.

import type { Facts } from "./patient.ts";

type Reason = "not_given" | "article_does_not_decide";
/** Facts, and for an unknown the reason and the facts that it rests on. */
type Unknown = readonly [facts: Facts, reason: Reason, restsOn: readonly string[]];

export interface Row {
  readonly rule: string;
  readonly row: string;
  readonly kind: "absolute" | "indication" | "relative";
  readonly present: readonly Facts[];
  readonly absent: readonly Facts[];
  readonly unknown: readonly Unknown[];
}

/** A fractured, painful level of which all but the acuity is known. */
const painful = { fractured: true, symptomatic: true, painControlled: false };

/** A yes-or-no fact that is the row: present for one answer, absent for the other, unknown without one. */
function yesOrNo(fact: string, presentWhere: boolean): Pick<Row, "present" | "absent" | "unknown"> {
  return { present: [{ [fact]: presentWhere }], absent: [{ [fact]: !presentWhere }], unknown: [[{}, "not_given", [fact]]] };
}

/** "More than a third" (33.3 and 33.4) or "more than two thirds" (66.7, which is two thirds, and 66.8) of something in per cent. */
function moreThan(fact: string, below: number, above: number): Pick<Row, "present" | "absent" | "unknown"> {
  return {
    present: [
      { [fact]: above },
      { [fact]: 100 },
      { [fact]: { min: above, max: above } },
      { [fact]: { min: above } },
      { [fact]: { min: above, max: 90 } },
    ],
    absent: [{ [fact]: 0 }, { [fact]: below }, { [fact]: { min: below, max: below } }, { [fact]: { max: below } }, { [fact]: { max: 20 } }],
    unknown: [
      [{}, "not_given", [fact]],
      [{ [fact]: {} }, "not_given", [fact]],
      [{ [fact]: { min: below, max: above } }, "not_given", [fact]],
      [{ [fact]: { min: 20 } }, "not_given", [fact]],
      [{ [fact]: { max: 90 } }, "not_given", [fact]],
    ],
  };
}

export const TABLE_1: readonly Row[] = [
  {
    rule: "painful-acute-fracture",
    row: "table1.ind.1",
    kind: "indication",
    present: [
      { ...painful, fractureAge: "acute" },
      { ...painful, fractureAge: "subacute" },
      { ...painful, stirSignal: "abnormal" },
      { ...painful, fractureAge: "unclear", stirSignal: "not_done", boneScan: "increased" },
      { ...painful, fractureAge: "acute", stirSignal: "normal", boneScan: "increased" },
      { ...painful, fractureAge: "chronic", stirSignal: "abnormal" },
      { painControlled: false, fractureAge: "acute" },
    ],
    absent: [
      { fractured: false },
      { symptomatic: false },
      { painControlled: true },
      { ...painful, fractureAge: "chronic", stirSignal: "normal", boneScan: "normal" },
      { ...painful, fractureAge: "chronic", stirSignal: "not_done", boneScan: "not_done" },
      { ...painful, fractureAge: "chronic", stirSignal: "normal", boneScan: "not_done" },
      { ...painful, fractureAge: "unclear", stirSignal: "normal", boneScan: "not_done" },
      { ...painful, fractureAge: "unclear", stirSignal: "not_done", boneScan: "normal" },
    ],
    unknown: [
      [{ ...painful, boneScan: "increased" }, "not_given", ["fractureAge", "stirSignal"]],
      [{ ...painful, fractureAge: "chronic", boneScan: "increased" }, "not_given", ["stirSignal"]],
      [
        { ...painful, fractureAge: "chronic", stirSignal: "normal", boneScan: "increased" },
        "article_does_not_decide",
        ["fractured", "symptomatic", "painControlled", "fractureAge", "stirSignal", "boneScan"],
      ],
      [{ ...painful, fractureAge: "unclear", stirSignal: "not_done", boneScan: "not_done" }, "not_given", ["stirSignal", "boneScan"]],
      [{}, "not_given", ["fractured", "symptomatic", "painControlled", "fractureAge", "stirSignal", "boneScan"]],
      [painful, "not_given", ["fractureAge", "stirSignal", "boneScan"]],
      [{ ...painful, fractureAge: "chronic" }, "not_given", ["stirSignal", "boneScan"]],
      [{ ...painful, fractureAge: "chronic", stirSignal: "not_done" }, "not_given", ["boneScan"]],
      [{ ...painful, stirSignal: "normal", boneScan: "normal" }, "not_given", ["fractureAge"]],
      [{ fractured: true, symptomatic: true, fractureAge: "acute" }, "not_given", ["painControlled"]],
    ],
  },
  {
    rule: "reproducible-midline-pain",
    row: "table1.ind.2",
    kind: "indication",
    present: [{ fractured: true, midlinePainReproducible: true }],
    absent: [{ midlinePainReproducible: false }, { fractured: false, midlinePainReproducible: true }, { fractured: false }],
    unknown: [
      [{}, "not_given", ["fractured", "midlinePainReproducible"]],
      [{ fractured: true }, "not_given", ["midlinePainReproducible"]],
      [{ midlinePainReproducible: true }, "not_given", ["fractured"]],
    ],
  },
  {
    rule: "asymptomatic-fracture",
    row: "table1.abs.1",
    kind: "absolute",
    present: [
      { fractured: true, symptomatic: false },
      { fractureAge: "chronic", symptomatic: false },
      { burstFracture: true, symptomatic: false },
      { retropulsedFragmentCanalPercent: 10, symptomatic: false },
      { fractured: true, symptomatic: false, painPattern: ["musculoskeletal"] },
    ],
    absent: [
      { fractured: true, symptomatic: true },
      { fractured: false },
      { fractured: false, symptomatic: false },
      { fractured: true, painControlled: true },
      { fractured: true, painPattern: ["midline"] },
    ],
    unknown: [
      [{}, "not_given", ["fractured", "symptomatic"]],
      [{ fractured: true }, "not_given", ["symptomatic"]],
      [{ symptomatic: false }, "not_given", ["fractured"]],
      [{ symptomatic: false, heightLossPercent: 40 }, "not_given", ["fractured"]],
    ],
  },
  {
    rule: "symptomatic-cord-compression",
    row: "table1.abs.2",
    kind: "absolute",
    present: [{ cordCompression: "symptomatic" }],
    absent: [{ cordCompression: "none" }, { cordCompression: "asymptomatic" }, { cordCompression: "not_symptomatic" }],
    unknown: [
      [{ cordCompression: "cauda_equina" }, "article_does_not_decide", ["cordCompression"]],
      [{}, "not_given", ["cordCompression"]],
      [{ cordCompression: "suspected" }, "not_given", ["cordCompression"]],
    ],
  },
  {
    rule: "infection",
    row: "table1.abs.3",
    kind: "absolute",
    present: [{ infection: "local" }, { infection: "systemic" }],
    absent: [{ infection: "none" }],
    unknown: [
      [{}, "not_given", ["infection"]],
      [{ infection: "suspected" }, "not_given", ["infection"]],
    ],
  },
  {
    rule: "uncorrectable-coagulopathy",
    row: "table1.abs.4",
    kind: "absolute",
    present: [{ coagulopathy: "uncorrectable" }],
    absent: [{ coagulopathy: "none" }, { coagulopathy: "correctable" }],
    unknown: [
      [{}, "not_given", ["coagulopathy"]],
      [{ coagulopathy: "suspected" }, "not_given", ["coagulopathy"]],
      [{ coagulopathy: "present" }, "not_given", ["coagulopathy"]],
    ],
  },
  {
    rule: "cement-or-contrast-allergy",
    row: "table1.abs.5",
    kind: "absolute",
    present: [{ boneCementAllergy: true }, { contrastAllergy: true }, { boneCementAllergy: true, contrastAllergy: false }],
    absent: [{ boneCementAllergy: false, contrastAllergy: false }],
    unknown: [
      [{}, "not_given", ["boneCementAllergy", "contrastAllergy"]],
      [{ boneCementAllergy: false }, "not_given", ["contrastAllergy"]],
      [{ contrastAllergy: false }, "not_given", ["boneCementAllergy"]],
    ],
  },
  {
    rule: "posterior-wall-disruption",
    row: "table1.rel.1",
    kind: "relative",
    present: [{ posteriorWall: "disrupted" }],
    absent: [{ posteriorWall: "intact" }],
    unknown: [[{}, "not_given", ["posteriorWall"]]],
  },
  { rule: "retropulsed-fragment", row: "table1.rel.2", kind: "relative", ...moreThan("retropulsedFragmentCanalPercent", 33.3, 33.4) },
  { rule: "intraspinal-tumor-extension", row: "table1.rel.3", kind: "relative", ...moreThan("intraspinalTumorCanalPercent", 33.3, 33.4) },
  {
    rule: "non-cancer-stenosis",
    row: "table1.rel.4",
    kind: "relative",
    present: [{ nonCancerStenosis: "significant" }],
    absent: [{ nonCancerStenosis: "none" }, { nonCancerStenosis: "mild" }],
    unknown: [
      [{}, "not_given", ["nonCancerStenosis"]],
      [{ nonCancerStenosis: "present" }, "not_given", ["nonCancerStenosis"]],
      [{ nonCancerStenosis: "severe_malignant" }, "article_does_not_decide", ["nonCancerStenosis"]],
    ],
  },
  { rule: "burst-fracture", row: "table1.rel.5", kind: "relative", ...yesOrNo("burstFracture", true) },
  { rule: "pedicle-extension", row: "table1.rel.6", kind: "relative", ...yesOrNo("pedicleExtension", true) },
  { rule: "height-loss", row: "table1.rel.7", kind: "relative", ...moreThan("heightLossPercent", 66.7, 66.8) },
  { rule: "cardiopulmonary-disease", row: "table1.rel.8", kind: "relative", ...yesOrNo("severeCardiopulmonaryDisease", true) },
  {
    rule: "no-acute-signal",
    row: "table1.rel.9",
    kind: "relative",
    present: [
      { stirSignal: "normal", boneScan: "normal" },
      { stirSignal: "normal", boneScan: "not_done" },
      { stirSignal: "not_done", boneScan: "normal", multipleMyeloma: false },
      { stirSignal: "normal", boneScan: "normal", multipleMyeloma: true },
    ],
    absent: [
      { stirSignal: "abnormal" },
      { stirSignal: "abnormal", boneScan: "normal" },
      { stirSignal: "abnormal", boneScan: "increased", multipleMyeloma: true },
      { stirSignal: "abnormal", boneScan: "not_done" },
    ],
    unknown: [
      [{}, "not_given", ["stirSignal", "boneScan", "multipleMyeloma"]],
      [{ stirSignal: "normal" }, "not_given", ["boneScan"]],
      [{ stirSignal: "not_done", boneScan: "not_done" }, "not_given", ["stirSignal", "boneScan"]],
      [{ stirSignal: "normal", boneScan: "increased" }, "article_does_not_decide", ["stirSignal", "boneScan"]],
      [
        { stirSignal: "not_done", boneScan: "normal", multipleMyeloma: true },
        "article_does_not_decide",
        ["stirSignal", "boneScan", "multipleMyeloma"],
      ],
      [{ stirSignal: "not_done", boneScan: "normal" }, "not_given", ["multipleMyeloma"]],
    ],
  },
  {
    rule: "non-midline-pain",
    row: "table1.rel.10",
    kind: "relative",
    present: [
      { painPattern: ["radicular"] },
      { painPattern: ["musculoskeletal"] },
      { painPattern: ["off_midline"] },
      { painPattern: ["midline", "radicular"] },
      { painPattern: ["off_midline", "midline", "belt_like"] },
      { painPattern: ["belt_like"] },
    ],
    absent: [{ painPattern: ["midline"] }, { painPattern: ["midline", "belt_like"] }],
    unknown: [[{}, "not_given", ["painPattern"]]],
  },
  { rule: "cannot-lie-prone", row: "table1.rel.11", kind: "relative", ...yesOrNo("canLieProne", false) },
  { rule: "no-surgical-backup", row: "table1.rel.12", kind: "relative", ...yesOrNo("spineSurgeryBackup", false) },
];
