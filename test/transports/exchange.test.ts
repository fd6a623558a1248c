// What is answered under which path, and the protocol's own errors.
import { afterEach, describe, expect, it } from "vitest";
import { callBody, ECHO, head, MODERN, message, modern, type Running, run, send, until, wire } from "./harness.ts";

let server: Running;
afterEach(() => void server.stop());

describe("paths", () => {
  it("that are not there tell what is", async () => {
    server = await run();
    for (const [method, path] of [
      ["GET", "/elsewhere"],
      ["GET", "/sse"],
      ["GET", "//mcp"],
      ["GET", "/../mcp"],
      ["GET", "/.well-known/oauth-protected-resource"],
      ["POST", "/toString"],
      ["GET", "http://localhost/elsewhere"],
      ["GET", "ftp://localhost/mcp"],
    ] as const) {
      const answer = await send(server.port, { method, path });
      expect([path, answer.status]).toEqual([path, 404]);
      expect(message(answer).error?.data).toMatchObject({ paths: { "/mcp": expect.stringContaining("POST") } });
    }
  });

  it.each(["/mcp/", "/mcp?x=1", "/mcp/?x=1", "http://localhost/mcp", "HTTP://localhost:80/mcp/"])("are found as %s too", async (path) => {
    server = await run();
    const answer = await send(server.port, { path, body: ECHO });
    expect([answer.status, message(answer).result]).toEqual([200, expect.objectContaining({ content: [{ type: "text", text: "hello" }] })]);
    expect((await server.requests(1))[0]).toMatchObject({ path: "/mcp" });
    const [health] = path.split("mcp");
    expect((await send(server.port, { method: "GET", path: `${health}healthz/` })).status).toBe(200);
  });

  it("of another server are none of this one's", async () => {
    server = await run();
    for (const path of ["http://evil.example/mcp", "http://localhost@evil.example/mcp"]) {
      expect([path, (await send(server.port, { path, body: ECHO })).status]).toEqual([path, 403]);
    }
    const headers = { host: "evil.example" };
    expect((await send(server.port, { path: "http://localhost/mcp", headers, body: ECHO })).status).toBe(403);
  });

  it("take what they take, and say so", async () => {
    server = await run();
    for (const [method, path, allow] of [
      ["GET", "/mcp", "POST, OPTIONS"],
      ["DELETE", "/mcp", "POST, OPTIONS"],
      ["PUT", "/mcp", "POST, OPTIONS"],
      ["TRACE", "/mcp", "POST, OPTIONS"],
      ["POST", "/", "GET, HEAD"],
      ["POST", "/healthz", "GET, HEAD"],
    ] as const) {
      const answer = await send(server.port, { method, path });
      expect([method, path, answer.status, answer.headers.allow]).toEqual([method, path, 405, allow]);
      expect(message(answer).error?.message).toContain(allow);
    }
  });

  it("at the root point to the protocol's, and every answer has an id", async () => {
    server = await run();
    const answer = await send(server.port, { method: "GET", path: "/?x=1" });
    expect(JSON.parse(answer.text)).toMatchObject({ name: "fixture", paths: { "/mcp": expect.any(String) } });
    expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect((await send(server.port, { method: "HEAD", path: "/healthz" })).text).toBe("");
  });
});

describe("the protocol's own errors", () => {
  it.each([
    ["no body", "", 400, -32700],
    ["half a message", '{"jsonrpc":"2.0","id":1,', 400, -32700],
    ["a word", "hello", 400, -32700],
    ["null", "null", 400, -32600],
    ["a number", "5", 400, -32600],
    ["an empty object", "{}", 400, -32600],
    ["an empty batch", "[]", 400, -32600],
    ["a batch of nonsense", "[1,2]", 400, -32600],
    ["a batch of 101", `[${Array(101).fill('{"jsonrpc":"2.0","id":1,"method":"ping"}').join()}]`, 400, -32600],
    ["another JSON-RPC version", '{"jsonrpc":"1.0","id":1,"method":"ping"}', 400, -32600],
    ["an unknown method", '{"jsonrpc":"2.0","id":1,"method":"no/such"}', 200, -32601],
    ["an unknown tool", callBody("no_such_tool"), 200, -32602],
  ])("%s", async (_, body, status, code) => {
    server = await run();
    const answer = await send(server.port, { body });
    expect([answer.status, message(answer).error?.code]).toEqual([status, code]);
    expect(answer.text).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it("another content type, another protocol version", async () => {
    server = await run();
    expect((await send(server.port, { headers: { "content-type": "text/plain" }, body: ECHO })).status).toBe(415);
    expect((await send(server.port, { headers: { accept: "text/html" }, body: ECHO })).status).toBe(406);
    const version = await send(server.port, { headers: { "mcp-protocol-version": "1999-01-01" }, body: ECHO });
    expect([version.status, version.text]).toEqual([400, expect.stringContaining("Unsupported protocol version")]);
  });

  it.each([
    "*/*",
    "application/json, */*;q=0.1",
    "application/*, text/*",
    undefined,
  ])("an Accept of %s takes both forms of an answer", async (accept) => {
    server = await run();
    const lines = head(ECHO.length).replace(/Accept: .*\r\n/, accept === undefined ? "" : `Accept: ${accept}\r\n`);
    const { socket, text } = await wire(server.port, lines + ECHO);
    await until(() => text().includes("hello"));
    expect(text()).toMatch(/^HTTP\/1.1 200 /);
    socket.destroy();
  });

  it.each([
    ["Host", "Host: localhost\r\nHost: evil.example", "more than one host header"],
    ["Host, the same", "Host: localhost\r\nHost: localhost", "more than one host header"],
    ["Authorization", "Host: localhost\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b", "more than one authorization header"],
    ["Content-Type", "Host: localhost\r\nContent-Type: text/plain", "more than one content-type header"],
  ])("two headers %s: which of them counts nobody can tell", async (_, lines, says) => {
    server = await run({ token: "0123456789abcdef" });
    const { socket, text } = await wire(server.port, head(ECHO.length).replace("Host: localhost", lines) + ECHO);
    await until(() => text().includes("error"));
    expect(text()).toMatch(/^HTTP\/1.1 400 /);
    expect(text()).toContain(says);
    socket.destroy();
  });

  it("a packed body is told as that, not as one that is no JSON", async () => {
    server = await run();
    for (const encoding of ["gzip", "br", "identity, gzip"]) {
      const answer = await send(server.port, { headers: { "content-encoding": encoding }, body: ECHO });
      expect([answer.status, answer.headers["accept-encoding"]]).toEqual([415, "identity"]);
      expect(message(answer).error?.message).toContain("Content-Encoding");
    }
    expect((await send(server.port, { headers: { "content-encoding": "Identity" }, body: ECHO })).status).toBe(200);
  });

  it("what nests without end is refused in words", async () => {
    server = await run();
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    const answer = await send(server.port, {
      body: `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":${deep},"clientInfo":{"name":"x","version":"1"}}}`,
    });
    expect([answer.status, message(answer)]).toEqual([
      400,
      { jsonrpc: "2.0", id: 1, error: { code: -32600, message: "Invalid Request: it nests deeper than 100 levels" } },
    ]);
  });

  it.each([
    ["params", '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":null}'],
    ["a cursor", '{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":null,"_meta":null}}'],
    [
      "capabilities",
      '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{"roots":null,"elicitation":{"form":null}},"clientInfo":{"name":"x","version":"1","title":null}}}',
    ],
    ["those of a batch", '[{"jsonrpc":"2.0","id":1,"method":"tools/list","params":null}]'],
  ])("null for %s is none", async (_, body) => {
    server = await run();
    const answer = await send(server.port, { body });
    expect([answer.status, message(answer).error]).toEqual([200, undefined]);
  });

  it("of the newer era", async () => {
    server = await run();
    const wrong = await modern(
      server.port,
      "tools/list",
      {},
      { "io.modelcontextprotocol/protocolVersion": "2099-01-01" },
      { "mcp-protocol-version": "2099-01-01" },
    );
    expect([wrong.status, message(wrong).error]).toEqual([
      400,
      expect.objectContaining({ code: -32022, data: expect.objectContaining({ supported: [MODERN] }) }),
    ]);
    expect(message(await modern(server.port, "no/such")).error?.code).toBe(-32601);
    const crossed = await modern(server.port, "tools/list", {}, {}, { "mcp-method": "tools/call" });
    expect([crossed.status, message(crossed).error?.code]).toEqual([400, -32020]);
    const bare = await send(server.port, { headers: { "mcp-protocol-version": MODERN }, body: ECHO });
    expect([bare.status, message(bare).error?.code]).toEqual([400, -32602]);
  });

  it("a batch of the older revisions is answered whole", async () => {
    server = await run();
    const answer = await send(server.port, { body: `[${callBody("echo", { text: "a" }, 1)},${callBody("echo", { text: "b" }, 2)}]` });
    expect(answer.status).toBe(200);
    expect([...answer.text.matchAll(/"text":"([ab])"/g)].map(([, text]) => text).sort()).toEqual(["a", "b"]);
    expect((await server.requests(1))[0]).toMatchObject({ messages: 2, outcome: "ok" });
  });
});
