// Rows that wait for facts, in words: each by its own title, which says what would make it true, under what that would come to.
import { NOT_GIVEN } from "../../rules/explain.ts";
import type { CheckOutput } from "../tools/check-contraindications.ts";
import { KINDS, type Names, ROW_LEADS } from "../words.ts";
import { inBrackets } from "./parts.ts";

type Level = CheckOutput["levels"][number];

/** A row with what it waits for, each with the levels on which it does; none: the level was not named. */
export interface OpenRow {
  readonly rule: string;
  readonly waits: readonly { readonly facts: readonly string[]; readonly half: string; readonly levels: readonly string[] }[];
}

/** What waits for facts on these levels, each row once; facts that are not `wanted` are passed over. */
export function openRows(levels: readonly Level[], wanted: (fact: string, level: Level) => boolean = () => true): OpenRow[] {
  const rows = new Map<string, Map<string, OpenRow["waits"][number]>>();
  for (const level of levels) {
    for (const { rule, reason, facts: all } of level.unknown) {
      const facts = all.filter((fact) => wanted(fact, level));
      if (reason !== "not_given" || facts.length === 0) continue;
      const because = level.findings.find((each) => each.rule === rule)?.because ?? NOT_GIVEN;
      const half = because === NOT_GIVEN ? "" : because;
      const waits = rows.get(rule) ?? new Map();
      const key = JSON.stringify([facts, half]);
      rows.set(rule, waits.set(key, { facts, half, levels: [...(waits.get(key)?.levels ?? []), level.level] }));
    }
  }
  return [...rows].map(([rule, waits]) => ({ rule, waits: [...waits.values()] }));
}

/** The row's title and place, what is half known of it, and what is missing where that is but a part of what it looks at. */
export function rowInWords({ rule, waits }: OpenRow, names: Names, only: (levels: readonly string[]) => string): string {
  const looked = names.factsOf(rule).length;
  const said = waits.map(({ facts, half, levels }) => {
    const missing = facts.length > 0 && facts.length < looked ? `to know: ${facts.map(names.factOf).join(", ")}` : "";
    return `${inBrackets([half, missing].filter((each) => each !== ""))}${only(levels)}`;
  });
  return `${names.titleOf(rule)} [${names.rowOf(rule)}]${said.join(",")}`;
}

/** One text for each kind, "contraindicated if: one row; another", in the order in which they weigh; `only` says where. */
export function byKind(rows: readonly OpenRow[], names: Names, only: (levels: readonly string[]) => string): string[] {
  const inOrder = names.rules.flatMap(({ id }) => rows.filter(({ rule }) => rule === id));
  return KINDS.flatMap((kind) => {
    const own = inOrder.filter(({ rule }) => names.kindOf(rule) === kind);
    // Levels that are the same for all are named once.
    const places = new Set(own.flatMap(({ waits }) => waits.map(({ levels }) => only(levels))));
    const [shared = ""] = places.size === 1 ? places : [];
    const rowsInWords = own.map((row) => rowInWords(row, names, shared === "" ? only : () => ""));
    return own.length === 0 ? [] : [`${ROW_LEADS[kind]}${shared}: ${rowsInWords.join("; ")}`];
  });
}
