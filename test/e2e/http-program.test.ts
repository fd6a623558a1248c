// The built program over HTTP: how it starts, what it writes, how it ends, and which options it refuses.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyDist } from "../support/dist-copy.ts";
import { runCli } from "../support/stdio.ts";
import { callBody, message, send, until, wire } from "../transports/harness.ts";
import { Program, TOKEN } from "../transports/program.ts";

const headers = { authorization: `Bearer ${TOKEN}` };

let shared: Program;
beforeAll(async () => {
  shared = await Program.start([], { MCP_TOKEN: TOKEN });
});
afterAll(() => shared.stop("SIGKILL"));

describe("the program", () => {
  it("keeps stdout empty, logs JSON lines, and none of it is a fact, a question or the token", async () => {
    const program = await Program.start(["--log-level", "debug"], { MCP_TOKEN: TOKEN });
    const post = (body: string) => send(program.port, { headers, body });
    await post(callBody("check_contraindications", { patient: { infection: "suspected" }, levels: [{ level: "T12" }] }));
    await post(callBody("check_contraindications", { levels: [{ level: "T12", zebraFact: "zebra" }] }));
    await post(callBody("zebra").replace("tools/call", "prompts/get"));
    expect(await program.stop()).toEqual({ code: 0, signal: null });
    expect(program.stdout).toBe("");
    const lines = program.stderr
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ event }) => event)).toEqual(["listening", ...Array(lines.length - 2).fill("request"), "stopped"]);
    expect(lines.filter(({ method }) => method === "tools/call").map(({ name, outcome }) => [name, outcome])).toEqual([
      ["check_contraindications", "ok"],
      ["check_contraindications", "tool_error"],
    ]);
    expect(program.stderr).not.toMatch(/zebra|T12|infection|suspected|e2e-token/);
  });

  it.each(["SIGTERM", "SIGINT"] as const)("finishes on %s what is in flight, and exits with 0", async (signal) => {
    const program = await Program.start();
    const body = callBody("explain_rule", { rule: "height-loss" });
    const types = "Content-Type: application/json\r\nAccept: application/json, text/event-stream";
    const { socket, text } = await wire(
      program.port,
      `POST /mcp HTTP/1.1\r\nHost: localhost\r\n${types}\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
    );
    // Then it has read the request's head.
    await until(() => text().includes("100 Continue"));
    const { port } = program;
    const ended = program.stop(signal);
    // It has heard the signal when it sends on who comes new; it goes on listening for them as long as one is in flight.
    await until(async () => (await send(port, { method: "GET", path: "/readyz" })).status === 503);
    expect((await send(port, { body })).status).toBe(503);
    socket.write(body.slice(20));
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(text()).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 /);
    expect(text()).toContain('"rule":"height-loss"');
    await expect(send(port, { body })).rejects.toThrow("ECONNREFUSED");
  });

  it.each(["page.html", "app.html"])("does not start without %s, and says so", async (name) => {
    const copy = copyDist();
    rmSync(join(dirname(copy.cli), name));
    const ended = await runCli(["--http", "--port", "0"], "", copy.cli);
    copy.remove();
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(
      new RegExp(`^vertebral-augmentation-mcp: ${name}, .* cannot be read \\(ENOENT\\); run "npm run build".*\n$`),
    );
  });

  it("is ready and says by which knowledge, and is alive without a token", async () => {
    const ready = await send(shared.port, { method: "GET", path: "/readyz" });
    const answer = await send(shared.port, { headers, body: callBody("explain_rule", { rule: "height-loss" }) });
    const { digest, ...rest } = JSON.parse(ready.text) as Record<string, string>;
    expect(rest).toMatchObject({ status: "ready", name: "vertebral", version: "0.1.0" });
    expect(JSON.stringify(message(answer).result?.structuredContent)).toContain(digest);
    expect((await send(shared.port, { method: "GET", path: "/healthz" })).status).toBe(200);
    expect((await send(shared.port, { body: callBody("explain_rule") })).status).toBe(401);
  });

  it("takes arguments nested beyond reason without harm", async () => {
    const program = await Program.start(["--rate", "0"], { MCP_TOKEN: TOKEN });
    const deep = `${'{"a":'.repeat(40_000)}1${"}".repeat(40_000)}`;
    for (const name of ["check_contraindications", "plan_workup", "compare_techniques", "read_passages", "explain_rule"]) {
      const answer = await send(program.port, {
        headers,
        body: callBody(name, {}).replace('"arguments":{}', `"arguments":${deep}`),
      });
      expect(answer.text).not.toMatch(/\bat .*:\d+:\d+|RangeError/);
      expect(message(answer)).toMatchObject({ id: 1, error: { code: -32600, message: expect.stringContaining("nests deeper than") } });
    }
    expect(await program.stop()).toEqual({ code: 0, signal: null });
  });
});

describe("options", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "http-options-"));
    writeFileSync(join(folder, "token"), `${TOKEN}\n`);
    writeFileSync(join(folder, "empty"), "\n");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("take the token from a file", async () => {
    const program = await Program.start(["--token-file", join(folder, "token"), "--rate", "0", "--log-level", "error"], {
      MCP_TOKEN: "another-token-0123456789",
    });
    expect((await send(program.port, { headers, body: callBody("explain_rule", { rule: "height-loss" }) })).status).toBe(200);
    expect((await send(program.port, { headers: { authorization: "Bearer another-token-0123456789" } })).status).toBe(401);
    expect(await program.stop()).toEqual({ code: 0, signal: null });
    expect(program.stderr.split("\n")).toHaveLength(2);
  });

  it.each([
    [["--http", "--host", "0.0.0.0"], /--allow-host NAME.*token/],
    [["--http", "--host", "0.0.0.0", "--allow-host", "mcp.example.org"], /token/],
    [["--http", "--port", "http"], /--port takes/],
    [["--http", "--log-level", "loud"], /--log-level is one of silent, error, info, debug/],
    [["--http", "--token-file", "no/such"], /--token-file no\/such: there is no such file/],
    [["--http", "--token-file", "."], /--token-file \.: it is a folder/],
    [["--http", "--allow-origin", "*"], /--allow-origin takes/],
    [["--http", "--token", TOKEN], /Unknown option '--token'/],
    [["--port", "3000"], /--port is for the server over HTTP; add --http/],
    [["serve", "--allow-host", "a.example"], /add --http/],
  ])("that make no sense or are not safe are one line: %j", async (args, says) => {
    const ended = await runCli(args);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("that give an empty token, or a port that is taken, do not serve", async () => {
    const empty = await runCli(["--http", "--token-file", join(folder, "empty")]);
    expect([empty.code, empty.stderr]).toEqual([1, expect.stringContaining("at least 16")]);
    const taken = await runCli(["--http", "--port", String(shared.port), "--log-level", "silent"]);
    expect([taken.code, taken.stderr]).toEqual([
      2,
      expect.stringMatching(/^vertebral-augmentation-mcp: cannot listen on 127\.0\.0\.1 port \d+: another program has it.*\n$/),
    ]);
  });
});
