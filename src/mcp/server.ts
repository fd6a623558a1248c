// A server for one connection or request: everything registered, nothing shared but the frozen service.
import { McpServer } from "@modelcontextprotocol/server";
import { defineTools, placeResources, type ReportBug, registerResources, registerTools } from "./adapter.ts";
import { readyPrompts, registerPrompts } from "./adapter-prompts.ts";
import { tellClientMistakes } from "./client-mistakes.ts";
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
  const placed = placeResources(resources, service);
  const ready = readyPrompts(service);
  return () => {
    const { server: name, title, instructions } = service.knowledge.guideline;
    const server = new McpServer({ name, title, version }, { instructions, capabilities: CAPABILITIES, cacheHints: CACHE_HINTS });
    registerTools(server, tools, definitions, service, reportBug);
    registerResources(server, placed, service);
    registerPrompts(server, ready);
    return tellClientMistakes(server);
  };
}
