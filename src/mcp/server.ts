// A server for one connection or request: everything registered, nothing shared but the frozen service.
import { McpServer } from "@modelcontextprotocol/server";
import { defineTools, placeResources, type ReportBug, registerApp, registerResources, registerTools } from "./adapter.ts";
import { readyPrompts, registerPrompts } from "./adapter-prompts.ts";
import { tellClientMistakes } from "./client-mistakes.ts";
import { resources } from "./resources/index.ts";
import type { Service } from "./service.ts";
import { tools } from "./tools/index.ts";
import { AT_ONCE, type Turns } from "./turns.ts";

/** Lists change only with the program: clients may keep them for an hour. */
const LIST_HINT = { ttlMs: 3_600_000, cacheScope: "public" } as const;
const CACHE_HINTS = {
  "tools/list": LIST_HINT,
  "prompts/list": LIST_HINT,
  "resources/list": LIST_HINT,
  "resources/templates/list": LIST_HINT,
  "resources/read": LIST_HINT,
  "server/discover": LIST_HINT,
};

const CAPABILITIES = {
  tools: { listChanged: false },
  resources: { listChanged: false },
  prompts: { listChanged: false },
  completions: {},
};

/** The SDK looks a client's word up in these; without a prototype, what every object has is not there to be found. */
const LOOKED_UP = ["_registeredTools", "_registeredPrompts", "_registeredResources"];

/** A method of the protocol and, where it is about one tool, its name; and for whom: calls are taken client by client. */
export interface Asked {
  readonly method?: string;
  readonly name?: string;
  readonly client?: string;
}

/** Makes a server that serves everything or, for a single request, what that request asks for: the rest would take as long to register. */
export type ServerFactory = (asked?: Asked) => McpServer;

/** Returns a maker of servers; what can be shared between them is made once, and all of their calls are taken in turn. */
export function serverFactory(service: Service, version: string, reportBug: ReportBug, turns: Turns = AT_ONCE): ServerFactory {
  const definitions = service.definitions ?? defineTools(tools, service);
  const placed = placeResources(resources, service);
  const ready = readyPrompts(service);
  return ({ method, name: tool, client = "" } = {}) => {
    const about = (...kinds: string[]): boolean => method === undefined || kinds.some((kind) => method.startsWith(kind));
    const { server: name, title, instructions } = service.knowledge.guideline;
    const server = new McpServer({ name, title, version }, { instructions, capabilities: CAPABILITIES, cacheHints: CACHE_HINTS });
    for (const name of LOOKED_UP) Object.setPrototypeOf((server as unknown as Record<string, object>)[name], null);
    const wanted = method === "tools/call" ? definitions.filter((each) => each.name === tool) : definitions;
    if (about("tools/")) registerTools(server, tools, wanted, service, reportBug, (gone, work) => turns.run(client, gone, work));
    if (about("resources/", "completion/")) registerResources(server, placed, service);
    if (about("resources/")) registerApp(server, service, version);
    if (about("prompts/", "completion/")) registerPrompts(server, ready);
    return tellClientMistakes(server);
  };
}
