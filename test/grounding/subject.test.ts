// What is said of another subject than the passage's, or of one that it leaves open, and subjects in other words.
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
  ["with a figure of another's", "Radiation therapy gives pain relief within a day [evidence.p2].", 'of "radiation therapy"'],
  ["called the first", "Bedrest is the primary treatment of spinal malignancy [intro.p2].", 'of "bedrest"'],
  ["called the commonest", "Embolism is the most common complication of augmentation [complications.p1].", 'of "embolism"'],
  ["in a clause of its own", "Pain relief occurs within a day, and survival is doubled [evidence.p2].", 'of "survival"'],
  ["of what another was used for", "Bracing may prevent progression of vertebral collapse [abstract.p1].", 'of "bracing"'],
  ["of another level", "T11 was fractured [case.p1].", "of T12, the sentence of T11"],
  ["that is left open", "Kyphoplasty is cost effective [cost.p1].", '("cost effective")'],
  ["for a time that is not given", "Pain relief lasts for years [conclusion.p1].", '"for years" is not given'],
  ["of imaging", "CT is the single most useful imaging technique [dx.p4].", "another imaging"],
  ["of imaging, too", "Bone scan is the most effective imaging for acute fracture [dx.p3].", "another imaging"],
])("another subject, %s, is overstated", (_, sentence, what) => {
  expect(judged(sentence)).toMatchObject({ verdict: "overstated", reasons: expect.stringContaining(what) });
});

it.each([
  "Vertebral augmentation gives pain relief within a day [evidence.p2].",
  "Radiotherapy is often the primary treatment of spinal malignancy [intro.p2].",
  "Cement leakage is the most common complication of augmentation [complications.p1].",
  "The procedure is becoming a first-line option for painful fractures [abstract.p1].",
  "Less wobble at the fracture is thought to be why the pain eases [intro.p5].",
  "T12 was fractured [case.p1].",
  "The signal in T11 was thought to come from tumor infiltration [case.p1].",
  "Cost effectiveness is unclear [cost.p1].",
  "These technical developments need wider study before their efficacy is known [complications.p2].",
  "Antitumor therapies may take days to weeks to work [evidence.p2].",
  "MRI of the spine is the single most useful technique of imaging [dx.p4].",
])("is supported: %s", (sentence) => {
  expect(judged(sentence)).toEqual({ verdict: "supported", reasons: "" });
});

it("a lack that a passage gives as its reason is borne out by it", () => {
  expect(judged("There is no prospective comparative trial of the two techniques [conclusion.p2].")).toEqual({
    verdict: "supported",
    reasons: "",
  });
  expect(judged("There are prospective comparative trials of the two techniques [conclusion.p2].").verdict).not.toBe("supported");
});

it("a dropped denial is named, whatever else is wrong", () => {
  const { verdict, reasons } = judged("Augmentation significantly increases the risk of new osteoporotic fractures [complications.p3].");
  expect(verdict).toBe("overstated");
  expect(reasons).toContain('denies it, the sentence does not ("increases")');
});
