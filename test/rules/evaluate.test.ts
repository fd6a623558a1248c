// Every reading of the contract, by hand: the status of a rule, why it is unknown, and the facts that it waits for.
import { expect, test } from "vitest";
import { engine, findingOf, inShort } from "../support/reading.ts";

type Row = [facts: Record<string, unknown>, expected: string];

function reads(rule: string, rows: readonly Row[]): void {
  test.each(rows)(`${rule}: %j is %s`, (facts, expected) => {
    expect(inShort(findingOf(rule, facts))).toBe(expected);
  });
}

test("the nineteen rules in reading order: absolute ones, indications, relative ones, each as in the table", () => {
  expect(engine.rules.map(({ definition }) => `${definition.kind} ${definition.scope} ${definition.id}`)).toEqual([
    "absolute level asymptomatic-fracture",
    "absolute patient symptomatic-cord-compression",
    "absolute patient infection",
    "absolute patient uncorrectable-coagulopathy",
    "absolute patient cement-or-contrast-allergy",
    "indication level painful-acute-fracture",
    "indication level reproducible-midline-pain",
    "relative level posterior-wall-disruption",
    "relative level retropulsed-fragment",
    "relative level intraspinal-tumor-extension",
    "relative level non-cancer-stenosis",
    "relative level burst-fracture",
    "relative level pedicle-extension",
    "relative level height-loss",
    "relative patient cardiopulmonary-disease",
    "relative level no-acute-signal",
    "relative level non-midline-pain",
    "relative patient cannot-lie-prone",
    "relative patient no-surgical-backup",
  ]);
});

const SIMPLE: [rule: string, fact: string, present: unknown[], absent: unknown[], unsettled: unknown[]][] = [
  ["infection", "infection", ["local", "systemic"], ["none"], ["suspected"]],
  ["uncorrectable-coagulopathy", "coagulopathy", ["uncorrectable"], ["none", "correctable"], ["suspected"]],
  ["symptomatic-cord-compression", "cordCompression", ["symptomatic"], ["none", "asymptomatic"], ["suspected"]],
  ["cardiopulmonary-disease", "severeCardiopulmonaryDisease", [true], [false], []],
  ["cannot-lie-prone", "canLieProne", [false], [true], []],
  ["no-surgical-backup", "spineSurgeryBackup", [false], [true], []],
  ["posterior-wall-disruption", "posteriorWall", ["disrupted"], ["intact"], []],
  ["non-cancer-stenosis", "nonCancerStenosis", ["significant"], ["none", "mild"], []],
  ["burst-fracture", "burstFracture", [true], [false], []],
  ["pedicle-extension", "pedicleExtension", [true], [false], []],
  ["reproducible-midline-pain", "midlinePainReproducible", [true], [false], []],
];
for (const [rule, fact, present, absent, unsettled] of SIMPLE) {
  reads(rule, [
    ...present.map((value): Row => [{ [fact]: value }, "present"]),
    ...absent.map((value): Row => [{ [fact]: value }, "absent"]),
    ...[...unsettled.map((value) => ({ [fact]: value })), {}].map((facts): Row => [facts, `unknown, not_given: ${fact}`]),
  ]);
}

const BOUNDS = [
  ["retropulsed-fragment", "retropulsedFragmentCanalPercent", 33.3, 33.4],
  ["intraspinal-tumor-extension", "intraspinalTumorCanalPercent", 33.3, 33.4],
  ["height-loss", "heightLossPercent", 66.6, 66.7],
] as const;
for (const [rule, fact, below, above] of BOUNDS) {
  const open = `unknown, not_given: ${fact}`;
  reads(rule, [
    [{ [fact]: 0 }, "absent"],
    [{ [fact]: below }, "absent"],
    [{ [fact]: above }, "present"],
    [{ [fact]: 100 }, "present"],
    [{ [fact]: { max: below } }, "absent"],
    [{ [fact]: { min: above } }, "present"],
    [{ [fact]: { max: 20 } }, "absent"],
    [{ [fact]: { min: 70, max: 90 } }, "present"],
    [{ [fact]: { min: below, max: above } }, open],
    [{ [fact]: { min: below } }, open],
    [{ [fact]: { max: above } }, open],
    [{ [fact]: { min: 0, max: 100 } }, open],
    [{}, open],
  ]);
}
reads("retropulsed-fragment", [[{ retropulsedFragmentCanalPercent: { min: 50 } }, "present"]]);
reads("height-loss", [[{ heightLossPercent: { min: 50 } }, "unknown, not_given: heightLossPercent"]]);

reads("cement-or-contrast-allergy", [
  [{ boneCementAllergy: true }, "present"],
  [{ contrastAllergy: true, boneCementAllergy: false }, "present"],
  [{ boneCementAllergy: false, contrastAllergy: false }, "absent"],
  [{ boneCementAllergy: false }, "unknown, not_given: contrastAllergy"],
  [{ contrastAllergy: false }, "unknown, not_given: boneCementAllergy"],
  [{}, "unknown, not_given: boneCementAllergy, contrastAllergy"],
]);

const noSignal = (stirSignal?: string, boneScan?: string, multipleMyeloma?: boolean): Record<string, unknown> =>
  JSON.parse(JSON.stringify({ stirSignal, boneScan, multipleMyeloma }));
const UNDECIDED = "unknown, article_does_not_decide: stirSignal, boneScan";
reads("no-acute-signal", [
  ...["increased", "normal", "not_done", undefined].map((scan): Row => [noSignal("abnormal", scan), "absent"]),
  ...["normal", "not_done"].flatMap((scan) => [true, false].map((myeloma): Row => [noSignal("normal", scan, myeloma), "present"])),
  [noSignal("normal", "normal"), "present"],
  [noSignal("normal", "not_done"), "present"],
  ...[true, false, undefined].map((myeloma): Row => [noSignal("normal", "increased", myeloma), UNDECIDED]),
  [noSignal("normal"), "unknown, not_given: boneScan"],
  [noSignal("not_done", "normal", false), "present"],
  [noSignal("not_done", "normal", true), `${UNDECIDED}, multipleMyeloma`],
  [noSignal("not_done", "normal"), "unknown, not_given: multipleMyeloma"],
  ...[true, false, undefined].map((myeloma): Row => [noSignal("not_done", "increased", myeloma), "absent"]),
  ...[true, false, undefined].map((myeloma): Row => [noSignal("not_done", "not_done", myeloma), UNDECIDED]),
  [noSignal(undefined, "increased"), "unknown, not_given: stirSignal"],
  [noSignal(undefined, "not_done"), "unknown, not_given: stirSignal"],
  [noSignal(undefined, "normal", false), "unknown, not_given: stirSignal"],
]);

const pain = (...painPattern: string[]): Record<string, unknown> => ({ painPattern });
reads("non-midline-pain", [
  ...["radicular", "musculoskeletal", "off_midline"].flatMap((kind): Row[] => [
    [pain(kind), "present"],
    [pain("midline", kind), "present"],
    [pain(kind, "belt_like", "midline"), "present"],
  ]),
  [pain("midline"), "absent"],
  [pain("midline", "belt_like"), "absent"],
  [pain("belt_like"), "present"],
  [{ midlinePainReproducible: true }, "unknown, not_given: painPattern"],
]);
reads("reproducible-midline-pain", [[pain("midline"), "unknown, not_given: midlinePainReproducible"]]);

reads("asymptomatic-fracture", [
  [{ fractured: true, symptomatic: false }, "present"],
  [{ fractured: true, symptomatic: true }, "absent"],
  [{ fractured: false }, "absent"],
  [{ fractured: false, symptomatic: false }, "absent"],
  [{ fractured: true, painControlled: false }, "absent"],
  [{ painControlled: false }, "absent"],
  [{ fractured: true, painControlled: true }, "unknown, not_given: symptomatic"],
  [{ symptomatic: false }, "unknown, not_given: fractured"],
  [{ fractureAge: "chronic", symptomatic: false }, "present"],
  [{ burstFracture: true, symptomatic: false }, "present"],
  [{ heightLossPercent: 0.1, symptomatic: false }, "present"],
  [{ heightLossPercent: { min: 10 }, symptomatic: false }, "present"],
  [{ heightLossPercent: 0, symptomatic: false }, "unknown, not_given: fractured"],
  [{ heightLossPercent: { max: 50 }, symptomatic: false }, "unknown, not_given: fractured"],
  [{ burstFracture: false, symptomatic: false }, "unknown, not_given: fractured"],
  [{}, "unknown, not_given: fractured, symptomatic"],
]);

const hurting = (more: Record<string, unknown>): Record<string, unknown> => ({
  fractured: true,
  symptomatic: true,
  painControlled: false,
  ...more,
});
const NOT_ACUTE = { fractureAge: "chronic", stirSignal: "normal", boneScan: "normal" };
reads("painful-acute-fracture", [
  [hurting({ fractureAge: "acute" }), "present"],
  [hurting({ fractureAge: "subacute" }), "present"],
  [hurting({ stirSignal: "abnormal" }), "present"],
  [hurting({ boneScan: "increased" }), "present"],
  [hurting({ ...NOT_ACUTE, stirSignal: "abnormal" }), "present"],
  [hurting({ ...NOT_ACUTE, boneScan: "increased" }), "present"],
  [hurting(NOT_ACUTE), "absent"],
  [hurting({ fractureAge: "chronic", stirSignal: "not_done", boneScan: "not_done" }), "absent"],
  [hurting({ stirSignal: "normal", boneScan: "normal" }), "unknown, not_given: fractureAge"],
  [hurting({ fractureAge: "chronic", boneScan: "normal" }), "unknown, not_given: stirSignal"],
  [hurting({ fractureAge: "chronic", stirSignal: "normal" }), "unknown, not_given: boneScan"],
  [hurting({}), "unknown, not_given: fractureAge, stirSignal, boneScan"],
  [hurting({ painControlled: true, fractureAge: "acute" }), "absent"],
  [{ fractured: true, symptomatic: false }, "absent"],
  [{ fractured: false, symptomatic: true, painControlled: false, stirSignal: "abnormal" }, "absent"],
  [{ painControlled: false, fractureAge: "acute" }, "present"],
  [{ painControlled: false, burstFracture: true, boneScan: "increased" }, "present"],
  [{ painControlled: false, heightLossPercent: 1, boneScan: "increased" }, "present"],
  [{ fractureAge: "acute", symptomatic: true }, "unknown, not_given: painControlled"],
]);

test("what the article leaves open cites both sides", () => {
  expect(findingOf("no-acute-signal", noSignal("normal", "increased")).open?.sides).toEqual(["table1.rel.9", "dx.p3"]);
  expect(findingOf("no-acute-signal", noSignal("not_done", "normal", true)).open?.sides).toEqual(["table1.rel.9", "dx.p3"]);
  expect(findingOf("no-acute-signal", noSignal("not_done", "not_done")).open?.sides).toEqual(["table1.rel.9", "dx.p4"]);
});
