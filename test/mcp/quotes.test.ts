// The words behind the facts: quotes that stand in the text, facts that have none, and words that deny what they are for.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { callTool } from "../../src/mcp/tool.ts";
import { type CheckOutput, checkContraindications } from "../../src/mcp/tools/check-contraindications.ts";
import { service } from "../support/base.ts";

const ready = service();
const call = (args: object) => callTool(checkContraindications, args, ready) as { output: CheckOutput; text: string };
const TEXT = "Pain at T12 for two weeks,\n  not controlled by morphine. No infection. MRI: T12 collapsed, posterior wall intact.";
const FACTS = {
  patient: { infection: "none", coagulopathy: "none", canLieProne: true },
  levels: [{ level: "T12", fractured: true, painControlled: false, posteriorWall: "intact", burstFracture: false }],
};
const QUOTES = [
  { fact: "infection", quote: "No infection" },
  { fact: "fractured", level: "T12", quote: "T12 collapsed" },
  { fact: "painControlled", quote: "two weeks, not controlled by morphine" },
];

describe("facts without words", () => {
  test("are listed, those that say none or no first", () => {
    const { output, text } = call({ ...FACTS, caseText: TEXT, quotes: QUOTES });
    expect(output.unquoted).toEqual(["coagulopathy", "T12 burstFracture", "canLieProne", "T12 posteriorWall"]);
    expect(text).toContain(
      "Unconfirmed: entered as absent, with no words of the case text for it; confirm first: coagulopathy; T12 burst fracture",
    );
    expect(text).toContain("Of these unconfirmed: Coagulopathy that cannot be corrected; Posterior wall disrupted; Burst fracture; Unable");
    expect(text).toContain(
      "Unconfirmed too: entered with no words of the case text for it: able to lie prone throughout; T12 posterior wall of the vertebral body",
    );
  });
  test("are all of them where there are no quotes, and none are told of without a text", () => {
    expect(call({ ...FACTS, caseText: TEXT }).output.unquoted).toHaveLength(7);
    expect(call(FACTS).output).not.toHaveProperty("unquoted");
  });
  test("an absence in per cent is one", () => {
    const levels = [{ level: "T12", posteriorWall: "intact", retropulsedFragmentCanalPercent: 0 }];
    expect(call({ levels, caseText: TEXT }).output.unquoted).toEqual(["T12 retropulsedFragmentCanalPercent", "T12 posteriorWall"]);
  });
  test("of a level without a name", () => {
    const levels = [{ burstFracture: false, fractured: true }];
    const quotes = [{ fact: "fractured", quote: "T12 collapsed" }];
    expect(call({ levels, caseText: TEXT, quotes }).output.unquoted).toEqual(["burstFracture"]);
  });
});

describe("a quote is refused", () => {
  const refusal = (more: object): string => {
    try {
      call({ ...FACTS, ...more });
    } catch (error) {
      return String((error as Error).message);
    }
    return "";
  };
  test.each([
    [
      "that is not in the text",
      [{ fact: "infection", quote: "no infections" }],
      ["quotes[0]", '"no infections"', "do not stand in caseText"],
    ],
    ["in other letters", [{ fact: "infection", quote: "no infection" }], ["quotes[0]"]],
    ["of white space alone", [{ fact: "infection", quote: "  " }], ["quotes[0]"]],
    ["of a fact that is not given", [{ fact: "cordCompression", quote: "No infection" }], ["cordCompression is not among the facts given"]],
    ["of a misspelt fact", [{ fact: "infectoin", quote: "No infection" }], ["did you mean infection?"]],
    ["of another level", [{ fact: "fractured", level: "L1", quote: "T12 collapsed" }], ["L1 fractured is not given"]],
  ])("%s", (_, quotes, parts) => {
    const message = refusal({ caseText: TEXT, quotes });
    for (const part of parts) expect(message).toContain(part);
  });
  test("without a text, and every wrong one is told", () => {
    expect(refusal({ quotes: QUOTES })).toMatch(/quotes\[0\].*caseText[\s\S]*quotes\[2\]/);
  });
});

test("white space does not count in a quote, and levels are named in any way", () => {
  const quotes = [{ fact: "painControlled", level: "Th12", quote: "weeks,   not\tcontrolled" }];
  expect(call({ ...FACTS, caseText: TEXT, quotes }).output.unquoted).not.toContain("T12 painControlled");
});

describe("words that deny what they are for", () => {
  const noticed = (fact: string, value: unknown, quote: string, scope = "levels"): string[] => {
    const facts = scope === "levels" ? { levels: [{ level: "T12", [fact]: value }] } : { patient: { [fact]: value } };
    return call({ ...facts, caseText: quote, quotes: [{ fact, quote }] }).output.notices.filter((each) => !ready.notices.includes(each));
  };
  test.each([
    ["fractured", true, "T12 is not fractured"],
    ["burstFracture", true, "without a burst component"],
    ["stirSignal", "abnormal", "no edema"],
    ["boneScan", "increased", "The scan didn't light up"],
  ])("%s %j beside %j is noticed, and left to the reader", (fact, value, quote) => {
    expect(noticed(fact, value, quote)).toEqual([expect.stringMatching(/^T12 .*its words say ".*Look whether they say the opposite\.$/)]);
  });
  test.each([
    ["fractured", true, "T12 is fractured"],
    ["fractured", true, "notable collapse"],
    ["fractured", false, "T12 is not fractured"],
    ["painControlled", false, "not controlled"],
    ["stirSignal", "normal", "no edema"],
    ["stirSignal", "not_done", "no MRI"],
    ["posteriorWall", "intact", "no disruption"],
  ])("%s %j beside %j is not", (fact, value, quote) => {
    expect(noticed(fact, value, quote)).toEqual([]);
  });
  test("of the patient too", () => {
    expect(noticed("infection", "local", "no infection", "patient")).toHaveLength(1);
    expect(noticed("coagulopathy", "uncorrectable", "cannot be corrected", "patient")).toEqual([]);
  });
});

test("quotes change nothing but what is told of them", () => {
  const some = fc.subarray(QUOTES);
  fc.assert(
    fc.property(some, (quotes) => {
      const { unquoted, notices, ...rest } = call({ ...FACTS, caseText: TEXT, quotes }).output;
      const { notices: before, ...plain } = call(FACTS).output;
      expect(rest).toEqual(plain);
      expect(unquoted).toHaveLength(7 - quotes.length);
      expect(notices).toEqual(expect.arrayContaining(before));
    }),
  );
});
