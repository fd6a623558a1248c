// The real server in this process: what a client's line holds goes in, what would go out on the wire comes back.
import type { JSONRPCMessage, Transport } from "@modelcontextprotocol/server";
import { type Asked, serverFactory } from "../../src/mcp/server.ts";
import type { Service } from "../../src/mcp/service.ts";

export interface Reply {
  readonly result?: Record<string, unknown>;
  readonly error?: { code: number; message: string; data?: unknown };
  /** As written on the wire. */
  readonly wire: string;
}

export interface Channel {
  /** Sends a request whose params are JSON text already. */
  readonly send: (method: string, params: string) => Promise<Reply>;
  /** A failure that the server took for its own since this was last asked. */
  readonly takeBug: () => unknown;
  readonly close: () => Promise<void>;
}

/** A connected server after its handshake; with `asked`, one that is made for that alone. */
export async function openChannel(service: Service, asked?: Asked): Promise<Channel> {
  const bugs: unknown[] = [];
  const server = serverFactory(service, "0.0.0", (_id, error) => void bugs.push(error))(asked);
  server.server.onerror = (error) => void bugs.push(error);
  const waiting = new Map<number, (reply: Reply) => void>();
  const transport: Transport = {
    start: async () => undefined,
    close: async () => undefined,
    send: async (message) => {
      const wire = JSON.stringify(message);
      const { id, result, error } = JSON.parse(wire) as Reply & { id?: number };
      if (typeof id === "number") waiting.get(id)?.({ ...(result && { result }), ...(error && { error }), wire });
      if (typeof id === "number") waiting.delete(id);
    },
  };
  await server.connect(transport);
  let last = 0;
  const send = (method: string, params: string): Promise<Reply> => {
    last += 1;
    const id = last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      transport.onmessage?.(JSON.parse(`{"jsonrpc":"2.0","id":${id},"method":"${method}","params":${params}}`) as JSONRPCMessage);
    });
  };
  await send("initialize", '{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"fuzz","version":"1"}}');
  return { send, takeBug: () => bugs.splice(0)[0], close: () => server.close() };
}
