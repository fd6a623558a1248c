// Clients that were not written here, over real stdio: both SDK majors, and both protocol eras of the newer one.
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/client/validators/ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CheckOutput } from "../../src/mcp/tools/check-contraindications.ts";
import { ALL_CLEAR, argumentsOf } from "../support/patient.ts";
import { rulesTold } from "../support/rows.ts";
import { type Listed, SDK_CLIENTS, type SdkClient } from "../support/sdk-clients.ts";
import { CLI, type ToolResult } from "../support/stdio.ts";
import { TABLE_1 } from "../support/table1-cases.ts";

describe.each(SDK_CLIENTS)("%s", (_, protocol, connect) => {
  let client: SdkClient;
  let listed: Listed[];
  beforeAll(async () => {
    client = await connect({ command: process.execPath, args: [CLI] });
    listed = await client.tools();
  });
  afterAll(() => client.close());

  const validates = (tool: string, result: ToolResult): void => {
    const schema = listed.find(({ name }) => name === tool)?.outputSchema;
    const checked = new AjvJsonSchemaValidator().getValidator(schema as never)(result.structuredContent);
    expect(checked.errorMessage).toBeUndefined();
    expect(checked.valid).toBe(true);
  };

  it("agrees on the revision and learns who serves", () => {
    expect(client.protocol()).toBe(protocol);
    expect(client.serverName()).toBe("vertebral");
    expect(client.instructions()).toContain("check_contraindications");
  });

  it("lists the tools with their schemas", () => {
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(["check_contraindications", "explain_rule"]));
    for (const tool of listed) expect(tool).toMatchObject({ inputSchema: { type: "object" }, outputSchema: { type: "object" } });
  });

  it.each([
    ["everything known", argumentsOf(ALL_CLEAR)],
    [
      "a range, a bare number, an entailed fact",
      { levels: [{ level: "L1", heightLossPercent: { min: 60, max: 70 }, intraspinalTumorCanalPercent: 20 }] },
    ],
    [
      "several levels",
      {
        patient: { infection: "suspected" },
        levels: [{ level: "T12" }, { level: "T3", fractured: false }, { level: "L5" }, { level: "L4" }],
      },
    ],
    ["an open point", { levels: [{ level: "T8", stirSignal: "normal", boneScan: "increased" }] }],
    ["no level", { patient: { infection: "none" } }],
    ["nothing at all", {}],
  ])("decides: %s", async (_case, args) => {
    const result = await client.call("check_contraindications", args);
    expect(result.isError).toBeFalsy();
    expect(result.content).toHaveLength(1);
    validates("check_contraindications", result);
  });

  it("explains every rule that a decision names", async () => {
    const { structuredContent } = await client.call("check_contraindications", { levels: [{ level: "T12" }] });
    const { levels } = structuredContent as unknown as Pick<CheckOutput, "levels">;
    const rules = levels.flatMap(rulesTold);
    expect(rules.toSorted()).toEqual(TABLE_1.map(({ rule }) => rule).sort());
    for (const rule of rules) {
      const result = await client.call("explain_rule", { rule });
      expect(result.structuredContent).toMatchObject({ rule, source: TABLE_1.find((each) => each.rule === rule)?.row });
      validates("explain_rule", result);
    }
  });

  it("is told of bad input as a result, in text", async () => {
    const result = await client.call("check_contraindications", { levels: [{ level: "T13" }] });
    expect(result).toMatchObject({ isError: true, content: [{ type: "text", text: expect.stringContaining("T13") }] });
    expect(result.structuredContent).toBeUndefined();
  });
});
