// Facts as a caller gives them: what is put right in silence, and what is refused in words that help.
import { expect, test } from "vitest";
import { issuesInWords } from "../../src/knowledge/complaints.ts";
import { levelsInWords, tidy } from "../../src/knowledge/input.ts";
import { service } from "../support/base.ts";
import { answerTo, complaintsOf, refusalOf } from "../support/complaints.ts";

const { knowledge } = service();
const on = (level: Record<string, unknown>): unknown => ({ levels: [{ level: "T12", ...level }] });
const PATIENT = knowledge.facts.filter(({ scope }) => scope === "patient").map(({ name }) => name);
const LEVEL = knowledge.facts.filter(({ scope }) => scope === "level").map(({ name }) => name);

/** One sentence that holds all the parts. */
function complains(raw: unknown, ...parts: readonly string[]): void {
  const complaints = complaintsOf(raw);
  expect(complaints).toHaveLength(1);
  for (const part of parts) expect(complaints[0]).toContain(part);
}

test.each([
  ["a misspelt patient fact", { patient: { infectoin: "local" } }, ["patient.infectoin", "did you mean infection?", ...PATIENT]],
  ["a misspelt level fact", on({ heightLoss: 5 }), ["levels[0].heightLoss", "did you mean heightLossPercent?", ...LEVEL]],
  ["another spelling", on({ burst_fracture: true }), ["levels[0].burst_fracture", "did you mean burstFracture?"]],
  ["a misspelt root key", { patients: {} }, ["patients", "did you mean patient?", "patient, levels"]],
  ["a name that is near nothing", on({ xyzzy: true }), ["levels[0].xyzzy", "is not a known name", ...LEVEL]],
  [
    "a patient fact in a level",
    on({ infection: "local" }),
    ["levels[0].infection", "infection is a fact of the patient", "give it in patient"],
  ],
  ["a level fact of the patient", { patient: { fractured: true } }, ["patient.fractured", "fractured is a fact of a level", "levels"]],
  ["a patient fact at the root", { infection: "local" }, ["infection is a fact of the patient"]],
  [
    "an unknown key in a quantity",
    on({ heightLossPercent: { min: 1, mx: 2 } }),
    ["levels[0].heightLossPercent.mx", "{min, max}", "from 0 to 100 %"],
  ],
  ["a key that begins with _ below the root", { patient: { _note: "x" } }, ["patient._note", "is not a known name"]],
])("%s", (_, raw, parts) => complains(raw, ...parts));

test("a level fact at the root is said to belong to a level", () => {
  complains({ fractured: true }, "fractured is a fact of a level");
});

test.each([
  ["a misspelt value", { patient: { infection: "locla" } }, ['"locla"', "did you mean local?", "none, suspected, local, systemic"]],
  ["a value near nothing", on({ stirSignal: "positive" }), ['"positive"', "abnormal, normal, not_done"]],
  ["a level that does not exist", { levels: [{ level: "T13" }] }, ['"T13" is not accepted', "ends there", ...knowledge.levels]],
  ["one more lumbar vertebra", { levels: [{ level: "L6" }] }, ['"L6" is not accepted', "C1 to L5", "ends there"]],
  ["the sacrum", { levels: [{ level: "S1" }] }, ['"S1" is not accepted', "sacrum", "ends there"]],
  ["what is no level", { levels: [{ level: "lower back" }] }, ['"lower back" is not accepted', ...knowledge.levels]],
  ["a value of a list", on({ painPattern: ["midlin"] }), ["levels[0].painPattern[0]", "did you mean midline?"]],
  ["no boolean", { patient: { boneCementAllergy: "yes" } }, ['"yes"', "true or false"]],
  ["a number for a boolean", { patient: { boneCementAllergy: 1 } }, ["patient.boneCementAllergy: 1", "true or false"]],
  ["a list for a choice", { patient: { infection: ["local"] } }, ["patient.infection", "none, suspected, local, systemic"]],
  ["a text for a quantity", on({ heightLossPercent: "60" }), ['"60"', "a number, or {min, max}"]],
  ["too large", on({ heightLossPercent: 140 }), ["levels[0].heightLossPercent: 140", "at most 100"]],
  ["one end too large", on({ heightLossPercent: { min: 140 } }), ["levels[0].heightLossPercent.min: 140", "at most 100"]],
  ["below nothing", on({ intraspinalTumorCanalPercent: -1 }), ["intraspinalTumorCanalPercent: -1", "at least 0"]],
  ["upside down", on({ heightLossPercent: { min: 60, max: 20 } }), ["heightLossPercent", "min 60 is above max 20"]],
  ["an empty list", on({ painPattern: [] }), ["levels[0].painPattern", "at least 1", "leave it out"]],
  ["no level's name beside another", { levels: [{ level: "T12" }, {}] }, ["levels: where several levels are given, each needs its name"]],
  ["a share that is a fraction of 1", on({ heightLossPercent: 0.7 }), ["heightLossPercent: 0.7 is below 1 %", "did you mean 70?"]],
  ["one end that is", on({ intraspinalTumorCanalPercent: { min: 0.01, max: 40 } }), ["0.01 is below 1 %", "did you mean 1?"]],
  ["a level twice", { levels: [{ level: "T1" }, { level: "T2" }, { level: "T1" }] }, ["T1 is given twice"]],
  ["levels as an object", { levels: { level: "T1" } }, ["levels", "an array"]],
  ["a level as a text", { levels: ["T1"] }, ['levels[0]: "T1"', "an object"]],
  ["no object at all", "T12", ["the arguments", "an object"]],
  ["more levels than there are", { levels: Array.from({ length: 30 }, () => ({ level: "T1" })) }, ["levels", "at most 24"]],
])("%s", (_, raw, parts) => complains(raw, ...parts));

test("a text for a list is one mistake, told once", () => {
  complains(on({ painPattern: "midline" }), "levels[0].painPattern", '"midline"', "a list with any of midline, belt_like");
});

test("several mistakes are told at once", () => {
  const complaints = complaintsOf({ patient: { infectoin: "none", coagulopathy: "maybe" }, levels: [{ level: "T13", fracured: true }] });
  expect(complaints).toHaveLength(4);
  for (const [at, name] of ["infectoin", "maybe", "T13", "fracured"].entries()) expect(complaints.join("\n"), `${at}`).toContain(name);
});

test("of a flood the first are told and the rest counted", () => {
  const values = complaintsOf({ levels: Array.from({ length: 20 }, (_, at) => ({ level: `X${at}` })) });
  expect(values).toHaveLength(9);
  expect(values.at(-1)).toBe("and 12 more of the kind");
});

test("of a flood of unknown names too", () => {
  const keys = complaintsOf({ patient: Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`zz${at}`, 1])) });
  expect(keys).toHaveLength(9);
  expect(keys.at(-1)).toBe("and 12 more of the kind");
});

test("nothing was computed, and what to do", () => {
  const refusal = refusalOf({ patient: { infectoin: "local" } });
  expect(refusal?.code).toBe("invalid_arguments");
  expect(refusal?.hint).toContain("Nothing was computed");
});

test.each([
  [{ fractured: false, burstFracture: true }, ["fractured: false", "burstFracture: true"]],
  [{ symptomatic: false, painControlled: false }, ["symptomatic: false", "painControlled: false"]],
  [{ fractured: false, fractureAge: "acute" }, ["fractured: false", 'fractureAge: "acute"']],
  [{ fractured: false, retropulsedFragmentCanalPercent: 3 }, ["fractured: false", "retropulsedFragmentCanalPercent: "]],
])("facts that contradict each other are both named: %j", (facts, parts) => {
  complains(on(facts), "T12: ", "cannot both be true", ...parts);
  expect(refusalOf(on(facts))?.code).toBe("contradiction");
});

test("null is not given, at any depth", () => {
  const blank = JSON.stringify(answerTo({ levels: [{ level: "T12" }] }));
  const nulls = {
    patient: { infection: null, noSuchFact: null },
    levels: [null, { level: "T12", fractured: null, heightLossPercent: { min: null, max: null } }],
    extra: null,
  };
  expect(JSON.stringify(answerTo(nulls))).toBe(blank);
  expect(answerTo({ patient: null, levels: null }).levels).toEqual([]);
  expect(answerTo(null).levels).toEqual([]);
  expect(answerTo(on({ heightLossPercent: { min: null, max: 20 } })).facts.levels).toEqual([
    { level: "T12", heightLossPercent: { min: 0, max: 20 } },
  ]);
  expect(answerTo(on({ painPattern: ["midline", null] })).facts.levels).toEqual([{ level: "T12", painPattern: ["midline"] }]);
});

test.each([
  "T12",
  "t12",
  "Th12",
  "TH 12",
  "D12",
  "T-12",
  "t.12",
  "T012",
  "thoracic 12",
  " T12 ",
])("%j is T12, and told as that", (level) => {
  const { levels, facts } = answerTo({ levels: [{ level, fractured: true }] });
  expect([levels[0]?.level, facts.levels[0]]).toEqual(["T12", { level: "T12", fractured: true }]);
});

test("two ways to write one level are the same level twice", () => {
  complains({ levels: [{ level: "T12" }, { level: "Th12" }] }, "T12 is given twice");
});

test("one level needs no name, and is echoed without one", () => {
  const { levels, facts, sittings } = answerTo({ levels: [{ fractured: false }] });
  expect(levels.map(({ level }) => level)).toEqual(["the level"]);
  expect(facts.levels).toEqual([{ fractured: false }]);
  expect(sittings).toEqual([]);
});

test("root keys that begin with _ are dropped", () => {
  expect(answerTo({ _note: "x", _meta: { a: 1 }, levels: [{ level: "T12" }] }).levels).toHaveLength(1);
});

test("a bare number is the range from itself to itself", () => {
  expect(tidy(knowledge, { heightLossPercent: 5, infection: 5 })).toEqual({ heightLossPercent: { min: 5, max: 5 }, infection: 5 });
  expect(answerTo(on({ heightLossPercent: 33.3 })).facts.levels).toEqual([{ level: "T12", heightLossPercent: { min: 33.3, max: 33.3 } }]);
});

test("a quantity with neither end is not given", () => {
  expect(answerTo(on({ heightLossPercent: {} })).facts.levels).toEqual([{ level: "T12" }]);
});

test("arguments of 10 MB are refused in few words", () => {
  const long = "x".repeat(10_000_000);
  for (const raw of [
    { patient: { infection: long } },
    { patient: { [long]: 1 } },
    { [long]: 1 },
    { levels: [{ level: long }] },
    on({ painPattern: [long] }),
    on({ fractured: long }),
    long,
  ]) {
    complains(raw, "xxx…");
    expect(complaintsOf(raw).join("").length).toBeLessThan(1000);
  }
  expect(complaintsOf(on({ painPattern: Array.from({ length: 100_000 }, () => "midline") }))).toEqual([
    "a list of 100000 entries is too long",
  ]);
});

test.each([
  ["lists", "[", "]"],
  ["objects", '{"a":', "}"],
])("%s within each other thousands deep are refused in words too", (_, open, close) => {
  const inside = `${open.repeat(20_000)}1${close.repeat(20_000)}`;
  complains(JSON.parse(`{"patient":{"infection":${inside}}}`), "patient.infection", "none, suspected, local, systemic");
});

test("no complaint for a case that uses every fact", () => {
  const example = (scope: string): Record<string, unknown> =>
    Object.fromEntries(
      knowledge.facts
        .filter((fact) => fact.scope === scope)
        .map(({ name, type, values }) => [
          name,
          type === "boolean"
            ? true
            : type === "quantity"
              ? { min: 10, max: 20 }
              : type === "list"
                ? [values?.[0]?.value]
                : values?.at(-1)?.value,
        ]),
    );
  expect(complaintsOf({ patient: example("patient"), levels: [{ level: "L5", ...example("level") }] })).toEqual([]);
});

test("no issues make no sentences", () => {
  expect(issuesInWords([], {}, knowledge, undefined as never)).toEqual([]);
});

test.each([
  [["A1", "A2", "A3", "B1", "B2", "C9"], "A1–A3, B1–B2, C9"],
  [["A1", "A3", "A4"], "A1, A3–A4"],
  [["bed", "T9", "T10"], "bed, T9–T10"],
  [["X", "Y"], "X, Y"],
])("levels %j in words", (levels, words) => {
  expect(levelsInWords(levels)).toBe(words);
});
