// The form for an undetermined decision: few fields, none that reads as "no" when left empty.
import { expect, test } from "vitest";
import { formFor, withAnswers } from "../../src/mcp/elicitation.ts";
import { check } from "../../src/mcp/tools/check-contraindications.ts";
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

test("answers become facts; what is not known, or was not offered, stays not given", () => {
  const args = { levels: [{ level: "T12" }] };
  expect(
    withAnswers(
      args,
      { "fractured@T12": "yes", "symptomatic@T12": "not known", cordCompression: "maybe", "heightLossPercent@T12": 140, nonsense: 1 },
      ready,
    ),
  ).toEqual({ patient: {}, levels: [{ level: "T12", fractured: true }] });
});

test("a no is a no, and a number a quantity", () => {
  expect(
    withAnswers({ levels: [{ level: "L1" }] }, { "fractured@L1": "no", "heightLossPercent@L1": 0, "fractured@L5": "yes" }, ready),
  ).toEqual({
    patient: {},
    levels: [{ level: "L1", fractured: false, heightLossPercent: { min: 0, max: 0 } }],
  });
});
