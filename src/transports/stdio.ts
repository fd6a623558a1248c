// MCP over stdin and stdout: JSON-RPC and nothing else on stdout, both protocol eras.

import type { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";

/** Serves until stdin ends. `report` takes what goes wrong out of band. */
export function serveOverStdio(factory: () => McpServer, report: (error: Error) => void): void {
  serveStdio(factory, { onerror: report });
}
