// What clients do to arguments by themselves is put right or passed over; a misspelt fact stays an error, wherever it stands.
import { expect, test } from "vitest";
import { ToolError } from "../../src/mcp/errors.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { tools } from "../../src/mcp/tools/index.ts";
import { service } from "../support/base.ts";

const ready = service();
const call = (name: string, args: unknown) => {
  const tool = tools.find((each) => each.name === name);
  if (tool === undefined) throw new Error(name);
  return callTool(tool, args, ready);
};
const check = (args: unknown) => call("check_contraindications", args);
const refusal = (args: unknown): string => {
  try {
    check(args);
  } catch (error) {
    if (error instanceof ToolError) return error.text;
  }
  return "not refused";
};

const PLAIN = {
  patient: { infection: "local" },
  levels: [{ level: "L1", fractured: true, painPattern: ["midline"], heightLossPercent: { min: 40 } }],
};
const plain = JSON.stringify(check(PLAIN).output);

test.each<[string, unknown]>([
  ["levels", { ...PLAIN, levels: JSON.stringify(PLAIN.levels) }],
  ["both", { patient: JSON.stringify(PLAIN.patient), levels: ` ${JSON.stringify(PLAIN.levels, null, 2)}\n` }],
  ["a level", { ...PLAIN, levels: [JSON.stringify(PLAIN.levels[0])] }],
  [
    "a list and a range of a level",
    { ...PLAIN, levels: [{ ...PLAIN.levels[0], painPattern: '["midline"]', heightLossPercent: '{"min": 40}' }] },
  ],
  [
    "all of it, one in the other",
    { ...PLAIN, levels: JSON.stringify([JSON.stringify({ ...PLAIN.levels[0], painPattern: '["midline"]' })]) },
  ],
  ["nulls in it", { ...PLAIN, levels: JSON.stringify([{ ...PLAIN.levels[0], symptomatic: null }]) }],
])("JSON text where an object or a list is wanted is read: %s", (_, args) => {
  expect(JSON.stringify(check(args).output)).toBe(plain);
});

test("an empty object as text is one", () => {
  expect(check({ patient: "{}" }).output).toEqual(check({}).output);
});

test.each<[string, unknown]>([
  ["a choice", { ...PLAIN, patient: { infection: "local", coagulopathy: "" } }],
  ["a boolean", { ...PLAIN, patient: { infection: "local", boneCementAllergy: "" } }],
  ["a whole object", { ...PLAIN, levels: PLAIN.levels, caseText: undefined, quotes: "" }],
  ["an entry of a list", { ...PLAIN, levels: [{ ...PLAIN.levels[0], painPattern: ["", "midline", ""] }] }],
  ["a number", { ...PLAIN, levels: [{ ...PLAIN.levels[0], intraspinalTumorCanalPercent: "" }] }],
])("an empty text is null for %s that may be left out", (_, args) => {
  expect(JSON.stringify(check(args).output)).toBe(plain);
});

test("an empty cursor, and an empty section", () => {
  const { output } = call("search_passages", { query: "pain" });
  expect(call("search_passages", { query: "pain", cursor: "", section: "" }).output).toEqual(output);
});

test("an empty text for what is required is missing", () => {
  for (const args of [{ rule: "" }, { rule: null }, {}]) expect(() => call("explain_rule", args)).toThrow("rule is required");
});

test("what n8n adds is passed over, and the answer says so in text and object", () => {
  const { output, text } = check({ ...PLAIN, toolCallId: "call_1", sessionId: "s", action: "sendMessage", chatInput: "…" });
  const notice = "Passed over, as n8n adds it to every call: toolCallId, sessionId, action, chatInput.";
  const { notices, ...rest } = output as { notices: string[] };
  const { notices: own, ...before } = JSON.parse(plain) as { notices: string[] };
  expect([rest, notices]).toEqual([before, [notice, ...own]]);
  expect(text).toContain(notice);
});

test.each<[string, unknown, string]>([
  ["a misspelt fact", { patient: { infectoin: "local" } }, "patient.infectoin"],
  ["a misspelt fact with an empty value", { patient: { infectoin: "" } }, "patient.infectoin"],
  ["a misspelt fact in JSON text", { levels: '[{"level":"L1","fracured":true}]' }, "levels[0].fracured"],
  ["a fact doubled in JSON text", { patient: '{"infection":"local","infection":"none"}' }, "patient"],
  ["JSON text of the other kind", { levels: "{}" }, "levels"],
  ["text that is no JSON", { levels: "L1" }, "levels"],
  ["an empty text for a level", { levels: [""] }, 'levels[0]: "" is not accepted; give an object'],
  ["an empty text beside a level", { levels: [{ level: "L1" }, ""] }, 'levels[1]: "" is not accepted; give an object'],
  ["an empty text for a quote", { ...PLAIN, quotes: [""] }, 'quotes[0]: "" is not accepted; give an object'],
  ["what a client adds, below the root", { patient: { sessionId: "s" } }, "patient.sessionId"],
  ["what a client adds beside a misspelt name", { toolCallId: "c", paitent: {} }, "paitent"],
])("%s stays an error", (_, args, names) => {
  expect(refusal(args)).toContain(`invalid_arguments: ${names}`);
});

test("the line ends of Unicode are told as escapes", () => {
  const text = refusal({ patient: { "a\u2028b\u2029c": 1 } });
  expect(text).toContain("a\\u{2028}b\\u{2029}c");
  expect(text).not.toMatch(/[\u2028\u2029]/);
});
