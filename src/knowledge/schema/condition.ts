// A condition: what must hold of the facts. Each node has exactly one key.
import * as z from "zod";
import type { ConditionNode } from "../../rules/model.ts";
import { factName, line } from "./names.ts";

/** A bound: a number in the fact's own unit, or a fraction "a/b" of the fact's maximum. */
const threshold = z.union([
  z.number(),
  z.string().regex(/^[0-9]+\/[1-9][0-9]*$/, "a number in the fact's unit, or a fraction of its maximum such as 2/3"),
]);

const CONDITION_KEYS = [
  "all",
  "any",
  "not",
  "possibly",
  "holds",
  "is",
  "includes",
  "compare",
  "given",
  "levelWithin",
  "levelsMatching",
] as const;

const stretch = { from: line.optional(), to: line.optional() };

const compare = z
  .strictObject({
    fact: factName,
    moreThan: threshold.optional(),
    atLeast: threshold.optional(),
    lessThan: threshold.optional(),
    atMost: threshold.optional(),
  })
  .refine((node) => ["moreThan", "atLeast", "lessThan", "atMost"].filter((key) => key in node).length === 1, {
    message: "a comparison has exactly one of moreThan, atLeast, lessThan, atMost",
  });

export const condition: z.ZodType<ConditionNode> = z.lazy(() =>
  z
    .strictObject({
      all: z.array(condition).min(1).optional(),
      any: z.array(condition).min(1).optional(),
      not: condition.optional(),
      possibly: condition.optional(),
      holds: factName.optional(),
      is: z.strictObject({ fact: factName, oneOf: z.array(line).min(1) }).optional(),
      includes: z.strictObject({ fact: factName, anyOf: z.array(line).min(1) }).optional(),
      compare: compare.optional(),
      given: factName.optional(),
      levelWithin: z.strictObject(stretch).optional(),
      levelsMatching: z.strictObject({ where: condition.optional(), ...stretch, atLeast: z.int().min(1) }).optional(),
    })
    .refine((node) => Object.keys(node).length === 1, {
      message: `a condition has exactly one of ${CONDITION_KEYS.join(", ")}`,
    }),
);
