// OpenAI's strict mode, in which a model must give every argument: what it does not know it gives as null, and that is never "no".
import { type FunctionTool, getAllMcpTools, MCPServerStdio, RunContext } from "@openai/agents";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { CALLS, TOOLS } from "./support/calls.ts";

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly items?: Schema;
  readonly anyOf?: Schema[];
  readonly type?: string;
}

let server: MCPServerStdio;
let tools: FunctionTool[];
beforeAll(async () => {
  server = new MCPServerStdio({ name: "vertebral", command: process.execPath, args: [inject("program")] });
  await server.connect();
  tools = (await getAllMcpTools({ mcpServers: [server], convertSchemasToStrict: true })) as FunctionTool[];
});
afterAll(() => server.close());

/** The arguments with null for all that the schema has and they have not. */
function filled(schema: Schema, given: unknown): unknown {
  if (given === undefined) return null;
  const plain = schema.anyOf?.find(({ type }) => type !== "null") ?? schema;
  if (Array.isArray(given)) return given.map((each) => filled(plain.items ?? {}, each));
  if (plain.properties === undefined) return given;
  const values = given as Record<string, unknown>;
  return Object.fromEntries(Object.entries(plain.properties).map(([name, each]) => [name, filled(each, values[name])]));
}

async function text(tool: FunctionTool, args: unknown): Promise<string> {
  return ((await tool.invoke(new RunContext(), JSON.stringify(args))) as { text: string }).text;
}

it("every tool's schema can be made strict", () => {
  expect(tools.map(({ name, strict }) => [name, strict]).sort()).toEqual(TOOLS.map((name) => [name, true]).sort());
});

it.each(CALLS)("%s takes null for what is not known, and answers as if it had not been given", async (name, args, says) => {
  const tool = tools.find((each) => each.name === name) as FunctionTool;
  const { properties = {}, required } = tool.parameters as Schema;
  expect(required?.sort()).toEqual(Object.keys(properties).sort());
  const answer = await text(tool, filled(tool.parameters as Schema, args));
  expect(answer).toBe(await text(tool, args));
  for (const words of says) expect(answer).toMatch(words);
});
