// A server with a schema that the Inspector has something to say about: that it says nothing of ours then means something.
import { fromJsonSchema, McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

serveStdio(() => {
  const server = new McpServer({ name: "odd", version: "1.0.0" });
  const inputSchema = fromJsonSchema({ type: "object", properties: { either: { type: ["string", "null"] } } });
  server.registerTool("odd", { description: "Takes a type that is a list", inputSchema }, () => ({ content: [] }));
  return server;
});
