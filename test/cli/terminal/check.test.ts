// The decision on the terminal: nothing of the output is missing from it, at any width, with and without colours.
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showCheck } from "../../../src/cli/terminal/check.ts";
import { pageFor } from "../../../src/cli/terminal/page.ts";
import { ALL_DISPOSITIONS } from "../../../src/mcp/drawing/dispositions.ts";
import { type CheckOutput, check } from "../../../src/mcp/tools/check-contraindications.ts";
import type { PatientCase } from "../../../src/rules/model.ts";
import { knowledgeFiles, service } from "../../support/base.ts";
import { soundCase } from "../../support/fact-sets.ts";
import { missingFromTerminal, SAID, sectionsOf } from "../../support/terminal-text.ts";

const own = service(knowledgeFiles);
const UNBROKEN = 1_000_000;

const show = (output: CheckOutput, width = UNBROKEN, colours = false, signs = true): string[] =>
  showCheck(output, own, pageFor({ width, colours, signs }));
const decided = (input: PatientCase): CheckOutput => check(input, own);
const words = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ").trim();

describe("for random cases", () => {
  it("says every level, disposition, finding, unknown, question, consideration and fact, and the notice", () => {
    fc.assert(
      fc.property(soundCase({ maxLevels: 6 }), (input) => {
        const output = decided(input);
        expect(missingFromTerminal(output, show(output), own.knowledge)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it("says the same at any width, each line within it but for a word that is wider alone", () => {
    fc.assert(
      fc.property(soundCase({ maxLevels: 6 }), fc.integer({ min: 40, max: 100 }), (input, width) => {
        const output = decided(input);
        const lines = show(output, width);
        expect(words(lines)).toBe(words(show(output)));
        for (const line of lines.filter((each) => each.length > width)) expect(line.trim(), line).not.toContain(" ");
      }),
      { numRuns: 60 },
    );
  });

  it("says the same with colours, each of them ended on its own line", () => {
    const counted = (line: string, codes: string[]): number =>
      codes.reduce((sum, code) => sum + line.split(`\u001b[${code}m`).length - 1, 0);
    fc.assert(
      fc.property(soundCase(), fc.integer({ min: 40, max: 100 }), (input, width) => {
        const output = decided(input);
        const coloured = show(output, width, true);
        expect(coloured.map((line) => stripVTControlCharacters(line))).toEqual(show(output, width));
        for (const line of coloured)
          expect(counted(line, ["1", "2", "31", "32", "33", "35", "36"]), line).toBe(counted(line, ["22", "39"]));
      }),
      { numRuns: 50 },
    );
  });
});

describe("the check of what is missing can fail", () => {
  const output = decided({
    patient: { infection: "suspected" },
    levels: [
      { level: "T12", facts: { heightLossPercent: { min: 70, max: 80 }, stirSignal: "normal", boneScan: "increased" } },
      { level: "L1", facts: { fractured: false } },
    ],
  });
  const lines = show(output);
  const missing = (text: readonly string[]): string[] => missingFromTerminal(output, text, own.knowledge);

  it.each(lines.filter((line) => line.startsWith("  ") && !/\[ +\]$/.test(line)))("without %s", (line) => {
    expect(missing(lines)).toEqual([]);
    expect(missing(lines.filter((each) => each !== line))).not.toEqual([]);
  });

  it.each([
    ["another disposition", "undetermined;", "indicated;"],
    ["a possible one left out", "possible: contraindicated, ", "possible: "],
    ["another place", "[table1.abs.3]", "[table1.abs.4]"],
    ["what is true of all told of one", "spinal cord compression [table1.abs.2]", "spinal cord compression [table1.abs.2] (L1)"],
    ["the notice turned round", "not medical advice", "medical advice"],
  ])("with %s", (_, from, to) => {
    const text = lines.join("\n");
    expect(text).toContain(from);
    expect(missing(text.replaceAll(from, to).split("\n"))).not.toEqual([]);
  });
});

describe("the order", () => {
  it("is decision, what decides, what is not known, what to ask, then the rest; the notice last", () => {
    const lines = show(decided({ patient: {}, levels: [{ level: "T12", facts: { midlinePainReproducible: true } }] }));
    expect([...sectionsOf(lines).keys()]).toEqual([
      "Decision",
      "What decides",
      'Not known, and never read as "no"',
      "Ask next",
      "To consider",
      "Facts as understood",
      own.notices[0],
    ]);
  });

  it("within a level puts absolute ones first, then indications, then relative ones, then what is absent", () => {
    const facts = { fractured: true, symptomatic: true, painControlled: true, midlinePainReproducible: true, burstFracture: true };
    const lines = show(decided({ patient: { infection: "local", canLieProne: false }, levels: [{ level: "T12", facts }] }));
    const block = sectionsOf(lines).get("What decides") ?? [];
    expect(block.filter((line) => /^ {2}\S/.test(line)).map((line) => line.split(":")[0])).toEqual([
      "  ✖ Absolute contraindication",
      "  ■ Indication not met",
      "  ● Indication met",
      "  ▲ Relative contraindication",
      "  ▲ Relative contraindication",
      "  - Ruled out",
    ]);
  });
});

describe("the column", () => {
  const column = (levels: string[], { signs = true, width = UNBROKEN } = {}): string[] => {
    const lines = show(decided({ patient: {}, levels: levels.map((level) => ({ level, facts: {} })) }), width, false, signs);
    return (sectionsOf(lines).get("Decision") ?? [])
      .map((line) => line.replace(/ +undetermined.*/, ""))
      .filter((line) => !/^ {8}/.test(line) || line.includes("[") || line.includes(":"));
  };

  it("shows the neighbours, the groups, and where levels are left out", () => {
    expect(column(["T12", "L4"])).toEqual([
      "  Thoracic  T11 [     ]",
      "            T12 [  ◆  ]",
      "  Lumbar     L1 [     ]",
      "                   :",
      "             L3 [     ]",
      "             L4 [  ◆  ]",
      "             L5 [     ]",
    ]);
  });

  it("has the groups' titles above where there is little room", () => {
    expect(column(["T12", "L4"], { width: 59 })).toEqual([
      "  Thoracic",
      "  T11 [     ]",
      "  T12 [  ◆  ]",
      "  Lumbar",
      "   L1 [     ]",
      "         :",
      "   L3 [     ]",
      "   L4 [  ◆  ]",
      "   L5 [     ]",
    ]);
  });

  it("has narrower boxes further up, and no neighbour beyond either end", () => {
    expect(column(["C1", "L5"])).toEqual([
      "  Cervical  C1   [◆]",
      "            C2  [   ]",
      "                  :",
      "  Lumbar    L4 [     ]",
      "            L5 [  ◆  ]",
    ]);
  });

  it("uses letters where signs cannot be relied on", () => {
    expect(column(["T12"], { signs: false })).toContain("            T12 [  ?  ]");
  });

  it("tells every disposition apart by its sign and by its letter", () => {
    expect(Object.keys(SAID).sort()).toEqual([...ALL_DISPOSITIONS].sort());
    for (const key of ["label", "sign", "ascii"] as const) expect(new Set(Object.values(SAID).map((each) => each[key])).size).toBe(5);
  });
});

it("no level: says so, and what to ask", () => {
  const lines = show(decided({ patient: {}, levels: [] }));
  expect(lines[0]).toContain("No level was given, so that there is no decision.");
  expect(words(lines)).toContain("1. Is this vertebra fractured?");
});

it("no level, but facts of the patient that tell against any: says so, with the row", () => {
  const told = words(show(decided({ patient: { infection: "systemic" }, levels: [] })));
  expect(told).toContain("Whatever the level: contraindicated");
  expect(told).toContain("[table1.abs.3]");
  expect(told).not.toContain("principal palliative treatment");
});
