// Clients that were not written here, over real stdio: both SDK majors, and both protocol eras of the newer one.
import { Client as ModernClient, type VersionNegotiationMode } from "@modelcontextprotocol/client";
import { StdioClientTransport as ModernTransport } from "@modelcontextprotocol/client/stdio";
import { AjvJsonSchemaValidator } from "@modelcontextprotocol/client/validators/ajv";
import { Client as FormerClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as FormerTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALL_CLEAR, argumentsOf } from "../support/patient.ts";
import { CLI, type ToolResult } from "../support/stdio.ts";

interface Listed {
  name: string;
  inputSchema: object;
  outputSchema?: object | undefined;
}

/** What the tests need of any client. Each of the clients checks structured content against the listed schema by itself. */
interface AnyClient {
  protocol: () => string | undefined;
  serverName: () => string | undefined;
  instructions: () => string | undefined;
  list: () => Promise<Listed[]>;
  call: (name: string, args: Record<string, unknown>) => Promise<ToolResult>;
  close: () => Promise<void>;
}

const program = { command: process.execPath, args: [CLI] };
const identity = { name: "e2e", version: "1.0.0" };

async function former(): Promise<AnyClient> {
  const client = new FormerClient(identity);
  const transport = new FormerTransport(program);
  let protocol: string | undefined;
  // The transport is told the revision that was agreed on; the client itself does not say it.
  Object.assign(transport, { setProtocolVersion: (version: string) => (protocol = version) });
  await client.connect(transport);
  return {
    protocol: () => protocol,
    serverName: () => client.getServerVersion()?.name,
    instructions: () => client.getInstructions(),
    list: async () => (await client.listTools()).tools,
    call: async (name, args) => (await client.callTool({ name, arguments: args })) as unknown as ToolResult,
    close: () => client.close(),
  };
}

async function modern(mode: VersionNegotiationMode): Promise<AnyClient> {
  const client = new ModernClient(identity, { versionNegotiation: { mode } });
  await client.connect(new ModernTransport(program));
  return {
    protocol: () => client.getNegotiatedProtocolVersion(),
    serverName: () => client.getServerVersion()?.name,
    instructions: () => client.getInstructions(),
    list: async () => (await client.listTools()).tools,
    call: async (name, args) => (await client.callTool({ name, arguments: args })) as unknown as ToolResult,
    close: () => client.close(),
  };
}

const clients: [name: string, protocol: string, connect: () => Promise<AnyClient>][] = [
  ["sdk 1.32", "2025-11-25", former],
  ["client 2.4, legacy", "2025-11-25", () => modern("legacy")],
  ["client 2.4, auto", "2026-07-28", () => modern("auto")],
  ["client 2.4, pinned to 2026-07-28", "2026-07-28", () => modern({ pin: "2026-07-28" })],
];

describe.each(clients)("%s", (_, protocol, connect) => {
  let client: AnyClient;
  let listed: Listed[];
  beforeAll(async () => {
    client = await connect();
    listed = await client.list();
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
    const { levels } = structuredContent as { levels: { findings: { rule: string; source: string }[] }[] };
    const findings = levels.flatMap((level) => level.findings);
    expect(findings).toHaveLength(19);
    for (const { rule, source } of findings) {
      const result = await client.call("explain_rule", { rule });
      expect(result.structuredContent).toMatchObject({ rule, source });
      validates("explain_rule", result);
    }
  });

  it("is told of bad input as a result, in text", async () => {
    const result = await client.call("check_contraindications", { levels: [{ level: "T13" }] });
    expect(result).toMatchObject({ isError: true, content: [{ type: "text", text: expect.stringContaining("T13") }] });
    expect(result.structuredContent).toBeUndefined();
  });
});
