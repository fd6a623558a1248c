// A server for one connection or request: everything registered, nothing shared but the frozen service.
import { McpServer } from "@modelcontextprotocol/server";
import { defineTools, type ReportBug, registerApp, registerPrompts, registerResources, registerTools } from "./adapter.ts";
import { resources } from "./resources/index.ts";
import type { Service } from "./service.ts";
import { tools } from "./tools/index.ts";

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

/** Returns a maker of servers; what can be shared between them is made once. */
export function serverFactory(service: Service, version: string, reportBug: ReportBug): () => McpServer {
  const definitions = service.definitions ?? defineTools(tools, service);
  return () => {
    const { server: name, title, instructions } = service.knowledge.guideline;
    const server = new McpServer({ name, title, version }, { instructions, capabilities: CAPABILITIES, cacheHints: CACHE_HINTS });
    registerTools(server, tools, definitions, service, reportBug);
    registerResources(server, resources, service);
    registerPrompts(server, service);
    registerApp(server, service, version);
    return server;
  };
}
