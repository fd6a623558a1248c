// rules/ and considerations/: what decides, and what a decision must bring along.
import * as z from "zod";
import { condition } from "./condition.ts";
import { factName, factValue, line, locator, passageId, ruleKind, scope, slug, source } from "./names.ts";

const ruleCase = z
  .strictObject({
    name: line,
    facts: z.record(factName, factValue),
    /** Left out: which level it is is not known. */
    level: z.string().optional(),
    status: z.enum(["present", "absent", "unknown"]),
    /** Only with `unknown`. */
    reason: z.enum(["not_given", "article_does_not_decide"]).optional(),
  })
  .refine((entry) => (entry.status === "unknown") === (entry.reason !== undefined), {
    message: "an unknown case says its reason, not_given or article_does_not_decide; other cases have none",
  });

export const reading = z.strictObject({
  question: line,
  answer: line,
  reason: line,
  sources: z.array(source).min(1),
  /** Where this reading is what decides the rule on a level: the decision tells it there. Left out: only explain_rule does. */
  when: condition.optional(),
});

export const ruleFile = z.strictObject({
  id: slug,
  kind: ruleKind,
  scope,
  /** Facts of the patient that a rule of a level looks at as well. */
  patientFacts: z.array(factName).min(1).optional(),
  row: locator,
  title: line,
  /** For a row that can stop being true: "while …", for the head of a decision that hangs on it. */
  while: line.optional(),
  condition,
  /** Where the facts are known and the article still leaves the rule open. */
  leftOpen: z
    .array(
      z.strictObject({
        when: condition,
        because: line,
        sides: z.array(source).min(2),
        /** It is open because nobody has looked, and one of these facts, once found out, would settle it. */
        settledBy: z.array(factName).min(1).optional(),
      }),
    )
    .min(1)
    .optional(),
  readings: z.array(reading).min(1),
  cases: z.array(ruleCase).min(3),
});

export const considerationFile = z.strictObject({
  id: slug,
  text: line,
  passages: z.array(passageId).min(1),
  /** Left out: it belongs to every decision. */
  when: condition.optional(),
  /** It speaks for treating: levels that are ruled out are left out of it, and it is not told where all are. */
  unlessRuledOut: z.literal(true).optional(),
});
