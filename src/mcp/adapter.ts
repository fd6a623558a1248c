// The only bridge to the MCP SDK: tools become registered tools, errors become answers.
import type { McpServer, StandardSchemaWithJSON } from "@modelcontextprotocol/server";
import { z } from "zod";
import { ToolError } from "./errors.ts";
import type { Service } from "./service.ts";
import { callTool, type Tool } from "./tool.ts";

/** What an unexpected failure leaves behind: the detail for the operator, an id for the caller. */
export type ReportBug = (id: string, error: unknown) => void;

type Json = Record<string, unknown>;
type ToolAnswer = { content: { type: "text"; text: string }[]; structuredContent?: Json; isError?: boolean };

const HINTS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

/** JSON Schemas by tool, made once for a service: they do not change between connections. */
export interface Catalogue {
  readonly entries: readonly {
    tool: Tool;
    title: string;
    description: string;
    input: StandardSchemaWithJSON;
    output: StandardSchemaWithJSON;
  }[];
}

export function makeCatalogue(tools: readonly Tool[], service: Service): Catalogue {
  return {
    entries: tools.map((tool) => {
      const texts = service.knowledge.guideline.tools.find((each) => each.name === tool.name);
      return {
        tool,
        title: texts?.title ?? tool.name,
        description: texts?.description ?? tool.name,
        input: advertised(tool.input(service), "input"),
        output: advertised(tool.output, "output"),
      };
    }),
  };
}

/**
 * A schema that the SDK shows to clients but does not enforce: arguments are checked in callTool, whose words say what
 * is accepted and what was meant.
 */
function advertised(schema: z.ZodType, io: "input" | "output"): StandardSchemaWithJSON {
  let made: Json | undefined;
  const json = (): Json => (made ??= lean(z.toJSONSchema(schema, { io, target: "draft-2020-12" })) as Json);
  return {
    "~standard": { version: 1, vendor: "zod", validate: (value: unknown) => ({ value }), jsonSchema: { input: json, output: json } },
  };
}

/** Without what costs clients tokens and tells them nothing. */
function lean(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(lean);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "$schema")
      .map(([key, value]) => [key, lean(value)]),
  );
}

/** Registers every tool of the catalogue with a server. */
export function registerTools(server: McpServer, { entries }: Catalogue, service: Service, reportBug: ReportBug): void {
  for (const { tool, title, description, input, output } of entries) {
    const config = { title, description, inputSchema: input, outputSchema: output, annotations: { title, ...HINTS } };
    server.registerTool(tool.name, config, (args: unknown) => answer(tool, args, service, reportBug));
  }
}

/** A mistake of the caller's is told in full; a bug leaves an id, and its detail goes to the operator. */
export function answer(tool: Tool, args: unknown, service: Service, reportBug: ReportBug): ToolAnswer {
  try {
    const { output, text } = callTool(tool, args, service);
    return { content: [{ type: "text", text }], structuredContent: output as Json };
  } catch (error) {
    if (error instanceof ToolError) return { content: [{ type: "text", text: error.text }], isError: true };
    const id = globalThis.crypto.randomUUID().slice(0, 8);
    reportBug(id, error);
    return {
      content: [
        {
          type: "text",
          text: `internal_error ${id}: this is a bug of the server, not of your call.\nReport the id; the operator's log has the detail.`,
        },
      ],
      isError: true,
    };
  }
}
