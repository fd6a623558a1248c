// The official Inspector's command line, strictly, over both transports and in both protocol eras.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Program } from "../transports/program.ts";
import { runNode } from "./support/run.ts";

const home = mkdtempSync(join(tmpdir(), "inspector-"));
let http: Program;
beforeAll(async () => {
  http = await Program.start(["--log-level", "error"], {}, inject("program"));
});
afterAll(async () => {
  await http.stop();
  rmSync(home, { recursive: true });
});

interface Inspected {
  readonly code: number | null;
  readonly result: Record<string, { name?: string; uri?: string }[]>;
  /** Findings, and whatever else it has to say. */
  readonly stderr: string;
}

async function inspect(options: readonly string[], target: readonly string[]): Promise<Inspected> {
  const args = ["test/clients/node_modules/.bin/mcp-inspector", "--cli", "--format", "json", ...options, ...target];
  const { code, stdout, stderr } = await runNode(args, { ...process.env, HOME: home });
  return { code, result: stdout === "" ? {} : JSON.parse(stdout).result, stderr };
}

const targets = {
  stdio: () => ["--", process.execPath, inject("program")],
  http: () => ["--transport", "http", "--server-url", http.url],
};

describe.each(["stdio", "http"] as const)("over %s", (transport) => {
  describe.each(["legacy", "modern"])("in the %s era", (era) => {
    const ask = (method: string, ...options: string[]) =>
      inspect(["--protocol-era", era, "--method", method, ...options], targets[transport]());

    it("has no finding about the tools", async () => {
      const { code, stderr, result } = await ask("tools/list", "--strict");
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(result.tools?.map(({ name }) => name)).toEqual(expect.arrayContaining(["check_contraindications", "explain_rule"]));
    });

    it.each([
      ["resources/list", "resources", "outline"],
      ["resources/templates/list", "resourceTemplates", "rule"],
      ["prompts/list", "prompts", "assess_patient"],
    ])("takes %s", async (method, list, name) => {
      const { code, stderr, result } = await ask(method);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(result[list]).toContainEqual(expect.objectContaining({ name }));
    });

    it.each([
      ["tools/call", ["--tool-name", "explain_rule", "--tool-args-json", '{"rule":"height-loss"}']],
      ["resources/read", ["--uri", "guide://rule/height-loss"]],
      ["prompts/get", ["--prompt-name", "assess_patient", "--prompt-args", "case=height loss of 70 %"]],
    ])("takes %s", async (method, options) => {
      const { code, stderr, result } = await ask(method, ...options);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(JSON.stringify(result)).toMatch(/height.loss/);
    });
  });
});

it("has a finding about a tool that deserves it", async () => {
  const odd = ["--", process.execPath, "test/clients/support/odd-server.mjs"];
  const { stderr } = await inspect(["--method", "tools/list", "--strict"], odd);
  expect(stderr).toContain("inputSchema.properties.either");
});
