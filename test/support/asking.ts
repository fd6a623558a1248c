// What the oracle would ask: the facts of which some valid answer, that says more than what is given, narrows a level: it takes
// away a disposition, or leaves open less of what the article leaves open.
import {
  DISPOSITIONS,
  type FactDefinition,
  type GivenFacts,
  type GivenValue,
  type PatientCase,
  type Quantity,
} from "../../src/rules/model.ts";
import { answersTo, FACTS } from "./fact-sets.ts";
import { outlookOf, outlookWith } from "./oracle-worlds.ts";

/** All facts of a level and its patient, by the level's name, and the name itself. */
export function factsAt({ patient, levels }: PatientCase, name: string): GivenFacts {
  return { level: name, ...patient, ...levels.find(({ level }) => level === name)?.facts };
}

/** Any valid value that says more than what is given: any at all where nothing is. */
export function refinements(fact: FactDefinition, given: GivenValue | undefined): GivenValue[] {
  if (given === undefined) return answersTo(fact);
  if (fact.type === "choice") return fact.values?.find(({ value }) => value === given)?.couldBe ?? [];
  if (fact.type !== "quantity") return [];
  const { min = 0, max = 100 } = given as Quantity;
  if (min === max) return [];
  const exact = (answersTo(fact) as Quantity[]).flatMap((each) => (each.min === each.max && each.min !== undefined ? [each.min] : []));
  const within = [...new Set([min, max, ...exact.filter((number) => min < number && number < max)])];
  return [
    ...within.map((number): Quantity => ({ min: number, max: number })),
    ...within.map((number) => ({ min: number, max })),
    ...within.map((number) => ({ min, max: number })),
  ];
}

/** What the oracle would ask: facts with the levels that some valid answer narrows, and the weakest that each such answer leaves. */
export function worthAsking(input: PatientCase): { fact: string; levels: string[]; couldBecome: string[] }[] {
  const outlooks = input.levels.map(({ level }) => {
    const given = factsAt(input, level);
    return { level, given, now: outlookOf(given), answered: outlookWith(given) };
  });
  return FACTS.flatMap((fact) => {
    const narrowing = outlooks
      .filter(({ now }) => now.possible.length > 1)
      .flatMap(({ level, given, now, answered }) =>
        refinements(fact, given[fact.name])
          .map((value) => answered(fact.name, value as GivenFacts[string]))
          .filter(({ possible, ways }) => possible.length > 0 && ways < now.ways)
          .map((left) => ({ level, weakest: left.possible.at(-1) as string })),
      );
    const levels = outlooks.map(({ level }) => level).filter((level) => narrowing.some((each) => each.level === level));
    const couldBecome = DISPOSITIONS.filter((disposition) => narrowing.some(({ weakest }) => weakest === disposition));
    return levels.length === 0 ? [] : [{ fact: fact.name, levels, couldBecome }];
  });
}
