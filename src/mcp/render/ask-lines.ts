// The text of what to ask next: the first questions in full, with the rows that wait for them; then every other row that is open.
import type { CheckOutput } from "../tools/check-contraindications.ts";
import { FIRST_QUESTIONS, type Names } from "../words.ts";
import { isAsked, type Level } from "./level-lines.ts";
import { byKind, type OpenRow, openRows } from "./open-rows.ts";
import { inBrackets, titled } from "./parts.ts";

type Question = CheckOutput["ask"][number];

/** Everything that is not known of levels that may still be treated, each row once; nothing where an answer changes none. */
export function askLines({ ask, levels }: CheckOutput, names: Names): string[] {
  const open = levels.filter((level) => isAsked(level, ask));
  const asked = ask.filter((each) => each.levels.length === 0 || open.some(({ level }) => each.levels.includes(level)));
  const only = (where: readonly string[]): string => inBrackets(where.length === levels.length ? [] : where);
  const first = asked.slice(0, FIRST_QUESTIONS);
  const isFirst = (fact: string, { level }: Level): boolean =>
    first.some((each) => each.fact === fact && (each.levels.length === 0 || each.levels.includes(level)));
  // Without a level nothing is unknown of one: the questions tell what waits for them.
  const rest = levels.length > 0 ? openRows(open, (fact, level) => !isFirst(fact, level)) : together(asked.slice(FIRST_QUESTIONS));
  return [
    ...titled(
      "Ask next, then call again",
      first.map((each, at) => `${at + 1}. ${each.question}${only(each.levels)} → ${atStake(each, open, names).join("; ")}`),
    ),
    ...titled(
      "Then",
      byKind(rest, names, only).map((line) => `- ${line}`),
    ),
  ];
}

/** What an answer bears on: the rows that wait for the fact, on all of its levels or on some. */
function atStake({ fact, levels, rules }: Question, open: readonly Level[], names: Names): string[] {
  const at = open.filter(({ level }) => levels.includes(level));
  const waiting = openRows(at, (each) => each === fact);
  const rows = [...waiting, ...rules.filter((rule) => !waiting.some((each) => each.rule === rule)).map((rule) => ({ rule, waits: [] }))];
  // The question names the fact already.
  const bare = rows.map(({ rule, waits }) => ({ rule, waits: waits.map((each) => ({ ...each, facts: [] })) }));
  return byKind(bare, names, (where) => inBrackets(where.length === at.length ? [] : where));
}

/** The questions' rows, each with the facts that are asked for it. */
function together(questions: readonly Question[]): OpenRow[] {
  const rows = new Map<string, string[]>();
  for (const { fact, rules } of questions) for (const rule of rules) rows.set(rule, [...(rows.get(rule) ?? []), fact]);
  return [...rows].map(([rule, facts]) => ({ rule, waits: [{ facts, half: "", levels: [] }] }));
}
