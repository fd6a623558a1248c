// The tools that the conformance scenarios about schemas and about parameters in headers look for.
import { fromJsonSchema, type McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";

/** What every keyword of JSON Schema 2020-12 that the scenario names must come through the listing as. */
const EVERY_KEYWORD = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object" as const,
  $defs: { address: { $anchor: "addressDef", type: "object", properties: { street: { type: "string" }, city: { type: "string" } } } },
  properties: {
    name: { type: "string" },
    address: { $ref: "#/$defs/address" },
    contactMethod: { type: "string", enum: ["phone", "email"] },
    phone: { type: "string" },
    email: { type: "string" },
  },
  allOf: [{ anyOf: [{ required: ["phone"] }, { required: ["email"] }] }],
  if: { properties: { contactMethod: { const: "phone" } }, required: ["contactMethod"] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ["phone"] },
  else: { required: ["email"] },
  additionalProperties: false,
};

export function addSchemas(server: McpServer): void {
  const answer = () => ({ content: [{ type: "text" as const, text: "Called" }] });
  const every = { description: "With every keyword", inputSchema: fromJsonSchema(EVERY_KEYWORD as never) };
  server.registerTool("json_schema_2020_12_tool", every, answer);
  const region = z.object({ region: z.string().meta({ "x-mcp-header": "Region" }) });
  server.registerTool("test_custom_header", { description: "Takes a parameter that a header repeats", inputSchema: region }, answer);
}
