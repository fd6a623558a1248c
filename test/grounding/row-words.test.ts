// A row with another word in the place of one of its own, and what is near to that and faithful.
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
  ["what one is allergic to", "Allergy to latex is an absolute contraindication [table1.abs.5].", "latex"],
  ["the side", "Anterior vertebral body wall disruption is a relative contraindication [table1.rel.1].", "anterior"],
  ["whose backup", "Lack of cardiac surgical backup is a relative contraindication [table1.rel.12].", "cardiac"],
  ["the age", "Chronic fractures with uncontrolled pain are an indication [table1.ind.1].", "chronic"],
  ["to what", "Symptomatic spinal cord compression is an absolute contraindication to surgery [table1.abs.2].", "surgery"],
  ["in a list", "Infection and allergy to morphine are absolute contraindications [table1.abs.3][table1.abs.5].", "morphine"],
])("%s is flagged, and named", (_, sentence, word) => {
  expect(judged(sentence)).toMatchObject({ verdict: "overstated", reasons: expect.stringContaining(`does not say it of "${word}"`) });
});

it.each([
  ["another word for it", "Allergy to the contrast agent is an absolute contraindication [table1.abs.5]."],
  ["a word more where all of the row is said", "Burst morphology is a relative contraindication [table1.rel.5]."],
  ["one of two", "Acute fractures with uncontrolled pain are an indication [table1.ind.1]."],
  ["what all rows are about", "Infection is an absolute contraindication to vertebral augmentation [table1.abs.3]."],
  ["in a list", "Infection and allergy to bone cement are absolute contraindications [table1.abs.3][table1.abs.5]."],
])("is none: %s", (_, sentence) => {
  expect(judged(sentence)).toEqual({ verdict: "supported", reasons: "" });
});

it("a figure beyond a row's bound is one case of it, one short of it is none", () => {
  expect(judged("Height loss of 70 % is a relative contraindication [table1.rel.7].")).toEqual({ verdict: "supported", reasons: "" });
  expect(judged("Height loss of 60 % is a relative contraindication [table1.rel.7].").verdict).toBe("overstated");
  expect(judged("Height loss of more than 70 % is a relative contraindication [table1.rel.7].").verdict).toBe("overstated");
});

it("two kinds in one sentence are each said of their own row", () => {
  const said = (one: string, other: string) =>
    judged(`Infection is ${one} contraindication, burst fracture ${other} one [table1.abs.3][table1.rel.5].`).verdict;
  expect(said("an absolute", "only a relative")).toBe("supported");
  expect(said("a relative", "an absolute")).toBe("overstated");
  expect(said("an absolute", "also an absolute")).toBe("overstated");
  const same = "Infection is an absolute contraindication, uncorrectable coagulopathy only a relative one [table1.abs.3][table1.abs.4].";
  expect(judged(same).verdict).toBe("overstated");
});

it("a row of another kind in a list is named", () => {
  const { verdict, reasons } = judged(
    "Infection, burst fracture and allergy to cement are absolute contraindications [table1.abs.3][table1.rel.5][table1.abs.5].",
  );
  expect(verdict).toBe("overstated");
  expect(reasons).toContain("[table1.rel.5] is of another kind (relative)");
});
