// Whole decisions by hand: dispositions and their order, what to ask first, considerations, sittings, nothing given.
import { expect, test } from "vitest";
import { casesOf } from "../../src/knowledge/input.ts";
import { decide } from "../../src/rules/decide.ts";
import { possibleOf } from "../support/oracle-worlds.ts";
import { decisionOn, engine, knowledge, levelOn, NOTHING_AGAINST } from "../support/reading.ts";

const ALL = ["contraindicated", "not_indicated", "relative", "indicated"];
const changed = (facts: Record<string, unknown>): Record<string, unknown> => {
  const merged = { ...NOTHING_AGAINST, ...facts };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
};
const settledOn = (facts: Record<string, unknown>): string => {
  const { disposition, possible } = levelOn(facts);
  return disposition === "undetermined" ? possible.join(" ") : disposition;
};

test.each([
  [{}, "indicated"],
  [{ infection: "local" }, "contraindicated"],
  [{ infection: "local", painControlled: true, pedicleExtension: true }, "contraindicated"],
  [{ painControlled: true }, "not_indicated indicated"],
  [{ midlinePainReproducible: false }, "not_indicated indicated"],
  [{ midlinePainReproducible: false, pedicleExtension: true }, "not_indicated relative"],
  [{ midlinePainReproducible: false, painControlled: true }, "not_indicated"],
  [{ pedicleExtension: true }, "relative"],
  [{ heightLossPercent: 66.8 }, "relative"],
  [{ heightLossPercent: 66.7 }, "indicated"],
  [{ cordCompression: "cauda_equina" }, "contraindicated indicated"],
  [{ coagulopathy: "present" }, "contraindicated indicated"],
  [{ cordCompression: "not_symptomatic" }, "indicated"],
  [{ nonCancerStenosis: "present" }, "relative indicated"],
  [{ nonCancerStenosis: "severe_malignant" }, "relative indicated"],
  [{ nonCancerStenosis: "severe_malignant", pedicleExtension: true }, "relative"],
  [{ fractureAge: "chronic", stirSignal: "not_done", boneScan: "increased" }, "not_indicated indicated"],
  [{ fractureAge: "unclear", stirSignal: "not_done", boneScan: "not_done" }, "not_indicated relative indicated"],
  [{ symptomatic: false, painControlled: undefined, midlinePainReproducible: false, painPattern: undefined }, "contraindicated"],
  [{ infection: "suspected" }, "contraindicated indicated"],
  [{ infection: undefined }, "contraindicated indicated"],
  [{ heightLossPercent: { min: 60, max: 70 } }, "relative indicated"],
  [{ pedicleExtension: undefined, painControlled: undefined }, "not_indicated relative indicated"],
  [{ pedicleExtension: undefined, painControlled: true, midlinePainReproducible: false }, "not_indicated"],
  [{ stirSignal: "normal" }, "relative indicated"],
  [{ stirSignal: "normal", pedicleExtension: true }, "relative"],
  [{ stirSignal: "not_done", boneScan: "not_done" }, "relative indicated"],
  [{ stirSignal: "not_done", boneScan: "normal", multipleMyeloma: true }, "relative indicated"],
  [{ stirSignal: "not_done", boneScan: "normal" }, "relative"],
  [{ fractured: false, fractureAge: undefined }, "not_indicated"],
])("nothing against, but %j: %s", (facts, expected) => {
  expect(settledOn(changed(facts))).toBe(expected);
});

test("facts of a prophylactic level: an unfractured vertebra is not indicated, and only the patient can still rule it out", () => {
  expect(settledOn({ fractured: false })).toBe("contraindicated not_indicated");
});

test("nothing given: everything is possible", () => {
  const { levels, ask } = decisionOn({ patient: {}, levels: [{ level: "T7", facts: {} }] });
  expect(levels[0]?.possible).toEqual(ALL);
  expect(levels[0]?.disposition).toBe("undetermined");
  expect(levels[0]?.findings.every(({ status, reason }) => status === "unknown" && reason === "not_given")).toBe(true);
  expect(possibleOf({})).toEqual(ALL);
  expect(ask.every(({ levels: on }) => on.join() === "T7")).toBe(true);
});

test("no level: no decision, but what to ask and consider", () => {
  const { levels, sittings, ask, considerations } = decisionOn({
    patient: { cordCompression: "symptomatic", infection: "none" },
    levels: [],
  });
  expect([levels, sittings]).toEqual([[], []]);
  expect(considerations.map(({ consideration }) => consideration.id)).toContain("surgical-stabilization");
  expect(ask).toEqual([]);
  const blank = decisionOn({ patient: {}, levels: [] });
  expect(blank.ask.length).toBeGreaterThan(15);
  expect(blank.ask.flatMap((each) => each.levels)).toEqual([]);
});

test("a settled decision asks nothing", () => {
  for (const facts of [changed({}), { infection: "local" }]) {
    expect(decisionOn({ patient: {}, levels: [{ level: "T7", facts: facts as never }] }).ask).toEqual([]);
  }
});

test("what could rule it out is asked first, and in there what is suspected", () => {
  const asked = (patient: Record<string, string>): string[] =>
    decisionOn({ patient, levels: [{ level: "T7", facts: {} }] }).ask.map(({ fact }) => fact.name);
  expect(asked({}).slice(0, 7)).toEqual([
    "fractured",
    "symptomatic",
    "cordCompression",
    "infection",
    "coagulopathy",
    "boneCementAllergy",
    "contrastAllergy",
  ]);
  expect(asked({ coagulopathy: "suspected" })[0]).toBe("coagulopathy");
  expect(asked({ coagulopathy: "suspected", infection: "suspected" }).slice(0, 2)).toEqual(["infection", "coagulopathy"]);
  const kinds = decisionOn({
    patient: { infection: "suspected" },
    levels: [{ level: "T7", facts: { heightLossPercent: { min: 60 } } }],
  }).ask.map(({ rules }) => knowledge.rules.find(({ id }) => id === rules[0])?.kind);
  expect(kinds).toEqual([...kinds].sort());
  expect(new Set(kinds)).toEqual(new Set(["absolute", "indication", "relative"]));
});

test("a question says for which levels, what it could become, and which rules wait for it", () => {
  const nearly = { ...changed({ pedicleExtension: undefined }), infection: "none" };
  const patient = Object.fromEntries(
    Object.entries(nearly).filter(([name]) => knowledge.facts.find((fact) => fact.name === name)?.scope === "patient"),
  );
  const own = Object.fromEntries(Object.entries(nearly).filter(([name]) => !(name in patient)));
  const settled = { ...own, pedicleExtension: false };
  const { ask } = decisionOn({
    patient: patient as never,
    levels: [
      { level: "T8", facts: own as never },
      { level: "T9", facts: settled as never },
    ],
  });
  expect(ask.map(({ fact, levels, couldBecome, rules }) => [fact.name, levels, couldBecome, rules])).toEqual([
    ["pedicleExtension", ["T8"], ["relative", "indicated"], ["pedicle-extension"]],
  ]);
});

const ids = (patient: Record<string, unknown>, levels: Record<string, Record<string, unknown>>): Record<string, readonly string[]> => {
  const { considerations } = decisionOn({
    patient: patient as never,
    levels: Object.entries(levels).map(([level, facts]) => ({ level, facts: facts as never })),
  });
  return Object.fromEntries(considerations.map(({ consideration, levels: on }) => [consideration.id, on]));
};

test("considerations come where they bear, for the levels that they concern", () => {
  expect(ids({}, { T12: { fractured: true }, T11: { fractured: false } })["prophylactic-treatment"]).toEqual(["T11"]);
  expect(ids({}, { T12: {} })).not.toHaveProperty("prophylactic-treatment");
  expect(ids({ cordCompression: "symptomatic" }, { T12: {} })).toHaveProperty("surgical-stabilization");
  expect(ids({ cordCompression: "cauda_equina" }, { T12: {} })).toHaveProperty("surgical-stabilization");
  expect(ids({ cordCompression: "suspected" }, { T12: {} })).toHaveProperty("surgical-stabilization");
  expect(ids({ cordCompression: "not_symptomatic" }, { T12: {} })).not.toHaveProperty("surgical-stabilization");
  expect(ids({}, { T12: {} })).not.toHaveProperty("surgical-stabilization");
  expect(ids({}, { T12: {} })).toHaveProperty("coagulation-tests");
  expect(ids({ coagulopathy: "suspected" }, { T12: {} })).toHaveProperty("coagulation-tests");
  expect(ids({ coagulopathy: "correctable" }, { T12: {} })).not.toHaveProperty("coagulation-tests");
  expect(ids({ fractureCause: "malignant" }, {})).toHaveProperty("antitumor-therapy-alongside");
  expect(ids({ fractureCause: "osteoporotic" }, {})).not.toHaveProperty("antitumor-therapy-alongside");
  expect(ids({}, { T5: { boneScan: "normal" }, T6: { boneScan: "increased" } })).toMatchObject({
    "bone-scan-myeloma": ["T5"],
    "bone-scan-late-uptake": ["T6"],
  });
  expect(ids({}, { T5: { painPattern: ["belt_like"] }, T6: { painPattern: ["midline"] } })["belt-like-pain"]).toEqual(["T5"]);
  expect(ids({}, { T5: {} })).toHaveProperty("axial-imaging");
});

test("a level that is ruled out counts for nothing among several fractures, nor among the levels of a procedure", () => {
  const broken = { fractured: true };
  const silent = { fractured: true, symptomatic: false };
  expect(ids({}, { T5: broken, T6: silent })).not.toHaveProperty("several-thoracic-fractures");
  expect(ids({}, { T5: broken, T6: broken, T7: silent })["several-thoracic-fractures"]).toEqual(["T5", "T6"]);
  expect(ids({}, { T5: {}, T6: {}, T7: {}, T8: silent })).not.toHaveProperty("sittings-limit");
});

test("what the article leaves open of a level is told where it still bears on it, with both sides", () => {
  const open = (facts: Record<string, unknown>): (readonly string[])[] => levelOn(changed(facts)).open.map(({ sides }) => sides);
  expect(open({})).toEqual([]);
  expect(open({ midlinePainReproducible: false })).toEqual([["table1.ind.1", "table1.ind.2", "case.p1", "case.p2"]]);
  expect(open({ painControlled: true })).toEqual([["table1.ind.1", "table1.ind.2", "case.p1", "case.p2"]]);
  expect(open({ painControlled: true, midlinePainReproducible: false })).toEqual([]);
  expect(open({ midlinePainReproducible: false, infection: "local" })).toEqual([]);
  expect(open({ cordCompression: "cauda_equina" })).toEqual([["table1.abs.2", "intro.p2"]]);
  expect(open({ nonCancerStenosis: "severe_malignant" })).toEqual([["table1.rel.4", "dx.p4"]]);
  expect(open({ nonCancerStenosis: "severe_malignant", pedicleExtension: true })).toEqual([]);
  expect(open({ fractureAge: "unclear", stirSignal: "not_done", boneScan: "not_done" })).toEqual([]);
});

test("several thoracic fractures are counted in the thoracic spine only", () => {
  const broken = { fractured: true };
  expect(ids({}, { T5: broken, T6: broken })).toHaveProperty("several-thoracic-fractures");
  expect(ids({}, { T5: broken, L1: broken })).not.toHaveProperty("several-thoracic-fractures");
  expect(ids({}, { T12: { burstFracture: true }, T1: { fractureAge: "acute" } })).toHaveProperty("several-thoracic-fractures");
});

const SEVEN = ["T6", "T7", "T8", "T9", "T10", "T11", "T12"];
test("levels that nothing rules out, three to a sitting, in anatomical order, once one of them is indicated", () => {
  const [{ facts: clear } = { facts: {} }] = casesOf(knowledge, NOTHING_AGAINST, "T6").levels;
  const { patient } = casesOf(knowledge, NOTHING_AGAINST, "T6");
  const sittings = (facts: Record<string, Record<string, unknown>>): readonly (readonly string[])[] =>
    decisionOn({ patient, levels: [...SEVEN].reverse().map((level) => ({ level, facts: (facts[level] ?? {}) as never })) }).sittings;
  const indicated = { T6: clear };
  expect(sittings({}), "a grouping of what nobody would treat yet reads like a plan").toEqual([]);
  expect(sittings({ T6: { ...clear, burstFracture: true } }), "nor of what is relatively contraindicated").toEqual([]);
  expect(sittings(indicated)).toEqual([["T6", "T7", "T8"], ["T9", "T10", "T11"], ["T12"]]);
  expect(
    sittings({
      ...indicated,
      T7: { fractured: true, symptomatic: false },
      T9: { painControlled: true, midlinePainReproducible: false },
      T12: { fractured: false },
    }),
  ).toEqual([["T6", "T8", "T10"], ["T11"]]);
  expect(decisionOn({ patient: { infection: "systemic" }, levels: [{ level: "T6", facts: {} }] }).sittings).toEqual([]);
});

test("more than three levels bring along the limit of one procedure", () => {
  const four = Object.fromEntries(SEVEN.slice(0, 4).map((level) => [level, {}]));
  expect(ids({}, four)).toHaveProperty("sittings-limit");
  expect(ids({}, Object.fromEntries(Object.entries(four).slice(1)))).not.toHaveProperty("sittings-limit");
});

test("facts that contradict each other are handed back instead of a decision", () => {
  const refused = decide(engine, { patient: {}, levels: [{ level: "T7", facts: { fractured: false, burstFracture: true } }] });
  expect(refused).toMatchObject({ contradictions: [{ level: "T7", facts: ["fractured", "burstFracture"] }] });
});
