// Questions as a form: the few facts that could change an undetermined decision, put to the user by a client that can.
import type { FactDefinition } from "../rules/model.ts";
import type { CaseInput } from "./case.ts";
import type { Service } from "./service.ts";
import type { CheckOutput } from "./tools/check-contraindications.ts";
import { FIRST_QUESTIONS } from "./words.ts";

const MOST_FIELDS = 6;
/** What a user picks who does not know: the fact stays not given. */
const NOT_KNOWN = "not known";

type Field =
  | { type: "string"; title: string; description: string; enum: string[]; enumNames?: string[] }
  | { type: "number"; title: string; description: string; minimum: number; maximum: number };
export interface Form {
  message: string;
  requestedSchema: { type: "object"; properties: Record<string, Field> };
}

/**
 * The form for a decision that is still undetermined, or undefined where there is nothing to ask. No field is required
 * and none is a checkbox: a box that was left empty would read as "no".
 */
export function formFor({ ask }: CheckOutput, { knowledge }: Service): Form | undefined {
  const asked = ask.flatMap(({ fact, levels }) => {
    const definition = knowledge.facts.find(({ name }) => name === fact);
    return definition === undefined || definition.type === "list" ? [] : [{ definition, levels }];
  });
  const fields = asked
    .slice(0, FIRST_QUESTIONS)
    .flatMap(({ definition, levels }): { definition: FactDefinition; level: string | undefined }[] =>
      definition.scope === "patient" ? [{ definition, level: undefined }] : levels.map((level) => ({ definition, level })),
    )
    .slice(0, MOST_FIELDS);
  if (fields.length === 0) return undefined;
  return {
    message: `The answer is undetermined. These facts could change it; leave out, or mark as "${NOT_KNOWN}", what is not known.`,
    requestedSchema: {
      type: "object",
      properties: Object.fromEntries(fields.map(({ definition, level }) => [keyOf(definition.name, level), fieldOf(definition, level)])),
    },
  };
}

/** The arguments with what was answered; answers that are not among those offered are left out, as not given. */
export function withAnswers(args: CaseInput, answers: Record<string, unknown>, { knowledge }: Service): CaseInput {
  const patient = { ...args.patient };
  const levels = (args.levels ?? []).map((level) => ({ ...level }));
  for (const [key, answer] of Object.entries(answers)) {
    const [name = "", level] = key.split("@");
    const definition = knowledge.facts.find((fact) => fact.name === name);
    const value = definition === undefined ? undefined : answerOf(definition, answer);
    if (value === undefined) continue;
    const place = level === undefined ? patient : levels.find((each) => each.level === level);
    if (place !== undefined) place[name] = value;
  }
  return { ...args, patient, ...(levels.length > 0 ? { levels } : {}) };
}

const keyOf = (fact: string, level: string | undefined): string => (level === undefined ? fact : `${fact}@${level}`);

function fieldOf({ type, label, question, values = [], minimum = 0, maximum = 0 }: FactDefinition, level: string | undefined): Field {
  const text = { title: level === undefined ? label : `${level}: ${label}`, description: question };
  if (type === "quantity") return { type: "number", ...text, minimum, maximum };
  if (type === "boolean") return { type: "string", ...text, enum: ["yes", "no", NOT_KNOWN] };
  return {
    type: "string",
    ...text,
    enum: [...values.map(({ value }) => value), NOT_KNOWN],
    enumNames: [...values.map((each) => each.label), NOT_KNOWN],
  };
}

function answerOf(
  { type, values = [], minimum = 0, maximum = 0 }: FactDefinition,
  answer: unknown,
): boolean | string | { min: number; max: number } | undefined {
  if (type === "boolean") return answer === "yes" ? true : answer === "no" ? false : undefined;
  if (type === "quantity")
    return typeof answer === "number" && answer >= minimum && answer <= maximum ? { min: answer, max: answer } : undefined;
  return values.some(({ value }) => value === answer) ? (answer as string) : undefined;
}
