// What comes in a line of its own and is no message: the SDK passes over it in silence, and whoever wrote it would wait forever.
import { isJSONRPCErrorResponse, isJSONRPCNotification, isJSONRPCRequest, isJSONRPCResultResponse } from "@modelcontextprotocol/server";

/** An error of JSON-RPC itself; without the id of a request where none could be read. */
export interface Misfit {
  readonly jsonrpc: "2.0";
  readonly id: string | number | null;
  readonly error: { readonly code: -32700 | -32600; readonly message: string };
}

const IS_MESSAGE = [isJSONRPCRequest, isJSONRPCNotification, isJSONRPCResultResponse, isJSONRPCErrorResponse];

/** What a line is answered with that is no JSON-RPC message; undefined for a message, and for a line with nothing in it. */
export function misfitIn(line: string): Misfit | undefined {
  if (line.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return misfit(null, -32700, "Parse error: a line is one JSON-RPC message, as JSON");
  }
  if (IS_MESSAGE.some((isMessage) => isMessage(value))) return undefined;
  if (Array.isArray(value)) return misfit(null, -32600, "Invalid Request: batches are not taken over stdio; send one message a line");
  const id = typeof value === "object" && value !== null && "id" in value && isId(value.id) ? value.id : null;
  return misfit(id, -32600, 'Invalid Request: a message is an object with "jsonrpc": "2.0", a method and, if it is a request, an id');
}

function isId(id: unknown): id is string | number {
  return typeof id === "string" || Number.isInteger(id);
}

function misfit(id: Misfit["id"], code: Misfit["error"]["code"], message: string): Misfit {
  return { jsonrpc: "2.0", id, error: { code, message } };
}
