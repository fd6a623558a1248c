// The form for an undetermined decision: few fields, none that reads as "no" when left empty.
import { expect, test } from "vitest";
import { type Form, formFor, withAnswers } from "../../src/mcp/elicitation.ts";
import { type CheckOutput, check } from "../../src/mcp/tools/check-contraindications.ts";
import { service } from "../support/base.ts";

const ready = service();
const decided = (levels: { level: string; facts: Record<string, never> }[]) => check({ patient: {}, levels }, ready);

test("it asks for a few facts, each by its question, none required and none a checkbox", () => {
  const form = formFor(decided([{ level: "T12", facts: {} }]), ready);
  const fields = Object.entries(form?.requestedSchema.properties ?? {});
  expect(fields.map(([key]) => key)).toEqual(["fractured@T12", "symptomatic@T12", "cordCompression"]);
  expect(JSON.stringify(form)).not.toMatch(/"boolean"|"required"/);
});

test("nothing is asked where nothing could change", () => {
  expect(formFor(check({ patient: { infection: "local" }, levels: [{ level: "T12", facts: {} }] }, ready), ready)).toBeUndefined();
});

test("each field begins with what is not known, and says so where a number is asked for", () => {
  const [form] = everything();
  for (const [key, field] of Object.entries(form.requestedSchema.properties)) {
    expect([key, field.default, field.enum?.[0] ?? "not known"]).toEqual([key, "not known", "not known"]);
    if (field.enum === undefined) expect(field.description).toMatch(/a number from 0 to 100 %, or not known/);
  }
});

/** A form that asks for every fact of L1 that a form can ask for, and the input that it was asked about. */
function everything(): [Form, { levels: { level: string }[] }] {
  const asked = ready.knowledge.facts.filter(({ type }) => type !== "list");
  const properties = asked.flatMap(({ name, scope, question, label }) => {
    const output = { ask: [{ fact: name, question, levels: ["L1"], couldBecome: [], rules: [] }], levels: [{ level: "L1", label, scope }] };
    return Object.entries(formFor(output as unknown as CheckOutput, ready)?.requestedSchema.properties ?? {});
  });
  return [{ message: "", requestedSchema: { type: "object", properties: Object.fromEntries(properties) } }, { levels: [{ level: "L1" }] }];
}

const added = (answers: Record<string, unknown>, input: object = everything()[1]) => withAnswers(input, everything()[0], answers, ready);

test("answers become facts; what is not known, or was not offered, stays not given", () => {
  expect(
    added({
      "fractured@L1": "yes",
      "symptomatic@L1": "not known",
      cordCompression: "maybe",
      "heightLossPercent@L1": 140,
      nonsense: 1,
      infection: null,
    }),
  ).toEqual({ patient: {}, levels: [{ level: "L1", fractured: true }] });
});

test.each([
  [0, { min: 0, max: 0 }],
  ["40", { min: 40, max: 40 }],
  [" 40.5 % ", { min: 40.5, max: 40.5 }],
  ["not known", undefined],
  ["", undefined],
  ["forty", undefined],
  ["140", undefined],
  ["-1", undefined],
  [null, undefined],
  [[40], undefined],
])("a number is one however it is sent, and nothing else is: %j", (answer, heightLossPercent) => {
  expect(added({ "heightLossPercent@L1": answer })).toEqual({
    patient: {},
    levels: [{ level: "L1", ...(heightLossPercent && { heightLossPercent }) }],
  });
});

test("a no is a no; another level is none of the form's, and what was given stays", () => {
  const input = { patient: { infection: "local" }, levels: [{ level: "L1", symptomatic: true }] };
  expect(added({ "fractured@L1": "no", "fractured@L5": "yes", infection: "none", "symptomatic@L1": "no" }, input)).toEqual({
    patient: { infection: "local" },
    levels: [{ level: "L1", symptomatic: true, fractured: false }],
  });
});
