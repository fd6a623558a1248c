// The built server over stdio, told nonsense: JSON-RPC's own error where there is one, and an end without a trace of a crash.
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Answer, type Ended, Session } from "../support/stdio.ts";
import { MODERN } from "../transports/harness.ts";

let session: Session;
/** Sessions of either era that hear all the nonsense there is, one piece after another: none does harm to what comes after it. */
const hearing = new Map<string, Session>();
const ERAS = ["2025-11-25", MODERN];
beforeAll(async () => {
  for (const era of ERAS) hearing.set(era, await open(era));
});
afterEach(() => ([...hearing.values()].includes(session) ? undefined : session.close()));
afterAll(() => Promise.all([...hearing.values()].map((each) => each.close())));
const listen = (era: string): Session => {
  session = hearing.get(era) as Session;
  return session;
};

const ENVELOPE = {
  "io.modelcontextprotocol/protocolVersion": MODERN,
  "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
  "io.modelcontextprotocol/clientCapabilities": {},
};

/** A session of either era, past its opening. */
async function open(era: string): Promise<Session> {
  if (era !== MODERN) return Session.open();
  const opened = new Session();
  await opened.request("server/discover", { _meta: ENVELOPE });
  return opened;
}

/** What the server says to some lines, until it has answered what comes after them, and that again. */
async function answersTo(...lines: (string | Buffer)[]): Promise<Answer[]> {
  const before = session.lines.length;
  for (const line of lines) session.sendRaw(line);
  const ours = [await session.request("tools/list", { _meta: ENVELOPE }), await session.request("tools/list", { _meta: ENVELOPE })];
  const said = session.lines.slice(before).map((line) => JSON.parse(line) as Answer);
  return said.filter(({ id, result }) => !ours.some((each) => each.id === id && result !== undefined));
}

function withoutTrace({ stdout, stderr }: Ended): void {
  for (const line of stdout.split("\n").filter((each) => each !== "")) expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
  expect(stdout + stderr).not.toMatch(/^\s+at |\.[cm]?[jt]s:\d+|node:internal|file:\/\/|undefined|\[object/m);
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

const NO_MESSAGES: [string, string | Buffer, number, number | string | null][] = [
  ["no JSON", "{oops", -32700, null],
  ["a plain word", "hello", -32700, null],
  ["half a message", '{"jsonrpc":"2.0","id":7,"method":"pi', -32700, null],
  ["two messages", '{"jsonrpc":"2.0","id":7,"method":"ping"}{"jsonrpc":"2.0","id":8,"method":"ping"}', -32700, null],
  ["a head of HTTP", "POST /mcp HTTP/1.1", -32700, null],
  ["framed as a language server's", "Content-Length: 40", -32700, null],
  ["a byte that is no UTF-8", latin1('{"jsonrpc":"2.0","id":7,"method":\xff}'), -32700, null],
  ["a null byte", "\u0000", -32700, null],
  ["a number no program can hold", "1e999999x", -32700, null],
  ["null", "null", -32600, null],
  ["a number", "5", -32600, null],
  ["a text", '"ping"', -32600, null],
  ["an empty object", "{}", -32600, null],
  ["an empty batch", "[]", -32600, null],
  ["a batch", '[{"jsonrpc":"2.0","id":7,"method":"ping"}]', -32600, null],
  ["of another JSON-RPC version", '{"jsonrpc":"1.0","id":7,"method":"ping"}', -32600, 7],
  ["of no JSON-RPC version", '{"id":"seven","method":"ping"}', -32600, "seven"],
  ["without a method", '{"jsonrpc":"2.0","id":7}', -32600, 7],
  ["with a method that is a number", '{"jsonrpc":"2.0","id":7,"method":5}', -32600, 7],
  ["with params in a list", '{"jsonrpc":"2.0","id":7,"method":"ping","params":[1]}', -32600, 7],
  ["with params that are a text", '{"jsonrpc":"2.0","id":7,"method":"ping","params":"x"}', -32600, 7],
  ["with an id that is true", '{"jsonrpc":"2.0","id":true,"method":"ping"}', -32600, null],
  ["with an id that is an object", '{"jsonrpc":"2.0","id":{},"method":"ping"}', -32600, null],
  ["with an id of 1.5", '{"jsonrpc":"2.0","id":1.5,"method":"ping"}', -32600, null],
  ["with an id of null", '{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600, null],
];

describe.each(ERAS)("in a session of %s, a line that is no message", (era) => {
  it.each(NO_MESSAGES)("%s", async (_, line, code, id) => {
    listen(era);
    expect(await answersTo(line)).toEqual([{ jsonrpc: "2.0", id, error: { code, message: expect.any(String) } }]);
  });

  it("many at once are each answered, between the answers to what is none", async () => {
    session = await open(era);
    const lines = Array.from({ length: 500 }, (_each, at) => (at % 2 === 0 ? `{"jsonrpc":"1.0","id":${at + 1000},"method":"x"}` : "oops"));
    const answers = await answersTo(lines.join("\n"));
    expect(answers.filter(({ error }) => error?.code === -32600).map(({ id }) => id)).toEqual(
      Array.from({ length: 250 }, (_each, at) => at * 2 + 1000),
    );
    expect(answers.filter(({ error }) => error?.code === -32700)).toHaveLength(250);
  });

  it("is none that has nothing in it", async () => {
    session = await open(era);
    expect(await answersTo("", "  ", "\r", "\t\r")).toEqual([]);
  });
});

describe("messages that make no sense", () => {
  const request = (id: unknown, method: string, params?: unknown): string => JSON.stringify({ jsonrpc: "2.0", id, method, params });

  it.each<[string, string, unknown, number]>([
    ["an unknown method", "no/such", {}, -32601],
    ["a method of clients", "sampling/createMessage", {}, -32601],
    ["a method named like a part of every object", "__proto__", {}, -32601],
    ["an empty method", "", {}, -32601],
    ["a tool that is not there", "tools/call", { name: "no_such" }, -32602],
    ["a tool named like a part of every object", "tools/call", { name: "constructor", arguments: {} }, -32602],
    ["a tool whose name is a number", "tools/call", { name: 5 }, -32602],
    ["arguments in a list", "tools/call", { name: "explain_rule", arguments: [] }, -32602],
    ["no name of a tool", "tools/call", {}, -32602],
    ["a prompt that is not there", "prompts/get", { name: "no_such" }, -32602],
    ["a prompt without its argument", "prompts/get", { name: "answer_with_citations" }, -32602],
    ["a prompt with an argument that is a number", "prompts/get", { name: "answer_with_citations", arguments: { question: 5 } }, -32602],
    [
      "a prompt with an argument that it has not",
      "prompts/get",
      { name: "answer_with_citations", arguments: { question: "x", q: "y" } },
      -32602,
    ],
    ["a resource that is not there", "resources/read", { uri: "guide://no-such" }, -32002],
    ["a resource without an address", "resources/read", {}, -32602],
    ["a resource whose address is a list", "resources/read", { uri: [] }, -32602],
    ["a completion of nothing", "completion/complete", {}, -32602],
    ["a cursor that is a number", "tools/list", { cursor: 5 }, -32602],
  ])("%s", async (_, method, params, code) => {
    for (const era of ERAS) {
      listen(era);
      const [answer, ...more] = await answersTo(request(70, method, era === MODERN ? { ...(params as object), _meta: ENVELOPE } : params));
      expect(more).toEqual([]);
      // A resource that is not there has had two codes in the protocol.
      expect([answer?.id, code === -32002 ? [-32002, -32602].includes(answer?.error?.code ?? 0) : answer?.error?.code]).toEqual([
        70,
        code === -32002 ? true : code,
      ]);
      expect(answer?.error?.message, "in words").not.toMatch(/[[{]\s*\n|undefined|\[object/);
    }
  });

  it.each(ERAS)("do no harm to a session of %s: after all of them it ends in order, with no more than a line for each", async (era) => {
    const ended = await listen(era).close();
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.stderr).toMatch(/^(vertebral-augmentation-mcp: a line was no JSON-RPC message; .*\n)*$/);
    expect(ended.stderr.split("\n").length - 1).toBeLessThanOrEqual(NO_MESSAGES.length);
    withoutTrace(ended);
  });

  it("notifications of any kind are passed over", async () => {
    session = await open("2025-11-25");
    const notify = (method: string, params?: unknown): string => JSON.stringify({ jsonrpc: "2.0", method, params });
    const answers = await answersTo(
      notify("notifications/nothing"),
      notify("notifications/cancelled"),
      notify("notifications/cancelled", { requestId: 4711 }),
      notify("notifications/cancelled", { requestId: {} }),
      notify("notifications/cancelled", { requestId: 1, reason: "x".repeat(100_000) }),
      notify("notifications/progress", { progressToken: "no-such", progress: "much" }),
      notify("notifications/initialized"),
      notify("notifications/roots/list_changed", { deep: { er: [] } }),
      notify("tools/call", { name: "explain_rule" }),
      '{"jsonrpc":"2.0","id":99,"result":{}}',
      '{"jsonrpc":"2.0","id":99,"error":{"code":1,"message":"x"}}',
    );
    expect(answers).toEqual([]);
    withoutTrace(await session.close());
  });

  it("a request that is cancelled, and the same id again, hold up nothing", async () => {
    session = await open("2025-11-25");
    const call = request(50, "tools/call", { name: "explain_rule", arguments: { rule: "height-loss" } });
    const cancel = JSON.stringify({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 50 } });
    const answers = await answersTo(call, cancel, call, call, cancel);
    expect(answers.every(({ id, result }) => id === 50 && result?.isError === undefined)).toBe(true);
    expect(answers.length).toBeLessThanOrEqual(3);
    withoutTrace(await session.close());
  });

  it("odd ids come back as they were", async () => {
    session = await open("2025-11-25");
    const ids = ["", "x".repeat(100_000), "\ud800", "__proto__", 0, -1, Number.MAX_SAFE_INTEGER];
    expect((await answersTo(...ids.map((id) => request(id, "ping")))).map(({ id }) => id)).toEqual(ids);
  });

  it("bytes that are no UTF-8 inside a text are a misspelling like any other", async () => {
    session = await open("2025-11-25");
    const [answer] = await answersTo(
      latin1('{"jsonrpc":"2.0","id":60,"method":"tools/call","params":{"name":"explain_rule","arguments":{"rule":"height-l\xf6ss"}}}'),
    );
    expect(answer?.result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining("did you mean height-loss?") }] });
  });
});

describe("an opening", () => {
  it.each<[string, unknown]>([
    ["of a revision that never was", { protocolVersion: "1999-01-01", capabilities: {}, clientInfo: { name: "x", version: "1" } }],
    ["of a revision to come", { protocolVersion: "2099-01-01", capabilities: {}, clientInfo: { name: "x", version: "1" } }],
  ])("%s is answered with one that there is", async (_, params) => {
    session = new Session();
    expect((await session.request("initialize", params)).result?.protocolVersion).toMatch(/^202[45]-\d\d-\d\d$/);
  });

  it.each<[string, unknown]>([
    ["without params", undefined],
    ["with a version that is a number", { protocolVersion: 5, capabilities: {}, clientInfo: { name: "x", version: "1" } }],
    ["without a client", { protocolVersion: "2025-11-25" }],
    ["with capabilities in a list", { protocolVersion: "2025-11-25", capabilities: [], clientInfo: { name: "x", version: "1" } }],
  ])("%s is refused as the client's mistake, and the next is taken", async (_, params) => {
    session = new Session();
    expect((await session.request("initialize", params)).error?.code).toBe(-32602);
    expect((await session.initialize()).result).toBeDefined();
    withoutTrace(await session.close());
  });

  it("that never comes, comes twice or changes the era does no harm", async () => {
    session = new Session();
    expect((await session.request("tools/list")).jsonrpc).toBe("2.0");
    await session.initialize();
    expect((await session.initialize()).jsonrpc).toBe("2.0");
    expect((await session.request("server/discover", { _meta: ENVELOPE })).jsonrpc).toBe("2.0");
    withoutTrace(await session.close());
  });

  it.each<[string, object, number]>([
    ["a revision that there is not", { ...ENVELOPE, "io.modelcontextprotocol/protocolVersion": "2099-01-01" }, -32022],
    ["no client", { "io.modelcontextprotocol/protocolVersion": MODERN }, -32602],
    ["a version that is a number", { ...ENVELOPE, "io.modelcontextprotocol/protocolVersion": 5 }, -32602],
  ])("of the newer era with %s is refused, and the next is taken", async (_, meta, code) => {
    session = new Session();
    expect((await session.request("tools/list", { _meta: meta })).error?.code).toBe(code);
    expect((await session.request("tools/list", { _meta: ENVELOPE })).result).toBeDefined();
    withoutTrace(await session.close());
  });
});

describe("a pipe that closes", () => {
  const call = JSON.stringify({ jsonrpc: "2.0", id: 9, method: "tools/call", params: { name: "compare_techniques", arguments: {} } });

  it("in the middle of a line: what was half said is not done", async () => {
    session = await open("2025-11-25");
    session.sendRaw(call.slice(0, 60), "");
    const ended = await session.close();
    expect([ended.code, ended.lines.length]).toEqual([0, 1]);
    withoutTrace(ended);
  });

  it("in the middle of requests: whole lines or none", async () => {
    session = await open("2025-11-25");
    for (let each = 0; each < 200; each += 1) session.sendRaw(call);
    const ended = await session.close();
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(ended.stdout.endsWith("\n")).toBe(true);
    withoutTrace(ended);
  });

  it.each([
    "stdout",
    "stderr",
  ] as const)("%s, while it has things to say: the server ends, or goes on, but does not crash", async (which) => {
    session = await open("2025-11-25");
    session.hangUp(which);
    for (let each = 0; each < 50; each += 1) {
      session.sendRaw(call);
      session.sendRaw("{oops");
      session.sendRaw('{"jsonrpc":"2.0","id":{}}');
    }
    const ended = which === "stdout" ? await session.ended() : await session.close();
    expect(ended).toMatchObject({ code: 0, signal: null });
    withoutTrace(ended);
  });

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("on %s: it ends at once", async (signal) => {
    session = await open("2025-11-25");
    session.signal(signal);
    const ended = await session.ended();
    expect(ended.signal === signal || ended.code === 0).toBe(true);
    withoutTrace(ended);
  });
});

describe("a line without an end", () => {
  it("is given up at 10 MB, in one sentence, however it comes", async () => {
    session = await open("2025-11-25");
    const piece = "x".repeat(1_000_000);
    for (let each = 0; each < 12; each += 1) session.sendRaw(piece, "");
    // stdin stays open: the program has to come to its end by itself.
    const ended = await session.ended();
    expect(ended.code).toBe(0);
    expect(ended.stderr).toMatch(/^vertebral-augmentation-mcp: .*maximum size.*\n$/);
    withoutTrace(ended);
  });
});
