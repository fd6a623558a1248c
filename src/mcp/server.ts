// A server for one connection or request: everything registered, nothing shared but the frozen service.
import { McpServer } from "@modelcontextprotocol/server";
import { type Catalogue, makeCatalogue, type ReportBug, registerTools } from "./adapter.ts";
import type { Service } from "./service.ts";
import { tools } from "./tools/index.ts";

/** Returns a maker of servers; what can be shared between them is made once. */
export function serverFactory(service: Service, version: string, reportBug: ReportBug): () => McpServer {
  const catalogue: Catalogue = makeCatalogue(tools, service);
  return () => {
    const { server: name, title, instructions } = service.knowledge.guideline;
    const server = new McpServer({ name, title, version }, { instructions, capabilities: { tools: { listChanged: false } } });
    registerTools(server, catalogue, service, reportBug);
    return server;
  };
}
