// Every row of a decided level: what was found of each, and those that merely wait for facts, which the output tells once, as unknown.
import { NOT_GIVEN } from "../rules/explain.ts";
import type { RuleDefinition } from "../rules/model.ts";
import type { CheckOutput } from "./tools/check-contraindications.ts";

type Level = CheckOutput["levels"][number];

/** One finding for each of the level's rules, in the order of `rules`. */
export function everyRow({ findings, unknown }: Level, rules: readonly Pick<RuleDefinition, "id" | "kind" | "row">[]): Level["findings"] {
  return rules.flatMap(({ id, kind, row }) => {
    const found = findings.find(({ rule }) => rule === id);
    if (found !== undefined) return [found];
    const waits = unknown.some(({ rule }) => rule === id);
    return waits ? [{ rule: id, kind, status: "unknown" as const, because: NOT_GIVEN, source: row }] : [];
  });
}
