// The page as an MCP client of the server that gave it out. The client is set up at the first call, not before the first paint.

import { type Answer, answerOf, type Connection, type ToolResult } from "./connection.ts";
import type { Client } from "./mcp-client.ts";

interface PageOptions {
  readonly name: string;
  readonly version: string;
  /** The server's token, where it wants one; kept by the page in memory alone. */
  readonly token: () => string | undefined;
  /** The server did not take the token. */
  readonly onRefused: () => void;
}

/** The revision of the protocol that is one request for each call, with nothing kept open. */
const REVISION = "2026-07-28";

/** The page is the folder itself, also where whatever stands in front gives it out without the slash: "/app" is not beside "/mcp". */
function folderOf(address: string): URL {
  const folder = new URL(address);
  if (!folder.pathname.endsWith("/")) folder.pathname += "/";
  return folder;
}

export function connectToServer({ name, version, token, onRefused }: PageOptions): Connection {
  let client: Promise<Client> | undefined;

  async function connect(): Promise<Client> {
    const { Client, StreamableHTTPClientTransport } = await import("./mcp-client.ts");
    const made = new Client({ name: `${name}-page`, version }, { versionNegotiation: { mode: { pin: REVISION } } });
    const given = token();
    const transport = new StreamableHTTPClientTransport(new URL("mcp", folderOf(document.baseURI)), {
      ...(given === undefined ? {} : { requestInit: { headers: { Authorization: `Bearer ${given}` } } }),
    });
    await made.connect(transport);
    return made;
  }

  return {
    call: async <Output>(tool: string, args: object): Promise<Answer<Output>> => {
      try {
        client ??= connect();
        const called = await (await client).callTool({ name: tool, arguments: args as Record<string, unknown> });
        return answerOf<Output>(called as ToolResult);
      } catch (error) {
        client = undefined;
        if (/401|unauthorized/i.test(String(error))) {
          onRefused();
          return { problem: "The server did not take the token. Nothing was computed." };
        }
        return { problem: "The server did not answer. Nothing was computed." };
      }
    },
  };
}
