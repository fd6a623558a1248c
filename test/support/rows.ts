// Every row of a decided level, as readers see them: what was found, and what waits for facts, of which the output says no more than that.
import type { Knowledge } from "../../src/knowledge/model.ts";
import type { CheckOutput } from "../../src/mcp/tools/check-contraindications.ts";

type Level = CheckOutput["levels"][number];

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
