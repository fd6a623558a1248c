// The article's own patient (case.p1, case.p2) on the command line: what it must come to was worked out by hand.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authored } from "../support/base.ts";
import { runCli, Session, type ToolResult } from "../support/stdio.ts";

const FILE = "examples/clinical-case.json";

/** Of the patient only the cause is told, that it is no myeloma, and that she had an MRI: no absolute row is settled. */
const ABSOLUTE_FACTS = ["cordCompression", "infection", "coagulopathy", "boneCementAllergy", "contrastAllergy"];
/** Relative rows that T12's own facts leave open; STIR settles table1.rel.9. */
const RELATIVE_FACTS = [
  "posteriorWall",
  "retropulsedFragmentCanalPercent",
  "intraspinalTumorCanalPercent",
  "nonCancerStenosis",
  "burstFracture",
  "pedicleExtension",
  "heightLossPercent",
  "severeCardiopulmonaryDisease",
  "painPattern",
  "canLieProne",
  "spineSurgeryBackup",
];

it("is the case that the page starts with", () => {
  const { _note, ...file } = JSON.parse(readFileSync(FILE, "utf8"));
  const { patient, levels, note } = authored().knowledge.example ?? {};
  expect({ patient, levels }).toEqual(file);
  expect(_note).toContain(note);
});

interface Output {
  levels: { level: string; disposition: string; possible: string[]; findings: { rule: string; status: string; source: string }[] }[];
  ask: { fact: string; question: string; levels: string[]; couldBecome: string[] }[];
  considerations: { id: string; text: string; source: string; levels: string[] }[];
  sittings: string[][];
}

/** The command line breaks long lines; here they are whole again, so that what is said can be looked for. */
const unfolded = (said: string): string => said.replace(/\s+/g, " ").trim();

/** What the tool says to a client, and what the command line says on a terminal. */
let text: string;
let terminal: string;
let output: Output;
let result: ToolResult;
beforeAll(async () => {
  const session = await Session.open();
  const args = JSON.parse(readFileSync(FILE, "utf8")) as Record<string, unknown>;
  const [plain, json] = await Promise.all([runCli(["check", FILE]), runCli(["check", FILE, "--json"])]);
  result = await session.call("check_contraindications", args);
  await session.close();
  expect([plain.code, plain.stderr, json.code, json.stderr]).toEqual([0, "", 0, ""]);
  text = unfolded(result.content[0]?.text ?? "");
  terminal = unfolded(plain.stdout);
  output = JSON.parse(json.stdout) as Output;
});

describe("the decision", () => {
  it("leaves both levels undetermined, with what is possible of each", () => {
    expect(output.levels.map(({ level, disposition, possible }) => ({ level, disposition, possible }))).toEqual([
      // Not fractured: it fails the first indication, and an absolute row may still be present.
      { level: "T11", disposition: "undetermined", possible: ["contraindicated", "not_indicated"] },
      { level: "T12", disposition: "undetermined", possible: ["contraindicated", "not_indicated", "relative", "indicated"] },
    ]);
    expect(text).toContain("T11: undetermined; still possible: contraindicated, not_indicated ");
    expect(text).toContain("T12: undetermined; still possible: contraindicated, not_indicated, relative, indicated ");
    expect(terminal).toContain("T11 [ ◆ ] undetermined; still possible: contraindicated, not indicated T12");
    expect(terminal).toContain(
      "T12 [ ◆ ] undetermined; still possible: contraindicated, not indicated, relatively contraindicated, indicated ",
    );
  });

  it("settles the rows that the facts settle, and no other", () => {
    const settled = (level: string) =>
      Object.fromEntries(
        (output.levels.find((each) => each.level === level)?.findings ?? [])
          .filter(({ status }) => status !== "unknown")
          .map(({ source, status }) => [source, status]),
      );
    expect(settled("T12")).toEqual({ "table1.ind.1": "present", "table1.abs.1": "absent", "table1.rel.9": "absent" });
    expect(settled("T11")).toEqual({ "table1.ind.1": "absent", "table1.abs.1": "absent" });
  });

  it("asks the absolute ones first, then the indication, then the relative ones, and nothing that changes nothing", () => {
    const asked = output.ask.map(({ fact }) => fact);
    expect(asked.slice(0, 5).sort()).toEqual([...ABSOLUTE_FACTS].sort());
    expect(asked[5]).toBe("midlinePainReproducible");
    expect(asked.slice(6).sort()).toEqual([...RELATIVE_FACTS].sort());
    for (const each of output.ask) expect(each.levels, each.fact).toEqual(ABSOLUTE_FACTS.includes(each.fact) ? ["T11", "T12"] : ["T12"]);
    for (const each of output.ask.slice(0, 5)) expect(each.couldBecome, each.fact).toContain("contraindicated");
  });

  it("brings the considerations that belong to her, each with its source", () => {
    const shown = output.considerations.map(({ source, levels }) => ({ source, levels }));
    expect(shown).toEqual(
      expect.arrayContaining([
        { source: "case.p2", levels: ["T11"] }, // prophylactic treatment
        { source: "dx.p4", levels: ["T11", "T12"] }, // axial imaging; coagulation tests
        { source: "evidence.p2", levels: ["T11", "T12"] }, // radiation or chemotherapy alongside
      ]),
    );
    expect(output.considerations.filter(({ source }) => source === "dx.p4").length).toBeGreaterThanOrEqual(2);
    expect(
      shown.map(({ source }) => source),
      "two levels, so that no staging is needed",
    ).not.toContain("complications.p5");
    expect(output.sittings, "T11 cannot come to be treated").toEqual([["T12"]]);
  });
});

describe("the tool's text", () => {
  it("names the source of every finding", () => {
    for (const { rule, source } of output.levels.flatMap(({ findings }) => findings)) expect(text).toContain(`${rule} [${source}]`);
  });

  it("carries every question and every consideration", () => {
    for (const { fact, question } of output.ask) expect(text).toContain(`${fact}: ${question}`);
    for (const { text: said, source } of output.considerations) expect(text).toContain(`${said} [${source}]`);
  });

  it("says what is unknown, what was understood and whose view it is", () => {
    for (const fact of [...ABSOLUTE_FACTS, "midlinePainReproducible", ...RELATIVE_FACTS])
      expect(text).toMatch(new RegExp(`needs [^;]*\\b${fact}\\b`));
    expect(text).toContain("- T12: fractured = true, symptomatic = true, painControlled = false, stirSignal = abnormal");
    expect(text).toContain("- T11: fractured = false");
    expect(text).toContain("JNCCN 2010;8:1095–1102");
    expect(text).toMatch(/not medical advice/);
  });
});

describe("the terminal's text", () => {
  it("names the source of every finding, and every question, consideration, fact and source", () => {
    for (const { source } of output.levels.flatMap(({ findings }) => findings)) expect(terminal).toContain(`[${source}]`);
    for (const { question } of output.ask.slice(0, 3)) expect(terminal).toContain(question);
    for (const { fact } of output.ask) expect(terminal).toMatch(new RegExp(`\\b${fact}[:,]`));
    for (const { text: said, source } of output.considerations) expect(terminal).toContain(`${said} [${source}]`);
    expect(terminal).toContain("- patient: MRI feasible: yes; multiple myeloma: no; cause of the fracture: malignant disease");
    expect(terminal).toContain("- T11: compression fracture: no");
    expect(terminal).toContain("JNCCN 2010;8:1095–1102");
    expect(terminal).toMatch(/not medical advice/);
  });

  it("says what is not known by its name, under what it could make of it", () => {
    const [, absolute = "", indication = "", relative = ""] =
      /absolute contraindication: (.*) ◆ indication: (.*) ◆ relative contraindication: (.*) Ask next/.exec(terminal) ?? [];
    expect(absolute).toBe(
      "spinal cord compression [table1.abs.2]; infection [table1.abs.3]; coagulopathy [table1.abs.4]; allergy to bone cement, allergy to contrast media [table1.abs.5]",
    );
    expect(indication).toBe("reproducible midline pain at the fracture [table1.ind.2]");
    expect(relative.split("; ")).toHaveLength(12);
    expect(relative, "T12's own STIR signal is known").toContain("STIR signal on MRI, bone scan or SPECT [table1.rel.9] (T11);");
  });
});

describe("--json", () => {
  const session = Session.open();
  afterAll(async () => (await session).close());

  it("is the very object that the tool returns", () => {
    expect(output).toEqual(result.structuredContent);
  });

  it("is so for explain too", async () => {
    const [json, explained] = [
      await runCli(["explain", "table1.rel.7", "--json"]),
      await (await session).call("explain_rule", { rule: "height-loss" }),
    ];
    expect(JSON.parse(json.stdout)).toEqual(explained.structuredContent);
  });
});
