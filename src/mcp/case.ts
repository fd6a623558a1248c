// A case as the tools take it: arguments made facts, what contradicts itself refused, facts echoed as understood.
import * as z from "zod";
import { crossCheck, type LevelArguments, toCase } from "../knowledge/input.ts";
import { fractionsOfOne, sharesAtBounds } from "../knowledge/shares.ts";
import { evaluate } from "../rules/condition.ts";
import { outlook } from "../rules/decisive.ts";
import { type Contradiction, type Understood, understand, unnamedLevel } from "../rules/facts.ts";
import { type GivenFacts, type GivenValue, type PatientCase, UNNAMED } from "../rules/model.ts";
import { isTreatable } from "../rules/outcome.ts";
import { ToolError } from "./errors.ts";
import { nameOf } from "./level-name.ts";
import type { Service } from "./service.ts";

export type CaseInput = { patient?: GivenFacts; levels?: LevelArguments[] };

const facts = z.looseObject({});
export const echoSchema = z.object({
  patient: facts,
  levels: z.array(facts),
  entailed: z
    .array(z.object({ level: z.string(), fact: z.string(), is: z.string(), because: z.string() }))
    .describe("what follows from the facts given"),
});
export type Echo = z.infer<typeof echoSchema>;

/** The case that valid arguments describe. Throws a ToolError for a range upside down, a level given twice or a share below 1. */
export function toCheckedCase(input: CaseInput, { knowledge }: Service): PatientCase {
  const given = toCase(input);
  const problems = [...crossCheck(given), ...fractionsOfOne(knowledge.facts, given)];
  if (problems.length > 0)
    throw new ToolError("invalid_arguments", problems.join("\n"), "Nothing was computed. Correct this and call again.");
  return given;
}

/**
 * The levels of a case, those to look at (without any, one of which only the patient's facts are known), and those of them
 * that nothing rules out.
 */
export function understandCase(
  given: PatientCase,
  { engine }: Service,
): { named: Understood[]; assessed: readonly Understood[]; treatable: readonly Understood[] } {
  const { levels, contradictions } = understand(engine, given);
  if (contradictions.length > 0) throw contradictionError(contradictions, given);
  const assessed = levels.length > 0 ? levels : [unnamedLevel(engine, given.patient)];
  return { named: levels, assessed, treatable: assessed.filter(({ masks }) => isTreatable(outlook(engine, masks).possible)) };
}

/** The facts as understood, levels in order; what merely follows from them is told apart. */
export function echo(service: Service, given: PatientCase, levels: readonly Understood[]): Echo {
  const inOrder = (facts: Iterable<readonly [string, GivenValue]>, scope: string): [string, GivenValue][] => {
    const known = new Map(facts);
    return service.knowledge.facts.flatMap((fact) => {
      const value = fact.scope === scope ? known.get(fact.name) : undefined;
      return value === undefined ? [] : [[fact.name, value] as [string, GivenValue]];
    });
  };
  const name = (fact: number): string => service.engine.facts[fact]?.name ?? "";
  return {
    patient: Object.fromEntries(inOrder(Object.entries(given.patient), "patient")),
    // Without a name it has none here either, so that what is echoed can be given again.
    levels: levels.map(({ level, given: own }) => ({
      ...(level === UNNAMED ? {} : { level }),
      ...Object.fromEntries(
        inOrder(
          [...own].map(([fact, value]) => [name(fact), value] as const),
          "level",
        ),
      ),
    })),
    entailed: levels.flatMap(({ level, entailed }) =>
      [...entailed.values()].map(({ fact, is, because }) => ({ level: nameOf(level), fact, is: String(is), because })),
    ),
  };
}

/**
 * The service's notices, before them what was noticed of the facts: numbers at a bound, pairs that want another look. All in
 * the order of the knowledge, whatever the order in which they were given.
 */
export function noticesFor({ patient, levels }: PatientCase, assessed: readonly Understood[], { engine, notices }: Service): string[] {
  const inOrder = assessed.flatMap(({ level: name }) => levels.filter(({ level }) => level === name));
  const remarks = engine.remarks.flatMap(({ definition, when }) => {
    const holding = assessed.filter(({ masks }) => evaluate(when, masks) === true).map(({ level }) => nameOf(level));
    return holding.length === 0 ? [] : [`${holding.join(", ")}: ${definition.text}`];
  });
  return [...sharesAtBounds(engine, { patient, levels: inOrder }), ...remarks, ...notices];
}

/** Names every fact that takes part in a contradiction. */
export function contradictionError(contradictions: readonly Contradiction[], given: PatientCase): ToolError {
  const sentences = contradictions.map(({ level, facts: together, because }) => {
    const own = { ...given.patient, ...given.levels.find((each) => each.level === (level ?? UNNAMED))?.facts };
    const said = together.map((fact) => `${fact}: ${JSON.stringify(own[fact])}`).join(" and ");
    return `${level === undefined || level === UNNAMED ? "" : `${level}: `}${said} cannot both be true (${because})`;
  });
  return new ToolError(
    "contradiction",
    sentences.join("\n"),
    "Nothing was computed. Correct one of them, or leave out what is not certain, and call again.",
  );
}
