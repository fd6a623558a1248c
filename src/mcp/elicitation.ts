// Questions as a form: the few facts that could change an undetermined decision, put to the user by a client that can.
import type { FactDefinition } from "../rules/model.ts";
import type { CaseInput } from "./case.ts";
import type { Service } from "./service.ts";
import type { CheckOutput } from "./tools/check-contraindications.ts";
import { FIRST_QUESTIONS } from "./words.ts";

const MOST_FIELDS = 6;
/** What a user picks who does not know: the fact stays not given. */
const NOT_KNOWN = "not known";

/** Every field is a text: one for a number could not say that it is not known, and is sent back as its smallest. */
interface Field {
  readonly type: "string";
  readonly title: string;
  readonly description: string;
  readonly enum?: readonly string[];
  readonly enumNames?: readonly string[];
  readonly default: typeof NOT_KNOWN;
}
export interface Form {
  readonly message: string;
  readonly requestedSchema: { readonly type: "object"; readonly properties: Readonly<Record<string, Field>> };
}

/**
 * The form for a decision that is still undetermined, or undefined where there is nothing to ask. No field is required,
 * none is a checkbox, and each begins with "not known": one that was left as it was would else read as an answer.
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
    message: `The answer is undetermined. These facts could change it; leave at "${NOT_KNOWN}" what is not known.`,
    requestedSchema: {
      type: "object",
      properties: Object.fromEntries(fields.map(({ definition, level }) => [keyOf(definition.name, level), fieldOf(definition, level)])),
    },
  };
}

/**
 * The input with what was answered. Only what the form asked is taken, and only from among what it offered; the rest is left
 * out, as not given. A fact that is given already stays as it is.
 */
export function withAnswers(
  input: CaseInput,
  { requestedSchema }: Form,
  answers: Readonly<Record<string, unknown>>,
  { knowledge }: Service,
): CaseInput {
  const patient = { ...input.patient };
  const levels = (input.levels ?? []).map((level) => ({ ...level }));
  for (const key of Object.keys(requestedSchema.properties)) {
    const [name = "", level] = key.split("@");
    const definition = knowledge.facts.find((fact) => fact.name === name);
    const value = definition === undefined || !Object.hasOwn(answers, key) ? undefined : answerOf(definition, answers[key]);
    // One level may have been given without its name.
    const named = levels.find((each) => each.level === level) ?? (levels.length === 1 ? levels[0] : undefined);
    const place: Record<string, unknown> | undefined = level === undefined ? patient : named;
    if (value !== undefined && place !== undefined && place[name] === undefined) place[name] = value;
  }
  return { ...input, patient, ...(levels.length > 0 ? { levels } : {}) };
}

const keyOf = (fact: string, level: string | undefined): string => (level === undefined ? fact : `${fact}@${level}`);

function fieldOf({ type, label, question, values = [], unit, minimum = 0, maximum = 0 }: FactDefinition, level: string | undefined): Field {
  const field = { type: "string", title: level === undefined ? label : `${level}: ${label}`, default: NOT_KNOWN } as const;
  if (type === "quantity") {
    const range = `a number from ${minimum} to ${maximum}${unit === undefined ? "" : ` ${unit}`}`;
    return { ...field, description: `${question} (${range}, or ${NOT_KNOWN})` };
  }
  if (type === "boolean") return { ...field, description: question, enum: [NOT_KNOWN, "yes", "no"] };
  return {
    ...field,
    description: question,
    enum: [NOT_KNOWN, ...values.map(({ value }) => value)],
    enumNames: [NOT_KNOWN, ...values.map((each) => each.label)],
  };
}

function answerOf(
  { type, values = [], unit = "", minimum = 0, maximum = 0 }: FactDefinition,
  answer: unknown,
): boolean | string | { min: number; max: number } | undefined {
  if (type === "boolean") return answer === "yes" ? true : answer === "no" ? false : undefined;
  if (type === "quantity") {
    const number = typeof answer === "string" ? numberIn(answer.replace(unit, "")) : answer;
    return typeof number === "number" && number >= minimum && number <= maximum ? { min: number, max: number } : undefined;
  }
  return values.some(({ value }) => value === answer) ? (answer as string) : undefined;
}

/** Of a text that is a number and nothing else. */
function numberIn(text: string): number | undefined {
  return /^\s*\d{1,6}(?:\.\d{1,9})?\s*$/.test(text) ? Number(text) : undefined;
}
