// The examples, run as a newcomer runs them: without a key, and with a model whose part is scripted on the loopback.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOOLS } from "./support/calls.ts";
import { type Ran, runNode } from "./support/run.ts";
import { type ScriptedModel, startScriptedModel } from "./support/scripted-model.ts";

function runExample(file: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  const { OPENAI_API_KEY: _, ...inherited } = process.env;
  return runNode([`examples/${file}`], { ...inherited, ...env });
}

describe.each(["ai-sdk.mjs", "langchain.mjs", "openai-agents.mjs"])("%s", (file) => {
  it("lists the tools and decides, without a key", async () => {
    const { code, stdout, stderr } = await runExample(file, {});
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const tool of TOOLS) expect(stdout).toContain(tool);
    // The article's patient: T11 has no fracture, T12 a painful acute one; that neither has an absolute contraindication is not told.
    expect(stdout).toMatch(/^T11: no vertebroplasty or kyphoplasty by Table 1, as no indication is met\. Undetermined is only whether/m);
    expect(stdout).toMatch(/^T12: undetermined: every outcome is still possible\.$/m);
    expect(stdout).toMatch(/^- Indication met, 1 of 2: Acute or subacute fracture .*\[table1\.ind\.1\]/m);
    expect(stdout).toContain("Ask next");
    expect(stdout).not.toContain("The model says");
  });

  describe("with a model", () => {
    let model: ScriptedModel;
    beforeAll(async () => {
      model = await startScriptedModel("explain_rule", { rule: "height-loss" });
    });
    afterAll(() => model.stop());

    it("offers it every tool, carries out its call, and prints its answer", async () => {
      const { code, stdout, stderr } = await runExample(file, { OPENAI_API_KEY: "none", OPENAI_BASE_URL: model.baseUrl });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(model.asked).toHaveLength(2);
      for (const { tools, instructions } of model.asked) {
        expect(tools.sort()).toEqual([...TOOLS].sort());
        expect(instructions).toContain("check_contraindications");
      }
      expect(stdout).toMatch(/^The model says:\nThe tool said: .*two thirds.*table1\.rel\.7/m);
    });
  });
});

it("the examples and the matrix have the frameworks in the same versions", () => {
  const versions = (folder: string) => JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).dependencies as Record<string, string>;
  const [matrix, examples] = [versions("test/clients"), versions("examples")];
  const shared = Object.keys(matrix).filter((name) => name in examples);
  expect(shared).toEqual(expect.arrayContaining(["@ai-sdk/mcp", "@langchain/mcp-adapters", "@openai/agents"]));
  for (const name of shared) expect(examples[name], name).toBe(matrix[name]);
});
