// passages/, passage-ids.yaml and references.yaml: what the guideline says, and of whom.
import * as z from "zod";
import { line, passageId } from "./names.ts";

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
  /** Names of what it decides on, every attribute that it wants among their words: a question has to say all of one. */
  covers: z.array(line).min(1).optional(),
  /** Words beside which it does not cover what is named ("healed"). */
  unless: z.array(line).min(1).optional(),
});

export const passagesFile = z.strictObject({ section: z.string(), passages: z.array(passage).min(1) });

export const passageIdsFile = z.strictObject({ ids: z.array(passageId).min(1) });

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
