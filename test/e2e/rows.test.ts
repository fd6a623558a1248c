// Every row of Table 1, present, absent and unknown, through the built server over real stdio.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALL_CLEAR, argumentsOf, type Facts } from "../support/patient.ts";
import { Session } from "../support/stdio.ts";
import { TABLE_1 } from "../support/table1-cases.ts";

interface Level {
  level: string;
  disposition: string;
  possible: string[];
  findings: { rule: string; kind: string; status: string; because: string; source: string }[];
  unknown: { rule: string; reason: string; facts: string[]; sources: string[] }[];
}

let session: Session;
beforeAll(async () => {
  session = await Session.open();
});
afterAll(() => session.close());

async function decide(facts: Facts): Promise<{ level: Level; text: string }> {
  const { output, text } = await session.answer<{ levels: Level[] }>("check_contraindications", argumentsOf(facts));
  const [level, ...more] = output.levels;
  expect(more).toEqual([]);
  return { level: level as Level, text };
}

/** The status of each row where only these facts are given. */
describe("a row on its own", () => {
  it.each(TABLE_1.map((row) => [row.row, row] as const))("%s", async (_, row) => {
    const found = async (facts: Facts) => {
      const { level, text } = await decide(facts);
      const findings = level.findings.filter((finding) => finding.rule === row.rule);
      expect(findings, JSON.stringify(facts)).toHaveLength(1);
      expect(findings[0]).toMatchObject({ kind: row.kind, source: row.row });
      expect(text, "the text names the row too").toContain(`${row.rule} [${row.row}]`);
      return { status: findings[0]?.status, why: level.unknown.find((each) => each.rule === row.rule) };
    };
    for (const facts of row.present) expect(await found(facts), JSON.stringify(facts)).toEqual({ status: "present", why: undefined });
    for (const facts of row.absent) expect(await found(facts), JSON.stringify(facts)).toEqual({ status: "absent", why: undefined });
    for (const [facts, reason, restsOn] of row.unknown) {
      const { status, why } = await found(facts);
      expect(status, JSON.stringify(facts)).toBe("unknown");
      expect(why?.reason, JSON.stringify(facts)).toBe(reason);
      expect([...(why?.facts ?? [])].sort(), JSON.stringify(facts)).toEqual([...restsOn].sort());
    }
  });

  it("is there for every row of the table, once, in each answer", async () => {
    const { level } = await decide({});
    expect(TABLE_1).toHaveLength(19);
    expect(level.findings.map((finding) => finding.source).sort()).toEqual(TABLE_1.map((row) => row.row).sort());
  });

  it("names both sides where the article does not decide", async () => {
    const { level } = await decide({ stirSignal: "not_done", boneScan: "normal", multipleMyeloma: true });
    expect(level.unknown.find((each) => each.rule === "no-acute-signal")?.sources).toEqual(
      expect.arrayContaining(["table1.rel.9", "dx.p3"]),
    );
  });
});

/** What a row does to a level of which everything else is known to be in favor. */
describe("a row that alone speaks against the procedure", () => {
  const without = (...names: string[]): Facts => Object.fromEntries(Object.entries(ALL_CLEAR).filter(([name]) => !names.includes(name)));
  const cases: [name: string, facts: Facts, possible: string[]][] = [
    ["nothing against it", ALL_CLEAR, ["indicated"]],
    ["infection, local", { ...ALL_CLEAR, infection: "local" }, ["contraindicated"]],
    ["infection, suspected", { ...ALL_CLEAR, infection: "suspected" }, ["contraindicated", "indicated"]],
    ["infection, not given", without("infection"), ["contraindicated", "indicated"]],
    ["coagulopathy, not correctable", { ...ALL_CLEAR, coagulopathy: "uncorrectable" }, ["contraindicated"]],
    ["coagulopathy, correctable", { ...ALL_CLEAR, coagulopathy: "correctable" }, ["indicated"]],
    ["coagulopathy, suspected", { ...ALL_CLEAR, coagulopathy: "suspected" }, ["contraindicated", "indicated"]],
    ["allergy to cement", { ...ALL_CLEAR, boneCementAllergy: true }, ["contraindicated"]],
    ["allergy to contrast, not given", without("contrastAllergy"), ["contraindicated", "indicated"]],
    ["cord compression with symptoms", { ...ALL_CLEAR, cordCompression: "symptomatic" }, ["contraindicated"]],
    ["cord compression without symptoms", { ...ALL_CLEAR, cordCompression: "asymptomatic" }, ["indicated"]],
    ["cord compression, suspected", { ...ALL_CLEAR, cordCompression: "suspected" }, ["contraindicated", "indicated"]],
    ["no symptoms", { ...without("painControlled", "midlinePainReproducible", "painPattern"), symptomatic: false }, ["contraindicated"]],
    ["symptoms and control of pain not given", without("symptomatic", "painControlled"), ["not_indicated", "indicated"]],
    ["pain under control", { ...ALL_CLEAR, painControlled: true }, ["not_indicated", "indicated"]],
    ["pain under control and not reproducible", { ...ALL_CLEAR, painControlled: true, midlinePainReproducible: false }, ["not_indicated"]],
    ["control of pain not given", without("painControlled"), ["not_indicated", "indicated"]],
    ["not fractured", { ...without("fractureAge", "heightLossPercent"), fractured: false }, ["not_indicated"]],
    ["midline pain not reproducible", { ...ALL_CLEAR, midlinePainReproducible: false }, ["not_indicated", "indicated"]],
    ["compression of the cauda equina", { ...ALL_CLEAR, cordCompression: "cauda_equina" }, ["contraindicated", "indicated"]],
    ["no symptoms of compression", { ...ALL_CLEAR, cordCompression: "not_symptomatic" }, ["indicated"]],
    ["a coagulopathy of which no more is known", { ...ALL_CLEAR, coagulopathy: "present" }, ["contraindicated", "indicated"]],
    ["stenosis of no told degree", { ...ALL_CLEAR, nonCancerStenosis: "present" }, ["relative", "indicated"]],
    ["severe stenosis through the tumor", { ...ALL_CLEAR, nonCancerStenosis: "severe_malignant" }, ["relative", "indicated"]],
    ["reproducibility not given", without("midlinePainReproducible"), ["not_indicated", "indicated"]],
    ["posterior wall disrupted", { ...ALL_CLEAR, posteriorWall: "disrupted" }, ["relative"]],
    ["posterior wall not given", without("posteriorWall"), ["relative", "indicated"]],
    ["fragment, 33.3 %", { ...ALL_CLEAR, retropulsedFragmentCanalPercent: 33.3 }, ["indicated"]],
    ["fragment, 33.4 %", { ...ALL_CLEAR, retropulsedFragmentCanalPercent: 33.4 }, ["relative"]],
    ["fragment, at least 50 %", { ...ALL_CLEAR, retropulsedFragmentCanalPercent: { min: 50 } }, ["relative"]],
    ["fragment, at most 20 %", { ...ALL_CLEAR, retropulsedFragmentCanalPercent: { max: 20 } }, ["indicated"]],
    ["fragment, 30 to 40 %", { ...ALL_CLEAR, retropulsedFragmentCanalPercent: { min: 30, max: 40 } }, ["relative", "indicated"]],
    ["tumor in the canal, 33.3 %", { ...ALL_CLEAR, intraspinalTumorCanalPercent: 33.3 }, ["indicated"]],
    ["tumor in the canal, 33.4 %", { ...ALL_CLEAR, intraspinalTumorCanalPercent: 33.4 }, ["relative"]],
    [
      "tumor in the canal, 33.3 to 33.4 %",
      { ...ALL_CLEAR, intraspinalTumorCanalPercent: { min: 33.3, max: 33.4 } },
      ["relative", "indicated"],
    ],
    ["stenosis, significant", { ...ALL_CLEAR, nonCancerStenosis: "significant" }, ["relative"]],
    ["burst fracture", { ...ALL_CLEAR, burstFracture: true }, ["relative"]],
    ["pedicle", { ...ALL_CLEAR, pedicleExtension: true }, ["relative"]],
    ["height loss, 66.6 %", { ...ALL_CLEAR, heightLossPercent: 66.6 }, ["indicated"]],
    ["height loss, 66.7 %", { ...ALL_CLEAR, heightLossPercent: 66.7 }, ["indicated"]],
    ["height loss, 66.8 %", { ...ALL_CLEAR, heightLossPercent: 66.8 }, ["relative"]],
    ["height loss, 60 to 70 %", { ...ALL_CLEAR, heightLossPercent: { min: 60, max: 70 } }, ["relative", "indicated"]],
    ["heart or lung disease", { ...ALL_CLEAR, severeCardiopulmonaryDisease: true }, ["relative"]],
    ["neither study acute, acute by its age", { ...ALL_CLEAR, stirSignal: "normal", boneScan: "normal" }, ["relative"]],
    ["the studies disagree", { ...ALL_CLEAR, stirSignal: "normal", boneScan: "increased" }, ["relative", "indicated"]],
    ["radicular pain beside midline pain", { ...ALL_CLEAR, painPattern: ["midline", "radicular"] }, ["relative"]],
    ["belt-like pain beside midline pain", { ...ALL_CLEAR, painPattern: ["midline", "belt_like"] }, ["indicated"]],
    ["cannot lie prone", { ...ALL_CLEAR, canLieProne: false }, ["relative"]],
    ["no surgical backup", { ...ALL_CLEAR, spineSurgeryBackup: false }, ["relative"]],
    ["absolute before relative", { ...ALL_CLEAR, infection: "systemic", canLieProne: false }, ["contraindicated"]],
    [
      "absent indications before relative",
      { ...ALL_CLEAR, midlinePainReproducible: false, painControlled: true, canLieProne: false },
      ["not_indicated"],
    ],
    ["one of two indications", { ...ALL_CLEAR, midlinePainReproducible: false, canLieProne: false }, ["not_indicated", "relative"]],
  ];

  it.each(cases)("%s", async (_, facts, possible) => {
    const { level, text } = await decide(facts);
    expect(level.possible).toEqual(possible);
    const disposition = possible.length === 1 ? possible[0] : "undetermined";
    expect(level.disposition).toBe(disposition);
    expect(text).toContain(`T12: ${disposition}`);
  });
});
