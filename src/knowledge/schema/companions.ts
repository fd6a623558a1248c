// What stands beside the passages and points at them: techniques, work-up, tensions, silences, vocabulary.
import * as z from "zod";
import { condition } from "./condition.ts";
import { factName, line, newFactName, passageId, slug } from "./names.ts";
import { passage } from "./passages.ts";

const technique = z.strictObject({ id: slug, name: line });

const compared = z.strictObject({
  /** What there is more or less of: it stands beside "more", "fewer", "lower". */
  of: z.array(line).min(1),
  /** Words that by themselves say more of it, or less. */
  more: z.array(line).optional(),
  less: z.array(line).optional(),
  /** The technique that has more of it; "neither" where the article calls them equal, "unclear" where it does not say. */
  most: z.union([slug, z.enum(["neither", "unclear"])]),
});

export const techniquesFile = z.strictObject({
  techniques: z.array(technique).length(2),
  /** What a caller may say of the patient here, beside the facts; all true or false. */
  context: z.array(z.strictObject({ name: newFactName, description: line })),
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
        /** How drafted answers compare the techniques here; left out: such a comparison is not read. */
        compared: compared.optional(),
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
        /** How that is said, "if …". Left out: in the words of the facts. */
        onlyIf: line.optional(),
        /** The step has been done, and its result tells what it is for, where this holds. */
        satisfiedWhen: condition.optional(),
        /** The facts that its result gives. Left out: those that `satisfiedWhen`, or else `notNeededWhen`, looks at. */
        tells: z.array(factName).min(1).optional(),
        /** It has been done, and its result does not tell, where this holds. */
        inconclusiveWhen: condition.optional(),
        /** It has not, and need not be, where this holds: something else tells what it would. */
        notNeededWhen: condition.optional(),
        /** The step is optional unless this holds. Left out: it is not optional. */
        requiredWhen: condition.optional(),
        /** How that is said, "if …". */
        requiredIf: line.optional(),
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
      /** Where it bears on a level whose rule decides or is left open. Left out: on every such level. */
      when: condition.optional(),
    }),
  ),
});

export const silencesFile = z.strictObject({
  silences: z.array(
    z.strictObject({
      id: slug,
      topic: line,
      text: line,
      nearest: z.array(passageId),
      /** With which people ask for it: phrases, with alternatives ("a|b c") and parts in any order ("a + b | c"). */
      words: z.array(line).min(1),
      /** The same, and they count only where no other word is said but those of the procedure. */
      alone: z.array(line).min(1).optional(),
      /** Questions that it is about. */
      catches: z.array(line).min(2),
      /** Questions near it that the article answers. */
      not: z.array(line).min(2),
    }),
  ),
});

export const intentsFile = z.strictObject({
  /** What people want to know, with the words for it and the passages that tell it, the first one first. */
  intents: z.array(
    z
      .strictObject({
        id: slug,
        /** Patterns as a silence has them, wherever they stand in a question. */
        words: z.array(line).min(1).optional(),
        /** The same, and they count only where nothing else is asked for but the procedure. */
        alone: z.array(line).min(1).optional(),
        answers: z.array(passageId).min(1),
        /** Questions that it is about. */
        catches: z.array(line).min(2),
        /** Questions near it that want something else. */
        not: z.array(line).min(1),
      })
      .refine(({ words, alone }) => words !== undefined || alone !== undefined, { message: "words, alone or both are needed" }),
  ),
  /** Passages that tell of something beside the subject: they stand back unless a question has one of the words. */
  asides: z.strictObject({ kinds: z.array(passage.shape.kind).min(1), words: z.array(line).min(1) }).optional(),
});

const terms = z.array(line).min(1).optional();

/** What a term may do for the words of the documents that it stands beside. */
export const TERM_KINDS = ["same", "narrower", "related", "opposite"] as const;

export const vocabularyFile = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        /** Words that the passages use. */
        of: line,
        /** Each says the same: a sentence stays exactly as true with it put in. */
        same: terms,
        /** Each is a kind of it: what holds of the whole may answer, and is said of the whole. */
        narrower: terms,
        /** Each finds it, and is not answered by it. */
        related: terms,
        /** Each is never to be taken for it. */
        opposite: terms,
        /** Where it needs saying. */
        why: line.optional(),
      }),
    )
    .optional(),
  /** What is said of one of these choices is not said of another; `within` names one that it is a part of. */
  alternatives: z
    .array(
      z.strictObject({
        of: slug,
        /** To leave such a choice out says more than the guideline does: of one population, of all. */
        narrows: z.literal(true).optional(),
        choices: z.array(z.strictObject({ id: slug, words: z.array(line).min(1), within: slug.optional() })).min(2),
      }),
    )
    .optional(),
});
