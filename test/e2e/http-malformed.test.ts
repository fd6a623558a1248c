// The built server over HTTP, told nonsense: the protocol's own error, HTTP's where it is none of MCP, and no word of the inside.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callBody, head, message, modern, pause, send, wire } from "../transports/harness.ts";
import { Program } from "../transports/program.ts";

let program: Program;
beforeAll(async () => {
  program = await Program.start(["--rate", "0"]);
});
afterAll(async () => {
  expect((await send(program.port, { body: callBody("explain_rule", { rule: "height-loss" }) })).status).toBe(200);
  expect(await program.stop()).toEqual({ code: 0, signal: null });
  // Not one of all these requests was taken for a failure of the server's own.
  expect(program.stderr).not.toMatch(/"level":"error"|"event":"bug"/);
});

const TRACE = /\bat \S+ \(|\.[cm]?[jt]s:\d+|node:internal|file:\/\/|node_modules|undefined|\[object/;
const request = (method: string, params?: unknown, id: unknown = 1): string => JSON.stringify({ jsonrpc: "2.0", id, method, params });

describe("a body that is no message", () => {
  it.each<[string, string, number]>([
    ["nothing", "", -32700],
    ["white space", " \n", -32700],
    ["half a message", '{"jsonrpc":"2.0","id":1,"method":"pi', -32700],
    ["two messages", '{"jsonrpc":"2.0","id":1,"method":"ping"}\n{"jsonrpc":"2.0","id":2,"method":"ping"}', -32700],
    ["a form", "jsonrpc=2.0&id=1&method=ping", -32700],
    ["null", "null", -32600],
    ["a number", "1e400", -32600],
    ["a text", '"ping"', -32600],
    ["an empty object", "{}", -32600],
    ["an empty batch", "[]", -32600],
    ["a batch in a batch", '[[{"jsonrpc":"2.0","id":1,"method":"ping"}]]', -32600],
    ["another JSON-RPC version", '{"jsonrpc":"1.0","id":1,"method":"ping"}', -32600],
    ["no method", '{"jsonrpc":"2.0","id":1}', -32600],
    ["a method that is a list", '{"jsonrpc":"2.0","id":1,"method":["ping"]}', -32600],
    ["params in a list", '{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}', -32600],
    ["an id that is an object", '{"jsonrpc":"2.0","id":{},"method":"ping"}', -32600],
    ["an id of null", '{"jsonrpc":"2.0","id":null,"method":"ping"}', -32600],
  ])("%s", async (_, body, code) => {
    const answer = await send(program.port, { body });
    expect([answer.status, message(answer).error?.code]).toEqual([400, code]);
    expect(answer.text).not.toMatch(TRACE);
  });

  it("of bytes that are no UTF-8", async () => {
    const body = Buffer.from('{"jsonrpc":"2.0","id":1,"method":\xff\xfe}', "latin1");
    const { socket, text } = await wire(program.port, head(body.length));
    socket.write(body);
    while (!text().includes("-32700")) await pause(10);
    expect(text()).toMatch(/^HTTP\/1.1 400 /);
    socket.destroy();
  });
});

describe("a message that makes no sense", () => {
  it.each<[string, string, unknown, number]>([
    ["an unknown method", "no/such", {}, -32601],
    ["a method named like a part of every object", "constructor", {}, -32601],
    ["an unknown tool", "tools/call", { name: "no_such" }, -32602],
    ["a tool whose name is a number", "tools/call", { name: 5 }, -32602],
    ["arguments that are a text", "tools/call", { name: "explain_rule", arguments: "x" }, -32602],
    ["a prompt without its argument", "prompts/get", { name: "answer_with_citations" }, -32602],
    [
      "a prompt with an argument that it has not",
      "prompts/get",
      { name: "answer_with_citations", arguments: { question: "x", q: "" } },
      -32602,
    ],
    ["a resource without an address", "resources/read", {}, -32602],
    ["a completion of nothing", "completion/complete", {}, -32602],
    ["a cursor that is a number", "prompts/list", { cursor: 5 }, -32602],
  ])("%s, in both eras", async (_, method, params, code) => {
    const old = await send(program.port, { body: request(method, params) });
    expect([old.status, message(old).error?.code]).toEqual([200, code]);
    const name = (params as { name?: unknown }).name;
    const headers = name === undefined ? {} : { "mcp-name": String(name) };
    const later = await modern(program.port, method, params as object, {}, headers);
    // What the headers say is compared with the body first, and has a code of its own.
    expect([code, -32020]).toContain(message(later).error?.code);
    for (const { text } of [old, later]) expect(text).not.toMatch(TRACE);
  });

  it("notifications are taken in silence, whatever they say", async () => {
    for (const [method, params] of [
      ["notifications/initialized", {}],
      ["notifications/cancelled", { requestId: "no-such" }],
      ["notifications/cancelled", {}],
      ["notifications/no/such", { deep: [[[]]] }],
    ] as const) {
      const answer = await send(program.port, { body: JSON.stringify({ jsonrpc: "2.0", method, params }) });
      expect([method, answer.status, answer.text]).toEqual([method, 202, ""]);
    }
    expect((await send(program.port, { body: '{"jsonrpc":"2.0","id":5,"result":{}}' })).status).toBeLessThan(500);
  });

  it("the same id twice in a batch: both are answered or the batch is refused", async () => {
    const answer = await send(program.port, { body: `[${request("ping", {}, 7)},${request("ping", {}, 7)}]` });
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toMatch(TRACE);
  });

  it("an opening of a revision that there is not is answered with one that there is", async () => {
    const params = { protocolVersion: "1999-01-01", capabilities: {}, clientInfo: { name: "x", version: "1" } };
    expect(message(await send(program.port, { body: request("initialize", params) })).result?.protocolVersion).toMatch(/^202/);
    expect(message(await send(program.port, { body: request("initialize", {}) })).error?.code).toBe(-32602);
  });

  it("an envelope of the newer era that is none", async () => {
    for (const [meta, code] of [
      [{ "io.modelcontextprotocol/protocolVersion": 5 }, -32602],
      [{ "io.modelcontextprotocol/clientInfo": "x" }, -32602],
      [{ "io.modelcontextprotocol/clientCapabilities": [] }, -32602],
    ] as const) {
      const answer = await modern(program.port, "tools/list", {}, meta);
      expect([answer.status, message(answer).error?.code]).toEqual([400, code]);
      expect(answer.text).not.toMatch(TRACE);
    }
  });
});

describe("what is no HTTP, or hides something in it", () => {
  const body = callBody("explain_rule", { rule: "height-loss" });
  const line = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n";

  it.each<[string, string, RegExp]>([
    ["a line of another protocol", '{"jsonrpc":"2.0","id":1,"method":"ping"}\n', /^HTTP\/1.1 400 /],
    ["a handshake of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", /^HTTP\/1.1 400 /],
    ["a head of 100 kB", `${line}X-Long: ${"x".repeat(100_000)}\r\n\r\n`, /^HTTP\/1.1 431 /],
    ["no host", "POST /mcp HTTP/1.1\r\nContent-Length: 0\r\n\r\n", /^HTTP\/1.1 400 /],
    ["two lengths", `${line}Content-Length: 5\r\nContent-Length: 50\r\n\r\nhello`, /^HTTP\/1.1 400 /],
    ["a length and chunks", `${line}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, /^HTTP\/1.1 400 /],
    ["a length below nothing", `${line}Content-Length: -5\r\n\r\n`, /^HTTP\/1.1 400 /],
    ["chunks without a size", `${line}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, /^HTTP\/1.1 400 /],
    ["a header with a line end in its name", `${line}X-A\n: b\r\n\r\n`, /^HTTP\/1.1 400 /],
    ["a protocol to come", "POST /mcp HTTP/9.9\r\nHost: localhost\r\n\r\n", /^HTTP\/1.1 [45]\d\d /],
  ])("%s is refused, and the connection ends", async (_, sent, says) => {
    const { text, closed } = await wire(program.port, sent);
    await closed;
    expect(text()).toMatch(says);
    expect(text()).not.toMatch(TRACE);
  });

  it("a length that is too long for its body waits, and one that is too short leaves what is no request", async () => {
    const { socket, text } = await wire(program.port, head(body.length + 10) + body);
    await pause(200);
    expect(text()).toBe("");
    socket.destroy();
    const short = await wire(program.port, head(body.length - 10) + body);
    await short.closed;
    expect(short.text()).toMatch(/^HTTP\/1.1 400 /);
    expect(short.text()).not.toContain(" 200 ");
  });

  it("requests in one packet are each answered, in their order", async () => {
    const both = ["height-loss", "infection"].map((rule) => callBody("explain_rule", { rule }));
    const { socket, text } = await wire(program.port, both.map((each) => head(each.length) + each).join(""));
    while (text().split("HTTP/1.1 200 ").length < 3 || !text().includes('"rule":"infection"')) await pause(10);
    expect(text().indexOf('"rule":"height-loss"')).toBeLessThan(text().indexOf('"rule":"infection"'));
    socket.destroy();
  });

  it("an upgrade, a tunnel and a whole address are not for this server", async () => {
    const upgrade = await send(program.port, { headers: { connection: "Upgrade", upgrade: "websocket" }, body });
    expect(upgrade.status).toBe(200);
    const tunnel = await wire(program.port, "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n");
    await tunnel.closed;
    expect(tunnel.text()).not.toMatch(/^HTTP\/1.1 200 /);
    const whole = await wire(program.port, "GET http://example.org/mcp HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n");
    await whole.closed;
    expect(whole.text()).toMatch(/^HTTP\/1.1 403 /);
  });
});
