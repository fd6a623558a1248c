// Bad input through the built server and the command line: named, told what is accepted, and nothing computed.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BAD_INPUT } from "../support/bad-input-cases.ts";
import { runCli, Session } from "../support/stdio.ts";

let session: Session;
beforeAll(async () => {
  session = await Session.open();
});
afterAll(() => session.close());

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

  it("is exit code 1 of check, in the same words", async () => {
    const [ended, result] = [await runCli(["check", "-"], JSON.stringify(args)), await session.call("check_contraindications", args)];
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toContain(result.content[0]?.text);
  });
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
    ["an empty rule", { rule: "" }, ["rule", "at least 1"]],
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
    ["lists", () => `{"levels":${"[".repeat(5_000)}${"]".repeat(5_000)}}`],
    ["objects", () => `{"patient":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`],
  ])("of nested %s is the caller's mistake, not a bug", async (_, make) => {
    const flooded = await Session.open();
    flooded.sendRaw(call(make()));
    const ended = await flooded.close();
    expect(ended.code).toBe(0);
    const answer = ended.lines.map((line) => JSON.parse(line)).find(({ id }) => id === 99);
    expect(answer?.result.content[0].text).toMatch(/^invalid_arguments/);
    expect(ended.stderr).toBe("");
    await works();
  });
});
