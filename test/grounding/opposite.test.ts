// Sentences that turn the article round in a plain form: each rule with what it flags, and with what is near to it and faithful.
import { describe, expect, it } from "vitest";
import { checkAnswer } from "../../src/grounding/check-answer.ts";
import { makeEvidence } from "../../src/grounding/evidence.ts";
import { service } from "../support/base.ts";

const evidence = makeEvidence(service().knowledge);
const judged = (sentence: string) => {
  const [checked] = checkAnswer(sentence, evidence);
  return { verdict: checked?.verdict, reasons: checked?.reasons.join(" ") ?? "" };
};

describe("a preference of one technique that no cited statement has", () => {
  it.each([
    "The article recommends kyphoplasty over vertebroplasty in malignancy [evidence.p1].",
    "The article recommends vertebroplasty over kyphoplasty in malignancy [evidence.p1].",
    "Kyphoplasty should be preferred in malignancy because it leaks less [complications.p1].",
    "Kyphoplasty is the treatment of choice [evidence.p1].",
    "The selection of technique should be kyphoplasty [evidence.p1].",
    "You should choose kyphoplasty instead of vertebroplasty in malignancy [evidence.p1].",
    "Vertebroplasty should be used rather than kyphoplasty [evidence.p1].",
    "Kyphoplasty ought to be chosen in multiple myeloma [evidence.p4].",
  ])("is overstated: %s", (sentence) => {
    expect(judged(sentence)).toMatchObject({ verdict: "overstated", reasons: expect.stringContaining("prefers neither technique") });
  });

  it.each([
    ["denied", "The article does not recommend one technique over the other [evidence.p1]."],
    ["left to someone", "The choice between vertebroplasty and kyphoplasty is left to the practitioner [evidence.p1]."],
    ["not known", "There are not enough data to say when kyphoplasty should be preferred to vertebroplasty [evidence.p4]."],
    ["said of both", "Vertebroplasty or kyphoplasty is recommended as the principal palliative treatment [evidence.p2]."],
    ["said of neither", "Augmentation is becoming a first choice for painful fractures in malignancy [abstract.p1]."],
    ["a comparison alone", "Kyphoplasty leaks less often than vertebroplasty [complications.p1]."],
  ])("is none where it is %s", (_, sentence) => {
    expect(judged(sentence)).toEqual({ verdict: "supported", reasons: "" });
  });
});

describe("what restricts a row, dropped", () => {
  it.each([
    ["Coagulopathy is an absolute contraindication [table1.abs.4].", "that cannot be corrected"],
    ["Any coagulopathy is an absolute contraindication [table1.abs.4].", "that cannot be corrected"],
    ["Augmentation is contraindicated in coagulopathy [table1.abs.4].", "that cannot be corrected"],
    ["Absolute contraindications:\n\n- Coagulopathy [table1.abs.4]", "that cannot be corrected"],
    ["Cardiopulmonary disease is a relative contraindication [table1.rel.8].", "that is severe"],
    ["Height loss is a relative contraindication [table1.rel.7].", "more than two thirds"],
  ])("is overstated: %s", (text, what) => {
    const reasons = checkAnswer(text, evidence).filter(({ verdict }) => verdict === "overstated");
    expect(reasons.map((each) => each.reasons.join(" ")).join(" ")).toContain(what);
  });

  it.each([
    ["said in other words", "Irreversible coagulopathy is an absolute contraindication [table1.abs.4]."],
    ["said by a synonym", "Symptomatic spinal cord compression is an absolute contraindication [table1.abs.2]."],
    ["told at length", "Spinal cord compression with neurological deficits is an absolute contraindication [table1.abs.2]."],
    ["a condition", "A tumor in the canal is a relative contraindication if it takes more than one third [table1.rel.3]."],
    ["not there", "Infection is an absolute contraindication [table1.abs.3]."],
    ["a choice among several", "Radicular pain is a relative contraindication [table1.rel.10]."],
    ["a length of time", "Inability to lie prone is a relative contraindication [table1.rel.11]."],
  ])("is no matter where it is %s", (_, sentence) => {
    expect(judged(sentence)).toEqual({ verdict: "supported", reasons: "" });
  });
});

describe("a benefit denied", () => {
  it.each([
    ["against a warning", "Vertebroplasty does not help patients with malignant fractures [evidence.p5]."],
    ["against a warning, by a noun", "Vertebroplasty is of no benefit in fractures caused by malignant disease [evidence.p5]."],
    ["against what is affirmed", "Augmentation does not ease severe pain [evidence.p5]."],
    ["in one word", "Augmentation is useless for severe pain [evidence.p5]."],
    ["against a recommendation", "Augmentation has no role in painful malignant fractures [evidence.p2]."],
  ])("%s is overstated", (_, sentence) => {
    expect(judged(sentence).verdict).toBe("overstated");
  });

  it.each([
    [
      "carried on with the warning",
      "The trials' finding that vertebroplasty does not help patients should not be carried over to malignant fractures [evidence.p5].",
    ],
    ["compared", "Vertebroplasty was no better than sham in osteoporotic fractures [evidence.p5]."],
    ["said of something else", "Conventional treatment often does not relieve the pain [abstract.p1]."],
    ["a condition", "Augmentation helps when analgesics and bracing do not relieve the pain [table1.ind.1]."],
  ])("is supported where it is %s", (_, sentence) => {
    expect(judged(sentence)).toEqual({ verdict: "supported", reasons: "" });
  });

  it("is not called true of a place that denies nothing", () => {
    expect(judged("Augmentation does not help patients with malignant fractures [conclusion.p2].").reasons).not.toContain("True, but");
  });
});
