// The log of every request without a word of it, and an end that cuts nothing off.
import { afterEach, describe, expect, it } from "vitest";
import { callBody, ECHO, head, message, modern, pause, type Running, run, send, until, waits, wire } from "./harness.ts";

let server: Running;
afterEach(() => void server.stop());

describe("the log", () => {
  it("has a line for every request: what, how it ended, how long", async () => {
    server = await run();
    const answer = await send(server.port, { body: ECHO });
    await send(server.port, { body: callBody("refuse") });
    await send(server.port, { body: callBody("echo", { text: '{"isError":true} {"error":{"code":-1}}' }) });
    await modern(server.port, "tools/call", { name: "echo", arguments: { text: "hi" } }, {}, { "mcp-name": "echo" });
    await send(server.port, { body: callBody("no_such_tool") });
    await send(server.port, { method: "GET", path: "/healthz" });
    const requests = await server.requests(6);
    expect(requests[0]).toEqual({
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      level: "info",
      event: "request",
      id: answer.headers["x-request-id"],
      verb: "POST",
      path: "/mcp",
      method: "tools/call",
      name: "echo",
      outcome: "ok",
      status: 200,
      ms: expect.any(Number),
    });
    expect(requests.map(({ outcome, name, level }) => [outcome, name, level])).toEqual([
      ["ok", "echo", "info"],
      ["tool_error", "refuse", "info"],
      ["ok", "echo", "info"],
      ["ok", "echo", "info"],
      ["protocol_error", "other", "info"],
      ["ok", undefined, "debug"],
    ]);
  });

  it("has nothing that a client wrote", async () => {
    server = await run({ token: "0123456789abcdef", allowHosts: ["mcp.example.org"] });
    const headers = { authorization: "Bearer 0123456789abcdef", "user-agent": "MARK", "x-forwarded-for": "MARK", "x-request-id": "MARK" };
    const bodies = [
      callBody("echo", { text: "MARK" }),
      callBody("MARK", { MARK: "MARK" }, "MARK"),
      callBody("echo", { MARK: "MARK" }),
      '{"MARK',
      '{"jsonrpc":"2.0","id":"MARK","method":"MARK","params":{"MARK":1}}',
      '{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"MARK://MARK"}}',
      '[{"jsonrpc":"2.0","id":1,"method":"MARK"}]',
    ];
    for (const body of bodies) await send(server.port, { headers, body, path: "/mcp?MARK" });
    await send(server.port, { headers, path: "/MARK" });
    await send(server.port, { headers: { ...headers, host: "MARK.example" } });
    await send(server.port, { headers: { ...headers, origin: "https://MARK.example" } });
    await send(server.port, { headers: { ...headers, authorization: "Bearer MARK" } });
    await send(server.port, { headers: { ...headers, "mcp-protocol-version": "MARK" }, body: ECHO });
    await modern(server.port, "MARK", { MARK: "MARK" }, { MARK: "MARK" }, { ...headers, "mcp-name": "MARK" });
    expect(await server.requests(bodies.length + 6)).toHaveLength(bodies.length + 6);
    expect(JSON.stringify(server.log())).not.toMatch(/MARK|0123456789abcdef/i);
  });
});

describe("the end", () => {
  const waiting = callBody("wait", { ms: 600 });
  /** The log's lines about the end, when they have been written. */
  const ends = async () => {
    await pause(50);
    return server.log().filter(({ event }) => event === "stopped");
  };

  it("lets what is in flight finish, and comes promptly", async () => {
    // Whatever could be waited for in vain would be waited for much longer than the test allows.
    server = await run({}, { graceMs: 300_000, keepAliveMs: 300_000, headersMs: 300_000, requestMs: 300_000, silentMs: 300_000 });
    const { begun } = waits;
    const answer = send(server.port, { body: waiting });
    const idle = await wire(server.port);
    await until(() => waits.begun > begun);
    const stopped = server.stop();
    expect(message(await answer).result).toMatchObject({ content: [{ text: "waited" }] });
    await Promise.all([stopped, idle.closed]);
    await expect(send(server.port, { body: ECHO })).rejects.toThrow("ECONNREFUSED");
    expect(await ends()).toMatchObject([{ cut: 0 }]);
  });

  it("new connections are told that it stops, and when to come again, for as long as it lingers", async () => {
    server = await run({}, { graceMs: 300_000, lingerMs: 60_000 });
    const { begun } = waits;
    const before = await wire(server.port);
    const answer = send(server.port, { body: callBody("wait", { ms: 300 }) });
    await until(() => waits.begun > begun);
    void server.stop();
    for (const path of ["/readyz", "/mcp", "/"]) {
      const refused = await send(server.port, { method: path === "/mcp" ? "POST" : "GET", path, body: path === "/mcp" ? ECHO : "" });
      expect([path, refused.status, refused.headers.connection]).toEqual([path, 503, "close"]);
      if (path !== "/readyz") expect([refused.headers["retry-after"], message(refused).error?.code]).toEqual(["1", -32000]);
    }
    expect((await send(server.port, { method: "GET", path: "/healthz" })).status).toBe(200);
    // Who was there before is answered.
    before.socket.write(head(ECHO.length) + ECHO);
    await before.closed;
    expect(before.text()).toContain("hello");
    expect(message(await answer).result).toBeDefined();
  });

  it("what waits to be accepted is heard: nobody is cut off", async () => {
    server = await run({ rate: "0" });
    const answers = Array.from({ length: 300 }, () =>
      send(server.port, { body: ECHO }).then(
        ({ status }) => status,
        (error: NodeJS.ErrnoException) => error.code,
      ),
    );
    await server.requests(1);
    await server.stop();
    const kinds = new Set(await Promise.all(answers));
    expect([...kinds].filter((kind) => kind !== 200 && kind !== 503)).toEqual([]);
    expect(await ends()).toMatchObject([{ cut: 0 }]);
  });

  it("counts whoever had begun to ask", async () => {
    server = await run({}, { graceMs: 400 });
    const half = await wire(server.port, "POST /mcp HTTP/1.1\r\nHost: loc");
    const kept = await wire(server.port, `${head(ECHO.length)}${ECHO}`);
    await until(() => kept.text().includes("hello"));
    kept.socket.write("POST /mcp HT");
    await wire(server.port);
    await pause(50);
    await server.stop();
    await Promise.all([half.closed, kept.closed]);
    expect(await ends()).toMatchObject([{ cut: 2 }]);
  });

  it("answers what is on its way on connections that it has already", async () => {
    server = await run();
    const kept = await Promise.all(Array.from({ length: 8 }, () => wire(server.port, head(ECHO.length) + ECHO)));
    await until(() => kept.every(({ text }) => text().includes("hello")));
    const stopped = server.stop();
    for (const { socket } of kept) socket.write(head(ECHO.length) + ECHO);
    await Promise.all([stopped, ...kept.map(({ closed }) => closed)]);
    expect(kept.map(({ text }) => text().split("HTTP/1.1 200 ").length - 1)).toEqual(Array(8).fill(2));
  });

  it("does not wait longer than the grace", async () => {
    server = await run({}, { graceMs: 200 });
    const { begun } = waits;
    const answer = send(server.port, { body: callBody("wait", { ms: 60_000 }) }).catch((error: NodeJS.ErrnoException) => error.code);
    await until(() => waits.begun > begun);
    await server.stop();
    expect(await answer).toBe("ECONNRESET");
    expect(await ends()).toMatchObject([{ cut: 1 }]);
  });

  it("does not wait for a stream of notifications, which the time limit does not cut either", async () => {
    server = await run({}, { requestMs: 200, graceMs: 300_000 });
    const stream = modern(server.port, "subscriptions/listen", { notifications: { toolsListChanged: true } });
    await pause(600);
    await server.stop();
    const answer = await stream;
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "text/event-stream"]);
    expect((await server.requests(1))[0]).toMatchObject({ method: "subscriptions/listen", stream: true, outcome: "ok" });
  });

  it("is one, however often it is asked for", async () => {
    server = await run();
    await Promise.all([server.stop(), server.stop()]);
    expect(await ends()).toHaveLength(1);
  });
});
