// facts.yaml: the levels, the facts that a caller can give, and what follows from what.
import * as z from "zod";
import { LEVEL } from "../../rules/domain.ts";
import { condition } from "./condition.ts";
import { factName, factValue, line, newFactName, scope, slug } from "./names.ts";

const choiceValue = z.strictObject({
  value: z.string().regex(/^[a-z][a-z0-9_]*$/, "lower-case words joined by underscores"),
  label: line,
  /** A value that only narrows the fact down: it could still turn out to be any of these. */
  couldBe: z.array(line).min(2).optional(),
  /** People say it with a "no" or a "not", so that one in the words behind it denies nothing. */
  saidWithNo: z.literal(true).optional(),
});

const fact = z
  .strictObject({
    name: newFactName,
    scope,
    type: z.enum(["boolean", "choice", "list", "quantity"]),
    label: line,
    question: line,
    description: line.optional(),
    /** What denies it without a "no", as people say it: "spared". */
    deniedBy: z
      .array(z.string().regex(/^[a-z]+( [a-z]+)*$/, "words in lower case"))
      .min(1)
      .optional(),
    values: z.array(choiceValue).min(2).optional(),
    unit: line.optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  })
  .refine((entry) => (entry.type === "choice" || entry.type === "list") === (entry.values !== undefined), {
    message: "a choice or a list names its values; other facts have none",
  })
  .refine(
    (entry) => (entry.type === "quantity") === (entry.minimum !== undefined && entry.maximum !== undefined && entry.unit !== undefined),
    {
      message: "a quantity, and only a quantity, has unit, minimum and maximum",
    },
  );

const entailmentCase = z
  .strictObject({
    name: line,
    facts: z.record(factName, factValue),
    entails: z.union([z.boolean(), line]).optional(),
    /** Nothing follows. */
    open: z.literal(true).optional(),
    /** The facts contradict each other. */
    refused: z.literal(true).optional(),
  })
  .refine((entry) => [entry.entails, entry.open, entry.refused].filter((each) => each !== undefined).length === 1, {
    message: "a case of an entailment has exactly one of entails, open, refused",
  });

/** `fact: is` follows wherever `when` holds; a given fact that says otherwise is a contradiction. */
const entailment = z.strictObject({
  id: slug,
  when: condition,
  fact: factName,
  is: z.union([z.boolean(), line]),
  because: line,
  /** What it comes to on these facts, as if there were no other entailment. */
  cases: z.array(entailmentCase).min(1),
});

/** Something about the facts themselves that whoever gave them should look at. */
const remark = z.strictObject({ id: slug, when: condition, text: line });

/** How levels are written otherwise: other letters before the number, by the letters that the level list has. */
const levelNames = z.strictObject({
  alsoWritten: z.record(z.string().regex(/^[A-Z]+$/), z.array(z.string().regex(/^[A-Za-z]+$/)).min(1)),
  /** Said of a level that is not in the list. */
  beyond: line,
});

export const factsFile = z.strictObject({
  levels: z
    .array(z.string().regex(/^[A-Z][A-Z0-9]*$/))
    .min(1)
    .superRefine((levels, context) => {
      for (const [index, level] of levels.entries()) {
        if (levels.indexOf(level) !== index)
          context.addIssue({ code: "custom", path: [index], message: `the level ${level} stands twice` });
      }
    }),
  levelNames: levelNames.optional(),
  facts: z.array(fact.refine(({ name }) => name !== LEVEL, { message: "which level it is needs no fact of its own" })).min(1),
  entailments: z.array(entailment),
  remarks: z.array(remark).optional(),
});
