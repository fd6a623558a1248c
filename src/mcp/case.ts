// A case as the tools take it: arguments made facts, what contradicts itself refused, facts echoed as understood.
import * as z from "zod";
import { crossCheck, toCase } from "../knowledge/input.ts";
import { valueInWords } from "../rules/explain.ts";
import { type Contradiction, type Understood, understand, unnamedLevel } from "../rules/facts.ts";
import type { GivenFacts, GivenValue, PatientCase, Quantity } from "../rules/model.ts";
import { ToolError } from "./errors.ts";
import type { Service } from "./service.ts";

export type CaseInput = { patient?: GivenFacts; levels?: (GivenFacts & { level: string })[] };

const facts = z.looseObject({});
export const echoSchema = z.object({
  patient: facts,
  levels: z.array(facts),
  entailed: z
    .array(z.object({ level: z.string(), fact: z.string(), is: z.string(), because: z.string() }))
    .describe("what follows from the facts given"),
});
export type Echo = z.infer<typeof echoSchema>;

/** The case that valid arguments describe. Throws a ToolError for a range upside down or a level given twice. */
export function toCheckedCase(input: CaseInput): PatientCase {
  const given = toCase(input);
  const problems = crossCheck(given);
  if (problems.length > 0)
    throw new ToolError("invalid_arguments", problems.join("\n"), "Nothing was computed. Correct this and call again.");
  return given;
}

/** The levels of a case, and those to look at: without a named one, a level of which only the patient's facts are known. */
export function understandCase(given: PatientCase, { engine }: Service): { named: Understood[]; assessed: readonly Understood[] } {
  const { levels, contradictions } = understand(engine, given);
  if (contradictions.length > 0) throw contradictionError(contradictions, given);
  return { named: levels, assessed: levels.length > 0 ? levels : [unnamedLevel(engine, given.patient)] };
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
  const name = (fact: number): string => service.knowledge.facts[fact]?.name ?? "";
  return {
    patient: Object.fromEntries(inOrder(Object.entries(given.patient), "patient")),
    levels: levels.map(({ level, given: own }) => ({
      level,
      ...Object.fromEntries(
        inOrder(
          [...own].map(([fact, value]) => [name(fact), value] as const),
          "level",
        ),
      ),
    })),
    entailed: levels.flatMap(({ level, entailed }) =>
      [...entailed.values()].map(({ fact, is, because }) => ({ level, fact, is: String(is), because })),
    ),
  };
}

/** The service's notices, before them one for every share in per cent so small that a fraction of 1 may have been meant. */
export function noticesFor({ patient, levels }: PatientCase, { knowledge, notices }: Service): string[] {
  const inPercent = knowledge.facts.filter(({ unit, maximum = 0 }) => unit === "%" && maximum > 1);
  const isFraction = (end: number | undefined): boolean => end !== undefined && end > 0 && end < 1;
  const given = [{ level: "", facts: patient }, ...levels];
  // In the order of the knowledge, whatever the order in which they were given.
  const inOrder = ["", ...knowledge.levels].flatMap((name) => given.filter(({ level }) => level === name));
  const own = inOrder.flatMap(({ level, facts }) =>
    inPercent.flatMap((fact) => {
      const value = facts[fact.name] as Quantity | undefined;
      if (value === undefined || !(isFraction(value.min) || isFraction(value.max))) return [];
      const place = `${level} ${fact.name}`.trimStart();
      return [
        `${place}: ${valueInWords(fact, value)}, as given. It is in per cent: if a fraction of 1 was meant, as 0.5 for a half, give 50.`,
      ];
    }),
  );
  return [...own, ...notices];
}

/** Names every fact that takes part in a contradiction. */
export function contradictionError(contradictions: readonly Contradiction[], given: PatientCase): ToolError {
  const sentences = contradictions.map(({ level, facts: together, because }) => {
    const own = { ...given.patient, ...given.levels.find((each) => each.level === level)?.facts };
    const said = together.map((fact) => `${fact}: ${JSON.stringify(own[fact])}`).join(" and ");
    return `${level === undefined ? "" : `${level}: `}${said} cannot both be true (${because})`;
  });
  return new ToolError(
    "contradiction",
    sentences.join("\n"),
    "Nothing was computed. Correct one of them, or leave out what is not certain, and call again.",
  );
}
