// The parts of the MCP client that the page uses, by name, so that the rest of it stays out of the bundle.
export { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
