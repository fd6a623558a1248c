// The page at "/": for browsers alone, closed to everything but its own script and server, and compressed.
import { createHash } from "node:crypto";
import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, run, send } from "../transports/harness.ts";
import { Program, TOKEN } from "../transports/program.ts";

const SCRIPT = 'document.title = "run";';
const STYLE = "body { color: red }";
const DOCUMENT = `<!doctype html><title>Page</title><style>${STYLE}</style><script type="application/json" id="data">{}</script><script>${SCRIPT}</script>`;
/** What browsers send for a page. */
const BROWSER = { accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

let server: Running;
beforeAll(async () => {
  server = await run({}, {}, undefined, DOCUMENT);
});
afterAll(() => server.stop());

const get = (headers: Record<string, string> = BROWSER, method = "GET", path = "/") => send(server.port, { method, path, headers });

/** A body as it comes, unread by any text decoder. */
function bytes(headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: server.port, path: "/", headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("who gets what", () => {
  it.each([
    [BROWSER.accept],
    ["text/html"],
    ["TEXT/HTML"],
    ["text/*"],
    ["text/html, application/json"],
    ["application/json;q=0.9, text/html"],
  ])("a browser that accepts %j gets the page", async (accept) => {
    const { status, headers, text } = await get({ accept });
    expect([status, headers["content-type"], text]).toEqual([200, "text/html; charset=utf-8", DOCUMENT]);
  });

  it.each([
    ["application/json"],
    ["*/*"],
    ["application/json, text/event-stream"],
    ["text/htmlx"],
    ["text/html;q=0"],
    ["text/html;q=0, */*"],
    ["text/html;q=0.1, application/json"],
    ["application/json, text/html"],
    [""],
  ])("a program that accepts %j gets what there is", async (accept) => {
    const { status, headers, text } = await get({ accept });
    expect([status, headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
    expect(Object.keys(JSON.parse(text).paths)).toEqual(["/", "/mcp", "/healthz", "/readyz"]);
  });

  it("both say that the answer depends on what is accepted", async () => {
    for (const accept of ["text/html", "application/json"]) expect((await get({ accept })).headers.vary).toMatch(/\bAccept\b(?!-)/);
  });

  it("HEAD gets the headers alone", async () => {
    const { status, headers, text } = await get(BROWSER, "HEAD");
    expect([status, Number(headers["content-length"]), text]).toEqual([200, DOCUMENT.length, ""]);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is not allowed", async (method) => {
    const { status, headers } = await get(BROWSER, method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });

  it("there is no other page: an unknown path is not found, for a browser too", async () => {
    expect((await get(BROWSER, "GET", "/index.html")).status).toBe(404);
  });

  it.each([
    ["another host's name", { host: "evil.example" }],
    ["a foreign origin", { origin: "https://evil.example" }],
  ])("%s is turned away", async (_, headers) => {
    expect((await get({ ...BROWSER, ...headers })).status).toBe(403);
  });
});

describe("how it is sent", () => {
  it("compressed where the browser can, and the same", async () => {
    const packed = await bytes({ ...BROWSER, "accept-encoding": "gzip, deflate, br" });
    expect(gunzipSync(packed).toString()).toBe(DOCUMENT);
  });

  it.each([
    ["gzip", true],
    ["deflate, GZIP;q=0.5", true],
    ["*", true],
    ["gzip;q=0", false],
    ["gzip;q=0, *", false],
    ["identity, gzip;q=0.5", false],
    ["br", false],
    ["gzipped", false],
    ["", false],
  ])("by what is asked for: %j", async (accepted, packs) => {
    const body = await bytes({ ...BROWSER, "accept-encoding": accepted });
    expect((packs ? gunzipSync(body) : body).toString()).toBe(DOCUMENT);
  });

  it("and not again where the browser has it, compressed or not, alone or with others", async () => {
    const { headers } = await get();
    const tag = String(headers.etag);
    expect(tag).toMatch(/^W\/"[\w-]{32}"$/);
    expect((await get({ ...BROWSER, "accept-encoding": "gzip" }, "HEAD")).headers.etag).toBe(tag);
    for (const known of [tag, tag.slice(2), `"another", ${tag}`, `W/"another",${tag.slice(2)}`, "*"]) {
      const again = await get({ ...BROWSER, "if-none-match": known });
      expect([known, again.status, again.text, again.headers.etag]).toEqual([known, 304, "", tag]);
    }
    for (const other of ['"another"', 'W/"another"', "", tag.replace(/"/g, ""), `${tag}x`]) {
      expect([other, (await get({ ...BROWSER, "if-none-match": other })).status]).toEqual([other, 200]);
    }
    expect(headers["cache-control"]).toBe("no-cache");
  });

  it("with a policy that lets its own script and style run, its own server be called, and nothing else", async () => {
    const { headers } = await get();
    const policy = Object.fromEntries(
      String(headers["content-security-policy"])
        .split("; ")
        .map((each) => [each.split(" ")[0], each.split(" ").slice(1).join(" ")]),
    );
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy).toEqual({
      "default-src": "'none'",
      "script-src": hash(SCRIPT),
      "style-src": hash(STYLE),
      "connect-src": "'self'",
      "img-src": "data:",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
    });
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
  });
});

describe("the program's own page", () => {
  let program: Program;
  beforeAll(async () => {
    program = await Program.start([], { MCP_TOKEN: TOKEN });
  });
  afterAll(() => program.stop());

  it("needs no token and tells none, but says that one is wanted", async () => {
    const { status, text } = await send(program.port, { method: "GET", path: "/", headers: BROWSER });
    expect(status).toBe(200);
    expect(text).not.toContain(TOKEN);
    const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(text)?.[1] ?? "");
    expect(data).toMatchObject({ wantsToken: true, program: { name: "vertebral" } });
    expect((await send(program.port, { body: "{}" })).status).toBe(401);
  });

  it("has the facts of the example in it, which is opened by who asks for it, and no decision", async () => {
    const { text } = await send(program.port, { method: "GET", path: "/", headers: BROWSER });
    const { example } = JSON.parse(/id="data">(.*?)<\/script>/s.exec(text)?.[1] ?? "");
    expect(example.facts.levels.map(({ level }: Record<string, string>) => level).sort()).toEqual(["T11", "T12"]);
    expect(text).not.toContain('"disposition":');
  });
});
