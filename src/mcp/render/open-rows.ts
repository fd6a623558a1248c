// Rows that wait for facts, in words: each by its own title, which says what would make it true, under what that would come to.
import { NOT_GIVEN } from "../../rules/explain.ts";
import type { RuleKind } from "../../rules/model.ts";
import type { CheckOutput } from "../tools/check-contraindications.ts";
import type { Names } from "../words.ts";
import { inBrackets } from "./parts.ts";

type Level = CheckOutput["levels"][number];

/** A row, the facts that it waits for, and the levels on which it does; none: the level was not named. */
export interface OpenRow {
  readonly rule: string;
  readonly facts: readonly string[];
  /** What is half known of it; empty where nothing is. */
  readonly half: string;
  readonly levels: readonly string[];
}

/** What waits for facts on these levels, each row once where the same is missing; facts that are not `wanted` are passed over. */
export function openRows(levels: readonly Level[], wanted: (fact: string, level: Level) => boolean = () => true): OpenRow[] {
  const rows = new Map<string, OpenRow>();
  for (const level of levels) {
    for (const { rule, reason, facts: all } of level.unknown) {
      const facts = all.filter((fact) => wanted(fact, level));
      if (reason !== "not_given" || facts.length === 0) continue;
      const because = level.findings.find((each) => each.rule === rule)?.because ?? NOT_GIVEN;
      const half = because === NOT_GIVEN ? "" : because;
      const key = JSON.stringify([rule, facts, half]);
      rows.set(key, { rule, facts, half, levels: [...(rows.get(key)?.levels ?? []), level.level] });
    }
  }
  return [...rows.values()];
}

/** The row's title and place, what is half known of it, and what is missing where the row looks at more than one fact. */
export function rowInWords({ rule, facts, half }: Omit<OpenRow, "levels">, names: Names): string {
  const missing = facts.length > 0 && names.factsOf(rule).length > 1 ? `to know: ${facts.map(names.factOf).join(", ")}` : "";
  return `${names.titleOf(rule)} [${names.rowOf(rule)}]${inBrackets([half, missing].filter((each) => each !== ""))}`;
}

const KINDS: Readonly<Record<RuleKind, string>> = {
  absolute: "contraindicated if",
  indication: "indication met if",
  relative: "relatively contraindicated if",
};

/** One line for each kind, "contraindicated if: one row; another", in the order in which they weigh; `only` says where. */
export function byKind(rows: readonly OpenRow[], names: Names, only: (levels: readonly string[]) => string): string[] {
  const inOrder = names.rules.flatMap(({ id }) => rows.filter(({ rule }) => rule === id));
  return (["absolute", "indication", "relative"] as const).flatMap((kind) => {
    const own = inOrder.filter(({ rule }) => names.kindOf(rule) === kind);
    return own.length === 0 ? [] : [`${KINDS[kind]}: ${own.map((row) => `${rowInWords(row, names)}${only(row.levels)}`).join("; ")}`];
  });
}
