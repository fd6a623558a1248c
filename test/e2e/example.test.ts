// The article's own patient (case.p1, case.p2) on the command line: what it must come to was worked out by hand.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CheckOutput } from "../../src/mcp/tools/check-contraindications.ts";
import { authored } from "../support/base.ts";
import { ABSOLUTE, RELATIVE, ROW_OF } from "../support/example-case.ts";
import { ALL_CLEAR } from "../support/patient.ts";
import { rulesTold, toldOf } from "../support/rows.ts";
import { runCli, Session, type ToolResult } from "../support/stdio.ts";
import { TABLE_1 } from "../support/table1-cases.ts";

const FILE = "examples/clinical-case.json";

const ABSOLUTE_FACTS = Object.keys(ABSOLUTE);
const RELATIVE_FACTS = Object.keys(RELATIVE);

it("is the case that the page starts with", () => {
  const { _note, ...file } = JSON.parse(readFileSync(FILE, "utf8"));
  const { patient, levels, note } = authored().knowledge.example ?? {};
  expect({ patient, levels }).toEqual(file);
  expect(_note).toContain(note);
});

/** The command line breaks long lines; here they are whole again, so that what is said can be looked for. */
const unfolded = (said: string): string => said.replace(/\s+/g, " ").trim();

/** What the tool says to a client, and what the command line says on a terminal. */
let text: string;
let terminal: string;
let output: CheckOutput;
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
  output = JSON.parse(json.stdout) as CheckOutput;
});

describe("the decision", () => {
  it("leaves both levels undetermined, with what is possible of each", () => {
    expect(output.levels.map(({ level, disposition, possible }) => ({ level, disposition, possible }))).toEqual([
      // Not fractured: it fails both indications, and an absolute row may still be present.
      { level: "T11", disposition: "undetermined", possible: ["contraindicated", "not_indicated"] },
      { level: "T12", disposition: "undetermined", possible: ["contraindicated", "not_indicated", "relative", "indicated"] },
    ]);
    // What is settled comes first: whatever the absolute rows come to, T11 is not treated.
    expect(text).toContain(
      "T11: no vertebroplasty or kyphoplasty by Table 1, as no indication is met. Undetermined is only whether it is contraindicated too. ",
    );
    expect(text).toContain("T12: undetermined: every outcome is still possible. ");
    expect(text).toContain("- Indication met, 1 of 2: Acute or subacute fracture");
    expect(terminal).toContain("T11 [ ◆ ] undetermined; still possible: contraindicated, not indicated T12");
    expect(terminal).toContain(
      "T12 [ ◆ ] undetermined; still possible: contraindicated, not indicated, relatively contraindicated, indicated ",
    );
  });

  it("settles the rows that the facts settle, and no other", () => {
    const statuses = (name: string) => {
      const level = output.levels.find((each) => each.level === name) as CheckOutput["levels"][number];
      expect(rulesTold(level).sort()).toEqual(TABLE_1.map(({ rule }) => rule).sort());
      const told = TABLE_1.map(({ rule, row }) => [row, toldOf(level, rule).status] as const);
      return Object.fromEntries(told.filter(([, status]) => status !== "unknown"));
    };
    expect(statuses("T12")).toEqual({ "table1.ind.1": "present", "table1.abs.1": "absent", "table1.rel.9": "absent" });
    // Either indication is of a fracture, and so is the absolute row.
    expect(statuses("T11")).toEqual({ "table1.ind.1": "absent", "table1.ind.2": "absent", "table1.abs.1": "absent" });
  });

  it("asks the absolute ones first, then the indication, and nothing that changes nothing", () => {
    const asked = output.ask.map(({ fact }) => fact);
    expect(asked.slice(0, 5).sort()).toEqual([...ABSOLUTE_FACTS].sort());
    expect(asked.slice(5)).toEqual(["midlinePainReproducible"]);
    for (const each of output.ask) expect(each.levels, each.fact).toEqual(ABSOLUTE_FACTS.includes(each.fact) ? ["T11", "T12"] : ["T12"]);
    for (const each of output.ask.slice(0, 5)) expect(each.couldBecome, each.fact).toContain("contraindicated");
  });

  it("asks the relative ones once nothing weightier is open", async () => {
    const { patient, levels } = JSON.parse(readFileSync(FILE, "utf8")) as { patient: object; levels: { level: string }[] };
    const none = Object.fromEntries(ABSOLUTE_FACTS.map((fact) => [fact, ALL_CLEAR[fact]]));
    const session = await Session.open();
    const next = await session.answer<CheckOutput>("check_contraindications", {
      patient: { ...patient, ...none },
      levels: levels.map((each) => (each.level === "T12" ? { ...each, midlinePainReproducible: true } : each)),
    });
    await session.close();
    expect(next.output.levels.map(({ level, possible }) => ({ level, possible }))).toEqual([
      { level: "T11", possible: ["not_indicated"] },
      { level: "T12", possible: ["relative", "indicated"] },
    ]);
    expect(next.output.ask.map(({ fact }) => fact).sort()).toEqual([...RELATIVE_FACTS].sort());
    for (const { fact, levels: where, couldBecome } of next.output.ask)
      expect({ where, couldBecome }, fact).toEqual({ where: ["T12"], couldBecome: ["relative"] });
  });

  it("brings the considerations that belong to her, each with its source", () => {
    const shown = output.considerations.map(({ source, levels }) => ({ source, levels }));
    expect(shown).toEqual(
      expect.arrayContaining([
        { source: "case.p2", levels: ["T11"] }, // prophylactic treatment
        { source: "dx.p4", levels: ["T11", "T12"] }, // coagulation tests: of the patient, and a row that T11 waits for too
        // Neither is asked for, or speaks, where a level is not to be treated.
        { source: "dx.p4", levels: ["T12"] }, // axial imaging
        { source: "evidence.p2", levels: ["T12"] }, // radiation or chemotherapy alongside
      ]),
    );
    expect(
      shown.map(({ source }) => source),
      "two levels, so that no staging is needed",
    ).not.toContain("complications.p5");
    expect(output.sittings, "while no level is indicated nothing is grouped").toEqual([]);
  });
});

describe("the tool's text", () => {
  const asks = (): string => /Ask next, .*? Studies that would tell/.exec(text)?.[0] ?? "";

  it("names the row of every finding but absent contraindications, which it counts", () => {
    const found = output.levels.flatMap(({ findings }) => findings);
    const named = found.filter(({ kind, status }) => kind === "indication" || status !== "absent");
    expect(named).toHaveLength(3);
    for (const { kind, status, source } of named) {
      expect(kind).toBe("indication");
      expect(text).toMatch(new RegExp(`- Indication ${status === "present" ? "met, 1 of 2" : "not met"}: [^[]*\\[${source}\\]`));
    }
    // T11: the fracture without symptoms; T12: that one, and the row on the signal.
    expect(text.match(/- Ruled out: \d+ of 17 contraindications/g)?.map((each) => each.replace(/\D*(\d+) of.*/, "$1"))).toEqual(["1", "2"]);
  });

  it("carries every consideration, and every question: the first three in words, the others by the rows that wait for them", () => {
    output.ask.forEach(({ fact, question }, at) => {
      if (at < 3) expect(asks()).toContain(`${at + 1}. ${question} → contraindicated if: `);
      else expect(asks()).toContain(`[${ROW_OF[fact]}]`);
    });
    for (const { text: said, source } of output.considerations) expect(text).toContain(`${said} [${source}]`);
  });

  it("says what is unknown, once, with the row that waits for it; what was understood; whose view it is", () => {
    for (const row of new Set(Object.values(ROW_OF))) expect(asks().split(`[${row}]`), row).toHaveLength(2);
    expect(asks()).toMatch(/ - relatively contraindicated if \(T12\): Posterior wall disrupted \[table1\.rel\.1\]/);
    expect(asks()).toContain("- contraindicated if (T12): Allergy to bone cement or to contrast media [table1.abs.5]");
    // Of T11 only what would contraindicate it too is named; the twelve relative rows change nothing.
    expect(text).toContain("- Not known too, and without effect on this: 12 relative contraindications.");
    expect(text).toMatch(
      /- T12: compression fracture[^;]*: yes; .*pain controlled by analgesics or bracing: no; STIR signal on MRI: abnormal/,
    );
    expect(text).toContain("symptoms from this level: yes");
    expect(text).toContain("- T11: compression fracture: no");
    expect(text).toContain("JNCCN 2010;8:1095–1102");
    expect(text).toMatch(/not medical advice/);
  });
});

describe("the terminal's text", () => {
  it("names the source of every finding, and every question, consideration, fact and source", () => {
    for (const { source } of output.levels.flatMap(({ findings }) => findings)) expect(terminal).toContain(`[${source}]`);
    for (const { question } of output.ask.slice(0, 3)) expect(terminal).toContain(question);
    for (const { fact } of output.ask) expect(terminal).toMatch(new RegExp(`\\b${fact}[:,]`));
    expect(terminal, "the relative ones are put off").toContain("Facts that weigh less than these,");
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
      "spinal cord compression [table1.abs.2]; infection [table1.abs.3]; coagulopathy [table1.abs.4]; allergy to bone cement, allergy to radiopaque contrast media [table1.abs.5]",
    );
    expect(indication).toBe("reproducible midline pain at the fracture [table1.ind.2] (T12)");
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

  it("is so for explain too, which shows all there is", async () => {
    const [json, explained] = [
      await runCli(["explain", "table1.rel.7", "--json"]),
      await (await session).call("explain_rule", { rule: "height-loss", detail: true }),
    ];
    expect(JSON.parse(json.stdout)).toEqual(explained.structuredContent);
  });
});
