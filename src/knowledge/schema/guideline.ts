// guideline.yaml, outline.yaml and prompts.yaml: what the guideline is, where its places are, how it presents itself.
import * as z from "zod";
import { line, locator, passageId, ruleKind, slug, source } from "./names.ts";
import { reading } from "./rules.ts";

export const guidelineFile = z.strictObject({
  id: slug,
  title: line,
  citation: line,
  version: z.string().regex(/^[0-9]+\.[0-9]+\.[0-9]+$/),
  notice: line,
  /** The name that clients see the server under, and prefix its tools with. */
  server: z.string().regex(/^[a-z][a-z0-9-]{1,31}$/),
  sittings: z.strictObject({ atMost: z.int().min(1), source: passageId }),
  /** What several indications ask for together, and how that is read. Left out: all of them are needed. */
  indications: z
    .strictObject({ need: z.enum(["all", "any", "undecided"]), because: line, sides: z.array(source).min(2), reading })
    .optional(),
  /** How a decision names what it is about, what it decides by, and who decides in the end. */
  decision: z.strictObject({ about: line, by: line, team: line }),
  instructions: line,
  /** Words and phrases by which a question is seen to be about somebody, whose facts would decide it. */
  patientWords: z.array(line).min(1).optional(),
  /** Words and phrases by which a question asks whether something speaks for or against: only a passage that covers it answers. */
  decisionWords: z.array(line).min(1).optional(),
  /** Words by which a drafted answer says that the procedure is done: beside what forbids it they permit it. */
  treatmentWords: z.array(line).min(1).optional(),
  tools: z.array(z.strictObject({ name: z.string().regex(/^[a-z_]{3,32}$/), title: line, description: line.max(1000) })).min(1),
});

export const outlineFile = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9]*$/),
        title: line,
        /** How a link names it, where the title is too long for one. */
        short: line.optional(),
        groups: z
          .array(
            z.strictObject({
              title: line,
              /** What its rows are, where rules stand for them. */
              kind: ruleKind.optional(),
              /** How a passage says that; it says one of these, and none of another kind. */
              words: z.array(line).min(1).optional(),
              locators: z.array(locator).min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  referenceCount: z.int().min(0),
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
