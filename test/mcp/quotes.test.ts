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
type Facts = Record<string, unknown>;
const factsOf = (scope: string): [string, unknown][] =>
  ready.knowledge.facts
    .filter((fact) => fact.scope === scope && fact.name !== "symptomatic")
    .map(({ name, type, values }) => [name, { boolean: true, choice: values?.at(-1)?.value, list: ["midline"], quantity: 10 }[type]]);
const PATIENT_FACTS = factsOf("patient");
const LEVEL_FACTS: [string, unknown][] = [...factsOf("level"), ["symptomatic", true]];
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
  test("that alone settle a contraindication as absent come before those that do not", () => {
    const patient = { mriFeasible: true, fractureCause: "malignant", canLieProne: true, coagulopathy: "correctable", infection: "none" };
    const levels = [{ level: "T12", fractured: true, boneScan: "not_done", posteriorWall: "intact", stirSignal: "abnormal" }];
    expect(call({ patient, levels, caseText: TEXT }).output.unquoted).toEqual([
      "infection",
      ...["coagulopathy", "canLieProne", "T12 stirSignal", "T12 posteriorWall"],
      ...["mriFeasible", "fractureCause", "T12 fractured", "T12 boneScan"],
    ]);
  });
  test("every fact of every level can have its words", () => {
    const patient = Object.fromEntries(PATIENT_FACTS);
    const levels = ready.knowledge.levels.map((level): Facts => ({ level, ...Object.fromEntries(LEVEL_FACTS) }));
    const quotes = [
      ...PATIENT_FACTS.map(([fact]) => ({ fact, quote: "posterior wall intact" })),
      ...levels.flatMap(({ level }) => LEVEL_FACTS.map(([fact]) => ({ fact, level, quote: "posterior wall intact" }))),
    ];
    expect(quotes).toHaveLength(371);
    expect(call({ patient, levels, caseText: TEXT, quotes }).output.unquoted).toEqual([]);
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
    ["that ends within a word", [{ fact: "infection", quote: "No infec" }], ["quotes[0]", "give whole words"]],
    ["that begins within a word", [{ fact: "infection", quote: "o infection" }], ["quotes[0]", "give whole words"]],
    ["of one letter", [{ fact: "infection", quote: "N" }], ["quotes[0]", "too little", "two words or more"]],
    ["of one short word", [{ fact: "infection", quote: "MRI" }], ["quotes[0]", "too little"]],
    ["of a mark", [{ fact: "infection", quote: "," }], ["quotes[0]", "too little"]],
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

test.each([
  ["one long word", "septic since Monday", "septic"],
  ["a word of five letters", "acute at T12", "acute"],
  ["a share", "takes up 40 % of it", "40 %"],
  ["two short words", "CT: no", "CT: no"],
  ["a word that stands within others too", "noninfected; infected", "infected"],
  ["a script without spaces", "患者有感染症", "感染"],
  ["words after an apostrophe", "l'infection locale", "infection locale"],
])("a quote may be %s", (_, caseText, quote) => {
  expect(call({ patient: { infection: "local" }, caseText, quotes: [{ fact: "infection", quote }] }).output.unquoted).toEqual([]);
});

test("quotes have a length that they do not pass together", () => {
  const quotes = Array.from({ length: 51 }, () => ({ fact: "infection", quote: "local ".repeat(166) }));
  const given = { patient: { infection: "local" }, caseText: "local ".repeat(166) };
  expect(() => call({ ...given, quotes })).toThrow("50796 characters");
  expect(call({ ...given, quotes: quotes.slice(1) }).output.unquoted).toEqual([]);
});

describe("the same words for several facts given as absent", () => {
  const noticed = (quote: string, facts: Facts): string[] => {
    const quotes = Object.keys(facts).map((fact) => ({ fact, quote }));
    return call({ patient: facts, caseText: quote, quotes }).output.notices.filter((each) => each.startsWith("The same words"));
  };
  const BOTH = { infection: "none", coagulopathy: "none" };
  test("are noticed where they do not name one of them, and left to the reader", () => {
    expect(noticed("otherwise healthy, no complaints", BOTH)).toEqual([
      'The same words are given for infection, coagulopathy, and do not name infection, coagulopathy: "otherwise healthy, no complaints". Look whether they say so of each.',
    ]);
    expect(noticed("no infection", BOTH)).toEqual([expect.stringContaining("do not name coagulopathy:")]);
  });
  test("are not where they name each, or where the facts are there", () => {
    expect(noticed("no infection or coagulopathy", BOTH)).toEqual([]);
    expect(noticed("no allergy to bone cement or contrast", { boneCementAllergy: false, contrastAllergy: false })).toEqual([]);
    expect(noticed("otherwise healthy", { infection: "none", canLieProne: true })).toEqual([]);
  });
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
    ["painControlled", true, "pain uncontrolled on oxycodone and a brace"],
    ["pedicleExtension", true, "pedicles spared"],
    ["posteriorWall", "disrupted", "posterior wall intact"],
    ["painPattern", ["belt_like"], "no belt-like pain"],
    ["burstFracture", true, "No burst, and the wall stands"],
    ["burstFracture", true, "burst fracture ruled out"],
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
    ["fractureAge", "subacute", "not there on the films five weeks ago"],
    ["painPattern", ["belt_like"], "pain like a belt round the chest and none in the midline"],
    ["painPattern", ["midline"], "midline pain and nothing else"],
    ["burstFracture", true, "a burst fracture, and no fragment"],
    ["midlinePainReproducible", true, "pain reproduced in the midline; the cord is not touched"],
  ])("%s %j beside %j is not", (fact, value, quote) => {
    expect(noticed(fact, value, quote)).toEqual([]);
  });
  test("of the patient too", () => {
    expect(noticed("infection", "local", "no infection", "patient")).toHaveLength(1);
    expect(noticed("coagulopathy", "uncorrectable", "cannot be corrected", "patient")).toEqual([]);
    expect(noticed("canLieProne", true, "He lies prone without difficulty", "patient")).toEqual([]);
    expect(noticed("canLieProne", true, "Lying prone is impossible", "patient")).toHaveLength(1);
    const quote = "Her legs no longer carry her, and that comes from the pressure on the cord";
    expect(noticed("cordCompression", "symptomatic", quote, "patient")).toEqual([]);
  });
  test.each([
    ["canLieProne", false, "He lies prone", "patient"],
    ["boneCementAllergy", false, "a proven allergy to bone cement", "patient"],
    ["burstFracture", false, "a burst fracture", "levels"],
    ["intraspinalTumorCanalPercent", 0, "tumor in the canal", "levels"],
    ["midlinePainReproducible", false, "reproduced in the midline", "levels"],
  ])("%s %j beside %j, which denies nothing, is noticed", (fact, value, quote, scope) => {
    expect(noticed(fact, value, quote, scope)).toEqual([
      expect.stringMatching(/its words deny nothing: ".*Look whether they say the opposite\.$/),
    ]);
  });
  test.each([
    ["canLieProne", false, "unable to lie prone", "patient"],
    ["infection", "none", "free of infection", "patient"],
    ["coagulopathy", "none", "clotting normal", "patient"],
    ["boneCementAllergy", false, "bone cement he has had without trouble", "patient"],
    ["pedicleExtension", false, "pedicles clear", "levels"],
    ["heightLossPercent", 0, "height preserved", "levels"],
    ["painControlled", false, "pain despite opioids", "levels"],
  ])("%s %j beside %j, which denies it in its way, is not", (fact, value, quote, scope) => {
    expect(noticed(fact, value, quote, scope)).toEqual([]);
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
