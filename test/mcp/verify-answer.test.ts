// verify_answer: a verdict on each sentence, what differs, and whatever is sent; the sentences were written by hand from the article.
import { describe, expect, test } from "vitest";
import { ToolError } from "../../src/mcp/errors.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { type VerifyOutput, verifyAnswer } from "../../src/mcp/tools/verify-answer.ts";
import { service } from "../support/base.ts";

const ready = service();
const verify = (answer: string): VerifyOutput => callTool(verifyAnswer, { answer }, ready).output as VerifyOutput;
const verdict = (answer: string) => verify(answer).sentences.map((sentence) => sentence.verdict);
const refusal = (args: object): string => {
  try {
    callTool(verifyAnswer, args, ready);
  } catch (error) {
    if (error instanceof ToolError) return error.code;
  }
  throw new Error("it was not refused");
};

describe("a faithful sentence is supported", () => {
  test.each([
    ["a count said the other way", "Four or more levels are usually treated in stages over the following days [complications.p5]."],
    ["hardly for difficult", "Its cost-effectiveness is unclear, since a value can hardly be put on pain relief [cost.p1]."],
    ["few for a lack", "There are few randomised trials, and the choice of technique is left to the operator [evidence.p1]."],
    ["nobody needs what is optional", "Nobody needs a clotting screen as a matter of routine [dx.p4]."],
    ["what is left alone", "A fracture without any symptoms must be left alone [table1.abs.1]."],
    ["fails, which denies nothing", "Fusion is a big operation, and its hardware may fail where bone is poor [intro.p2]."],
    ["a limit", "Three levels at a time is the usual limit [complications.p5]."],
    ["other causes", "Spinal stenosis from other causes than cancer is a relative contraindication if it is significant [table1.rel.4]."],
    [
      "techniques compared",
      "Patients get less radiation from vertebroplasty than from kyphoplasty, generally speaking [complications.p4].",
    ],
  ])("%s", (_, sentence) => {
    expect(verdict(sentence)).toEqual(["supported"]);
  });
});

describe("a sentence that says otherwise is overstated", () => {
  test.each([
    ["another figure", "Three or more levels are usually treated in stages over the following days [complications.p5]."],
    ["a denial dropped", "Pain that is well controlled with analgesics is an indication for augmentation [table1.ind.1]."],
    ["two things swapped about than", "Spinal metastases are more often sclerotic than osteolytic [intro.p1]."],
    ["a comparison turned", "Old fractures respond better than fresh ones [dx.p2]."],
    ["signals swapped", "Edema makes the vertebra bright on T1-weighted and dark on T2-weighted images [dx.p3]."],
    ["one signal turned", "On T1-weighted images a fresh fracture looks bright [dx.p3]."],
    ["less for more", "Less viscous cement might decrease leakage [complications.p2]."],
    ["not enough for too much", "A bone scan is not sensitive enough to detect acute fractures [dx.p3]."],
    ["certain to", "The pain relief is certain to occur within a day [evidence.p2]."],
    ["everybody needs what is optional", "Everybody needs a clotting screen as a matter of routine [dx.p4]."],
    ["a ban for a relative one", "A burst fracture is an outright ban [table1.rel.5]."],
    ["after an inability", "Inability to lie prone absolutely forbids it [table1.rel.11]."],
    ["the wrong technique", "With vertebroplasty, an inflatable balloon makes a void into which cement is then injected [intro.p4]."],
  ])("%s", (_, sentence) => {
    expect(verdict(sentence)).toEqual(["overstated"]);
  });
});

describe("a sentence that adds something is not in the article", () => {
  test.each([
    [
      "one word that it never uses, beside one that it does",
      "A bone scan may be falsely negative in multiple myeloma and in lymphoma [dx.p3].",
    ],
    ["words side by side", "Leaks are more often seen after vertebroplasty, especially at thoracic levels [complications.p1]."],
    ["a drug", "Patients should be given cefazolin 1 g before vertebroplasty [complications.p2]."],
  ])("%s", (_, sentence) => {
    expect(verdict(sentence)).toEqual(["not_in_article"]);
  });
});

describe("citations", () => {
  test("of no such place are fabricated, and the nearest is named", () => {
    const [sentence] = verify("Vertebral height loss above two thirds is a relative contraindication [table1.rel.13].").sentences;
    expect(sentence).toMatchObject({ verdict: "fabricated_citation", citations: ["table1.rel.13"] });
    expect(sentence?.reasons.join(" ")).toContain("There is no place [table1.rel.13]");
  });

  test("of a reference beyond the last one are fabricated", () => {
    expect(verdict("Kyphoplasty costs more than vertebroplasty [ref 48].")).toEqual(["fabricated_citation"]);
    expect(verdict("Kyphoplasty costs more than vertebroplasty [ref 45].")).toEqual(["supported"]);
  });

  test("of the wrong place are misattributed, and the right one is named", () => {
    const [sentence] = verify("Two randomised trials found vertebroplasty no better than sham [evidence.p1].").sentences;
    expect(sentence?.verdict).toBe("misattributed");
    expect(sentence?.reasons.join(" ")).toContain("[evidence.p5]");
  });

  test("may be missing", () => {
    expect(verdict("Kyphoplasty is substantially more expensive than vertebroplasty.")).toEqual(["uncited"]);
  });
});

test("the summary counts the sentences, and what needs attention", () => {
  const { summary, sentences } = verify(
    "Kyphoplasty is more expensive than vertebroplasty [cost.p1]. It was introduced in 1988 [intro.p4]. I hope that this helps!",
  );
  expect(sentences.map((each) => each.verdict)).toEqual(["supported", "overstated", "not_a_claim"]);
  expect(summary).toMatchObject({ sentences: 3, needAttention: 1, supported: 1, overstated: 1, not_a_claim: 1, misattributed: 0 });
});

test("what is overstated comes with what to write instead", () => {
  const { text } = callTool(verifyAnswer, { answer: "Kyphoplasty was introduced in 1988 [intro.p4]." }, ready);
  expect(text).toContain("1998");
  expect(text).toContain("[intro.p4/kyphoplasty-1998-aims]");
});

describe("what is sent", () => {
  test.each([
    ["an empty answer", { answer: "" }],
    ["white space alone", { answer: " \n\t\u00a0" }],
    ["no answer", {}],
    ["one that is too long", { answer: "cement ".repeat(10_000) }],
    ["an argument that there is not", { answer: "cement", limit: 3 }],
  ])("%s is refused", (_, args) => {
    expect(refusal(args)).toBe("invalid_arguments");
  });

  test.each(["🩻", "[]", "[[[", "(a+)+$", "[dx.p3]", "\u0000\u0007", "> - | `", "كسر"])("%j is taken, and claims nothing", (answer) => {
    expect(verify(answer).summary.needAttention).toBe(0);
  });
});
