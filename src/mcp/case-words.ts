// A case in the words of the knowledge: what texts, terminal and report say.
import type { Knowledge } from "../knowledge/model.ts";
import { valueInWords } from "../rules/explain.ts";
import { type FactDefinition, type GivenValue, UNNAMED } from "../rules/model.ts";
import type { Echo } from "./case.ts";
import { nameOf } from "./level-name.ts";

export interface SaidFacts {
  /** A level's name, or "patient". */
  readonly of: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly follows?: string }[];
}

/** What the facts of the patient are told of. */
export const PATIENT = "patient";

/** The facts as understood, patient first; with each level what follows from its facts, and why. */
export function caseInWords({ patient, levels, entailed }: Echo, { facts }: Pick<Knowledge, "facts">): SaidFacts[] {
  const definitions = new Map(facts.map((fact) => [fact.name, fact]));
  const said = (name: string, value: unknown): { label: string; value: string } => {
    const fact = definitions.get(name) as FactDefinition;
    return { label: fact.label, value: valueInWords(fact, value as GivenValue) };
  };
  const all = (own: Record<string, unknown>): { label: string; value: string }[] =>
    Object.entries(own).map(([name, value]) => said(name, value));
  return [
    { of: PATIENT, facts: all(patient) },
    ...levels.map(({ level = nameOf(UNNAMED), ...own }) => ({
      of: String(level),
      facts: [
        ...all(own),
        ...entailed
          .filter((each) => each.level === level)
          .map(({ fact, is, because }) => ({
            ...said(fact, definitions.get(fact)?.type === "boolean" ? is === "true" : is),
            follows: because,
          })),
      ],
    })),
  ];
}
