// The bridge to the MCP SDK: tools become registered tools, errors become answers. Prompts have theirs in adapter-prompts.ts.
import {
  type McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
  type ServerContext,
  type StandardSchemaWithJSON,
} from "@modelcontextprotocol/server";
import * as z from "zod";
import { makeForms } from "./adapter-forms.ts";
import { completions } from "./completions.ts";
import { ToolError } from "./errors.ts";
import type { Resource, TemplateResource } from "./resource.ts";
import type { Service, ToolDefinition } from "./service.ts";
import { callTool, IN_EVERY_OUTPUT, type Tool } from "./tool.ts";
import { APP_ASKS, APP_TYPE, appDocument, appMeta, appUri } from "./views/resource.ts";

/** What an unexpected failure leaves behind: the detail for the operator, an id for the caller. */
export type ReportBug = (id: string, error: unknown) => void;

type Json = Record<string, unknown>;
export type ToolAnswer = { content: { type: "text"; text: string }[]; structuredContent?: Json; isError?: boolean };
/** An answer, and what it was worked out from; undefined where there is none but an error. */
export type Answered = { readonly answer: ToolAnswer; readonly called?: { readonly input: unknown; readonly output: object } };
/** Works when it is a call's turn; undefined where the call was given up before. */
export type TakeTurn = <T>(gone: AbortSignal, work: () => T) => Promise<T | undefined>;

const HINTS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false } as const;

/**
 * What clients see of each tool that the knowledge has what it needs for. Making it takes as long as starting: it is
 * made when the knowledge is compiled, and again only where no compiled one is at hand.
 *
 * Arguments are checked in callTool, whose words say what is accepted and what was meant; the schemas are for showing.
 * They stand in a client's context all the time, so that an output's schema tells its fields and no deeper;
 * docs/outputs.md has the whole.
 */
export function defineTools(tools: readonly Tool[], service: Service): ToolDefinition[] {
  return tools
    .filter((tool) => tool.available?.(service) ?? true)
    .map((tool) => {
      const texts = service.knowledge.guideline.tools.find((each) => each.name === tool.name);
      return {
        name: tool.name,
        title: texts?.title ?? tool.name,
        description: texts?.description ?? tool.name,
        input: asShown(z.toJSONSchema((tool.shown ?? tool.input)(service), { io: "input" }) as Json),
        output: shallow(z.toJSONSchema(tool.output(service), { io: "output" }) as Json),
      };
    });
}

/** A schema that the SDK shows to clients and lets everything through. */
function shown(schema: Json): StandardSchemaWithJSON {
  const json = (): Json => schema;
  return {
    "~standard": { version: 1, vendor: "zod", validate: (value: unknown) => ({ value }), jsonSchema: { input: json, output: json } },
  };
}

/** Without its dialect, and without least lengths, which tell a caller nothing: what is empty is refused in words. */
function asShown(schema: Json): Json {
  const hidden = ["$schema", "minLength", "minItems"];
  return JSON.parse(JSON.stringify(schema, (key, value) => (hidden.includes(key) ? undefined : value)));
}

/** The root's own properties that are always there, with their types; what else an output may have is told in docs/outputs.md. */
function shallow({ properties, required = [] }: Json): Json {
  const always = (name: string): boolean => (required as string[]).includes(name) && !IN_EVERY_OUTPUT.includes(name);
  const own = Object.entries(properties as Record<string, Json>).filter(([name]) => always(name));
  const fields = own.map(([name, { type }]) => [name, { type }]);
  return { type: "object", properties: Object.fromEntries(fields) };
}

/** Nobody waits for it: the client has left, or has taken its call back. */
const GIVEN_UP: ToolAnswer = { content: [], isError: true };

/** Registers every tool that is defined. */
export function registerTools(
  server: McpServer,
  tools: readonly Tool[],
  definitions: readonly ToolDefinition[],
  service: Service,
  reportBug: ReportBug,
  takeTurn: TakeTurn,
): void {
  const askFurther = makeForms(server.server, service);
  for (const { name, title, description, input, output } of definitions) {
    const tool = tools.find((each) => each.name === name);
    if (tool === undefined) continue;
    const _meta = appMeta(tool.name, service);
    const config = {
      title,
      description,
      inputSchema: shown(input),
      outputSchema: shown(output),
      annotations: HINTS,
      ...(_meta && { _meta }),
    };
    server.registerTool(tool.name, config, async (args: unknown, context: ServerContext) => {
      const work = (given: unknown) => takeTurn(context.mcpReq.signal, () => answer(tool, given, service, reportBug));
      const first = await work(args);
      return first === undefined ? GIVEN_UP : askFurther(tool, first, context, work);
    });
  }
}

/** A mistake of the caller's is told in full; a bug leaves an id, and its detail goes to the operator. */
export function answer(tool: Tool, args: unknown, service: Service, reportBug: ReportBug): Answered {
  try {
    const { input, output, text } = callTool(tool, args, service);
    return { answer: { content: [{ type: "text", text }], structuredContent: output as Json }, called: { input, output } };
  } catch (error) {
    if (error instanceof ToolError) return { answer: { content: [{ type: "text", text: error.text }], isError: true } };
    const id = globalThis.crypto.randomUUID().slice(0, 8);
    reportBug(id, error);
    const text = `internal_error ${id}: this is a bug of the server, not of your call.\nReport the id; the operator's log has the detail.`;
    return { answer: { content: [{ type: "text", text }], isError: true } };
  }
}

/** Registers the view with a server, where the program has one. It is made when a client first reads it. */
export function registerApp(server: McpServer, service: Service, version: string): void {
  if (service.appTemplate === undefined) return;
  const uri = appUri(service);
  const { title } = service.knowledge.guideline;
  server.registerResource("view", uri, { title, mimeType: APP_TYPE, _meta: APP_ASKS }, () => {
    return { contents: [{ uri, mimeType: APP_TYPE, text: appDocument(service, version), _meta: APP_ASKS }] };
  });
}

const MARKDOWN = "text/markdown";

/** A resource with where it is found: made once, for every server that shows it. */
type PlacedResource = { readonly resource: Resource; readonly at: string | ResourceTemplate };

/** What servers share of the resources; making it for every server would take longer than answering. */
export function placeResources(resources: readonly Resource[], service: Service): PlacedResource[] {
  return resources.map((resource) => ({ resource, at: "uri" in resource ? resource.uri : templateOf(resource, service) }));
}

/** Registers every resource with a server. A value that does not exist is the protocol's own "not found". */
export function registerResources(server: McpServer, placed: readonly PlacedResource[], service: Service): void {
  for (const { resource, at } of placed) {
    const { name, title, description } = resource;
    const config = { title, description, mimeType: MARKDOWN };
    if (typeof at === "string" && "uri" in resource) {
      server.registerResource(name, at, config, ({ href }) => contents(href, resource.read(service)));
    } else if (typeof at !== "string" && "template" in resource) {
      server.registerResource(name, at, config, ({ href }, variables) => {
        return contents(href, resource.read(decoded(String(variables[resource.variable])), service));
      });
    }
  }
}

/** A value as clients may write it: "dx.p3%2Fx" for "dx.p3/x". What is no code at all is left as it is, and not found. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function templateOf(resource: TemplateResource, service: Service): ResourceTemplate {
  const values = () => resource.values(service);
  const list = () => ({
    resources: values().map((value) => ({
      uri: uriOf(resource, value),
      name: value,
      title: `${resource.title}: ${value}`,
      mimeType: MARKDOWN,
    })),
  });
  // The SDK looks a client's word up in it: without a prototype there is nothing else to find.
  const complete = Object.assign(Object.create(null), { [resource.variable]: (typed: string) => completions(typed, values()) });
  return new ResourceTemplate(resource.template, { list: resource.listed ? list : undefined, complete });
}

function uriOf({ template, variable }: TemplateResource, value: string): string {
  return template.replace(`{${variable}}`, value).replace(`{+${variable}}`, value);
}

function contents(uri: string, text: string | undefined): { contents: { uri: string; mimeType: string; text: string }[] } {
  if (text === undefined) throw new ResourceNotFoundError(uri);
  return { contents: [{ uri, mimeType: MARKDOWN, text }] };
}
