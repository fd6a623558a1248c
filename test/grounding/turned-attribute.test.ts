// An attribute turned round: of degree, side, age, setting, or what a passage sets aside; and what is near to it and faithful.
import { expect, it } from "vitest";
import { checkAnswer } from "../../src/grounding/check-answer.ts";
import { makeEvidence } from "../../src/grounding/evidence.ts";
import { service } from "../support/base.ts";

const evidence = makeEvidence(service().knowledge);
const judged = (sentence: string) => {
  const [checked] = checkAnswer(sentence, evidence);
  return { verdict: checked?.verdict, reasons: checked?.reasons.join(" ") ?? "" };
};

it.each([
  ["set aside", "Vertebral metastases most frequently are sclerotic [intro.p1].", 'sets "sclerotic" against what it says'],
  ["degree", "Mild heart disease is a relative contraindication [table1.rel.8].", 'says "severe"'],
  ["degree of pain", "Patients with mild pain may have opted out of the trials [evidence.p5].", 'says "severe"'],
  ["tapered and raised", "After vertebroplasty the IV PCA was increased [case.p2].", 'says "tapered"'],
  ["off a place", "Midline pain is a relative contraindication [table1.rel.10].", "puts it off the midline"],
  ["at a place", "Pain off the midline is an indication [table1.ind.2].", "does not put it off the midline"],
])("%s is overstated", (_, sentence, why) => {
  expect(judged(sentence)).toMatchObject({ verdict: "overstated", reasons: expect.stringContaining(why) });
});

it.each([
  ["set aside here, too", "Vertebral metastases are most often osteolytic rather than sclerotic [intro.p1]."],
  ["of the same degree in another word", "Serious cardiopulmonary disease is a relative contraindication [table1.rel.8]."],
  ["off the place in other words", "Pain away from the midline is a relative contraindication [table1.rel.10]."],
  ["beside the place", "Pain to the left of the midline is a relative contraindication [table1.rel.10]."],
  ["at the place", "Reproducible midline pain in the region of the fracture is an indication [table1.ind.2]."],
  [
    "not carried over, twice",
    "The negative result should not be carried over to malignant fractures, nor to acute fractures with severe pain [evidence.p5].",
  ],
])("%s is supported", (_, sentence) => {
  expect(judged(sentence)).toEqual({ verdict: "supported", reasons: "" });
});
