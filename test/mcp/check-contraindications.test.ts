// check_contraindications where no level is named, and what it brings along where a level is ruled out.
import { describe, expect, test } from "vitest";
import { callTool } from "../../src/mcp/tool.ts";
import { type CheckOutput, checkContraindications } from "../../src/mcp/tools/check-contraindications.ts";
import { type PlanOutput, planWorkup } from "../../src/mcp/tools/plan-workup.ts";
import { service } from "../support/base.ts";

const ready = service();
const call = (args: object) => callTool(checkContraindications, args, ready) as { output: CheckOutput; text: string };

test("facts of the patient that tell against any level are told without one", () => {
  const { output, text } = call({ patient: { infection: "systemic", canLieProne: false } });
  expect(output.levels).toEqual([]);
  expect(output.everyLevel).toMatchObject({ disposition: "contraindicated", possible: ["contraindicated"] });
  expect(output.everyLevel?.findings.map(({ rule, kind, status }) => [rule, kind, status])).toEqual([
    ["infection", "absolute", "present"],
    ["cannot-lie-prone", "relative", "present"],
  ]);
  expect(text).toContain("Whatever the level: contraindicated");
  expect(text).toContain("Absolute contraindication: Local or systemic infection [table1.abs.3]");
});

test("a relative one leaves open what a level will be, and says so", () => {
  const { output, text } = call({ patient: { spineSurgeryBackup: false } });
  expect(output.everyLevel?.disposition).toBe("undetermined");
  expect(output.everyLevel?.possible).not.toContain("indicated");
  expect(text).toContain("Whatever the level: undetermined; still possible: contraindicated, not indicated, relatively contraindicated");
});

test.each([
  ["nothing is known", {}],
  ["nothing tells against it", { patient: { infection: "none" } }],
  ["it is a suspicion", { patient: { infection: "suspected" } }],
  ["a level is named", { patient: { infection: "local" }, levels: [{ level: "T12" }] }],
])("nothing is told of any level where %s", (_, args) => {
  const { output, text } = call(args);
  expect(output.everyLevel).toBeUndefined();
  expect(text).not.toContain("Whatever the level");
});

test("what speaks for treating is not told where every level is ruled out", () => {
  const ids = (args: object): string[] => call(args).output.considerations.map(({ id }) => id);
  const levels = [
    { level: "T12", fractured: true, symptomatic: true },
    { level: "L1", symptomatic: false, fractured: true },
  ];
  for (const patient of [{ infection: "local" }, { infection: "systemic", fractureCause: "malignant" }]) {
    expect(ids({ patient, levels })).not.toContain("antitumor-therapy-alongside");
    expect(ids({ patient })).not.toContain("antitumor-therapy-alongside");
    expect(ids({ patient, levels }), "nor is it imaged").not.toContain("axial-imaging");
    expect(ids({ patient, levels })).toContain("coagulation-tests");
  }
  expect(ids({ patient: { fractureCause: "malignant" }, levels })).toContain("antitumor-therapy-alongside");
});

test("what to ask is what an answer alone can change; what only several can change together stands with its row", () => {
  const { output, text } = call({ levels: [{ level: "T12" }] });
  const asked = output.ask.map(({ fact }) => fact);
  const waiting = output.levels.flatMap(({ unknown }) => unknown.flatMap(({ facts }) => facts));
  // Each of these alone leaves every disposition possible, and only together with others narrows them.
  for (const fact of ["fractureAge", "stirSignal", "boneScan"]) {
    expect(waiting).toContain(fact);
    expect(asked).not.toContain(fact);
  }
  // The rows that wait for them say what would come of them.
  expect(text).toMatch(/^- indication met if: .* bracing do not control \[table1\.ind\.1\]/m);
  expect(text).toMatch(/^- relatively contraindicated if: .*STIR and bone scan show no acute fracture \[table1\.rel\.9\]/m);
  expect(call({ patient: { infection: "local" }, levels: [{ level: "T12" }] }).text, "nothing to ask").not.toContain("Ask next");
});

describe("numbers at a bound", () => {
  const noticed = (value: unknown): string[] => {
    const args = { levels: [{ level: "T12", intraspinalTumorCanalPercent: value }] };
    const { output, text } = call(args);
    const planned = callTool(planWorkup, args, ready) as { output: PlanOutput; text: string };
    expect(planned.output.notices, "the work-up says the same").toEqual(output.notices);
    for (const notice of output.notices) for (const said of [text, planned.text]) expect(said).toContain(notice);
    return output.notices.filter((notice) => !ready.notices.includes(notice));
  };

  test.each([
    [33.3, ["T12 intraspinalTumorCanalPercent: 33.3 % is taken as exactly 1/3, which it is when rounded."]],
    [33.33, ["T12 intraspinalTumorCanalPercent: 33.33 % is taken as exactly 1/3, which it is when rounded."]],
    [100 / 3, [`T12 intraspinalTumorCanalPercent: ${100 / 3} % is taken as exactly 1/3, which it is when rounded.`]],
    [33, ["T12 intraspinalTumorCanalPercent: 33 % is taken as it stands, and not as 1/3 rounded."]],
    [
      { min: 33, max: 33.3 },
      [expect.stringContaining("33 % is taken as it stands"), expect.stringContaining("33.3 % is taken as exactly")],
    ],
  ])("%j is told", (value, notices) => {
    expect(noticed(value)).toEqual(notices);
  });

  test.each([[0], [1], [33.4], [33.2], [34], [66.7], [{ max: 20 }], [{ min: 0, max: 1 }], [undefined]])("%j is not", (value) => {
    expect(noticed(value)).toEqual([]);
  });

  test("come in the order of levels and facts, whatever the order in which they were given", () => {
    const [l1, t12] = [
      { level: "L1", heightLossPercent: 66.7, fractured: true, intraspinalTumorCanalPercent: 33.3 },
      { level: "T12", heightLossPercent: 67, fractured: true },
    ];
    const places = call({ levels: [l1, t12] }).output.notices.map((notice) => notice.split(":")[0]);
    expect(places.slice(0, 3)).toEqual(["T12 heightLossPercent", "L1 intraspinalTumorCanalPercent", "L1 heightLossPercent"]);
  });
});

describe("remarks on facts that want another look", () => {
  const remarks = (facts: object): number => call({ levels: [{ level: "T12", ...facts }] }).output.notices.length - ready.notices.length;
  test.each([
    ["height loss without a word on a fracture", { heightLossPercent: 20 }, 1],
    ["height loss of what is not fractured", { heightLossPercent: 20, fractured: false }, 1],
    ["height loss of a fracture", { heightLossPercent: 20, fractured: true }, 0],
    ["height loss of a fracture that has an age", { heightLossPercent: 20, fractureAge: "chronic" }, 0],
    ["no height loss", { heightLossPercent: 0, fractured: false }, 0],
    ["a fragment beside an intact wall", { retropulsedFragmentCanalPercent: 20, posteriorWall: "intact" }, 1],
    ["a fragment beside a disrupted wall", { retropulsedFragmentCanalPercent: 20, posteriorWall: "disrupted" }, 0],
    ["no fragment beside an intact wall", { retropulsedFragmentCanalPercent: 0, posteriorWall: "intact" }, 0],
  ])("%s", (_, facts, count) => {
    expect(remarks(facts)).toBe(count);
  });
});

test("one of two indications: the level is open, with both rows and the article's own case", () => {
  const { output, text } = call({
    levels: [{ level: "T12", fractureAge: "acute", painControlled: false, midlinePainReproducible: false }],
  });
  const [level] = output.levels;
  expect(level?.open).toEqual([
    { because: expect.stringContaining("one is met"), sides: ["table1.ind.1", "table1.ind.2", "case.p1", "case.p2"] },
  ]);
  expect(text).toContain(level?.open?.[0]?.because);
  expect((output.tensions ?? []).map(({ id }) => id)).toContain("two-indications");
});

test("how a row was read is told where that decides it", () => {
  const read = (level: string, painPattern: string[]): string[] =>
    (call({ levels: [{ level, painPattern }] }).output.readings ?? []).map(({ rule }) => rule);
  expect(read("T8", ["midline", "belt_like"])).toEqual(["non-midline-pain"]);
  expect(read("T8", ["midline"])).toEqual([]);
});

test("tensions come with what decides or is left open, and only where they bear", () => {
  const tensions = (facts: object): string[] => (call({ levels: [{ level: "T8", ...facts }] }).output.tensions ?? []).map(({ id }) => id);
  const painful = { fractured: true, symptomatic: true, painControlled: false };
  expect(tensions({ ...painful, fractureAge: "chronic", stirSignal: "not_done", boneScan: "increased" })).toContain(
    "bone-scan-too-sensitive",
  );
  expect(tensions({ ...painful, fractureAge: "acute", boneScan: "not_done" })).not.toContain("bone-scan-too-sensitive");
  expect(tensions({ painPattern: ["radicular"] })).toContain("radicular-pain");
  expect(tensions({ painPattern: ["off_midline"] })).not.toContain("radicular-pain");
});

describe("studies that would tell", () => {
  const studies = (args: object): [string, string[]][] => (call(args).output.workup ?? []).map(({ title, levels }) => [title, levels]);
  test("are named where a level waits for them", () => {
    const waiting = { fractured: true, painControlled: false, midlinePainReproducible: true };
    expect(studies({ patient: { mriFeasible: true }, levels: [{ level: "T12", ...waiting }] })).toEqual([
      ["Spine MRI with STIR", ["T12"]],
      ["Axial imaging of the canal", ["T12"]],
    ]);
    const nobodyLooked = { ...waiting, fractureAge: "unclear", stirSignal: "not_done", boneScan: "not_done" };
    expect(studies({ patient: { mriFeasible: false }, levels: [{ level: "T12", ...nobodyLooked }] }).map(([step]) => step)).toContain(
      "Bone scan with SPECT",
    );
    expect(studies({ patient: { coagulopathy: "suspected" }, levels: [{ level: "T12" }] }).map(([step]) => step)).toContain(
      "Coagulation tests",
    );
  });
  test("are not where the level is ruled out", () => {
    expect(studies({ levels: [{ level: "T12", fractured: false }] })).toEqual([]);
    expect(studies({ patient: { infection: "local" }, levels: [{ level: "T12" }] })).toEqual([]);
  });
});

describe("what a named disposition turns on", () => {
  const turns = (whyNot: string, args: { patient?: object; levels: object[] }): unknown[] =>
    call({ ...args, whyNot }).output.levels.flatMap(({ whyNot: sets = [] }) =>
      sets.map((set) => set.map(({ fact, is, source }) => [fact, is, source])),
    );
  const clear = {
    fractureAge: "acute",
    painControlled: false,
    midlinePainReproducible: true,
    painPattern: ["midline"],
    stirSignal: "abnormal",
  };
  const whole = {
    patient: { infection: "none", coagulopathy: "none", boneCementAllergy: false, contrastAllergy: false, cordCompression: "none" },
    levels: [{ level: "T12", ...clear }],
  };
  test("the fewest facts that lead there, each with its row", () => {
    expect(turns("contraindicated", whole).slice(0, 2)).toEqual([
      [["cordCompression", "with symptoms", "table1.abs.2"]],
      [["infection", "local or systemic", "table1.abs.3"]],
    ]);
    expect(turns("not_indicated", whole)).toEqual([
      [
        ["painControlled", "yes", "table1.ind.1"],
        ["midlinePainReproducible", "no", "table1.ind.2"],
      ],
    ]);
    expect(turns("relative", whole)[0]).toEqual([["posteriorWall", "disrupted", "table1.rel.1"]]);
  });
  test("is nothing where the level is settled so, and is not told where nobody asked", () => {
    expect(turns("contraindicated", { ...whole, patient: { infection: "local" } })).toEqual([]);
    expect(call(whole).output.levels[0]).not.toHaveProperty("whyNot");
  });
  test("changes no decision", () => {
    const { whyNot, ...level } = call({ ...whole, whyNot: "indicated" }).output.levels[0] ?? {};
    expect(whyNot).toBeDefined();
    expect(level).toEqual(call(whole).output.levels[0]);
  });
});

describe("the head of a decision", () => {
  const head = (args: object): string => call(args).text.split("\n")[0] ?? "";
  const level = { level: "T12", fractured: true, symptomatic: true };
  test("names what is not to be done, and while what, where that can change", () => {
    expect(head({ patient: { infection: "local" }, levels: [level] })).toBe(
      "T12: contraindicated by Table 1: no vertebroplasty or kyphoplasty while there is an infection. If that changes, call again.",
    );
    expect(head({ patient: { infection: "local", cordCompression: "symptomatic" }, levels: [level] })).toBe(
      "T12: contraindicated by Table 1: no vertebroplasty or kyphoplasty while the cord is compressed with symptoms and while there is an infection. If that changes, call again.",
    );
    // An allergy does not end; beside it, that an infection may is no way out.
    for (const patient of [{ boneCementAllergy: true }, { boneCementAllergy: true, infection: "local" }])
      expect(head({ patient, levels: [level] })).toBe("T12: contraindicated by Table 1: no vertebroplasty or kyphoplasty.");
  });
  test("says of one indication that is met how many there are, and what is open about it", () => {
    const { text } = call({ levels: [{ ...level, painControlled: false, fractureAge: "acute" }] });
    expect(text).toContain(
      "- Indication met, 1 of 2: Acute or subacute fracture with pain that analgesics or bracing do not control [table1.ind.1]. The article leaves open whether this alone suffices.",
    );
    expect(text).toContain("- indication met if: Reproducible midline pain at the fracture [table1.ind.2]");
  });
  test("says who decides where no further fact settles it", () => {
    const { text } = call({ levels: [{ ...level, painControlled: false, fractureAge: "acute", midlinePainReproducible: false }] });
    expect(text).toContain("- Indication met, 1 of 2: ");
    expect(text).not.toContain("this alone suffices");
  });
});
