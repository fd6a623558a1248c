// The report: everything of the decision is on it, hostile text stays text, and the same decision gives the same bytes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOf } from "../../../src/cli/report/report.ts";
import type { Knowledge } from "../../../src/knowledge/model.ts";
import { locatorOf } from "../../../src/knowledge/model.ts";
import type { Service } from "../../../src/mcp/service.ts";
import { callTool } from "../../../src/mcp/tool.ts";
import { type CheckOutput, check } from "../../../src/mcp/tools/check-contraindications.ts";
import { type PlanOutput, planWorkup } from "../../../src/mcp/tools/plan-workup.ts";
import type { PatientCase } from "../../../src/rules/model.ts";
import { knowledgeFiles, service } from "../../support/base.ts";
import { soundCase } from "../../support/fact-sets.ts";
import { rowsOf } from "../../support/rows.ts";
import { SAID } from "../../support/terminal-text.ts";

const own = service(knowledgeFiles);
const PROGRAM = "some-program 1.2.3";
const report = (input: PatientCase): string => reportOf(check(input, own), own, PROGRAM);

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** What a reader sees of the body: one line for each heading, list entry and paragraph. */
function linesOf(html: string): string[] {
  return html
    .slice(html.indexOf("<body"))
    .replace(/<svg\b.*?<\/svg>/gs, "")
    .replace(/<\/(?:h[1-3]|li|p)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] as string)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

const ABOUT: Record<string, string> = {
  "absolute present": "Absolute contraindication: ",
  "relative present": "Relative contraindication: ",
  "indication present": "Indication met: ",
  "indication absent": "Indication not met: ",
  "absolute absent": "Ruled out: ",
  "relative absent": "Ruled out: ",
};

/** The rules whose title stands in a line with its row behind it. */
function namedIn(line: string, rules: Knowledge["rules"]): string[] {
  return rules.filter(({ title, row }) => line.includes(`${title} [${row}]`)).map(({ id }) => id);
}

/** Everything of the decision that the report does not say. */
function missingFrom(html: string, output: CheckOutput, { facts, rules }: Knowledge): string[] {
  const lines = linesOf(html);
  const missing: string[] = [];
  const need = (where: readonly string[], ...parts: string[]): void => {
    if (!where.some((line) => parts.every((part) => line.includes(part)))) missing.push(parts.join(" | "));
  };
  const title = (rule: string): string => rules.find(({ id }) => id === rule)?.title as string;
  const fact = (name: string) => facts.find((each) => each.name === name) as Knowledge["facts"][number];
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const from = (start: string): string[] => {
    const at = lines.findIndex((line) => line.startsWith(start));
    const end = lines.findIndex(
      (line, index) => index > at && /^(?:[CTL][0-9]+(?:, [CTL][0-9]+)*: [A-Z]|Not a plan|What to do next)/.test(line),
    );
    return at < 0 ? [] : lines.slice(at, end);
  };
  for (const one of output.levels) {
    const { level, disposition, possible, unknown } = one;
    const findings = rowsOf(one, own.knowledge);
    const still = disposition === "undetermined" ? `; still possible: ${possible.map((each) => SAID[each]?.label).join(", ")}` : "";
    const head = `${level}: ${capital(SAID[disposition]?.label ?? "")}${still}`;
    // Levels of which the same is told stand together.
    const names = (line: string): string[] => line.slice(0, line.indexOf(": ")).split(", ");
    const heads_ = lines.filter((line) => names(line).includes(level) && line.endsWith(head.slice(level.length)));
    if (heads_.length !== 1) missing.push(head);
    // Where there are several decisions each stands in a line before the first of them.
    const short = lines.find((line) => line.startsWith(`${capital(SAID[disposition]?.label ?? "")}: `));
    const isOne = names(heads_[0] ?? "").length === output.levels.length;
    if (!isOne && !(short?.split(": ")[1]?.split(", ").includes(level) ?? false)) missing.push(`${level} in short`);
    const block = [...from(heads_[0] ?? "-"), ...from("All of ")];
    // Nor is anything said of a level that is true of others alone.
    const heads = block.filter((line) => /^(?:Absolute|Relative|Indication|Left)/.test(line)).flatMap((line) => namedIn(line, rules));
    const decisive = findings.filter(({ status, kind, rule }) =>
      status === "unknown"
        ? unknown.some((each) => each.rule === rule && each.reason !== "not_given")
        : status === "present" || kind === "indication",
    );
    if (
      heads.sort().join() !==
      decisive
        .map(({ rule }) => rule)
        .sort()
        .join()
    )
      missing.push(`${level}: said too much: ${heads.join()}`);
    for (const { rule, kind, status, source, because } of findings) {
      const why = unknown.find((each) => each.rule === rule);
      // A title may say "no" or "not" itself.
      const name = status === "absent" && kind !== "indication" ? `“${title(rule)}” [${source}]` : `${title(rule)} [${source}]`;
      if (why === undefined)
        need(block, `${ABOUT[`${kind} ${status}`]}`, name, ...(status === "present" && kind !== "indication" ? [because] : []));
      else if (why.reason === "article_does_not_decide")
        need(block, "Left open by the article", name, because, ...(why.sides ?? []).map((side) => `[${side}]`));
      // What is not known is asked for, with the row that waits for it.
      else for (const name of why.facts) need(lines, fact(name).question, `[${source}]`, "not known");
    }
  }
  // Which answer speaks for what, by the rows that wait for it.
  for (const { question, rules: waiting } of output.ask) need(lines, question, "not known", ...waiting.map(title));
  const plan = callTool(planWorkup, { patient: output.facts.patient, levels: output.facts.levels } as never, own).output as PlanOutput;
  for (const { title, text, reason, sources, caveats = [] } of plan.steps)
    if (text === undefined) need(lines, title);
    else
      need(lines, `${title}: `, text, reason ?? "", ...sources.map((each) => `[${each}]`), ...caveats.map((each) => `But: ${each.text}`));
  for (const { text, source, references = [] } of output.considerations)
    need(lines, text, `[${source}]`, references.length > 0 ? `[ref ${references.join(", ")}]` : "");
  for (const { text, passages } of output.tensions ?? [])
    need(lines, text.split(". ")[0]?.replace(/\.$/, "") ?? "", ...passages.map((passage) => `[${locatorOf(passage)}]`));
  for (const sitting of output.sittings)
    need(lines, "Not a plan: levels that are not ruled out, as many together as one procedure may hold: ", sitting.join(", "));
  for (const name of Object.keys(output.facts.patient)) need(lines, "Patient: ", `${fact(name).label}: `);
  const start = lines.indexOf("Facts as given");
  const given = lines.slice(start, lines.indexOf('Not known, and never read as "no": most important first'));
  const of = (level: string): string[] => given.filter((line) => line.split(": ")[0]?.split(", ").includes(level));
  for (const { level, ...own } of output.facts.levels)
    for (const name of Object.keys(own)) need(of(String(level)), `${fact(name).label}: `);
  for (const { level, because } of output.facts.entailed) need(of(level), `(inferred: ${because})`);
  for (const line of given) {
    const first = line.split(": ")[0]?.split(", ")[0];
    const follows = output.facts.entailed.filter(({ level }) => level === first);
    if (line.split("(inferred: ").length - 1 !== follows.length) missing.push(`said too much: ${line}`);
  }
  need(lines, output.notices.join(" "));
  need(lines, output.guideline.citation, output.guideline.knowledgeVersion, output.guideline.digest, PROGRAM);
  return missing;
}

describe("for random cases", () => {
  it("says every level, decision, finding, unknown, question, consideration, tension and fact, with its place", () => {
    fc.assert(
      fc.property(soundCase({ maxLevels: 6 }), (input) => {
        const output = check(input, own);
        expect(missingFrom(reportOf(output, own, PROGRAM), output, own.knowledge)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("and the check of that can fail", () => {
    const output = check({ patient: { infection: "local" }, levels: [{ level: "T12", facts: { fractured: true } }] }, own);
    const html = reportOf(output, own, PROGRAM);
    for (const piece of [
      "infection: local",
      "[table1.abs.3]",
      "Contraindicated",
      "Is the posterior wall of the vertebral body intact?",
      "Spine MRI with STIR",
      "not medical advice",
    ]) {
      expect(html).toContain(piece);
      expect(missingFrom(html.replaceAll(piece, ""), output, own.knowledge), piece).not.toEqual([]);
    }
  });
});

it("the same decision gives the same bytes, without a date", () => {
  const input: PatientCase = { patient: {}, levels: [{ level: "L1", facts: { fractured: true } }] };
  expect(report(input)).toBe(report(input));
  expect(report(input)).toContain("<span>Date:</span>");
  expect(report(input)).not.toMatch(/\b20(?:1[1-9]|[2-9][0-9])\b/);
});

it("needs nothing from anywhere: no script, link, address or picture file", () => {
  const html = report({ patient: {}, levels: [{ level: "L1", facts: {} }] });
  expect(html).not.toMatch(/<script|<link|<img|<iframe|<object|<base|\bon[a-z]+=|https?:|@import|url\((?!#)/i);
  expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
});

it("has a language, one title, headings that step down by one, and words for the drawing", () => {
  const html = report({ patient: {}, levels: [{ level: "L1", facts: {} }] });
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  const depths = [...html.matchAll(/<h([1-6])/g)].map(([, depth]) => Number(depth));
  expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
  depths.forEach((depth, at) => expect(depth - (depths[at - 1] ?? 0)).toBeLessThanOrEqual(1));
  expect(html).toContain('role="img" aria-label="The levels, seen from the side: L1 undetermined"');
});

it("without a level there is no drawing, and it says that there is no decision", () => {
  const html = report({ patient: { infection: "none" }, levels: [] });
  expect(html).not.toContain("<svg");
  expect(linesOf(html)).toContain(
    "No level was given, so that there is no decision. Name the level or levels, with what is known of each.",
  );
});

it("without a level it tells what the patient's facts make of any", () => {
  const lines = linesOf(report({ patient: { infection: "local" }, levels: [] }));
  expect(lines.some((line) => line.startsWith("Whatever the level: Contraindicated"))).toBe(true);
  expect(lines.join("\n")).toContain("[table1.abs.3]");
});

it("without a drawing in the knowledge the decision stands alone", () => {
  const plain: Service = { ...own, engine: own.engine, search: own.search, knowledge: { ...own.knowledge, drawing: null } };
  const html = reportOf(check({ patient: {}, levels: [{ level: "L1", facts: {} }] }, own), plain, PROGRAM);
  expect(html).not.toContain('class="picture"');
  expect(linesOf(html).some((line) => line.startsWith("L1: Undetermined"))).toBe(true);
});

describe("hostile text", () => {
  const HOSTILE = [`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `</style><h1>x`, "\u202eright to left", "x".repeat(500)];

  it.each(HOSTILE)("%s is shown as text, wherever it stands", (hostile) => {
    const output = check(
      { patient: { coagulopathy: "suspected" }, levels: [{ level: "T12", facts: { stirSignal: "normal", boneScan: "increased" } }] },
      own,
    );
    const spoiled = JSON.parse(JSON.stringify(output), (key, value) =>
      typeof value === "string" && ["because", "text", "citation", "digest", "knowledgeVersion", "source"].includes(key) ? hostile : value,
    ) as CheckOutput;
    const knowledge: Knowledge = {
      ...own.knowledge,
      guideline: { ...own.knowledge.guideline, title: hostile },
      facts: own.knowledge.facts.map((fact) => ({ ...fact, label: hostile, question: hostile })),
      rules: own.knowledge.rules.map((rule) => ({ ...rule, title: hostile })),
    };
    const html = reportOf({ ...spoiled, notices: [hostile] }, { ...own, engine: own.engine, search: own.search, knowledge }, hostile);
    const elements = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name));
    expect(elements).toEqual(
      new Set([...report({ patient: {}, levels: [{ level: "T12", facts: {} }] }).matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name)),
    );
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(linesOf(html)).toContain(hostile.replace(/\s+/g, " "));
  });
});
