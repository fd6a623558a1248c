// plan_workup: which step is to be done for whom, what it depends on, and what a suspicion puts first.
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { callTool } from "../../src/mcp/tool.ts";
import { type CheckOutput, checkContraindications } from "../../src/mcp/tools/check-contraindications.ts";
import { type PlanOutput, planWorkup } from "../../src/mcp/tools/plan-workup.ts";
import { service } from "../support/base.ts";
import { edited } from "../support/edit-knowledge.ts";

const ready = service();
const plan = (args: object): PlanOutput => callTool(planWorkup, args, ready).output as PlanOutput;
const textOf = (args: object): string => callTool(planWorkup, args, ready).text;
const statuses = (args: object): Record<string, string> => Object.fromEntries(plan(args).steps.map(({ step, status }) => [step, status]));

test("nothing known: MRI is to be done, the scan depends on whether MRI is feasible, coagulation tests are optional", () => {
  expect(statuses({})).toMatchObject({
    "earlier-films": "to_do",
    "mri-stir": "to_do",
    "bone-scan-spect": "depends",
    "axial-imaging": "to_do",
    "coagulation-tests": "optional",
  });
  expect(plan({}).steps.find(({ step }) => step === "bone-scan-spect")?.dependsOn).toEqual(["mriFeasible"]);
});

test("MRI not feasible: the scan takes its place", () => {
  expect(statuses({ patient: { mriFeasible: false } })).toMatchObject({ "mri-stir": "not_applicable", "bone-scan-spect": "to_do" });
});

test.each([
  ["coagulopathy", "coagulation-tests"],
  ["infection", "settle-infection"],
  ["cordCompression", "settle-cord-compression"],
])("a suspected %s is settled first", (fact, step) => {
  const [first] = plan({ patient: { [fact]: "suspected" } }).steps;
  expect(first).toMatchObject({ step, status: "to_do" });
});

test("what the facts settle is satisfied, for the levels that have them", () => {
  const { steps } = plan({ patient: { mriFeasible: true }, levels: [{ level: "T12", stirSignal: "abnormal" }, { level: "L1" }] });
  expect(steps.find(({ step }) => step === "mri-stir")).toMatchObject({ status: "to_do", levels: ["L1"] });
  expect(statuses({ patient: { mriFeasible: true }, levels: [{ level: "T12", stirSignal: "normal" }] })["mri-stir"]).toBe("satisfied");
});

test("what was not done is not called satisfied: where something else tells what it would, it is not needed", () => {
  const at = (facts: object) => statuses({ patient: { mriFeasible: false }, levels: [{ level: "T12", ...facts }] });
  expect(at({ stirSignal: "abnormal" })).toMatchObject({ "earlier-films": "not_needed", "bone-scan-spect": "not_needed" });
  expect(at({ stirSignal: "normal" })).toMatchObject({ "earlier-films": "to_do", "bone-scan-spect": "not_needed" });
  // Without a word on myeloma a normal scan does not tell; the STIR signal does.
  expect(at({ stirSignal: "abnormal", fractureAge: "acute", boneScan: "normal" })).toMatchObject({
    "earlier-films": "satisfied",
    "bone-scan-spect": "not_needed",
  });
  const text = textOf({ levels: [{ level: "T12", stirSignal: "abnormal" }] });
  expect(text).toMatch(/History and earlier films: not needed/);
  expect(text.indexOf("earlier films")).toBeGreaterThan(text.indexOf("Done, not needed or not applicable"));
});

describe("what already rules the procedure out", () => {
  test("is told first, with its row, whatever the level", () => {
    const args = { patient: { infection: "systemic" }, levels: [{ level: "T12" }, { level: "L1" }] };
    expect(plan(args).against).toEqual([
      {
        rule: "infection",
        title: expect.any(String),
        because: "infection: systemic",
        source: "table1.abs.3",
        levels: ["T12", "L1"],
      },
    ]);
    const lines = textOf(args).split("\n");
    expect(lines[0]).toMatch(/^Already an absolute contraindication/);
    expect(lines[1]).toMatch(/\[table1\.abs\.3\] \(infection: systemic\)$/);
    expect(plan({ patient: { infection: "systemic" } }).against).toMatchObject([{ rule: "infection", levels: [] }]);
  });

  test("is told of the levels that it is true of", () => {
    const { against } = plan({ levels: [{ level: "T12", fractured: true, symptomatic: false }, { level: "L1" }] });
    expect(against).toMatchObject([{ rule: "asymptomatic-fracture", levels: ["T12"] }]);
  });

  test.each([
    ["nothing known", {}],
    ["a suspicion", { patient: { infection: "suspected" } }],
    ["a relative one", { patient: { canLieProne: false } }],
  ])("is nothing with %s", (_, args) => {
    expect(plan(args).against).toEqual([]);
    expect(textOf(args)).not.toContain("Already an absolute");
  });
});

describe("a step that applies by facts of the levels", () => {
  // The project's own steps apply by facts of the patient alone: here one that applies where a level is fractured and MRI is not feasible.
  const mixed = service(
    edited(
      "workup.yaml",
      "    when: { not: { holds: mriFeasible } }\n    onlyIf: if MRI is not feasible\n",
      "    when: { all: [{ not: { holds: mriFeasible } }, { holds: fractured }] }\n",
    ),
  );
  const scan = (args: object) => {
    const { output, text } = callTool(planWorkup, args, mixed);
    return { step: (output as PlanOutput).steps.find(({ step }) => step === "bone-scan-spect"), text };
  };

  test("depends on what is not known of it, and on nothing that is", () => {
    expect(scan({ levels: [{ level: "T12" }] }).step).toMatchObject({ status: "depends", dependsOn: ["mriFeasible", "fractured"] });
    expect(scan({ patient: { mriFeasible: false }, levels: [{ level: "T12" }] }).step).toMatchObject({ dependsOn: ["fractured"] });
    expect(scan({ levels: [{ level: "T12", fractured: true }] }).step).toMatchObject({ dependsOn: ["mriFeasible"] });
  });

  test("is open for those levels too for which it depends beside one for which it is to be done", () => {
    const levels = [{ level: "T11", fractured: true }, { level: "T12" }, { level: "L1", fractured: false }];
    const { step, text } = scan({ patient: { mriFeasible: false }, levels });
    expect(step).toMatchObject({ status: "to_do", levels: ["T11", "T12"], dependsOn: ["fractured"] });
    expect(text).toContain(
      "to do, for some only if not MRI feasible; and compression fracture (not known: compression fracture) (T11, T12)",
    );
  });
});

test("the canal stays to be looked at while a share lies on both sides of a third", () => {
  const axial = (share: unknown): string | undefined =>
    statuses({
      levels: [{ level: "L1", retropulsedFragmentCanalPercent: 0, intraspinalTumorCanalPercent: share, nonCancerStenosis: "none" }],
    })["axial-imaging"];
  expect(axial({ min: 25, max: 40 })).toBe("to_do");
  expect(axial({ min: 34, max: 40 })).toBe("satisfied");
  expect(axial({ max: 33 })).toBe("satisfied");
  expect(axial({ min: 10 })).toBe("to_do");
});

describe("a caveat that a fact could call for is left out only where that fact rules it out", () => {
  const caveats = (step: string, args: object): string => JSON.stringify(plan(args).steps.find((each) => each.step === step)?.caveats);
  test.each([
    ["no scan yet", {}],
    ["a normal scan, which does not settle the step there", { levels: [{ level: "T12", boneScan: "normal" }] }],
  ])("a scan may be falsely negative in myeloma: %s", (_, args) => {
    const scan = (patient: object): string => caveats("bone-scan-spect", { patient: { mriFeasible: false, ...patient }, ...args });
    expect(scan({ multipleMyeloma: true })).toContain("falsely negative");
    expect(scan({})).toContain("falsely negative");
    expect(scan({})).toContain("Unless multiple myeloma is ruled out");
    expect(scan({ multipleMyeloma: true })).not.toContain("Unless multiple myeloma is ruled out");
    expect(scan({ multipleMyeloma: false }) ?? "").not.toContain("falsely negative");
  });

  test("and while it is open whether there is a scan at all", () => {
    expect(caveats("bone-scan-spect", {})).toContain("falsely negative");
  });

  test("what is said of osteoporotic fractures alone, unless the fracture is one", () => {
    const films = (patient: object): string => caveats("earlier-films", { patient });
    expect(films({})).toContain("fresh fractures respond better");
    expect(films({ fractureCause: "malignant" })).toContain("fresh fractures respond better");
    expect(films({ fractureCause: "osteoporotic" })).not.toContain("fresh fractures respond better");
  });
});

test("facts that contradict each other are refused here too", () => {
  expect(() => plan({ levels: [{ level: "T12", fractured: false, burstFracture: true }] })).toThrow(/cannot both be true/);
});

describe("a step is done only where its result is known and tells what it is for", () => {
  const at = (facts: object, patient: object = { mriFeasible: false }) => statuses({ patient, levels: [{ level: "T12", ...facts }] });
  test.each([
    ["a normal scan in myeloma", { boneScan: "normal" }, { mriFeasible: false, multipleMyeloma: true }, "inconclusive"],
    ["a normal scan, myeloma not given", { boneScan: "normal" }, { mriFeasible: false }, "inconclusive"],
    ["a normal scan outside myeloma", { boneScan: "normal" }, { mriFeasible: false, multipleMyeloma: false }, "satisfied"],
    [
      "increased uptake where the age cannot be told",
      { boneScan: "increased", fractureAge: "unclear" },
      { mriFeasible: false },
      "satisfied",
    ],
    ["increased uptake in an old fracture", { boneScan: "increased", fractureAge: "chronic" }, { mriFeasible: false }, "inconclusive"],
    ["no scan done", { boneScan: "not_done" }, { mriFeasible: false }, "to_do"],
  ])("%s: %s", (_, facts, patient, status) => {
    expect(at(facts, patient)["bone-scan-spect"]).toBe(status);
  });
  test("films that do not tell the age", () => {
    expect(at({ fractureAge: "unclear" })["earlier-films"]).toBe("inconclusive");
    expect(at({ fractureAge: "chronic" })["earlier-films"]).toBe("satisfied");
  });
  test("stenosis without its degree leaves the canal to be looked at", () => {
    const canal = { retropulsedFragmentCanalPercent: 0, intraspinalTumorCanalPercent: 0 };
    expect(at({ ...canal, nonCancerStenosis: "present" })["axial-imaging"]).toBe("to_do");
    for (const nonCancerStenosis of ["none", "mild", "significant", "severe_malignant"])
      expect(at({ ...canal, nonCancerStenosis })["axial-imaging"]).toBe("satisfied");
  });
  test("coagulation tests are never done by a fact that tells of no test", () => {
    const tests = (coagulopathy: string) => statuses({ patient: { coagulopathy } })["coagulation-tests"];
    expect(["none", "correctable", "suspected", "present"].map(tests)).toEqual(["not_needed", "not_needed", "to_do", "to_do"]);
  });
  test("that there are no symptoms of compression settles what its step is for", () => {
    const step = (cordCompression: string) => statuses({ patient: { cordCompression } })["settle-cord-compression"];
    expect(["not_symptomatic", "cauda_equina", "suspected"].map(step)).toEqual(["satisfied", "satisfied", "to_do"]);
  });
});

describe("nothing is asked of a level that is ruled out", () => {
  test("because it is not fractured, or has no symptoms", () => {
    const { steps, ruledOut } = plan({
      levels: [{ level: "T11", fractured: false }, { level: "T12" }, { level: "L1", fractured: true, symptomatic: false }],
    });
    expect(ruledOut).toEqual(["T11", "L1"]);
    expect(new Set(steps.flatMap(({ levels }) => levels))).toEqual(new Set(["T12"]));
  });
  test("nor of any where the patient's facts rule it out", () => {
    const { steps, ruledOut } = plan({ patient: { infection: "systemic" }, levels: [{ level: "T12" }] });
    expect(ruledOut).toEqual(["T12"]);
    expect(new Set(steps.map(({ status }) => status))).toEqual(new Set(["not_applicable"]));
  });
});

test("an open step names the facts that it would tell; of one that is done there is one line", () => {
  const args = { patient: { mriFeasible: true }, levels: [{ level: "T12", fractureAge: "acute", stirSignal: "abnormal" }] };
  const steps = new Map(plan(args).steps.map((step) => [step.step, step]));
  expect(steps.get("axial-imaging")?.tells).toEqual([
    "retropulsedFragmentCanalPercent",
    "intraspinalTumorCanalPercent",
    "nonCancerStenosis",
    "posteriorWall",
    "pedicleExtension",
  ]);
  expect(steps.get("mri-stir")).toMatchObject({ status: "satisfied", tells: [] });
  expect(steps.get("mri-stir")).not.toHaveProperty("text");
  const lines = textOf(args).split("\n");
  const at = lines.findIndex((line) => line.startsWith("- Spine MRI with STIR"));
  expect(lines[at + 1]).toMatch(/^(- |$)/);
});

test("what clients see of the input is what is taken: every fact", () => {
  const { levels, patient } = (planWorkup.shown?.(ready) as z.ZodObject).shape as Record<string, z.ZodType>;
  const shown = JSON.stringify([z.toJSONSchema(patient as z.ZodType), z.toJSONSchema(levels as z.ZodType)]);
  for (const { name } of ready.knowledge.facts) expect(shown).toContain(`"${name}"`);
  const whole = {
    patient: { canLieProne: false, boneCementAllergy: true },
    levels: [{ level: "T12", heightLossPercent: 70, burstFracture: true }],
  };
  expect(plan(whole).facts).toMatchObject({
    patient: { canLieProne: false, boneCementAllergy: true },
    levels: [{ level: "T12", burstFracture: true, heightLossPercent: { min: 70, max: 70 } }],
  });
  expect(() => plan({ patient: { canLyProne: false } })).toThrow(/did you mean canLieProne/);
});

describe("what the decision waits for and what the plan does", () => {
  const checked = (args: object): CheckOutput => callTool(checkContraindications, args, ready).output as CheckOutput;
  const open = { fractured: true, symptomatic: true };
  const cases: [string, { patient?: object; levels: object[] }][] = [
    ["nothing known of MRI", { levels: [{ level: "T12", ...open }] }],
    ["MRI not feasible", { patient: { mriFeasible: false }, levels: [{ level: "T12", ...open }] }],
    [
      "a STIR sequence not done",
      {
        patient: { multipleMyeloma: true },
        levels: [
          { level: "T11", ...open, stirSignal: "not_done" },
          { level: "T12", ...open },
        ],
      },
    ],
    [
      "a normal scan in myeloma",
      { patient: { mriFeasible: false, multipleMyeloma: true }, levels: [{ level: "T12", ...open, boneScan: "normal" }] },
    ],
    [
      "a suspected coagulopathy",
      {
        patient: { coagulopathy: "suspected" },
        levels: [
          { level: "L1", ...open },
          { level: "L2", fractured: false },
        ],
      },
    ],
  ];
  test.each(cases)("agree: %s", (_, args) => {
    const steps = new Map(plan(args).steps.map((step) => [step.title, step]));
    for (const { title, levels, onlyIf } of checked(args).workup ?? []) {
      const step = steps.get(title);
      expect(step?.status, title).toBe(onlyIf === undefined ? "to_do" : "depends");
      expect(step?.onlyIf, title).toBe(onlyIf);
      for (const level of levels) expect(step?.levels, title).toContain(level);
    }
  });
  test("a scan is told as what takes the place of MRI, and never beside it as one more", () => {
    const args = { levels: [{ level: "T12", ...open, stirSignal: "not_done" }] };
    expect(checked(args).workup?.map(({ title, onlyIf }) => [title, onlyIf])).toEqual([
      ["Spine MRI with STIR", undefined],
      ["Bone scan with SPECT", "if MRI is not feasible"],
      ["Axial imaging of the canal", undefined],
    ]);
    expect(callTool(checkContraindications, args, ready).text).toContain(
      "Spine MRI with STIR; only if MRI is not feasible, Bone scan with SPECT;",
    );
    expect(textOf(args)).toMatch(/^\d\. Bone scan with SPECT: only if MRI is not feasible \(not known: MRI feasible\)/m);
    expect(checked({ ...args, patient: { mriFeasible: false } }).workup?.map(({ title }) => title)).not.toContain("Spine MRI with STIR");
  });
  test("what no step tells is named as still to be asked, and nothing that one does", () => {
    const { stillToAsk, steps } = plan({ levels: [{ level: "T12", ...open }] });
    expect(stillToAsk).toEqual(expect.arrayContaining(["boneCementAllergy", "painControlled", "midlinePainReproducible", "canLieProne"]));
    for (const { tells } of steps) for (const fact of tells) expect(stillToAsk).not.toContain(fact);
    expect(plan({ patient: { infection: "systemic" }, levels: [{ level: "T12" }] }).stillToAsk).toEqual([]);
  });
  test("what could rule it out stands first", () => {
    expect(
      plan({})
        .steps.slice(0, 3)
        .map(({ step }) => step),
    ).toEqual(["settle-cord-compression", "settle-infection", "coagulation-tests"]);
    expect(textOf({})).toContain("Coagulation tests: to do if a coagulopathy is suspected, otherwise optional");
  });
});
