// Bad input through the built server and the command line: named, told what is accepted, and nothing computed.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkCommand } from "../../src/cli/check.ts";
import type { CommandContext } from "../../src/cli/command.ts";
import { ToolError } from "../../src/mcp/errors.ts";
import { BAD_INPUT } from "../support/bad-input-cases.ts";
import { service } from "../support/base.ts";
import { sample } from "../support/runs.ts";
import { runCli, Session } from "../support/stdio.ts";

interface Decided {
  facts: { levels: object[]; entailed: object[] };
  levels: { level: string; disposition: string; possible: string[] }[];
  notices: string[];
}

const folder = mkdtempSync(join(tmpdir(), "bad-input-"));
const file = join(folder, "facts.json");
let session: Session;
beforeAll(async () => {
  session = await Session.open();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await session.close();
});

const printed: string[] = [];
const told = service();
const context: CommandContext = {
  version: "0.0.0",
  name: "program",
  service: async () => told,
  print: (text) => void printed.push(text),
  complain: (text) => void printed.push(text),
};

describe.each(BAD_INPUT.map((each) => [each.name, each] as const))("%s", (_, { args, says, saysNot = [] }) => {
  it("is an error result of the tool that says what is meant", async () => {
    const result = await session.call("check_contraindications", args);
    expect(result.isError).toBe(true);
    expect(result.structuredContent).toBeUndefined();
    const text = result.content[0]?.text ?? "";
    for (const piece of says) expect(text).toContain(piece);
    for (const piece of saysNot) expect(text).not.toContain(piece);
    expect(text).toContain("Nothing was computed");
    expect(text, "a caller's mistake is no bug").not.toContain("internal_error");
    expect(text.length).toBeLessThan(4_000);
  });

  it("is refused by the command check in the same words, and nothing is printed", async () => {
    writeFileSync(file, JSON.stringify(args));
    const result = await session.call("check_contraindications", args);
    const refusal: unknown = await checkCommand.run([file], context).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ToolError);
    expect((refusal as ToolError).text).toBe(result.content[0]?.text);
    expect(printed).toEqual([]);
  });
});

// What the program makes of such a refusal hangs on none of its words: a few stand for all, and in RUNS=full all for themselves.
it.each(sample(BAD_INPUT, 6).map((each) => [each.name, each] as const))("%s is exit code 1 of check", async (_, { args }) => {
  const [ended, result] = [await runCli(["check", "-"], JSON.stringify(args)), await session.call("check_contraindications", args)];
  expect(ended).toMatchObject({ code: 1, stdout: "" });
  expect(ended.stderr).toContain(result.content[0]?.text);
});

describe("what is no mistake", () => {
  it.each([
    [
      "null for a fact",
      { patient: { infection: null }, levels: [{ level: "T12", fractured: null, heightLossPercent: null, painPattern: null }] },
      { levels: [{ level: "T12" }] },
    ],
    ["null for a part", { patient: null, levels: [{ level: "T12" }] }, { levels: [{ level: "T12" }] }],
    [
      "null for an end of a range",
      { levels: [{ level: "T12", heightLossPercent: { min: null, max: 20 } }] },
      { levels: [{ level: "T12", heightLossPercent: { max: 20 } }] },
    ],
    ["a range without ends", { levels: [{ level: "T12", heightLossPercent: {} }] }, { levels: [{ level: "T12" }] }],
    ["empty text for a choice", { patient: { infection: "" }, levels: [{ level: "T12" }] }, { levels: [{ level: "T12" }] }],
    [
      "empty text for a fact of any other kind",
      { levels: [{ level: "T12", fractured: "", heightLossPercent: "", painPattern: "" }] },
      { levels: [{ level: "T12" }] },
    ],
    ["a level in another spelling", { levels: [{ level: "Th10" }, { level: "D12" }] }, { levels: [{ level: "T10" }, { level: "T12" }] }],
    ["a level in lower case", { levels: [{ level: "t12" }, { level: "l1" }] }, { levels: [{ level: "T12" }, { level: "L1" }] }],
    ["a level with a hyphen", { levels: [{ level: "T-12" }] }, { levels: [{ level: "T12" }] }],
    ["null for the name of the only level", { levels: [{ level: null, fractured: true }] }, { levels: [{ fractured: true }] }],
    ["empty text for the name of the only level", { levels: [{ level: "", fractured: true }] }, { levels: [{ fractured: true }] }],
    ["a note at the root", { _note: "from the chart", levels: [{ level: "T12" }] }, { levels: [{ level: "T12" }] }],
    [
      "a bare number",
      { levels: [{ level: "T12", heightLossPercent: 20 }] },
      { levels: [{ level: "T12", heightLossPercent: { min: 20, max: 20 } }] },
    ],
  ])("%s", async (_, args, same) => {
    const [result, expected] = [await session.call("check_contraindications", args), await session.call("check_contraindications", same)];
    expect(result.isError).toBeFalsy();
    expect(result).toEqual(expected);
    const ended = await runCli(["check", "-", "--json"], JSON.stringify(args));
    expect([ended.code, JSON.parse(ended.stdout)]).toEqual([0, expected.structuredContent]);
  });

  it("a level in another spelling is echoed by its name", async () => {
    const { output, text } = await session.answer<Decided>("check_contraindications", { levels: [{ level: "Th10", fractured: true }] });
    expect(output.facts.levels).toEqual([{ level: "T10", fractured: true }]);
    expect(output.levels.map(({ level }) => level)).toEqual(["T10"]);
    expect(text).not.toContain("Th10");
  });

  it("one level without a name is decided, and gets none", async () => {
    const { output } = await session.answer<Decided>("check_contraindications", { levels: [{ fractured: false }] });
    expect(output.facts.levels).toEqual([{ fractured: false }]);
    // Both indications need a fracture. What could still be contraindicated is the patient's.
    expect(output.levels).toMatchObject([{ disposition: "undetermined", possible: ["contraindicated", "not_indicated"] }]);
  });

  it.each([
    ["beside no fracture", { fractured: false }, true],
    ["beside a fracture that is not given", {}, true],
    ["beside a fracture", { fractured: true }, false],
  ])("lost height %s entails nothing, and is remarked on where no fracture is told", async (_, rest, remarked) => {
    const decide = (facts: object) => session.answer<Decided>("check_contraindications", { levels: [{ level: "T12", ...facts }] });
    const [lost, without] = [await decide({ ...rest, heightLossPercent: { min: 1 } }), await decide(rest)];
    expect(lost.output.facts).toMatchObject({ levels: [{ level: "T12", ...rest, heightLossPercent: { min: 1 } }], entailed: [] });
    expect(lost.output.levels[0]?.possible).toEqual(without.output.levels[0]?.possible);
    const remarks = lost.output.notices.filter((notice) => notice.startsWith("T12: Height loss was given, and no fracture"));
    expect(remarks).toHaveLength(remarked ? 1 : 0);
    if (remarked) expect(lost.text).toContain(remarks[0]);
  });

  it("no level at all: no decision, but what to ask", async () => {
    for (const args of [{}, { levels: [] }, { levels: null }, { patient: { infection: "none" } }]) {
      const { output, text } = await session.answer<{ ask: object[] }>("check_contraindications", args);
      expect(output).toMatchObject({ levels: [], sittings: [] });
      expect(output.ask.length).toBeGreaterThan(0);
      expect(text).toContain("No level was given");
    }
  });
});

describe("explain_rule", () => {
  it.each([
    ["a rule that does not exist", { rule: "height-los" }, ["height-los", "did you mean height-loss?", "non-midline-pain"]],
    ["a row that does not exist", { rule: "table1.rel.13" }, ["table1.rel.13", "height-loss"]],
    ["no rule", {}, ["rule", "required"]],
    ["an empty rule", { rule: "" }, ["rule", "required"]],
    ["a number", { rule: 7 }, ["rule", "7", "string"]],
    ["an unknown key", { rule: "height-loss", verbose: true }, ["verbose", "rule"]],
  ])("%s", async (_, args, says) => {
    const result = await session.call("explain_rule", args);
    expect(result.isError).toBe(true);
    expect(result.structuredContent).toBeUndefined();
    for (const piece of says) expect(result.content[0]?.text).toContain(piece);
  });
});

describe("a flood", () => {
  const MEGABYTES_10 = 10_000_000;
  const call = (args: string): string =>
    `{"jsonrpc":"2.0","id":99,"method":"tools/call","params":{"name":"check_contraindications","arguments":${args}}}`;
  const works = async (): Promise<void> => {
    const next = await Session.open();
    expect((await next.call("check_contraindications", { levels: [{ level: "T12" }] })).isError).toBeFalsy();
    expect(await next.close()).toMatchObject({ code: 0 });
  };

  it.each([
    ["a value", () => `{"levels":[{"level":"${"x".repeat(MEGABYTES_10)}"}]}`],
    ["a key", () => `{"levels":[{"level":"T12","${"x".repeat(MEGABYTES_10)}":1}]}`],
    ["a list of levels", () => `{"levels":[${Array(600_000).fill('{"level":"T12"}').join(",")}]}`],
    ["a list of values", () => `{"levels":[{"level":"T12","painPattern":[${Array(900_000).fill('"midline"').join(",")}]}]}`],
    ["unknown keys", () => `{"patient":{${Array.from({ length: 600_000 }, (_, at) => `"k${at}":${at}`).join(",")}}}`],
  ])("of 10 MB as %s is answered shortly or refused cleanly", async (_, make) => {
    const flooded = await Session.open();
    flooded.sendRaw(call(make()));
    const ended = await flooded.close();
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.stderr, "no stack trace").not.toMatch(/^\s+at /m);
    const answer = ended.lines.map((line) => JSON.parse(line)).find(({ id }) => id === 99);
    if (answer === undefined) expect(ended.stderr).toMatch(/^vertebral-augmentation-mcp: .*maximum size.*\n$/);
    else {
      expect(answer.result).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(/^invalid_arguments/) }] });
      expect(answer.result.content[0].text.length).toBeLessThan(4_000);
    }
    await works();
  });

  it.each([
    ["lists", `{"levels":${"[".repeat(90)}${"]".repeat(90)}}`, "levels"],
    ["objects", `{"patient":${'{"a":'.repeat(90)}1${"}".repeat(90)}}`, "patient.a"],
  ])("of nested %s that is no flood yet is told by the tool", async (_, args, says) => {
    const { result } = await session.requestText("tools/call", `{"name":"check_contraindications","arguments":${args}}`);
    expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(/^invalid_arguments/) }] });
    expect(JSON.stringify(result)).toContain(says);
  });

  it.each([
    ["lists", () => `{"levels":${"[".repeat(5_000)}${"]".repeat(5_000)}}`],
    ["objects", () => `{"patient":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`],
  ])("of nested %s is the caller's mistake, told by the protocol, not a bug", async (_, make) => {
    const flooded = await Session.open();
    flooded.sendRaw(call(make()));
    const ended = await flooded.close();
    expect(ended.code).toBe(0);
    const answer = ended.lines.map((line) => JSON.parse(line)).find(({ id }) => id === 99);
    expect(answer?.error).toEqual({ code: -32600, message: "Invalid Request: it nests deeper than 100 levels" });
    expect(ended.stderr, "one line, and no stack trace").toMatch(/^vertebral-augmentation-mcp: .*answered with the protocol's error.*\n$/);
    await works();
  });
});
