// Every reading of the contract, by hand: the status of a rule, why it is unknown, and the facts that it waits for.
import { expect, test } from "vitest";
import { casesOf } from "../../src/knowledge/input.ts";
import type { ReadyRule } from "../../src/rules/engine.ts";
import { evaluateRule } from "../../src/rules/evaluate.ts";
import { understand } from "../../src/rules/facts.ts";
import { engine, findingOf, inShort, knowledge } from "../support/reading.ts";

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
  ["uncorrectable-coagulopathy", "coagulopathy", ["uncorrectable"], ["none", "correctable"], ["suspected", "present"]],
  ["symptomatic-cord-compression", "cordCompression", ["symptomatic"], ["none", "asymptomatic", "not_symptomatic"], ["suspected"]],
  ["cardiopulmonary-disease", "severeCardiopulmonaryDisease", [true], [false], []],
  ["cannot-lie-prone", "canLieProne", [false], [true], []],
  ["no-surgical-backup", "spineSurgeryBackup", [false], [true], []],
  ["posterior-wall-disruption", "posteriorWall", ["disrupted"], ["intact"], []],
  ["non-cancer-stenosis", "nonCancerStenosis", ["significant"], ["none", "mild"], ["present"]],
  ["burst-fracture", "burstFracture", [true], [false], []],
  ["pedicle-extension", "pedicleExtension", [true], [false], []],
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
  ["height-loss", "heightLossPercent", 66.7, 66.8],
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

reads("height-loss", [
  [{ heightLossPercent: 66.6 }, "absent"],
  [{ heightLossPercent: 66.67 }, "absent"],
  [{ heightLossPercent: 200 / 3 }, "absent"],
  [{ heightLossPercent: 66.68 }, "present"],
  [{ heightLossPercent: 67 }, "present"],
]);
reads("intraspinal-tumor-extension", [
  [{ intraspinalTumorCanalPercent: 100 / 3 }, "absent"],
  [{ intraspinalTumorCanalPercent: 33.33 }, "absent"],
  [{ intraspinalTumorCanalPercent: 33.34 }, "present"],
  [{ intraspinalTumorCanalPercent: 33 }, "absent"],
]);

reads("symptomatic-cord-compression", [[{ cordCompression: "cauda_equina" }, "unknown, article_does_not_decide: cordCompression"]]);
reads("non-cancer-stenosis", [[{ nonCancerStenosis: "severe_malignant" }, "unknown, article_does_not_decide: nonCancerStenosis"]]);

const noSignal = (stirSignal?: string, boneScan?: string, multipleMyeloma?: boolean): Record<string, unknown> =>
  JSON.parse(JSON.stringify({ stirSignal, boneScan, multipleMyeloma }));
const UNDECIDED = "unknown, article_does_not_decide: stirSignal, boneScan";
const NOBODY_LOOKED = "unknown, not_given: stirSignal, boneScan";
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
  ...[true, false, undefined].map((myeloma): Row => [noSignal("not_done", "not_done", myeloma), NOBODY_LOOKED]),
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
  // At a level without a name: elsewhere than in the chest it counts.
  [pain("midline", "belt_like"), "unknown, not_given: level"],
  [pain("belt_like"), "present"],
  [{ midlinePainReproducible: true }, "unknown, not_given: painPattern, level"],
]);
test.each([
  ["T1", "absent"],
  ["T12", "absent"],
  ["C7", "present"],
  ["L1", "present"],
])("belt-like pain beside midline pain at %s: the row is %s", (level, status) => {
  const { levels } = understand(engine, casesOf(knowledge, pain("midline", "belt_like"), level));
  const rule = engine.rules.find(({ definition }) => definition.id === "non-midline-pain") as ReadyRule;
  expect(evaluateRule(rule, levels[0]?.masks ?? []).status).toBe(status);
});
reads("reproducible-midline-pain", [
  [{ fractured: true, midlinePainReproducible: true }, "present"],
  [{ fractureAge: "chronic", midlinePainReproducible: true }, "present"],
  [{ fractured: false, midlinePainReproducible: true }, "absent"],
  [{ fractured: true, midlinePainReproducible: false }, "absent"],
  [{ fractured: false }, "absent"],
  [{ midlinePainReproducible: false }, "absent"],
  [{ midlinePainReproducible: true }, "unknown, not_given: fractured"],
  [{ fractured: true }, "unknown, not_given: midlinePainReproducible"],
  [{ fractured: true, ...pain("midline") }, "unknown, not_given: midlinePainReproducible"],
  [{}, "unknown, not_given: fractured, midlinePainReproducible"],
]);

reads("asymptomatic-fracture", [
  [{ fractured: true, symptomatic: false }, "present"],
  [{ fractured: true, symptomatic: true }, "absent"],
  [{ fractured: false }, "absent"],
  [{ fractured: false, symptomatic: false }, "absent"],
  [{ fractured: true, painControlled: false }, "absent"],
  [{ painControlled: false }, "absent"],
  [{ fractured: true, painControlled: true }, "absent"],
  [{ fractured: true, midlinePainReproducible: true }, "absent"],
  [{ fractured: true, midlinePainReproducible: false }, "unknown, not_given: symptomatic"],
  ...["midline", "belt_like", "radicular"].map((kind): Row => [{ fractured: true, ...pain(kind) }, "absent"]),
  [{ fractured: true, ...pain("musculoskeletal", "off_midline") }, "unknown, not_given: symptomatic"],
  [{ fractured: true, symptomatic: false, ...pain("musculoskeletal") }, "present"],
  [{ retropulsedFragmentCanalPercent: 5, symptomatic: false }, "present"],
  [{ retropulsedFragmentCanalPercent: 0, symptomatic: false }, "unknown, not_given: fractured"],
  [{ symptomatic: false }, "unknown, not_given: fractured"],
  [{ fractureAge: "chronic", symptomatic: false }, "present"],
  [{ burstFracture: true, symptomatic: false }, "present"],
  [{ heightLossPercent: { min: 10 }, symptomatic: false }, "unknown, not_given: fractured"],
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
const LEFT_OPEN = "unknown, article_does_not_decide: fractured, symptomatic, painControlled, boneScan";
const NOT_ACUTE = { fractureAge: "chronic", stirSignal: "normal", boneScan: "normal" };
reads("painful-acute-fracture", [
  [hurting({ fractureAge: "acute" }), "present"],
  [hurting({ fractureAge: "subacute" }), "present"],
  [hurting({ stirSignal: "abnormal" }), "present"],
  [hurting({ boneScan: "increased" }), "unknown, not_given: fractureAge, stirSignal"],
  [hurting({ ...NOT_ACUTE, stirSignal: "abnormal" }), "present"],
  [hurting({ ...NOT_ACUTE, boneScan: "increased" }), `${LEFT_OPEN}, fractureAge, stirSignal`],
  [hurting({ fractureAge: "chronic", stirSignal: "not_done", boneScan: "increased" }), `${LEFT_OPEN}, fractureAge, stirSignal`],
  [hurting({ fractureAge: "chronic", boneScan: "increased" }), "unknown, not_given: stirSignal"],
  [hurting({ fractureAge: "unclear", stirSignal: "not_done", boneScan: "increased" }), "present"],
  [hurting({ fractureAge: "unclear", stirSignal: "abnormal", boneScan: "increased" }), "present"],
  [hurting({ fractureAge: "unclear", stirSignal: "normal", boneScan: "increased" }), `${LEFT_OPEN}, fractureAge, stirSignal`],
  [hurting({ fractureAge: "unclear", boneScan: "increased" }), "unknown, not_given: stirSignal"],
  [hurting({ fractureAge: "acute", stirSignal: "normal", boneScan: "increased" }), "present"],
  [hurting({ stirSignal: "not_done", boneScan: "increased" }), "unknown, not_given: fractureAge"],
  [hurting({ stirSignal: "normal", boneScan: "increased" }), "unknown, not_given: fractureAge"],
  [hurting({ fractureAge: "unclear", stirSignal: "normal", boneScan: "not_done" }), "absent"],
  [hurting({ fractureAge: "unclear", stirSignal: "not_done", boneScan: "normal" }), "absent"],
  [hurting({ fractureAge: "unclear", stirSignal: "not_done", boneScan: "not_done" }), "unknown, not_given: stirSignal, boneScan"],
  [hurting({ fractureAge: "unclear" }), "unknown, not_given: stirSignal, boneScan"],
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
  [{ painControlled: false, burstFracture: true, stirSignal: "abnormal" }, "present"],
  [{ painControlled: false, retropulsedFragmentCanalPercent: 10, stirSignal: "abnormal" }, "present"],
  [{ painControlled: false, heightLossPercent: 10, stirSignal: "abnormal" }, "unknown, not_given: fractured"],
  [{ fractureAge: "acute", symptomatic: true }, "unknown, not_given: painControlled"],
]);

test("what the article leaves open cites both sides", () => {
  expect(findingOf("no-acute-signal", noSignal("normal", "increased")).open?.sides).toEqual(["table1.rel.9", "dx.p3"]);
  expect(findingOf("no-acute-signal", noSignal("not_done", "normal", true)).open?.sides).toEqual(["table1.rel.9", "dx.p3"]);
  expect(findingOf("no-acute-signal", noSignal("not_done", "not_done")).open?.sides).toEqual(["table1.rel.9", "dx.p2", "dx.p4"]);
});
