// The case as it is entered: facts set and taken back, never guessed, and what changed in a decision.
import type { GivenValue } from "../../../rules/model.ts";
import type { CheckOutput } from "../../tools/check-contraindications.ts";
import type { ViewData } from "../data.ts";

export type LevelFacts = { level: string } & Record<string, GivenValue>;
export interface Case {
  readonly patient: Record<string, GivenValue>;
  readonly levels: readonly LevelFacts[];
}
export type Fact = ViewData["facts"][number];

export const BLANK: Case = { patient: {}, levels: [] };

/** What is given for a fact; undefined where it is not given. */
export function given(facts: Case, fact: string, level: string | undefined): GivenValue | undefined {
  const own = level === undefined ? facts.patient : facts.levels.find((each) => each.level === level);
  return own !== undefined && Object.hasOwn(own, fact) ? own[fact] : undefined;
}

/** The case with a fact given, or taken back where the value is undefined; of the patient, or of each of these levels. */
export function withFact(facts: Case, fact: string, levels: readonly string[] | undefined, value: GivenValue | undefined): Case {
  const changed = <Own extends object>(own: Own): Own => {
    const { [fact as keyof Own]: before, ...rest } = own;
    return (value === undefined ? rest : { ...own, [fact]: value }) as Own;
  };
  if (levels === undefined) return { ...facts, patient: changed(facts.patient) };
  return { ...facts, levels: facts.levels.map((each) => (levels.includes(each.level) ? changed(each) : each)) };
}

export function isBlank({ patient, levels }: Case): boolean {
  return levels.length === 0 && Object.keys(patient).length === 0;
}

export function isSame(one: Case, other: Case): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The case with one more level of which nothing is known yet; levels stand in their order. */
export function withLevel(facts: Case, level: string, order: readonly string[]): Case {
  if (facts.levels.some((each) => each.level === level)) return facts;
  const levels = [...facts.levels, { level } as LevelFacts];
  return { ...facts, levels: levels.sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level)) };
}

/** The names of its levels, in their order, however they were given. */
export function levelsOf({ levels }: Case, order: readonly string[]): string[] {
  return levels.map(({ level }) => level).sort((one, other) => order.indexOf(one) - order.indexOf(other));
}

export function withoutLevel(facts: Case, level: string): Case {
  return { ...facts, levels: facts.levels.filter((each) => each.level !== level) };
}

/** Names in a case that nothing here knows, as an address may carry them, and the case without them. */
export function unknownIn(
  { patient, levels }: Case,
  { facts, levels: order }: Pick<ViewData, "facts" | "levels">,
): { names: string[]; rest: Case } {
  const scopes = new Map(facts.map(({ name, scope }) => [name, scope]));
  const names = new Set<string>();
  const knownOf = <Own extends object>(own: Own, isKnown: (name: string) => boolean): Own => {
    const entries = Object.entries(own).filter(([name]) => isKnown(name) || !names.add(name));
    return Object.fromEntries(entries) as Own;
  };
  const rest = {
    patient: knownOf(patient, (name) => scopes.get(name) === "patient"),
    levels: levels
      .filter(({ level }) => order.includes(level) || !names.add(level))
      .map((own) => knownOf(own, (name) => name === "level" || scopes.get(name) === "level")),
  };
  return { names: [...names], rest };
}

/** What has the form of a case; its facts are for the server to judge. */
export function asCase(value: unknown): Case | undefined {
  if (!isObject(value)) return undefined;
  const { patient = {}, levels = [] } = value;
  if (!isObject(patient) || !Array.isArray(levels)) return undefined;
  if (!levels.every((each) => isObject(each) && typeof each.level === "string")) return undefined;
  return { patient: patient as Case["patient"], levels: levels as LevelFacts[] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Disposition = CheckOutput["levels"][number]["disposition"];
export interface Change {
  readonly level: string;
  readonly before: Disposition | undefined;
  readonly after: Disposition | undefined;
  /** Dispositions that were possible before and are no longer. */
  readonly ruledOut: readonly Disposition[];
}

/** What is different in the decision of any level; a level that came or went has one side undefined. */
export function changesBetween(before: CheckOutput, after: CheckOutput): Change[] {
  const levels = [...new Set([...before.levels, ...after.levels].map(({ level }) => level))];
  return levels.flatMap((level) => {
    const [was, is] = [before, after].map((each) => each.levels.find((one) => one.level === level));
    const ruledOut = (was?.possible ?? []).filter((each) => is !== undefined && !is.possible.includes(each));
    if (was?.disposition === is?.disposition && ruledOut.length === 0) return [];
    return [{ level, before: was?.disposition, after: is?.disposition, ruledOut }];
  });
}
