// Sentences as a chat client writes them: each mechanism with what it flags, and with what is near to it and faithful.
import { describe, expect, it } from "vitest";
import { checkAnswer } from "../../src/grounding/check-answer.ts";
import { makeEvidence } from "../../src/grounding/evidence.ts";
import { service } from "../support/base.ts";

const evidence = makeEvidence(service().knowledge);
const verdicts = (text: string) => checkAnswer(text, evidence).map(({ verdict }) => verdict);
const reasonsOf = (text: string) =>
  checkAnswer(text, evidence)
    .flatMap(({ reasons }) => reasons)
    .join(" ");

/** A sentence that is flagged, with what the reason must tell; and one near to it that is borne out. */
function each(cases: readonly (readonly [flagged: string, because: string, faithful: string])[]): void {
  it.each(cases)("%s", (flagged, because, faithful) => {
    expect(verdicts(flagged)).toContain("overstated");
    expect(reasonsOf(flagged)).toContain(because);
    expect(verdicts(faithful)).toEqual(["supported"]);
  });
}

describe("what a passage says of one choice alone", () => {
  each([
    [
      "In people with older malignant fractures, back pain often has to do with facet arthropathy [dx.p2].",
      "another population (osteoporotic)",
      "In people with older osteoporotic fractures, back pain often has to do with facet arthropathy [dx.p2].",
    ],
    [
      "A bone scan may be falsely negative in cancer, since osteoblastic activity is lacking [dx.p3].",
      "another population (myeloma)",
      "A bone scan may be falsely negative in myeloma, since osteoblastic activity is lacking [dx.p3].",
    ],
    [
      "CT is considered the most effective imaging for bone marrow edema [dx.p3].",
      "another imaging (mri)",
      "MRI-STIR is considered the most effective imaging for bone marrow edema [dx.p3].",
    ],
    [
      "The trials found vertebroplasty to be of no use in cancer patients [evidence.p5].",
      "denies it of that population (malignant)",
      "That the trials found no benefit should not be applied to cancer patients [evidence.p5].",
    ],
  ]);

  it("a passage that gives a choice as an example is not limited to it", () => {
    expect(verdicts("Modest height gains may improve alignment in cancer patients with several adjacent fractures [evidence.p4].")).toEqual(
      ["supported"],
    );
  });
});

describe("advice", () => {
  each([
    [
      "Patients should be warned of pulmonary embolism from cement [complications.p1].",
      "gives no advice",
      "Pulmonary embolism from cement has been described in case reports [complications.p1].",
    ],
    [
      "Physicians should choose kyphoplasty rather than vertebroplasty in multiple myeloma [evidence.p4].",
      "prefers neither technique",
      "It is not known when kyphoplasty should be chosen rather than vertebroplasty [evidence.p4].",
    ],
  ]);
});

describe("a list of rows with its kind said once", () => {
  it.each([
    "Systemic infection [table1.abs.3], pedicle extension [table1.rel.6] and cement allergy [table1.abs.5] are absolute contraindications.",
    "Relative contraindications include a burst fracture [table1.rel.5], a systemic infection [table1.abs.3] and radicular pain [table1.rel.10].",
    "Systemic infection [table1.abs.3] is absolute, but pedicle extension [table1.rel.6] and cement allergy [table1.abs.5] are only relative contraindications.",
    "Systemic infection, pedicle extension and cement allergy are absolute contraindications [table1.abs.3, table1.rel.6, table1.abs.5].",
  ])("is flagged for the one row of another kind: %s", (text) => {
    expect(verdicts(text)).toEqual(["overstated"]);
  });

  it.each([
    "Systemic infection [table1.abs.3], uncorrectable coagulopathy [table1.abs.4] and cement allergy [table1.abs.5] are absolute contraindications.",
    "Absolute contraindications include infection [table1.abs.3] and cement allergy [table1.abs.5]; relative ones include a burst fracture [table1.rel.5] and radicular pain [table1.rel.10].",
    "Systemic infection [table1.abs.3] is absolute, but pedicle extension [table1.rel.6] is only a relative contraindication.",
    "The article names three relative contraindications: a burst fracture [table1.rel.5], pedicle extension [table1.rel.6] and radicular pain [table1.rel.10].",
  ])("is borne out where all are of that kind: %s", (text) => {
    expect(verdicts(text)).toEqual(["supported"]);
  });
});

describe("a denied claim", () => {
  it("is borne out where the source says otherwise or nothing, and flagged where it says so", () => {
    expect(verdicts("The authors do not claim that either technique relieves pain better [conclusion.p2].")).toEqual(["supported"]);
    expect(verdicts("Nowhere does the article claim that augmentation lengthens life.")).toEqual(["not_a_claim"]);
    expect(verdicts("The authors do not claim that systemic infection is an absolute contraindication [table1.abs.3].")).toEqual([
      "overstated",
    ]);
  });

  it("hides nothing that the sentence says beside it", () => {
    expect(verdicts("The article does not mention antibiotics, but infection is only a relative contraindication [table1.abs.3].")).toEqual(
      ["overstated"],
    );
    expect(verdicts("The article does not mention antibiotics, but infection is an absolute contraindication [table1.abs.3].")).toEqual([
      "supported",
    ]);
    expect(verdicts("The article does not mention antibiotics, but infection is an absolute contraindication.")).toEqual(["uncited"]);
  });
});

describe("a case held against a bound", () => {
  each([
    [
      "With 55% of its height lost, the vertebra is beyond the two-thirds limit, a relative contraindication [table1.rel.7].",
      '"55%"',
      "With 75% of its height lost, the vertebra is beyond the two-thirds limit, a relative contraindication [table1.rel.7].",
    ],
  ]);

  it("one figure told twice is one figure, and the source's own year is none", () => {
    expect(verdicts("Close to a third of vertebral metastases (almost 30%) lead to a compression fracture [intro.p1].")).toEqual([
      "supported",
    ]);
    expect(verdicts("As of 2010, no prospective trial had compared the two techniques [intro.p4].")).toEqual(["supported"]);
    expect(verdicts("Kyphoplasty was introduced in 2010 [intro.p4].")).toEqual(["overstated"]);
  });
});

describe("a row permitted, or widened to any", () => {
  each([
    [
      "Patients with a systemic infection can be augmented all the same [table1.abs.3].",
      "possible all the same",
      "Patients with a systemic infection cannot be augmented [table1.abs.3].",
    ],
    [
      "Compression of the cord, symptomatic or not, is an absolute contraindication [table1.abs.2].",
      "that is symptomatic",
      "Compression of the cord, if it is symptomatic, is an absolute contraindication [table1.abs.2].",
    ],
    ["Screening for coagulopathy must be routine [dx.p4].", "optional", "Screening for coagulopathy need not be routine [dx.p4]."],
  ]);
});

describe("turned round", () => {
  each([
    [
      "How completely the vertebra is filled has been shown to correlate with efficacy [complications.p1].",
      "has not been shown",
      "How completely the vertebra is filled has not been shown to correlate with efficacy [complications.p1].",
    ],
    [
      "The majority of metastases in vertebrae are sclerotic [intro.p1].",
      "against what it says",
      "The majority of metastases in vertebrae are osteolytic rather than sclerotic [intro.p1].",
    ],
    [
      "A higher opioid dose lessened nausea and myoclonus [case.p1].",
      "nausea",
      "A higher opioid dose increased nausea and myoclonus [case.p1].",
    ],
  ]);
});
