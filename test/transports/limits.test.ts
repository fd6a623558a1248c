// Bounds on how long and how slow a request can be. They are short here; that there is a bound is what is tested:
// without it a connection would stay open, and the test would wait for its end in vain.
import { afterEach, describe, expect, it } from "vitest";
import { holdOn } from "../../tools/measure/soak/slow.ts";
import { callBody, ECHO, head, message, pause, type Running, run, send, wire } from "./harness.ts";

let server: Running;
afterEach(() => void server.stop());

const alive = async (): Promise<void> => expect((await send(server.port, { body: ECHO })).status).toBe(200);

describe("a body", () => {
  const long = (bytes: number) => callBody("echo", { text: "x".repeat(bytes) });

  it("is read to the limit of 256 kB, and refused beyond it", async () => {
    server = await run();
    const fits = await send(server.port, { body: long(262_000) });
    expect(fits.status).toBe(200);
    const answer = await send(server.port, { body: long(262_144) });
    expect(answer.status).toBe(413);
    expect(message(answer).error?.code).toBe(-32000);
    expect((await server.requests(2))[1]).toMatchObject({ status: 413, outcome: "refused", reason: "size" });
    await alive();
  });

  it("is refused by its announced length before it is sent", async () => {
    server = await run();
    const { socket, text } = await wire(server.port, head(2_000_000));
    while (text() === "") await pause(10);
    expect(text()).toMatch(/^HTTP\/1.1 413 /);
    socket.destroy();
  });

  it("of no announced length is refused when it has grown too long, and thrown away to a bound", async () => {
    server = await run({}, { bodyBytes: 10_000 });
    const { socket, text, closed } = await wire(server.port, head(0).replace("Content-Length: 0", "Transfer-Encoding: chunked"));
    for (let each = 0; each < 20; each += 1) socket.write(`3e8\r\n${"x".repeat(1000)}\r\n`);
    while (text() === "") await pause(10);
    expect(text()).toMatch(/^HTTP\/1.1 413 /);
    expect(socket.destroyed).toBe(false);
    for (let each = 0; each < 800; each += 1) socket.write(`3e8\r\n${"x".repeat(1000)}\r\n`);
    await closed;
  });

  it("of many megabytes does not keep its sender from reading the answer, and the connection goes on", async () => {
    server = await run();
    const body = long(8_000_000);
    const { socket, text } = await wire(server.port, head(body.length) + body);
    while (!text().includes("}")) await pause(10);
    socket.write(head(ECHO.length) + ECHO);
    while (!text().includes("hello")) await pause(10);
    expect(text()).toMatch(/^HTTP\/1.1 413 [\s\S]*HTTP\/1.1 200 /);
    socket.destroy();
  });

  it.each([
    "[".repeat(900_000),
    `{"a":`.repeat(150_000),
    `${"[".repeat(400_000)}${"]".repeat(400_000)}`,
    `"${"\\u0000".repeat(100_000)}"`,
  ])("that is deeply nested or odd does no harm (%#)", async (body) => {
    // More than is taken by default, so that it is read to its end.
    server = await run({}, { bodyBytes: 1_048_576 });
    expect((await send(server.port, { body })).status).toBe(400);
    await alive();
  });
});

describe("a slow client is dropped", () => {
  it.each([
    ["that says nothing", ""],
    ["that stops in its headers", "POST /mcp HTTP/1.1\r\nHost: loc"],
  ])("%s", async (_, first) => {
    server = await run({}, { headersMs: 300 });
    const { closed } = await wire(server.port, first);
    await closed;
    await alive();
  });

  it("that sends its headers letter by letter", async () => {
    server = await run({}, { headersMs: 400 });
    const { socket, text, closed } = await wire(server.port, "POST /mcp HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    const drip = setInterval(() => socket.write("x"), 50);
    await closed;
    clearInterval(drip);
    expect(text()).toMatch(/^HTTP\/1.1 408 /);
  });

  it("that sends its body letter by letter", async () => {
    server = await run({}, { requestMs: 400, headersMs: 300 });
    const { socket, text, closed } = await wire(server.port, head(1000));
    const drip = setInterval(() => socket.write("x"), 50);
    await closed;
    clearInterval(drip);
    expect(text()).toMatch(/^HTTP\/1.1 408 /);
    expect((await server.requests(1))[0]?.outcome).toBe("timeout");
  });

  it("that keeps a connection and does not use it", async () => {
    server = await run({}, { keepAliveMs: 200 });
    const { text, closed } = await wire(server.port, head(ECHO.length) + ECHO);
    await closed;
    expect(text()).toMatch(/^HTTP\/1.1 200 /);
  });

  it("that sends an empty line after its request, which stops node's own clock", async () => {
    server = await run({}, { keepAliveMs: 200, silentMs: 500 });
    const { closed } = await wire(server.port, `${head(ECHO.length)}${ECHO}\r\n`);
    await closed;
  });

  it("with two hundred others, while everyone else is served", async () => {
    server = await run({}, { headersMs: 500, requestMs: 1_000, silentMs: 1_000 });
    const held = holdOn(server.port, 40, 100);
    for (let each = 0; each < 20; each += 1) {
      await alive();
      await pause(40);
    }
    expect(held.count).toBe(200);
    await held.dropped;
    expect(server.log().filter(({ level }) => level === "error")).toEqual([]);
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
