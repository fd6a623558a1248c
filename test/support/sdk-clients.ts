// Clients that were not written here, over either transport: both SDK majors, and both protocol eras of the newer one.
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernHttp,
  type VersionNegotiationMode,
} from "@modelcontextprotocol/client";
import { StdioClientTransport as ModernStdio } from "@modelcontextprotocol/client/stdio";
import { Client as FormerClient } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as FormerStdio } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as FormerHttp } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { ToolResult } from "./stdio.ts";

/** How a server is reached: started over stdio, or called over HTTP. */
export type Reach =
  | { readonly command: string; readonly args: string[] }
  | { readonly url: string; readonly headers?: Readonly<Record<string, string>> };

export interface Listed {
  name: string;
  inputSchema: object;
  outputSchema?: object | undefined;
}

/** What the tests need of any client. Each of them checks structured content against the listed schema by itself. */
export interface SdkClient {
  readonly protocol: () => string | undefined;
  readonly serverName: () => string | undefined;
  readonly instructions: () => string | undefined;
  readonly tools: () => Promise<Listed[]>;
  readonly resources: () => Promise<string[]>;
  readonly call: (name: string, args: object) => Promise<ToolResult>;
  readonly read: (uri: string) => Promise<string>;
  readonly prompt: (name: string, args: Record<string, string>) => Promise<string>;
  readonly close: () => Promise<void>;
}

const identity = { name: "e2e", version: "1.0.0" };

/** What both libraries call by the same names. */
function methods(client: FormerClient | ModernClient): Omit<SdkClient, "protocol"> {
  const either = client as ModernClient;
  return {
    serverName: () => either.getServerVersion()?.name,
    instructions: () => either.getInstructions(),
    tools: async () => (await either.listTools()).tools,
    resources: async () => (await either.listResources()).resources.map(({ uri }) => uri),
    call: async (name, args) => (await either.callTool({ name, arguments: args as Record<string, unknown> })) as unknown as ToolResult,
    read: async (uri) => (await either.readResource({ uri })).contents.map((each) => ("text" in each ? each.text : "")).join(),
    prompt: async (name, args) => JSON.stringify((await either.getPrompt({ name, arguments: args })).messages),
    close: () => either.close(),
  };
}

async function former(reach: Reach): Promise<SdkClient> {
  const client = new FormerClient(identity);
  if ("url" in reach) {
    const transport = new FormerHttp(new URL(reach.url), { requestInit: { headers: { ...reach.headers } } });
    await client.connect(transport as Parameters<typeof client.connect>[0]);
    return { ...methods(client), protocol: () => transport.protocolVersion };
  }
  const transport = new FormerStdio(reach);
  let protocol: string | undefined;
  // The transport is told the revision that was agreed on; the client itself does not say it.
  Object.assign(transport, { setProtocolVersion: (version: string) => (protocol = version) });
  await client.connect(transport);
  return { ...methods(client), protocol: () => protocol };
}

async function modern(reach: Reach, mode: VersionNegotiationMode): Promise<SdkClient> {
  const client = new ModernClient(identity, { versionNegotiation: { mode } });
  await client.connect(
    "url" in reach ? new ModernHttp(new URL(reach.url), { requestInit: { headers: { ...reach.headers } } }) : new ModernStdio(reach),
  );
  return { ...methods(client), protocol: () => client.getNegotiatedProtocolVersion() };
}

/** By name, with the revision that it agrees on with a server that speaks them all. */
export const SDK_CLIENTS: readonly [name: string, protocol: string, connect: (reach: Reach) => Promise<SdkClient>][] = [
  ["sdk 1.32", "2025-11-25", former],
  ["client 2.4, legacy", "2025-11-25", (reach) => modern(reach, "legacy")],
  ["client 2.4, auto", "2026-07-28", (reach) => modern(reach, "auto")],
  ["client 2.4, pinned to 2026-07-28", "2026-07-28", (reach) => modern(reach, { pin: "2026-07-28" })],
];
