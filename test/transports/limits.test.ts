// Bounds on what a client can take: size, time, rate, connections. Limits are short here; the bound is what is tested.
import type { McpServer } from "@modelcontextprotocol/server";
import { afterEach, describe, expect, it } from "vitest";
import { callBody, ECHO, message, modern, pause, type Running, run, send, type Wire, wire } from "./harness.ts";

let server: Running;
afterEach(() => server.stop());

const head = (length: number, more = "") =>
  `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\n${more}Content-Length: ${length}\r\n\r\n`;
const alive = async (): Promise<void> => expect((await send(server.port, { body: ECHO })).status).toBe(200);

describe("a body", () => {
  const long = (bytes: number) => callBody("echo", { text: "x".repeat(bytes) });

  it("is read to the limit of 1 MB, and refused beyond it", async () => {
    server = await run();
    const fits = await send(server.port, { body: long(1_048_000) });
    expect(fits.status).toBe(200);
    const answer = await send(server.port, { body: long(1_048_576) });
    expect(answer.status).toBe(413);
    expect(message(answer).error?.code).toBe(-32000);
    expect((await server.requests(2))[1]).toMatchObject({ status: 413, outcome: "refused", reason: "size" });
    await alive();
  });

  it("is refused by its announced length before it is sent", async () => {
    server = await run();
    const { text, closed } = await wire(server.port, head(2_000_000));
    await closed;
    expect(text()).toMatch(/^HTTP\/1.1 413 /);
  });

  it("of no announced length is refused when it has grown too long", async () => {
    server = await run({}, { bodyBytes: 10_000 });
    const { socket, text, closed } = await wire(server.port, head(0).replace("Content-Length: 0", "Transfer-Encoding: chunked"));
    for (let each = 0; each < 20; each += 1) socket.write(`3e8\r\n${"x".repeat(1000)}\r\n`);
    await closed;
    expect(text()).toMatch(/^HTTP\/1.1 413 /);
  });

  it.each(["[".repeat(900_000), `{"a":`.repeat(150_000), `${"[".repeat(400_000)}${"]".repeat(400_000)}`, `"${"\\u0000".repeat(100_000)}"`])(
    "that is deeply nested or odd does no harm (%#)",
    async (body) => {
      server = await run();
      expect((await send(server.port, { body })).status).toBe(400);
      await alive();
    },
  );
});

describe("a slow client is dropped", () => {
  it.each([
    ["that says nothing", ""],
    ["that stops in its headers", "POST /mcp HTTP/1.1\r\nHost: loc"],
  ])("%s", async (_, first) => {
    server = await run({}, { headersMs: 300 });
    const { closed } = await wire(server.port, first);
    expect(await closed).toBeLessThan(2_500);
    await alive();
  });

  it("that sends its headers letter by letter", async () => {
    server = await run({}, { headersMs: 400 });
    const { socket, text, closed } = await wire(server.port, "POST /mcp HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    const drip = setInterval(() => socket.write("x"), 50);
    expect(await closed).toBeLessThan(3_000);
    clearInterval(drip);
    expect(text()).toMatch(/^HTTP\/1.1 408 /);
  });

  it("that sends its body letter by letter", async () => {
    server = await run({}, { requestMs: 400, headersMs: 300 });
    const { socket, text, closed } = await wire(server.port, head(1000));
    const drip = setInterval(() => socket.write("x"), 50);
    expect(await closed).toBeLessThan(3_000);
    clearInterval(drip);
    expect(text()).toMatch(/^HTTP\/1.1 408 /);
    expect((await server.requests(1))[0]?.outcome).toBe("timeout");
  });

  it("that keeps a connection and does not use it", async () => {
    server = await run({}, { keepAliveMs: 200 });
    const { text, closed } = await wire(server.port, head(ECHO.length) + ECHO);
    expect(await closed).toBeLessThan(3_000);
    expect(text()).toMatch(/^HTTP\/1.1 200 /);
  });

  it("that sends an empty line after its request, which stops node's own clock", async () => {
    server = await run({}, { keepAliveMs: 200, silentMs: 500 });
    const { closed } = await wire(server.port, `${head(ECHO.length)}${ECHO}\r\n`);
    expect(await closed).toBeLessThan(3_000);
  });

  it("that goes away in the middle: nothing is left of it", async () => {
    server = await run();
    const { socket } = await wire(server.port, `${head(1000)}half`);
    await pause(50);
    socket.destroy();
    expect((await server.requests(1))[0]).toMatchObject({ outcome: "aborted" });
    expect(server.log().filter(({ level }) => level === "error")).toEqual([]);
    await alive();
  });
});

describe("a slow tool", () => {
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

  it("counts a batch by its messages", async () => {
    server = await run({ rate: "5" });
    const batch = JSON.stringify(Array.from({ length: 6 }, (_, id) => ({ jsonrpc: "2.0", id, method: "ping" })));
    expect((await send(server.port, { body: batch })).status).toBe(429);
  });
});

describe("connections", () => {
  it("beyond the limit are closed at once, and those within are served", async () => {
    server = await run({}, { connections: 5 });
    const open: Wire[] = [];
    for (let each = 0; each < 5; each += 1) open.push(await wire(server.port));
    const extra = await wire(server.port);
    expect(await extra.closed).toBeLessThan(1_000);
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
