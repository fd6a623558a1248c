// Everything that is not known, in the order in which it is worth asking, with the rows that wait for it.
import type { Knowledge } from "../../knowledge/model.ts";
import type { CheckOutput } from "../../mcp/tools/check-contraindications.ts";
import { stakesOf } from "../../mcp/words.ts";
import { NOT_GIVEN } from "../../rules/explain.ts";
import type { FactDefinition } from "../../rules/model.ts";
import { factNamed, onlyAt, placed } from "../decision.ts";

/** A fact that is not known, and what waits for it. */
export interface NotKnown {
  readonly fact: FactDefinition;
  /** Which answer speaks for what. */
  readonly stakes: string;
  readonly rows: readonly string[];
  /** What is known of those rows already. */
  readonly half: string;
  readonly only: readonly string[];
}

/** Everything that is not known and that a row waits for: what is asked for first, then the rest as the rows stand. */
export function notKnownOf({ ask, levels }: CheckOutput, knowledge: Knowledge): NotKnown[] {
  const waiting = placed(levels, knowledge).filter(({ why }) => why?.reason === "not_given");
  const names = new Set([...ask.map(({ fact }) => fact), ...waiting.flatMap(({ why }) => why?.facts ?? [])]);
  return [...names].map((name) => {
    const asked = ask.find(({ fact }) => fact === name);
    const rows = waiting.filter(({ why }) => why?.facts.includes(name));
    const where = new Set([...(asked?.levels ?? []), ...rows.flatMap((row) => row.levels)]);
    return {
      fact: factNamed(name, knowledge),
      stakes: stakesOf(asked?.rules ?? rows.map(({ finding }) => finding.rule), knowledge.rules),
      rows: [...new Set(rows.map(({ finding }) => finding.source))],
      half: [...new Set(rows.map(({ finding }) => finding.because).filter((because) => because !== NOT_GIVEN))].join("; "),
      only: onlyAt(
        levels.flatMap(({ level }) => (where.has(level) ? [level] : [])),
        levels,
      ),
    };
  });
}
