// The built server over HTTP, through clients that were not written here: both SDK majors, and both eras of the newer one.
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
  type VersionNegotiationMode,
} from "@modelcontextprotocol/client";
import { Client as FormerClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as FormerTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Session, type ToolResult } from "../support/stdio.ts";
import { Program, TOKEN } from "../transports/program.ts";

interface AnyClient {
  protocol: () => string | undefined;
  tools: () => Promise<string[]>;
  resources: () => Promise<string[]>;
  call: (name: string, args: object) => Promise<ToolResult>;
  read: (uri: string) => Promise<string>;
  prompt: (name: string, args: Record<string, string>) => Promise<string>;
  close: () => Promise<void>;
}

const identity = { name: "e2e", version: "1.0.0" };
const headers = { Authorization: `Bearer ${TOKEN}` };

async function former(url: string): Promise<AnyClient> {
  const client = new FormerClient(identity);
  const transport = new FormerTransport(new URL(url), { requestInit: { headers } });
  await client.connect(transport as Parameters<typeof client.connect>[0]);
  return { ...methods(client), protocol: () => transport.protocolVersion };
}

async function modern(url: string, mode: VersionNegotiationMode): Promise<AnyClient> {
  const client = new ModernClient(identity, { versionNegotiation: { mode } });
  await client.connect(new ModernTransport(new URL(url), { requestInit: { headers } }));
  return { ...methods(client), protocol: () => client.getNegotiatedProtocolVersion() };
}

/** What both libraries call by the same names. */
function methods(client: FormerClient | ModernClient): Omit<AnyClient, "protocol"> {
  const either = client as ModernClient;
  return {
    tools: async () => (await either.listTools()).tools.map(({ name }) => name),
    resources: async () => (await either.listResources()).resources.map(({ uri }) => uri),
    call: async (name, args) => (await either.callTool({ name, arguments: args as Record<string, unknown> })) as unknown as ToolResult,
    read: async (uri) => (await either.readResource({ uri })).contents.map((each) => ("text" in each ? each.text : "")).join(),
    prompt: async (name, args) => JSON.stringify((await either.getPrompt({ name, arguments: args })).messages),
    close: () => either.close(),
  };
}

/** Arguments that each tool answers. A tool that is not here is called with none, and may say what it wants. */
const ARGUMENTS: Record<string, object> = {
  check_contraindications: { patient: { infection: "suspected" }, levels: [{ level: "T12" }, { level: "L1" }] },
  plan_workup: { levels: [{ level: "T12" }] },
  compare_techniques: {},
  read_passages: { section: "table1" },
  explain_rule: { rule: "height-loss" },
  search_passages: { query: "infection" },
  cite_evidence: { claim: "Is infection a contraindication?" },
  verify_answer: { answer: "Infection is a contraindication." },
};

const clients: [name: string, protocol: string, connect: (url: string) => Promise<AnyClient>][] = [
  ["sdk 1.32", "2025-11-25", former],
  ["client 2.4, legacy", "2025-11-25", (url) => modern(url, "legacy")],
  ["client 2.4, auto", "2026-07-28", (url) => modern(url, "auto")],
  ["client 2.4, pinned to 2026-07-28", "2026-07-28", (url) => modern(url, { pin: "2026-07-28" })],
];

let program: Program;
beforeAll(async () => {
  program = await Program.start([], { MCP_TOKEN: TOKEN });
});
afterAll(() => program.stop("SIGKILL"));

describe.each(clients)("%s", (_, protocol, connect) => {
  let client: AnyClient;
  let stdio: Session;
  beforeAll(async () => {
    [client, stdio] = await Promise.all([connect(program.url), Session.open()]);
  });
  afterAll(() => Promise.all([client.close(), stdio.close()]));

  it("agrees on the revision, and calls each tool as over stdio", async () => {
    expect(client.protocol()).toBe(protocol);
    const names = await client.tools();
    expect(names).toEqual(expect.arrayContaining(Object.keys(ARGUMENTS)));
    for (const name of names) {
      const [{ content, structuredContent, isError }, same] = [
        await client.call(name, ARGUMENTS[name] ?? {}),
        await stdio.call(name, ARGUMENTS[name] ?? {}),
      ];
      if (name in ARGUMENTS) expect(isError).toBeFalsy();
      expect(content).toEqual(same.content);
      expect(structuredContent).toEqual(same.structuredContent);
    }
  });

  it("is told of a bad argument by the tool, and of an unknown tool by the protocol or as an error", async () => {
    expect(await client.call("explain_rule", { rule: "height-los" })).toMatchObject({ isError: true });
    await expect(client.call("no_such_tool", {})).rejects.toThrow(/no_such_tool/);
  });

  it("reads a resource and gets a prompt", async () => {
    const [uri = ""] = await client.resources();
    expect((await client.read(uri)).length).toBeGreaterThan(100);
    await expect(client.read("guideline://no/such")).rejects.toThrow();
    expect(await client.prompt("answer_with_citations", { question: "What is a question?" })).toContain("What is a question?");
  });

  it("is 20 clients at once, and none gets another's answer", async () => {
    const rules = ["height-loss", "infection", "burst-fracture", "pedicle-extension"];
    const answers = await Promise.all(Array.from({ length: 20 }, (_each, at) => client.call("explain_rule", { rule: rules[at % 4] })));
    for (const [at, { structuredContent }] of answers.entries()) expect(structuredContent?.rule).toBe(rules[at % 4]);
  });
});

it("without the token no client gets in", async () => {
  await expect(new ModernClient(identity).connect(new ModernTransport(new URL(program.url)))).rejects.toThrow();
  await expect(
    new FormerClient(identity).connect(new FormerTransport(new URL(program.url)) as Parameters<FormerClient["connect"]>[0]),
  ).rejects.toThrow(/401|Unauthorized/);
});
