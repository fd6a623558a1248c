// The text of what to ask next: the first questions in full, the others by what an answer could make of a level.
import { NOT_GIVEN } from "../../rules/explain.ts";
import type { CheckOutput } from "../tools/check-contraindications.ts";
import { either, FIRST_QUESTIONS, labelOf, type Names } from "../words.ts";
import { isAsked, type Level } from "./level-lines.ts";
import { inBrackets, inCitations, listed, titled } from "./parts.ts";

type Question = CheckOutput["ask"][number];

/** Everything that is not known of levels that may still be treated, each fact once; nothing where an answer changes none. */
export function askLines({ ask, levels }: CheckOutput, names: Names): string[] {
  const open = levels.filter((level) => isAsked(level, ask));
  const asked = ask.filter((each) => each.levels.length === 0 || open.some(({ level }) => each.levels.includes(level)));
  const only = (where: readonly string[]): string => inBrackets(where.length === levels.length ? [] : where);
  const told = (fact: string, where: readonly Level[], rules: readonly string[] = []): string => waitsFor(fact, where, rules, names);
  const at = ({ levels: where }: Question): Level[] => open.filter(({ level }) => where.includes(level));
  const line = (each: Question): string => `${names.factOf(each.fact)} ${told(each.fact, at(each), each.rules)}`;
  const rest = grouped(asked.slice(FIRST_QUESTIONS), ({ couldBecome, levels: where }) => JSON.stringify([couldBecome, where]));
  const unasked = open
    .flatMap((level) => factsOf(level).map((fact) => ({ fact, level })))
    .filter(({ fact, level }) => !isAskedOf(fact, level, asked));
  // What bears on relative rules alone is asked for where a level has nothing weightier to be asked.
  const isPutOff = ({ fact, level }: Unasked): boolean =>
    asked.some(({ rules, levels: where }) => where.includes(level.level) && rules.some((rule) => names.kindOf(rule) !== "relative")) &&
    rulesOf(fact, level).every((rule) => names.kindOf(rule) === "relative");
  const lines = (entries: readonly Unasked[]): string[] =>
    grouped(entries, ({ fact }) => fact).map((group) => {
      const where = group.map(({ level }) => level);
      const fact = group[0]?.fact ?? "";
      return `${names.factOf(fact)} ${told(fact, where)}${only(where.map(({ level }) => level))}`;
    });
  return [
    ...titled(
      "Ask next, then call again; in brackets what an answer could make of it, all else unknown being in its favor",
      asked
        .slice(0, FIRST_QUESTIONS)
        .map(
          (each, index) => `${index + 1}. ${each.question}${only(each.levels)} ${told(each.fact, at(each), each.rules)} (${could(each)})`,
        ),
    ),
    ...titled("Then", [
      ...rest.map((group) => `- (${could(group[0] as Question)})${only((group[0] as Question).levels)} ${group.map(line).join("; ")}`),
      ...listed(`- (${labelOf("relative")}) `, lines(unasked.filter(isPutOff))),
      ...listed("- (only together with others) ", lines(unasked.filter((each) => !isPutOff(each)))),
    ]),
  ];
}

function could({ couldBecome }: Question): string {
  return either(couldBecome.map(labelOf));
}

interface Unasked {
  readonly fact: string;
  readonly level: Level;
}

function factsOf({ unknown }: Level): string[] {
  return [...new Set(unknown.filter(({ reason }) => reason === "not_given").flatMap(({ facts }) => facts))];
}

function rulesOf(fact: string, { unknown }: Level): string[] {
  return unknown.filter(({ reason, facts }) => reason === "not_given" && facts.includes(fact)).map(({ rule }) => rule);
}

function isAskedOf(fact: string, { level }: Level, asked: readonly Question[]): boolean {
  return asked.some((each) => each.fact === fact && (each.levels.length === 0 || each.levels.includes(level)));
}

/** The rows that wait for a fact on these levels, and what is half known of it. */
function waitsFor(fact: string, levels: readonly Level[], rules: readonly string[], names: Names): string {
  const rows = new Set(rules.map(names.rowOf));
  const half = new Map<string, string[]>();
  for (const { level, unknown, findings } of levels) {
    for (const { rule, reason, facts } of unknown) {
      if (reason !== "not_given" || !facts.includes(fact)) continue;
      rows.add(names.rowOf(rule));
      const because = findings.find((each) => each.rule === rule)?.because ?? NOT_GIVEN;
      if (because !== NOT_GIVEN) half.set(because, [...new Set([...(half.get(because) ?? []), level])]);
    }
  }
  const halves = [...half].map(([because, where]) => ` (${levels.length > where.length ? `${where.join(", ")}: ` : ""}${because})`);
  return `${inCitations([...rows])}${halves.join("")}`;
}

/** The entries in their order, those with the same key together. */
function grouped<T>(entries: readonly T[], keyOf: (entry: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return [...groups.values()];
}
