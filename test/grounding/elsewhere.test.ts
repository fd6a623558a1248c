// A sentence with the wrong citation is pointed to the place that bears it out, and a falsehood to none that says otherwise.
import { expect, it } from "vitest";
import { checkAnswer } from "../../src/grounding/check-answer.ts";
import { makeEvidence } from "../../src/grounding/evidence.ts";
import { service } from "../support/base.ts";

const evidence = makeEvidence(service().knowledge);
const judged = (sentence: string) => {
  const [checked] = checkAnswer(sentence, evidence);
  return { verdict: checked?.verdict, reasons: checked?.reasons.join(" ") ?? "" };
};

it("a true sentence is pointed to its place, and not called true", () => {
  const { verdict, reasons } = judged("Infection, whether local or systemic, is an absolute contraindication [intro.p3].");
  expect(verdict).toBe("misattributed");
  expect(reasons).toBe("Its words are nearer to [table1.abs.3] than to [intro.p3]: check it there.");
});

it.each([
  "Only systemic infection is an absolute contraindication [intro.p3].",
  "Infection is an absolute contraindication, unless antibiotics are given [intro.p3].",
  "Allergy to latex is an absolute contraindication [conclusion.p2].",
  "Mild heart disease is a relative contraindication [abstract.p1].",
  "Bone scan is the single most useful imaging technique [intro.p3].",
  "Burst fracture is a relative contraindication only in osteoporosis [intro.p3].",
  "T11 was fractured [intro.p3].",
])("a false one is pointed to none: %s", (sentence) => {
  const { verdict, reasons } = judged(sentence);
  expect(verdict).not.toBe("supported");
  expect(reasons).not.toContain("nearer to");
});
