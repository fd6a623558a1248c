// The one definition of every knowledge file: what an author may write, checked entry by entry.
// Every object is strict: a key that is not listed here is an error that names it.
import * as z from "zod";
import type { ConditionNode } from "../rules/model.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens, such as my-rule");
export const factName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a fact name in camelCase, such as someFact");
export const line = z.string().trim().min(1);
const locator = z.string().regex(/^[a-z][a-z0-9]*(\.[a-z]+)?\.[a-z]?[0-9]+$/, "a locator such as dx.p3, table1.rel.7 or figure.1");
export const passageId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(\.[a-z]+)?\.[a-z]?[0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/, "a passage id such as dx.p3/stir-most-effective");
/** A locator, or a passage id, that carries a statement. */
const source = z.union([passageId, locator]);
const scope = z.enum(["patient", "level"]);

// ---------------------------------------------------------------- conditions

/** A bound: a number in the fact's own unit, or a fraction "a/b" of the fact's maximum. */
const threshold = z.union([
  z.number(),
  z.string().regex(/^[0-9]+\/[1-9][0-9]*$/, "a number in the fact's unit, or a fraction of its maximum such as 2/3"),
]);

const CONDITION_KEYS = ["all", "any", "not", "possibly", "holds", "is", "includes", "compare", "given", "levelsMatching"] as const;

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
      levelsMatching: z
        .strictObject({ where: condition.optional(), from: line.optional(), to: line.optional(), atLeast: z.int().min(1) })
        .optional(),
    })
    .refine((node) => Object.keys(node).length === 1, {
      message: `a condition has exactly one of ${CONDITION_KEYS.join(", ")}`,
    }),
);

// ---------------------------------------------------------------- facts

const choiceValue = z.strictObject({
  value: z.string().regex(/^[a-z][a-z0-9_]*$/, "lower-case words joined by underscores"),
  label: line,
  /** A value that only narrows the fact down: it could still turn out to be any of these. */
  couldBe: z.array(line).min(2).optional(),
});

const fact = z
  .strictObject({
    name: factName,
    scope,
    type: z.enum(["boolean", "choice", "list", "quantity"]),
    label: line,
    question: line,
    description: line.optional(),
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

/** `fact: is` follows wherever `when` holds; a given fact that says otherwise is a contradiction. */
const entailment = z.strictObject({
  id: slug,
  when: condition,
  fact: factName,
  is: z.union([z.boolean(), line]),
  because: line,
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
  facts: z.array(fact).min(1),
  entailments: z.array(entailment),
});

// ---------------------------------------------------------------- rules

export const factValue = z.union([
  z.boolean(),
  z.number(),
  line,
  z.array(line).min(1),
  z.strictObject({ min: z.number().optional(), max: z.number().optional() }),
]);

const ruleCase = z
  .strictObject({
    name: line,
    facts: z.record(factName, factValue),
    status: z.enum(["present", "absent", "unknown"]),
    /** Only with `unknown`. */
    reason: z.enum(["not_given", "article_does_not_decide"]).optional(),
  })
  .refine((entry) => (entry.status === "unknown") === (entry.reason !== undefined), {
    message: "an unknown case says its reason, not_given or article_does_not_decide; other cases have none",
  });

const reading = z.strictObject({ question: line, answer: line, reason: line, sources: z.array(source).min(1) });

export const ruleFile = z.strictObject({
  id: slug,
  kind: z.enum(["absolute", "relative", "indication"]),
  scope,
  row: locator,
  title: line,
  condition,
  /** Where the facts are known and the article still leaves the rule open. */
  leftOpen: z
    .array(z.strictObject({ when: condition, because: line, sides: z.array(source).min(2) }))
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
});

// ---------------------------------------------------------------- the guideline and its outline

export const guidelineFile = z.strictObject({
  id: slug,
  title: line,
  citation: line,
  version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+$/),
  notice: line,
  /** The name that clients see the server under, and prefix its tools with. */
  server: z.string().regex(/^[a-z][a-z0-9-]{1,31}$/),
  sittings: z.strictObject({ atMost: z.int().min(1), source: passageId }),
  instructions: line,
  /** Words and phrases by which a question is seen to be about somebody, whose facts would decide it. */
  patientWords: z.array(line).min(1).optional(),
  tools: z.array(z.strictObject({ name: z.string().regex(/^[a-z_]{3,32}$/), title: line, description: line.max(1000) })).min(1),
});

export const outlineFile = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9]*$/),
        title: line,
        groups: z.array(z.strictObject({ title: line, locators: z.array(locator).min(1) })).min(1),
      }),
    )
    .min(1),
  referenceCount: z.int().min(0),
});

// ---------------------------------------------------------------- passages and what points at them

export const passage = z.strictObject({
  id: passageId,
  /** Which sentences of the paragraph it stands for, counted from 1. */
  sentences: z.array(z.int().min(1)).min(1),
  text: line,
  references: z.array(z.int().min(1)).optional(),
  kind: z.enum([
    "epidemiology",
    "mechanism",
    "history",
    "technique",
    "presentation",
    "diagnosis",
    "evidence",
    "outcome",
    "recommendation",
    "indication",
    "contraindication",
    "caution",
    "complication",
    "cost",
    "case",
    "figure",
    "limitation",
    "outlook",
  ]),
  certainty: z.enum(["states", "suggests", "hypothesises", "unknown"]),
  asks: z.array(line).optional(),
});

export const passagesFile = z.strictObject({ section: z.string(), passages: z.array(passage).min(1) });

export const referencesFile = z.strictObject({
  references: z.array(
    z.strictObject({
      number: z.int().min(1),
      told: line,
      /** Only where the article itself names them. */
      author: line.optional(),
      year: z.int().optional(),
    }),
  ),
});

const technique = z.strictObject({ id: slug, name: line });

export const techniquesFile = z.strictObject({
  techniques: z.array(technique).length(2),
  /** What a caller may say of the patient here, beside the facts; all true or false. */
  context: z.array(z.strictObject({ name: factName, description: line })),
  aspects: z
    .array(
      z.strictObject({
        id: slug,
        title: line,
        /** One text per technique, by its id. */
        says: z.record(slug, line),
        favours: z.union([slug, z.enum(["neither", "unclear"])]),
        certainty: z.enum(["states", "suggests", "hypothesises", "unknown"]),
        passages: z.array(passageId).min(1),
        note: line.optional(),
        bearsOn: z.array(z.strictObject({ context: factName, because: line, passages: z.array(passageId).min(1) })).optional(),
      }),
    )
    .min(1),
  choice: z.strictObject({ text: line, passages: z.array(passageId).min(1) }),
});

export const workupFile = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        id: slug,
        kind: z.enum(["history", "imaging", "laboratory"]),
        title: line,
        text: line,
        reason: line,
        passages: z.array(passageId).min(1),
        /** The step is part of the plan where this holds; where it is not settled it depends. Left out: always. */
        when: condition.optional(),
        /** The step needs no doing where this holds. */
        satisfiedWhen: condition.optional(),
        /** The step is optional unless this holds. Left out: it is not optional. */
        requiredWhen: condition.optional(),
        caveats: z.array(z.strictObject({ text: line, passages: z.array(passageId).min(1), when: condition.optional() })).optional(),
      }),
    )
    .min(1),
});

export const tensionsFile = z.strictObject({
  tensions: z.array(
    z.strictObject({
      id: slug,
      title: line,
      sides: z.array(z.strictObject({ text: line, passages: z.array(passageId).min(1) })).min(2),
      handling: line,
      rules: z.array(slug).optional(),
    }),
  ),
});

export const silencesFile = z.strictObject({
  silences: z.array(
    z.strictObject({
      id: slug,
      topic: line,
      /** Words and phrases with which people ask for it. */
      words: z.array(line).min(1),
      text: line,
      nearest: z.array(passageId),
    }),
  ),
});

export const vocabularyFile = z.strictObject({
  entries: z.array(
    z.strictObject({
      term: line,
      means: z.array(line).min(1),
      kind: z.enum(["abbreviation", "synonym", "lay", "spelling", "brand"]),
      why: line,
    }),
  ),
});

export const promptsFile = z.strictObject({
  prompts: z.array(
    z
      .strictObject({
        name: z.string().regex(/^[a-z_]{3,32}$/),
        title: line,
        description: line.max(300),
        arguments: z
          .array(
            z.strictObject({
              name: z.string().regex(/^[a-z]+$/),
              description: line,
              required: z.boolean().optional(),
              completes: z.enum(["levels", "aspects", "locators", "references", "rules"]).optional(),
            }),
          )
          .min(1),
        text: line,
      })
      .refine(
        ({ arguments: known, text }) => [...text.matchAll(/\{([a-z]+)\}/g)].every(([, name]) => known.some((each) => each.name === name)),
        {
          message: "every {place} in the text is an argument",
        },
      ),
  ),
});

export const passageIdsFile = z.strictObject({ ids: z.array(passageId).min(1) });
