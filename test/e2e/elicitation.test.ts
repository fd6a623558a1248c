// A client that can put a form to its user is asked for what could change the decision, once; one that cannot is answered at once.
import { Client as ModernClient, type VersionNegotiationMode } from "@modelcontextprotocol/client";
import { StdioClientTransport as ModernTransport } from "@modelcontextprotocol/client/stdio";
import { Client as FormerClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as FormerTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { afterEach, describe, expect, it } from "vitest";
import { ALL_CLEAR, argumentsOf } from "../support/patient.ts";
import { CLI, type ToolResult } from "../support/stdio.ts";

type Answer = { action: "accept" | "decline" | "cancel"; content?: Record<string, string | number> };
type Asked = { message: string; requestedSchema: { properties: Record<string, { description?: string }> } };
type Elicitation = { form?: Record<string, never>; url?: Record<string, never> };
interface Connected {
  call: (args: Record<string, unknown>) => Promise<ToolResult>;
  close: () => Promise<void>;
}
/** Connects a client with this capability, or without it, whose user gives this answer to every form. */
type Connect = (capability: Elicitation | undefined, answer: (asked: Asked) => Answer) => Promise<Connected>;

const program = { command: process.execPath, args: [CLI] };
const identity = { name: "e2e", version: "1.0.0" };
const NAME = "check_contraindications";

const former: Connect = async (capability, answer) => {
  const client = new FormerClient(identity, { capabilities: capability === undefined ? {} : { elicitation: capability } });
  if (capability !== undefined) {
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => answer(params as unknown as Asked));
  }
  await client.connect(new FormerTransport(program));
  return {
    call: async (args) => (await client.callTool({ name: NAME, arguments: args })) as unknown as ToolResult,
    close: () => client.close(),
  };
};

const modern =
  (mode: VersionNegotiationMode): Connect =>
  async (capability, answer) => {
    const capabilities = capability === undefined ? {} : { elicitation: capability };
    const client = new ModernClient(identity, { versionNegotiation: { mode }, capabilities });
    if (capability !== undefined) {
      client.setRequestHandler("elicitation/create", ({ params }) => answer(params as unknown as Asked));
    }
    await client.connect(new ModernTransport(program));
    return {
      call: async (args) => (await client.callTool({ name: NAME, arguments: args })) as unknown as ToolResult,
      close: () => client.close(),
    };
  };

const clients: [name: string, connect: Connect][] = [
  ["sdk 1.32", former],
  ["client 2.4, legacy", modern("legacy")],
  ["client 2.4, auto", modern("auto")],
  ["client 2.4, pinned to 2026-07-28", modern({ pin: "2026-07-28" })],
];

const OPEN = { levels: [{ level: "T12", fractured: true, symptomatic: true }] };
const levelOf = ({ structuredContent }: ToolResult) => (structuredContent as { levels: { disposition: string }[] }).levels[0];

describe.each(clients)("%s", (_, connect) => {
  let connected: Connected | undefined;
  afterEach(() => connected?.close());
  const asking = async (capability: Elicitation | undefined, answer: Answer | ((asked: Asked) => Answer)) => {
    const asked: Asked[] = [];
    connected = await connect(capability, (form) => {
      asked.push(form);
      return typeof answer === "function" ? answer(form) : answer;
    });
    return { asked, call: connected.call };
  };

  it("is asked once, and the answer counts", async () => {
    const { asked, call } = await asking({ form: {} }, { action: "accept", content: { cordCompression: "symptomatic" } });
    const result = await call(OPEN);
    expect(asked).toHaveLength(1);
    expect(Object.keys(asked[0]?.requestedSchema.properties ?? {})).toContain("cordCompression");
    expect(result.isError).toBeFalsy();
    expect(levelOf(result)?.disposition).toBe("contraindicated");
    expect(result.structuredContent).toMatchObject({ facts: { patient: { cordCompression: "symptomatic" } } });
  });

  it("a form sent back empty, or with what was not offered, leaves everything unknown", async () => {
    const { call } = await asking({ form: {} }, { action: "accept", content: { cordCompression: "not known" } });
    const result = await call(OPEN);
    expect(levelOf(result)?.disposition).toBe("undetermined");
    expect(JSON.stringify((result.structuredContent as { facts: object }).facts)).not.toContain("cordCompression");
  });

  it.each(["decline", "cancel"] as const)("with %s it is answered with what is known", async (action) => {
    const { asked, call } = await asking({ form: {} }, { action });
    const result = await call(OPEN);
    expect(asked).toHaveLength(1);
    expect(result.isError).toBeFalsy();
    expect(levelOf(result)?.disposition).toBe("undetermined");
  });

  it.each([
    ["no capability", undefined],
    ["one for pages alone", { url: {} }],
  ])("with %s nothing is asked", async (_capability, capability) => {
    const { asked, call } = await asking(capability, { action: "cancel" });
    const result = await call(OPEN);
    expect(asked).toHaveLength(0);
    expect(result.isError).toBeFalsy();
    expect(levelOf(result)?.disposition).toBe("undetermined");
  });

  it("nothing is asked where all is decided, or where the call is wrong", async () => {
    const { asked, call } = await asking({ form: {} }, { action: "cancel" });
    expect(levelOf(await call(argumentsOf(ALL_CLEAR)))?.disposition).toBe("indicated");
    expect(await call({ levels: [{ level: "T13" }] })).toMatchObject({ isError: true });
    expect(asked).toHaveLength(0);
  });
});
