// mcporter's command line, which agents with a shell use, configured as its users configure it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Program, TOKEN } from "../transports/program.ts";
import { type Ran, runNode } from "./support/run.ts";

const home = mkdtempSync(join(tmpdir(), "mcporter-"));
const config = join(home, "mcporter.json");
let http: Program;
beforeAll(async () => {
  http = await Program.start(["--log-level", "error"], { MCP_TOKEN: TOKEN }, inject("program"));
  const mcpServers = {
    "over-stdio": { command: process.execPath, args: [inject("program")] },
    "over-http": { url: http.url, headers: { Authorization: `Bearer ${TOKEN}` } },
  };
  writeFileSync(config, JSON.stringify({ mcpServers, imports: [] }));
});
afterAll(async () => {
  await http.stop();
  rmSync(home, { recursive: true });
});

function mcporter(...args: string[]): Promise<Ran> {
  // Where it finds no configuration of the user's.
  return runNode(["test/clients/node_modules/.bin/mcporter", "--config", config, ...args], { ...process.env, HOME: home });
}

describe.each(["over-stdio", "over-http"])("%s", (server) => {
  it("lists the tools with their descriptions", async () => {
    const { code, stdout } = await mcporter("list", server);
    expect(code).toBe(0);
    for (const tool of ["check_contraindications", "verify_answer"]) expect(stdout).toContain(`function ${tool}(`);
    expect(stdout).toContain("what is left out is unknown");
  });

  it("calls a tool with words as arguments", async () => {
    const { code, stdout } = await mcporter("call", `${server}.explain_rule`, "rule=height-loss");
    expect(code).toBe(0);
    expect(stdout).toContain("table1.rel.7");
  });

  it("calls a tool with an object, and shows what is wrong with it", async () => {
    const call = (fact: string) =>
      mcporter("call", `${server}.check_contraindications`, "--args", `{"levels":[{"level":"T12","${fact}":70}]}`);
    expect((await call("heightLossPercent")).stdout).toMatch(/"rule": "height-loss",\s*"kind": "relative",\s*"status": "present"/);
    expect((await call("heightLosPercent")).stdout).toContain("did you mean heightLossPercent?");
  });
});
