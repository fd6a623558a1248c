// Sentences of one or two words: with a verb and a stop they claim something, as a title or a courtesy they do not.
import { expect, it } from "vitest";
import { checkAnswer } from "../../src/grounding/check-answer.ts";
import { makeEvidence } from "../../src/grounding/evidence.ts";
import { service } from "../support/base.ts";

const evidence = makeEvidence(service().knowledge);
const verdictOn = (answer: string) => checkAnswer(answer, evidence).map(({ verdict }) => verdict);

it.each([
  "Denosumab helps.",
  "Give cefazolin.",
  "Steroids work.",
  "Cement leaks.",
  "Proceed.",
  "Contraindicated.",
  "Don't operate.",
  "It works!",
])("is a claim, and uncited: %s", (answer) => {
  expect(verdictOn(answer)).toEqual(["uncited"]);
});

it.each([
  "Good question.",
  "Thank you.",
  "Yes, indeed.",
  "In summary.",
  "Side effects.",
  "Bone cement",
  "Cement leaks",
  "# Proceed",
  "That helps.",
  "Have a good day!",
])("is none: %s", (answer) => {
  expect(verdictOn(answer)).toEqual(["not_a_claim"]);
});
