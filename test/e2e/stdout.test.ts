// stdout of the server is JSON-RPC and nothing else, whatever happens; a program that cannot start says why in one line.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyDist, type DistCopy } from "../support/dist-copy.ts";
import { CLI, type Ended, runCli, Session } from "../support/stdio.ts";

/** Every line is one JSON-RPC 2.0 message, the last one ended as well; the ids that were answered come back, in order. */
function onlyJsonRpc({ stdout, lines }: Ended): (number | string | null | undefined)[] {
  expect(stdout === "" || stdout.endsWith("\n")).toBe(true);
  return lines.map((line) => {
    const message = JSON.parse(line) as Record<string, unknown>;
    expect(message.jsonrpc, line).toBe("2.0");
    expect(
      ["result", "error", "method"].filter((key) => key in message),
      line,
    ).toHaveLength(1);
    return message.id as number;
  });
}

const ping = async (session: Session): Promise<void> => expect(await session.request("ping")).toMatchObject({ result: {} });

describe("a session", () => {
  it("of every ordinary request", async () => {
    const session = await Session.open();
    await session.request("tools/list");
    await session.call("check_contraindications", { levels: [{ level: "T12" }] });
    await session.call("explain_rule", { rule: "height-loss" });
    await ping(session);
    const ended = await session.close();
    expect(onlyJsonRpc(ended)).toEqual([1, 2, 3, 4, 5]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
  });

  it("with bad arguments, an unknown tool and an unknown method", async () => {
    const session = await Session.open();
    expect(await session.call("check_contraindications", { levels: [{ level: "T13" }] })).toMatchObject({ isError: true });
    expect(await session.call("explain_rule", { rule: "height-los" })).toMatchObject({ isError: true });
    expect(await session.call("explain_rule", {})).toMatchObject({ isError: true });
    for (const args of [[], "text", 5, true])
      expect((await session.request("tools/call", { name: "explain_rule", arguments: args })).error?.code).toBe(-32602);
    expect((await session.request("tools/call", { name: "check_contraindication", arguments: {} })).error).toMatchObject({
      code: -32602,
      message: expect.stringContaining("check_contraindication"),
    });
    expect((await session.request("tools/call", {})).error?.code).toBe(-32602);
    expect((await session.request("no/such/method")).error?.code).toBe(-32601);
    await ping(session);
    const ended = await session.close();
    onlyJsonRpc(ended);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
  });

  it.each([
    ["not JSON", "{oops"],
    ["half a message", '{"jsonrpc":"2.0","id":7,"method":"pi'],
    ["an empty line", ""],
    ["a plain word", "hello"],
    ["JSON that is no message", "[]"],
    ["a number", "5"],
    ["another JSON-RPC version", '{"jsonrpc":"1.0","id":8,"method":"ping"}'],
    ["a null byte", "\u0000"],
    ["lines that end in CR LF", '{"jsonrpc":"2.0","method":"notifications/nothing"}\r'],
  ])("goes on after a line that is %s", async (_, line) => {
    const session = await Session.open();
    session.sendRaw(line);
    await ping(session);
    const ended = await session.close();
    onlyJsonRpc(ended);
    expect(ended.code).toBe(0);
    expect(ended.stderr, "no stack trace").not.toMatch(/^\s+at /m);
  });

  it("that never was: closed stdin ends it with 0", async () => {
    const ended = await new Session().close();
    expect(ended).toMatchObject({ code: 0, signal: null, stdout: "", stderr: "" });
  });

  it("that is over: closed stdin ends it with 0", async () => {
    const session = await Session.open();
    const ended = await session.close();
    expect(ended).toMatchObject({ code: 0, signal: null, stderr: "" });
  });
});

describe("a program that cannot start", () => {
  let copy: DistCopy;
  beforeEach(() => {
    copy = copyDist();
  });
  afterEach(() => copy.remove());

  const intoFolder = (): void => {
    rmSync(copy.knowledge);
    mkdirSync(copy.knowledge);
  };
  const whole = (): string => readFileSync(copy.knowledge, "utf8");
  const spoilt: [name: string, spoil: () => void, says: RegExp][] = [
    ["missing", () => rmSync(copy.knowledge), /missing/],
    ["empty", () => writeFileSync(copy.knowledge, ""), /not a compiled knowledge base/],
    ["cut short", () => writeFileSync(copy.knowledge, whole().slice(0, -1000)), /digest/],
    ["not JSON", () => writeFileSync(copy.knowledge, "oops"), /not a compiled knowledge base/],
    ["of another format", () => writeFileSync(copy.knowledge, whole().replace(/"format":\d+/, '"format":999')), /format 999/],
    ["changed in one character", () => writeFileSync(copy.knowledge, whole().replace('"2/3"', '"1/3"')), /digest/],
    [
      "of a wrong digest",
      () => writeFileSync(copy.knowledge, whole().replace(/"digest":"[0-9a-f]{64}"/, `"digest":"${"0".repeat(64)}"`)),
      /digest/,
    ],
    ["longer than it was", () => writeFileSync(copy.knowledge, `${whole()}{}\n`), /digest/],
    ["a folder", intoFolder, /EISDIR|cannot be used/],
  ];

  it.each(spoilt)("because knowledge.json is %s", async (_, spoil, says) => {
    const before = whole();
    spoil();
    expect(before, "the test spoils something").not.toBe(readIfFile(copy.knowledge));
    for (const args of [[], ["serve"], ["check", "examples/clinical-case.json"], ["explain", "height-loss", "--json"]]) {
      const ended = await runCli(args, "", copy.cli);
      expect(ended.stdout, "nothing on stdout").toBe("");
      expect(ended.stderr).toMatch(says);
      expect(ended.stderr, "exactly one line").toMatch(/^vertebral-augmentation-mcp: .*knowledge\.json.*\n$/);
      expect(ended.code).toBe(2);
    }
  });

  it("does start as the copy is", async () => {
    expect(await runCli(["explain", "height-loss"], "", copy.cli)).toMatchObject({ code: 0, stderr: "" });
    expect(copy.cli).not.toBe(CLI);
  });
});

function readIfFile(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
