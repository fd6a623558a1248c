// Who is let in: Host, Origin and token; what a browser's page may read.
import { afterEach, describe, expect, it } from "vitest";
import { ECHO, message, type Running, run, send } from "./harness.ts";

let server: Running;
afterEach(() => void server.stop());

const TOKEN = "correct-horse-battery-staple";
const post = (headers: Record<string, string>, path = "/mcp") => send(server.port, { headers, path, body: ECHO });

describe("the Host header", () => {
  it.each([
    "localhost",
    "127.0.0.1",
    "[::1]",
    "LOCALHOST",
    "localhost:9",
    "mcp.example.org",
    "MCP.example.org:443",
  ])("%s is served", async (host) => {
    server = await run({ allowHosts: ["mcp.example.org"] });
    expect((await post({ host })).status).toBe(200);
  });

  it.each([
    "evil.example",
    "evil.example:3000",
    "localhost.evil.example",
    "mcp.example.org.evil.example",
    "x mcp.example.org",
    "127.0.0.2",
    "[::2]",
    "%00",
    "user@localhost",
    "localhost?x",
    "localhost#x",
    "localhost/x",
    "a/b",
  ])("%s is refused, wherever it asks", async (host) => {
    server = await run({ allowHosts: ["mcp.example.org"] });
    for (const path of ["/mcp", "/", "/elsewhere"]) {
      const answer = await post({ host }, path);
      expect(answer.status).toBe(403);
      expect(message(answer).error?.message).toContain("--allow-host");
      expect(answer.text).not.toContain("evil");
    }
  });

  it("does not matter to a probe, which is told nothing else", async () => {
    server = await run();
    const probe = { method: "GET", headers: { host: "10.1.2.3:3000", origin: "https://evil.example" } };
    const [alive, ready] = [
      await send(server.port, { ...probe, path: "/healthz" }),
      await send(server.port, { ...probe, path: "/readyz" }),
    ];
    expect([alive.status, alive.text]).toEqual([200, '{"status":"ok"}']);
    expect([ready.status, JSON.parse(ready.text)]).toEqual([200, { status: "ready", name: "fixture", version: "1.0.0", digest: "d1ce5" }]);
    expect(alive.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("the Origin header", () => {
  const allowed = "https://chat.example.org";

  it.each([
    undefined,
    allowed,
    "http://localhost:6274",
    "https://127.0.0.1",
    "http://[::1]:8080",
    "http://mcp.example.org:81",
  ])("%s is served", async (origin) => {
    server = await run({ allowOrigins: [allowed], allowHosts: ["mcp.example.org"] });
    const answer = await post({ host: "mcp.example.org:81", ...(origin !== undefined && { origin }) });
    expect(answer.status).toBe(200);
    expect(answer.headers["access-control-allow-origin"]).toBe(origin);
  });

  it.each([
    "https://evil.example",
    "http://chat.example.org",
    "https://chat.example.org:8443",
    "https://chat.example.org.evil.example",
    "https://sub.chat.example.org",
    "http://localhost.evil.example",
    "null",
    "file://",
    "localhost",
    "chrome-extension://localhost",
    "*",
    "https://mcp.example.org:82",
  ])("%s is refused and cannot read why", async (origin) => {
    server = await run({ allowOrigins: [allowed], allowHosts: ["mcp.example.org"] });
    const answer = await post({ host: "mcp.example.org:81", origin });
    expect(answer.status).toBe(403);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect((await send(server.port, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } })).status).toBe(403);
  });
});

describe("a browser's page", () => {
  const origin = "https://chat.example.org";

  it("is answered before it asks, without a token, and told what it may send", async () => {
    server = await run({ allowOrigins: [origin], token: TOKEN });
    const answer = await send(server.port, {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type,mcp-protocol-version,authorization",
      },
    });
    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect(answer.headers).toMatchObject({
      "access-control-allow-origin": origin,
      vary: "Origin",
      "access-control-allow-methods": expect.stringContaining("POST"),
    });
    const permitted = String(answer.headers["access-control-allow-headers"]).toLowerCase().split(", ");
    expect(permitted).toEqual(
      expect.arrayContaining([
        "content-type",
        "accept",
        "authorization",
        "mcp-protocol-version",
        "mcp-method",
        "mcp-name",
        "mcp-session-id",
      ]),
    );
    expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
  });

  it("can read answers and refusals alike, with MCP's headers", async () => {
    server = await run({ allowOrigins: [origin], token: TOKEN });
    for (const [headers, status] of [
      [{ authorization: `Bearer ${TOKEN}` }, 200],
      [{}, 401],
    ] as const) {
      const answer = await post({ origin, ...headers });
      expect(answer.status).toBe(status);
      expect(answer.headers["access-control-allow-origin"]).toBe(origin);
      expect(answer.headers["access-control-expose-headers"]).toMatch(/MCP-Protocol-Version.*WWW-Authenticate.*Retry-After/);
    }
  });

  it("is not meant by an OPTIONS request without its headers", async () => {
    server = await run();
    expect((await send(server.port, { method: "OPTIONS" })).status).toBe(405);
  });
});

describe("the token", () => {
  it.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `BEARER  ${TOKEN} `])("%j lets in", async (authorization) => {
    server = await run({ token: TOKEN });
    expect((await post({ authorization })).status).toBe(200);
  });

  it.each([
    undefined,
    "",
    TOKEN,
    `Basic ${TOKEN}`,
    "Bearer",
    "Bearer ",
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(0, -1)}`,
    `Bearer ${TOKEN.toUpperCase()}`,
    `Bearer ${TOKEN} ${TOKEN}`,
    `Bearer ${"x".repeat(9000)}`,
  ])("%j does not", async (authorization) => {
    server = await run({ token: TOKEN });
    const answer = await post(authorization === undefined ? {} : { authorization });
    expect(answer.status).toBe(401);
    expect(answer.headers["www-authenticate"]).toMatch(/^Bearer realm="mcp"/);
    expect(answer.text).not.toContain(TOKEN);
    expect(message(answer).error?.code).toBe(-32000);
  });

  it("is asked for before anything of the body is looked at, and not for what tells nothing", async () => {
    server = await run({ token: TOKEN });
    expect((await send(server.port, { body: "{" })).status).toBe(401);
    expect((await send(server.port, { method: "DELETE" })).status).toBe(401);
    expect((await send(server.port, { method: "GET", path: "/" })).status).toBe(200);
  });
});
