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
  expect(text).toContain("present, absolute: infection [table1.abs.3]");
});

test("a relative one leaves open what a level will be, and says so", () => {
  const { output, text } = call({ patient: { spineSurgeryBackup: false } });
  expect(output.everyLevel?.disposition).toBe("undetermined");
  expect(output.everyLevel?.possible).not.toContain("indicated");
  expect(text).toContain("Whatever the level: undetermined; still possible: contraindicated, not_indicated, relative");
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
    expect(ids({ patient, levels })).toContain("axial-imaging");
  }
  expect(ids({ patient: { fractureCause: "malignant" }, levels })).toContain("antitumor-therapy-alongside");
});

test("what to ask is said to be what an answer alone can change, and what could become of it to be the best of it", () => {
  const { output, text } = call({ levels: [{ level: "T12" }] });
  const asked = output.ask.map(({ fact }) => fact);
  const waiting = output.levels.flatMap(({ unknown }) => unknown.flatMap(({ facts }) => facts));
  // Each of these alone leaves every disposition possible, and only together with others narrows them.
  for (const fact of ["fractureAge", "stirSignal", "boneScan"]) {
    expect(waiting).toContain(fact);
    expect(asked).not.toContain(fact);
  }
  expect(text).toContain("Facts that can change the answer only together with others are not among these.");
  expect(text).toContain("with everything else that is not known in its favor");
  expect(text).toContain("Further facts of which an answer alone can still change it:");
  expect(call({ patient: { infection: "local" }, levels: [{ level: "T12" }] }).text, "nothing to ask").not.toContain("not among these");
});

describe("a share in per cent that may have been meant as a fraction of 1", () => {
  const noticed = (value: unknown): string[] => {
    const args = { levels: [{ level: "T12", intraspinalTumorCanalPercent: value }] };
    const { output, text } = call(args);
    const planned = callTool(planWorkup, args, ready) as { output: PlanOutput; text: string };
    const own = output.notices.filter((notice) => !ready.notices.includes(notice));
    expect(planned.output.notices, "the work-up says the same").toEqual(output.notices);
    for (const notice of own) for (const said of [text, planned.text]) expect(said).toContain(notice);
    expect(output.notices).toEqual(expect.arrayContaining([...ready.notices]));
    return own;
  };

  test.each([
    [0.5, "T12 intraspinalTumorCanalPercent: 0.5 %, as given"],
    [0.01, "0.01 %, as given"],
    [{ min: 0.3, max: 0.5 }, "0.3 to 0.5 %, as given"],
    [{ min: 0.5 }, "0.5 to 100 %, as given"],
    [{ max: 0.5 }, "0 to 0.5 %, as given"],
  ])("%j is decided as given, and noticed", (value, words) => {
    expect(noticed(value)).toEqual([expect.stringContaining(words)]);
    expect(noticed(value)[0]).toContain("if a fraction of 1 was meant, as 0.5 for a half, give 50");
  });

  test("come in the order of levels and facts, whatever the order in which they were given", () => {
    const [l1, t12] = [
      { level: "L1", heightLossPercent: 0.7, intraspinalTumorCanalPercent: 0.5 },
      { level: "T12", heightLossPercent: 0.2 },
    ];
    const places = call({ levels: [l1, t12] }).output.notices.map((notice) => notice.split(":")[0]);
    expect(places.slice(0, 3)).toEqual(["T12 heightLossPercent", "L1 intraspinalTumorCanalPercent", "L1 heightLossPercent"]);
  });

  test.each([[0], [1], [33.3], [{ max: 20 }], [{ min: 0, max: 1 }], [undefined]])("%j is not", (value) => {
    expect(noticed(value)).toEqual([]);
  });
});
