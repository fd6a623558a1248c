// The library's face: the knowledge, the decision and the tools for a program of one's own, without a transport.

export { assemble } from "./knowledge/assemble.ts";
export { fromBundle, toBundle } from "./knowledge/bundle.ts";
export { KnowledgeUnusable, loadBundle, readFolder } from "./knowledge/load.ts";
export type { KnowledgeBase } from "./knowledge/model.ts";
export { ToolError } from "./mcp/errors.ts";
export { serverFactory } from "./mcp/server.ts";
export { makeService, type Service } from "./mcp/service.ts";
export { callTool, type Tool } from "./mcp/tool.ts";
export { tools } from "./mcp/tools/index.ts";
