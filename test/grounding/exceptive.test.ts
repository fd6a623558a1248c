// What a sentence restricts or excepts and the article does not: each with what is near to it and faithful.
import { describe, expect, it } from "vitest";
import { checkAnswer } from "../../src/grounding/check-answer.ts";
import { makeEvidence } from "../../src/grounding/evidence.ts";
import { service } from "../support/base.ts";

const evidence = makeEvidence(service().knowledge);
const judged = (sentence: string) => {
  const [checked] = checkAnswer(sentence, evidence);
  return { verdict: checked?.verdict, reasons: checked?.reasons.join(" ") ?? "" };
};

describe("an exception that no cited place makes", () => {
  it.each([
    ["Infection is an absolute contraindication, unless antibiotics are given [table1.abs.3].", "unless antibiotics are given"],
    ["Uncorrectable coagulopathy is an absolute contraindication, except in emergencies [table1.abs.4].", "except in emergencies"],
    ["Burst fractures are a relative contraindication, other than in myeloma [table1.rel.5].", "in myeloma"],
    ["Infection is an absolute contraindication for vertebroplasty but not for kyphoplasty [table1.abs.3].", "but not for kyphoplasty"],
    [
      "Allergy to bone cement is an absolute contraindication, but allergy to contrast media is not [table1.abs.5].",
      "contrast media is not",
    ],
    ["Systemic infection is an absolute contraindication, local infection is not [table1.abs.3].", "local infection is not"],
    ["Vertebroplasty improves respiratory function but kyphoplasty does not [evidence.p3].", "kyphoplasty does not"],
  ])("is overstated: %s", (sentence, what) => {
    expect(judged(sentence)).toMatchObject({ verdict: "overstated", reasons: expect.stringContaining(what) });
  });

  it.each([
    ["what the row itself leaves out", "Coagulopathy is an absolute contraindication unless it can be corrected [table1.abs.4]."],
    ["said elsewhere in the place", "MRI is the best imaging test unless it is not feasible [dx.p3]."],
    ["no exception to what is said", "Other than pain, spinal tumors may cause altered sensation [intro.p1]."],
    ["a row of another kind", "Infection is an absolute contraindication, but burst fracture is not [table1.abs.3][table1.rel.5]."],
    [
      "the other kind of the same row",
      "Severe cardiopulmonary disease is a relative contraindication, not an absolute one [table1.rel.8].",
    ],
    ["what tells the two apart", "Kyphoplasty, unlike vertebroplasty, uses an inflatable balloon [intro.p4]."],
  ])("is none where it is %s", (_, sentence) => {
    expect(judged(sentence)).toEqual({ verdict: "supported", reasons: "" });
  });
});

describe("a restriction that no cited place makes", () => {
  it.each([
    ["to one of two that are named", "Only systemic infection is an absolute contraindication [table1.abs.3].", "local, too"],
    ["to a group of people", "Burst fracture is a relative contraindication only in osteoporosis [table1.rel.5].", "only in osteoporosis"],
    [
      "to one technique",
      "Extension into the pedicle is a relative contraindication for kyphoplasty alone [table1.rel.6].",
      "alone kyphoplasty",
    ],
    [
      "to one technique, said of both",
      "Severe complications, paralysis for instance, have been reported for vertebroplasty only [complications.p1].",
      "kyphoplasty, too",
    ],
    ["to one row of several", "Only infection is an absolute contraindication [table1.abs.3].", "one of several"],
    ["to one row of several, by the article", "Infection is the only absolute contraindication [table1.abs.3].", "is another"],
  ])("%s is overstated", (_, sentence, what) => {
    expect(judged(sentence)).toMatchObject({ verdict: "overstated", reasons: expect.stringContaining(what) });
  });

  it.each([
    ["the row's own", "Only symptomatic cord compression is an absolute contraindication [table1.abs.2]."],
    ["the row's own, told as a condition", "Coagulopathy is an absolute contraindication only if it cannot be corrected [table1.abs.4]."],
    ["of how strongly", "Severe cardiopulmonary disease is only a relative contraindication [table1.rel.8]."],
    ["of how many", "Only few studies report specifically on malignant disease [evidence.p1]."],
    ["the trials' own", "The trials included only ambulatory outpatients with osteoporotic fractures [evidence.p5]."],
    ["denied", "Vertebral augmentation not only relieves pain but also stabilizes the vertebra [abstract.p1]."],
  ])("is none where it is %s", (_, sentence) => {
    expect(judged(sentence)).toEqual({ verdict: "supported", reasons: "" });
  });
});
