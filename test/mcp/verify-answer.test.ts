// verify_answer on the article itself: the shapes of the contract, what reviewers found, and whatever is sent.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ToolError } from "../../src/mcp/errors.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { type VerifyOutput, verifyAnswer } from "../../src/mcp/tools/verify-answer.ts";
import { service } from "../support/base.ts";

const ready = service();
const verify = (answer: string, given?: string): VerifyOutput =>
  callTool(verifyAnswer, { answer, ...(given === undefined ? {} : { given }) }, ready).output as VerifyOutput;
const verdicts = (answer: string, given?: string): string[] => verify(answer, given).sentences.map(({ verdict }) => verdict);
const refusal = (args: object): string => {
  try {
    callTool(verifyAnswer, args, ready);
  } catch (error) {
    if (error instanceof ToolError) return error.code;
  }
  throw new Error("it was not refused");
};
const WRONG = ["contradicted", "misattributed", "fabricated_citation"];
const reviewed = parse(readFileSync("test/eval/answer-check.yaml", "utf8")) as Record<"false" | "faithful", { answer: string }[]>;

describe("what reviewers found", () => {
  test.each(reviewed.false.map(({ answer }) => answer))("does not pass: %j", (answer) => {
    expect(verdicts(answer).some((verdict) => WRONG.includes(verdict) || verdict === "unsettled")).toBe(true);
  });

  test.each(reviewed.faithful.map(({ answer }) => answer))("is not accused: %j", (answer) => {
    expect(verdicts(answer).filter((verdict) => WRONG.includes(verdict))).toEqual([]);
  });
});

describe("the verdicts of the contract", () => {
  test.each([
    ["supported", "Kyphoplasty costs substantially more than vertebroplasty [cost.p1]."],
    ["contradicted", "Kyphoplasty was introduced in 1988 [intro.p4]."],
    ["contradicted", "An infection is no contraindication."],
    ["misattributed", "An uncorrectable coagulopathy is an absolute contraindication [table1.abs.3]."],
    ["fabricated_citation", "Kyphoplasty costs more [cost.p7]."],
    ["fabricated_citation", "Kyphoplasty costs more [ref 99]."],
    ["unsettled", "Kyphoplasty prolongs survival [evidence.p1]."],
    ["uncited", "A burst fracture is a relative contraindication."],
    ["not_a_claim", "Does your patient have an infection?"],
  ])("%s: %s", (verdict, sentence) => {
    expect(verdicts(sentence)).toEqual([verdict]);
  });

  test("what is unsettled is told with the words that the place lacks and what it says", () => {
    const { sentences, summary } = verify("Kyphoplasty costs more and prolongs survival [cost.p1].");
    const [sentence] = sentences;
    expect(summary).toEqual({ wrong: 0, toCompare: 1, toCite: 0 });
    expect(sentence?.reasons.join(" ")).toContain('"prolongs", "survival"');
    expect(sentence?.says.find(({ passage }) => passage === "cost.p1/kyphoplasty-more-expensive")?.references).toEqual([45]);
  });

  test("each passage is shown once in an answer", () => {
    const { sentences } = verify("Kyphoplasty prolongs survival [cost.p1]. Vertebroplasty prolongs survival too [cost.p1].");
    const shown = sentences.flatMap(({ says }) => says.map(({ passage }) => passage));
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown).size).toBe(shown.length);
    expect(sentences[1]?.reasons.join(" ")).toContain("Shown above: [cost.p1/");
  });

  test("the text has what the object has", () => {
    const { text, output } = callTool(verifyAnswer, { answer: "Kyphoplasty prolongs survival [cost.p1]." }, ready);
    const [sentence] = (output as VerifyOutput).sentences;
    for (const part of [...(sentence?.reasons ?? []), ...(sentence?.says ?? []).map((said) => said.text)]) expect(text).toContain(part);
    expect(text).toContain("1 sentence: 0 wrong, 1 to compare, 0 to cite.");
  });
});

describe("what the person gave is theirs", () => {
  test.each([
    "The pump ran at 3 mg/h [case.p1].",
    "T7 is the level in question.",
    "She has lost 70 % of the height at L2.",
  ])("%s", (answer) => {
    expect(
      verdicts(answer, "She is 71, has lost 70 % of L2, hurts at T7, and her pump runs at 3 mg/h.").filter((verdict) =>
        WRONG.includes(verdict),
      ),
    ).toEqual([]);
  });
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

  test.each(["🩻", "[]", "[[[", "(a+)+$", "\u0000\u0007", "> - | `", "كسر"])("%j is taken, and nothing in it is wrong", (answer) => {
    expect(verify(answer).summary.wrong).toBe(0);
  });
});

describe("a sentence that is not in English", () => {
  const german = "Eine Infektion ist keine Kontraindikation für die Kyphoplastie [table1.abs.3].";

  test("has no verdict: what the cited place says stands beside it, and the advice before all", () => {
    const { sentences, notices } = verify(german);
    expect(sentences).toMatchObject([{ verdict: "unsettled", reasons: [expect.stringMatching(/not in English/)] }]);
    expect(sentences[0]?.says.map(({ passage }) => passage)).toContain("table1.abs.3/local-or-systemic-infection");
    expect(notices[0]).toMatch(/Put it in English/);
  });

  test("changes nothing of those beside it", () => {
    const english = "Kyphoplasty costs substantially more than vertebroplasty [cost.p1].";
    expect(verdicts(`${english} ${german}`)).toEqual(["supported", "unsettled"]);
    expect(verify(english).notices[0]).not.toMatch(/English/);
  });

  test("cites a place that there is not: that is told in any language", () => {
    expect(verdicts("Die Kyphoplastie ist immer die bessere Wahl für diese Patienten [dx.p99].")).toEqual(["fabricated_citation"]);
  });

  test("code is read as no language", () => {
    expect(verdicts("```\nfür alle Wirbel in der Liste gib den Wert aus\n```")).toEqual(["not_a_claim"]);
  });
});
