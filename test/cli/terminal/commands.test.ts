// The other commands on the terminal: every text, citation and number of the output is in what is shown.
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { showComparison } from "../../../src/cli/terminal/comparison.ts";
import { showEvidence } from "../../../src/cli/terminal/evidence.ts";
import { type Page, pageFor } from "../../../src/cli/terminal/page.ts";
import { showPassages } from "../../../src/cli/terminal/passages.ts";
import { showPlan } from "../../../src/cli/terminal/plan.ts";
import { showRule } from "../../../src/cli/terminal/rule.ts";
import { showSearch } from "../../../src/cli/terminal/search.ts";
import { showVerdicts } from "../../../src/cli/terminal/verdicts.ts";
import type { Service } from "../../../src/mcp/service.ts";
import { callTool, type Tool } from "../../../src/mcp/tool.ts";
import { citeEvidence } from "../../../src/mcp/tools/cite-evidence.ts";
import { compareTechniques } from "../../../src/mcp/tools/compare-techniques.ts";
import { explainRule } from "../../../src/mcp/tools/explain-rule.ts";
import { planWorkup } from "../../../src/mcp/tools/plan-workup.ts";
import { readPassages } from "../../../src/mcp/tools/read-passages.ts";
import { searchPassages } from "../../../src/mcp/tools/search-passages.ts";
import { verifyAnswer } from "../../../src/mcp/tools/verify-answer.ts";
import { knowledgeFiles, service } from "../../support/base.ts";

const own = service(knowledgeFiles);
const { knowledge } = own;

type Show = (output: never, service: Service, page: Page) => string[];

/** What is shown in other words, or follows from what is shown. */
const ELSEWHERE = new Set([
  ...["facts", "conditionData", "score", "highlights", "locator", "section", "kind", "scope", "favours", "verdict", "status", "coverage"],
  ...["certainty", "id", "step", "silence.nearest", "hint.tool", "hint.facts", "hint.rules", "total", "aspect", "source"],
]);

/** Every text and number in the output that is to be seen as it is, with where it stands. */
function leaves(value: unknown, path: string[] = []): [path: string, leaf: string][] {
  const name = path.filter((each) => !/^[0-9]+$/.test(each));
  if (ELSEWHERE.has(name.at(-1) ?? "") || ELSEWHERE.has(name.slice(-2).join(".")) || ELSEWHERE.has(name[0] ?? "")) return [];
  if (typeof value !== "object" || value === null) return [[path.join("."), String(value)]];
  return Object.entries(value).flatMap(([key, each]) => leaves(each, [...path, key]));
}

const plain = (text: string): string => text.replaceAll("*", "").replace(/\s+/g, " ").trim();

const CALLS: [name: string, tool: Tool, show: Show, args: object][] = [
  ["plan", planWorkup, showPlan, { patient: { infection: "suspected" }, levels: [{ level: "T12", fractured: true }, { level: "L3" }] }],
  [
    "plan against what rules it out",
    planWorkup,
    showPlan,
    {
      patient: { infection: "local" },
      levels: [
        { level: "T12", stirSignal: "abnormal" },
        { level: "L3", fractured: true, symptomatic: false },
      ],
    },
  ],
  ["plan without facts", planWorkup, showPlan, {}],
  ["compare", compareTechniques, showComparison, {}],
  ["compare for a patient", compareTechniques, showComparison, { patient: { costConcern: true } }],
  ["ask, answered", citeEvidence, showEvidence, { claim: "Which imaging is most effective for an acute fracture?" }],
  ["ask, silent", citeEvidence, showEvidence, { claim: "What is the dose of dexamethasone?" }],
  ["ask of a patient", citeEvidence, showEvidence, { claim: "My patient has an infection, can I go ahead?" }],
  ["search", searchPassages, showSearch, { query: "cement leakage", limit: 3 }],
  ["search without a hit", searchPassages, showSearch, { query: "zzzzqqq" }],
  ["search in a section", searchPassages, showSearch, { query: "STIR", section: "dx" }],
  ["search in a section without a hit", searchPassages, showSearch, { query: "STIR", section: "cost" }],
  ["read a section", readPassages, showPassages, { section: "evidence" }],
  ["read a reference", readPassages, showPassages, { reference: 8 }],
  ...knowledge.rules.map(({ id }): [string, Tool, Show, object] => [`explain ${id}`, explainRule, showRule, { rule: id }]),
  [
    "verify",
    verifyAnswer,
    showVerdicts,
    { answer: "STIR is most effective [dx.p3]. It is free [ref 99]. Cement is often harmful [dx.p3]. Hello." },
  ],
];

describe.each(CALLS)("%s", (_, tool, show, args) => {
  const { output } = callTool(tool, args, own);
  const at = (width: number, colours = false): string[] => show(output as never, own, pageFor({ width, colours, signs: true }));

  it("loses nothing", () => {
    const text = plain(at(100).join(" "));
    const lost = leaves(output).filter(([, leaf]) => !text.includes(plain(leaf)));
    expect(lost).toEqual([]);
  });

  it("says the same at every width and in colour, within the lines", () => {
    for (const width of [40, 60, 80, 100]) {
      const lines = at(width);
      expect(plain(lines.join(" "))).toBe(plain(at(1_000_000).join(" ")));
      expect(at(width, true).map((line) => stripVTControlCharacters(line))).toEqual(lines);
      const over = lines.filter((line) => line.length > width && /\S \S/.test(line.replace(/^ *(-|\d+\.) /, "")));
      expect(over).toEqual([]);
    }
  });

  it("has no two blank lines together, and none at its ends", () => {
    const text = at(80).join("\n");
    expect(text).not.toMatch(/^\n|\n\n\n|\n$/);
  });
});

it("coverage, verdicts, statuses and certainty are in the text in words", () => {
  const show = (tool: Tool, view: Show, args: object): string =>
    plain(view(callTool(tool, args, own).output as never, own, pageFor({ width: 100, colours: false, signs: true })).join(" "));
  expect(show(citeEvidence, showEvidence, { claim: "What is the dose of dexamethasone?" })).toContain("Coverage: silent.");
  expect(show(verifyAnswer, showVerdicts, { answer: "It is free [ref 99]." })).toContain("X 1. fabricated citation: It is free [ref 99].");
  expect(show(planWorkup, showPlan, {})).toMatch(
    /\((history|imaging|laboratory)\): (to do|only if|to do if a coagulopathy is suspected, otherwise optional)/,
  );
  expect(show(compareTechniques, showComparison, { aspects: ["cost"] })).toContain("Cost: favors vertebroplasty (suggested, not stated)");
  expect(show(readPassages, showPassages, { locators: ["dx.p3/myeloma-false-negative"] })).toContain("(suggested)");
});
