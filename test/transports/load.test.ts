// Much at once: tools that take their time, the rate, connections, and a server that cannot be made.
import type { McpServer } from "@modelcontextprotocol/server";
import { afterEach, describe, expect, it } from "vitest";
import { callBody, ECHO, head, MODERN, message, modern, pause, type Running, run, send, until, type Wire, waits, wire } from "./harness.ts";

let server: Running;
afterEach(() => void server.stop());

const alive = async (): Promise<void> => expect((await send(server.port, { body: ECHO })).status).toBe(200);

describe("a slow tool", () => {
  it("is not waited for by a client that goes away, and is no fault of the server's", async () => {
    server = await run();
    const body = callBody("wait", { ms: 300 });
    const { begun } = waits;
    const { socket } = await wire(server.port, head(body.length) + body);
    await until(() => waits.begun > begun);
    const { over } = waits;
    socket.destroy();
    expect((await server.requests(1))[0]).toMatchObject({ outcome: "aborted", name: "wait" });
    await until(() => waits.over > over);
    await pause(50);
    expect(server.log().filter(({ level }) => level === "error")).toEqual([]);
    await alive();
  });

  it("is cut at the time limit, in both eras", async () => {
    server = await run({}, { requestMs: 300 });
    const old = await send(server.port, { body: callBody("wait", { ms: 60_000 }) }).catch((error: NodeJS.ErrnoException) => error.code);
    // An event stream has begun by then, so that there is no status left to say it with.
    expect(old).toBe("ECONNRESET");
    const later = await modern(server.port, "tools/call", { name: "wait", arguments: { ms: 60_000 } }, {}, { "mcp-name": "wait" });
    expect([later.status, message(later).error?.message]).toEqual([503, "Request timed out after 300 ms"]);
    expect((await server.requests(2)).map(({ outcome }) => outcome)).toEqual(["timeout", "timeout"]);
    await alive();
  });
});

describe("the rate", () => {
  it("ends in 429 with the time to wait, and probes go on", async () => {
    server = await run({ rate: "3" });
    for (let each = 0; each < 3; each += 1) await alive();
    const answer = await send(server.port, { body: ECHO });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(message(answer).error?.message).toContain("3 messages a minute");
    expect((await send(server.port, { method: "GET", path: "/healthz" })).status).toBe(200);
  });

  it("counts wrong tokens, so that none can be guessed", async () => {
    server = await run({ rate: "3", token: "0123456789abcdef" });
    const statuses = [];
    for (let each = 0; each < 5; each += 1)
      statuses.push((await send(server.port, { headers: { authorization: "Bearer nope" }, body: ECHO })).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });

  const batch = (length: number): string => JSON.stringify(Array.from({ length }, (_, id) => ({ jsonrpc: "2.0", id, method: "ping" })));
  const ask = async (body: string): Promise<number> => (await send(server.port, { body })).status;

  it("counts a batch by its messages", async () => {
    server = await run({ rate: "5" });
    // Of the one that is refused only the request itself is counted.
    expect([await ask(batch(3)), await ask(batch(3)), await ask(ECHO), await ask(ECHO)]).toEqual([200, 429, 200, 429]);
  });

  it("counts a long message by its length", async () => {
    server = await run({ rate: "25" });
    const long = callBody("echo", { text: "x".repeat(20_000) });
    expect([await ask(long), await ask(long), await ask(ECHO)]).toEqual([200, 429, 200]);
  });

  it("refuses what fits no minute with the bound, and the next message goes through", async () => {
    server = await run({ rate: "5" });
    const answer = await send(server.port, { body: batch(6) });
    expect([answer.status, answer.headers["retry-after"]]).toEqual([413, undefined]);
    expect(message(answer).error?.message).toContain("6 messages, and at most 5 a minute");
    expect((await server.requests(1))[0]).toMatchObject({ status: 413, outcome: "refused", reason: "size" });
    expect(await ask(ECHO)).toBe(200);
  });
});

describe("streams of notifications", () => {
  it("one client cannot take them all, and gets back what it gave up", async () => {
    server = await run({ trustProxies: ["127.0.0.1"] }, { subscriptions: 5, subscriptionsEach: 2 });
    const body = JSON.stringify({
      jsonrpc: "2.0",
      id: 1,
      method: "subscriptions/listen",
      params: {
        notifications: { toolsListChanged: true },
        _meta: {
          "io.modelcontextprotocol/protocolVersion": MODERN,
          "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
          "io.modelcontextprotocol/clientCapabilities": {},
        },
      },
    });
    const more = (client: string) =>
      `MCP-Protocol-Version: ${MODERN}\r\nMcp-Method: subscriptions/listen\r\nX-Forwarded-For: ${client}\r\n`;
    const listen = async (client: string): Promise<[status: string, Wire]> => {
      const opened = await wire(server.port, head(body.length, more(client)) + body);
      while (!opened.text().includes("\r\n\r\n")) await pause(10);
      return [opened.text().slice(9, 12), opened];
    };
    const first = [await listen("192.0.2.1"), await listen("192.0.2.1"), await listen("192.0.2.1"), await listen("192.0.2.2")];
    expect(first.map(([status]) => status)).toEqual(["200", "200", "429", "200"]);
    expect(first[2]?.[1].text()).toContain("at most 2 for each client");
    first[0]?.[1].socket.destroy();
    await server.requests(2);
    expect((await listen("192.0.2.1"))[0]).toBe("200");
  });
});

describe("connections", () => {
  it("beyond the limit are closed at once, and those within are served", async () => {
    server = await run({}, { connections: 5 });
    const open: Wire[] = [];
    for (let each = 0; each < 5; each += 1) open.push(await wire(server.port));
    const extra = await wire(server.port);
    await extra.closed;
    for (const { socket } of open) socket.write(head(ECHO.length) + ECHO);
    while (open.some(({ text }) => !text().includes("hello"))) await pause(10);
    for (const { socket } of open) socket.destroy();
  });

  it("1,000 at a time are all served", async () => {
    server = await run({ rate: "0" });
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, (_, id) => send(server.port, { body: callBody("echo", { text: `text ${id}` }, id) })),
    );
    for (const [id, answer] of answers.entries()) {
      expect(message(answer)).toMatchObject({ id, result: { content: [{ text: `text ${id}` }] } });
    }
  });
});

describe("a factory that breaks", () => {
  it("is the server's fault: 500 without a word of why, and the log without the message", async () => {
    server = await run({}, {}, (): McpServer => {
      throw new TypeError("secret detail");
    });
    const answer = await send(server.port, { body: ECHO });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/secret|TypeError| at /);
    expect(JSON.stringify(server.log())).not.toContain("secret detail");
    expect((await server.requests(1))[0]).toMatchObject({ outcome: "protocol_error", reason: -32603 });
  });
});
