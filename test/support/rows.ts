// Every row of a decided level, as readers see them: what was found, and what waits for facts, of which the output says no more than that.
import type { Knowledge } from "../../src/knowledge/model.ts";
import type { CheckOutput } from "../../src/mcp/tools/check-contraindications.ts";

type Level = CheckOutput["levels"][number];
type Told = Pick<Level, "findings" | "unknown">;

export function rowsOf({ findings, unknown }: Level, { rules }: Knowledge): Level["findings"] {
  const waiting = unknown.filter(({ rule }) => !findings.some((each) => each.rule === rule));
  return [
    ...findings,
    ...waiting.map(({ rule }) => {
      const { kind, row } = rules.find(({ id }) => id === rule) as Knowledge["rules"][number];
      return { rule, kind, status: "unknown" as const, because: "not given", source: row };
    }),
  ];
}

/** The rules that a level's object names, each as often as it is told: one that stands in both lists is told once if it is unknown in both. */
export function rulesTold({ findings, unknown }: Told): string[] {
  const open = new Set(findings.filter(({ status }) => status === "unknown").map(({ rule }) => rule));
  return [...findings.map(({ rule }) => rule), ...unknown.map(({ rule }) => rule).filter((rule) => !open.has(rule))];
}

/**
 * What a level's object says of a rule: its finding, why it is unknown, and the status that follows. Throws where it says nothing,
 * says it twice, or gives a reason for what it says is known, or none for what it says is not.
 */
export function toldOf(level: Told, rule: string): { status: string; finding?: Level["findings"][number]; why?: Level["unknown"][number] } {
  const [finding, ...twice] = level.findings.filter((each) => each.rule === rule);
  const [why, ...whyTwice] = level.unknown.filter((each) => each.rule === rule);
  const status = finding?.status ?? "unknown";
  if (twice.length + whyTwice.length > 0) throw new Error(`${rule} is told twice`);
  if ((status === "unknown") !== (why !== undefined)) throw new Error(`${rule}: ${status}, and ${why?.reason ?? "no reason"} in unknown`);
  return { status, ...(finding && { finding }), ...(why && { why }) };
}
