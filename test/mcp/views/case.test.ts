// The case as it is entered: what is taken back is not given, one answer may be of several levels, changes are told.
import { describe, expect, it } from "vitest";
import type { CheckOutput } from "../../../src/mcp/tools/check-contraindications.ts";
import { BLANK, changesBetween, given, unknownIn, withFact, withLevel, withoutLevel } from "../../../src/mcp/views/client/case.ts";
import { changeInWords, problemInWords, valueInWords } from "../../../src/mcp/views/client/words.ts";
import type { ViewData } from "../../../src/mcp/views/data.ts";
import { service } from "../../support/base.ts";

const { knowledge } = service();
const factNamed = (name: string) => knowledge.facts.find((fact) => fact.name === name);

describe("facts", () => {
  it("are given, changed and taken back, of the patient and of a level", () => {
    const one = withFact(withLevel(BLANK, "L1", knowledge.levels), "fractured", ["L1"], true);
    const two = withFact(one, "infection", undefined, "none");
    expect(two).toEqual({ patient: { infection: "none" }, levels: [{ level: "L1", fractured: true }] });
    expect([given(two, "fractured", "L1"), given(two, "infection", undefined), given(two, "fractured", "L2")]).toEqual([
      true,
      "none",
      undefined,
    ]);
    expect(withFact(withFact(two, "fractured", ["L1"], undefined), "infection", undefined, undefined)).toEqual({
      patient: {},
      levels: [{ level: "L1" }],
    });
  });

  it("false is given, and is not the same as not given", () => {
    const no = withFact(withLevel(BLANK, "L1", knowledge.levels), "fractured", ["L1"], false);
    expect(no.levels).toEqual([{ level: "L1", fractured: false }]);
    expect(given(no, "fractured", "L1")).toBe(false);
  });

  it("of several levels are given at once, and of no other", () => {
    const three = ["T11", "T12", "L1"].reduce((facts, level) => withLevel(facts, level, knowledge.levels), BLANK);
    expect(withFact(three, "fractured", ["T12", "L1"], true).levels).toEqual([
      { level: "T11" },
      { level: "T12", fractured: true },
      { level: "L1", fractured: true },
    ]);
  });

  it("what objects have by birth is no fact", () => {
    expect([given(BLANK, "constructor", undefined), given(BLANK, "__proto__", undefined)]).toEqual([undefined, undefined]);
  });

  it("levels stand in their order, each once, and leave with their facts", () => {
    const three = ["L1", "T12", "L1", "C3"].reduce((facts, level) => withLevel(facts, level, knowledge.levels), BLANK);
    expect(three.levels.map(({ level }) => level)).toEqual(["C3", "T12", "L1"]);
    expect(withoutLevel(three, "T12").levels.map(({ level }) => level)).toEqual(["C3", "L1"]);
  });
});

describe("changes", () => {
  const decided = (levels: [string, string, string[]][]) =>
    ({ levels: levels.map(([level, disposition, possible]) => ({ level, disposition, possible })) }) as unknown as CheckOutput;

  it("of a disposition, of what is possible, of levels that come and go", () => {
    const before = decided([
      ["T11", "indicated", ["indicated"]],
      ["T12", "undetermined", ["contraindicated", "relative", "indicated"]],
      ["L1", "undetermined", ["relative", "indicated"]],
      ["L2", "relative", ["relative"]],
    ]);
    const after = decided([
      ["T11", "indicated", ["indicated"]],
      ["T12", "undetermined", ["relative", "indicated"]],
      ["L1", "relative", ["relative"]],
      ["L3", "undetermined", ["relative", "indicated"]],
    ]);
    expect(changesBetween(before, after).map(changeInWords)).toEqual([
      "T12: Contraindicated is no longer possible; still Undetermined.",
      "L1: Undetermined, now Relatively contraindicated.",
      "L2 removed.",
      "L3 added: Undetermined.",
    ]);
    expect(changesBetween(after, after)).toEqual([]);
  });
});

describe("problems in words", () => {
  const data = { facts: knowledge.facts } as unknown as ViewData;
  it.each([
    [
      'contradiction: L1: fractured: false and heightLossPercent: {"min":20,"max":40} cannot both be true (so)\nNothing was computed. Correct one of them, and call again.',
      "L1: “compression fracture: no” and “loss of vertebral body height: 20 to 40 %” cannot both be true (so)\nNothing was computed. Correct one of them.",
    ],
    [
      'invalid_arguments: levels[0].symptomatic: "yes" is not accepted; give true or false\nCorrect this and call check_contraindications again; leave out what is not known.',
      'L1, symptoms from this level: "yes" is not accepted; give true or false\nCorrect this; leave out what is not known.',
    ],
    ['invalid_arguments: patient.infection: "maybe" is not accepted', 'infection: "maybe" is not accepted'],
    ['levels[0].level: "L9" is no level', 'L1: "L9" is no level'],
    ["levels[3].burstFracture: 7 is not accepted", "level 4, burst fracture: 7 is not accepted"],
    ["fractured: {broken} and noSuchFact: true", "fractured: {broken} and noSuchFact: true"],
    ["The server cannot be reached.", "The server cannot be reached."],
  ])("%s", (problem, words) => {
    expect(problemInWords(problem, data, [{ level: "L1" }])).toBe(words);
  });
});

describe("names that nothing here knows", () => {
  it("are told, wherever they stand, and left out with all that belongs to them", () => {
    const { names, rest } = unknownIn(
      {
        patient: { infection: "none", infektion: "none", fractured: true, constructor: true },
        levels: [
          { level: "L1", fractured: true, infection: "none" },
          { level: "L9", fractured: true },
        ],
      },
      knowledge,
    );
    expect(names).toEqual(["infektion", "fractured", "constructor", "L9", "infection"]);
    expect(rest).toEqual({ patient: { infection: "none" }, levels: [{ level: "L1", fractured: true }] });
  });

  it("are none in a case that fits", () => {
    const facts = { patient: { infection: "suspected" }, levels: [{ level: "L1", fractured: false }] };
    expect(unknownIn(facts, knowledge)).toEqual({ names: [], rest: facts });
  });
});

describe("values in words", () => {
  it.each<[string, unknown, string]>([
    ["infection", "suspected", "suspected, not settled"],
    ["fractured", false, "no"],
    ["painPattern", ["midline", "belt_like"], "midline, belt-like around the chest wall"],
    ["heightLossPercent", { min: 20, max: 40 }, "20 to 40 %"],
    ["heightLossPercent", { min: 66 }, "at least 66 %"],
    ["heightLossPercent", { min: 0, max: 30 }, "at most 30 %"],
    ["heightLossPercent", { min: 0, max: 0 }, "0 %"],
    ["heightLossPercent", 55, "55 %"],
    ["heightLossPercent", { min: 200 / 3, max: 200 / 3 }, "66.67 %"],
    ["heightLossPercent", { min: 0, max: 100 }, "0 to 100 %"],
    ["infection", "<b>", "<b>"],
    ["noSuchFact", "as it is", "as it is"],
  ])("%s %j is %s", (fact, value, words) => {
    expect(valueInWords(factNamed(fact), value as never)).toBe(words);
  });
});
