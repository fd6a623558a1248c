// Every client of the matrix, brought to one interface.
import { createMCPClient } from "@ai-sdk/mcp";
import { Experimental_StdioMCPTransport } from "@ai-sdk/mcp/mcp-stdio";
import { MultiServerMCPClient } from "@langchain/mcp-adapters";
import { MCPServerStdio, MCPServerStreamableHttp } from "@openai/agents";
import { createRuntime } from "mcporter";
import { type Reach, SDK_CLIENTS } from "../../support/sdk-clients.ts";
import { type AnyClient, answered, type ClientKind, textOf } from "./any-client.ts";

const SERVER = "vertebral";

const sdkClients: ClientKind[] = SDK_CLIENTS.map(([name, , connect]) => ({
  name,
  offers: ["objects", "resources", "prompts"],
  connect: async (reach) => {
    const client = await connect(reach);
    return {
      ...client,
      tools: async () => (await client.tools()).map((tool) => tool.name),
      call: async (tool, args) => answered(await client.call(tool, args)),
    };
  },
}));

async function aiSdk(reach: Reach): Promise<AnyClient> {
  const transport =
    "url" in reach ? { type: "http" as const, ...reach, headers: { ...reach.headers } } : new Experimental_StdioMCPTransport(reach);
  const client = await createMCPClient({ transport });
  const tools = await client.tools();
  return {
    tools: async () => Object.keys(tools),
    // As a model's call is carried out.
    call: async (name, args) => answered((await tools[name]?.execute(args, { toolCallId: "1", messages: [] })) as object),
    read: async (uri) => textOf((await client.readResource({ uri })).contents),
    prompt: async (name, args) => JSON.stringify((await client.experimental_getPrompt({ name, arguments: args })).messages),
    close: () => client.close(),
  };
}

async function langChain(reach: Reach): Promise<AnyClient> {
  const connection =
    "url" in reach
      ? { transport: "http" as const, url: reach.url, headers: { ...reach.headers } }
      : { transport: "stdio" as const, ...reach };
  const client = new MultiServerMCPClient({ mcpServers: { [SERVER]: connection } });
  const tools = await client.getTools();
  // Without this, LangChain tells a model that its arguments are wrong, but not which.
  for (const tool of tools) tool.verboseParsingErrors = true;
  return {
    tools: async () => tools.map(({ name }) => name),
    call: async (name, args) => {
      try {
        return { text: textOf(await tools.find((tool) => tool.name === name)?.invoke(args as never)), isError: false };
      } catch (error) {
        return { text: (error as Error).message, isError: true };
      }
    },
    read: async (uri) => textOf(await client.readResource(SERVER, uri)),
    close: () => client.close(),
  };
}

async function openAiAgents(reach: Reach): Promise<AnyClient> {
  const server =
    "url" in reach
      ? new MCPServerStreamableHttp({ name: SERVER, url: reach.url, requestInit: { headers: { ...reach.headers } } })
      : new MCPServerStdio({ name: SERVER, ...reach });
  await server.connect();
  return {
    tools: async () => (await server.listTools()).map(({ name }) => name),
    call: async (name, args) => answered(await server.callToolResult(name, args as Record<string, unknown>)),
    read: async (uri) => textOf((await server.readResource(uri)).contents),
    close: () => server.close(),
  };
}

async function mcporter(reach: Reach): Promise<AnyClient> {
  const command =
    "url" in reach
      ? { kind: "http" as const, url: new URL(reach.url), headers: { ...reach.headers } }
      : { kind: "stdio" as const, ...reach, cwd: process.cwd() };
  const runtime = await createRuntime({ servers: [{ name: SERVER, command }] });
  return {
    tools: async () => (await runtime.listTools(SERVER)).map(({ name }) => name),
    call: async (name, args) => answered((await runtime.callTool(SERVER, name, { args: args as Record<string, unknown> })) as object),
    close: () => runtime.close(),
  };
}

export const CLIENTS: readonly ClientKind[] = [
  ...sdkClients,
  { name: "AI SDK", connect: aiSdk, offers: ["objects", "resources", "prompts"] },
  { name: "LangChain adapters", connect: langChain, offers: ["resources"], checksArguments: true },
  { name: "OpenAI Agents", connect: openAiAgents, offers: ["objects", "resources"] },
  { name: "mcporter", connect: mcporter, offers: ["objects"] },
];
