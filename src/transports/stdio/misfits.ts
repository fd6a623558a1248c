// What a line of stdin holds: a message, made what the SDK takes; or what is none, which the SDK would pass over in silence, so
// that whoever wrote it would wait forever.
import { isJSONRPCErrorResponse, isJSONRPCNotification, isJSONRPCRequest, isJSONRPCResultResponse } from "@modelcontextprotocol/server";
import { idOf, isTooDeep, TOO_DEEP, withoutNulls } from "../messages.ts";

/** An error of JSON-RPC itself; without the id of a request where none could be read. */
export interface Misfit {
  readonly jsonrpc: "2.0";
  readonly id: string | number | null;
  readonly error: { readonly code: -32700 | -32600; readonly message: string };
}
/** Nothing where a line has nothing in it. */
export type LineRead = { readonly message?: object; readonly misfit?: Misfit };

const IS_MESSAGE = [isJSONRPCRequest, isJSONRPCNotification, isJSONRPCResultResponse, isJSONRPCErrorResponse];

/** The message, or what a line is answered with that is none. */
export function readLine(written: string): LineRead {
  // Some programs begin all that they write with a byte order mark.
  const line = written.replace(/^\uFEFF/, "");
  if (line.trim() === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return misfit(null, -32700, "Parse error: a line is one JSON-RPC message, as JSON");
  }
  if (Array.isArray(value)) return misfit(null, -32600, "Invalid Request: batches are not taken over stdio; send one message a line");
  const id = idOf(value);
  if (isTooDeep(value)) return misfit(id, -32600, TOO_DEEP);
  const message = withoutNulls(value) as object;
  if (IS_MESSAGE.some((isMessage) => isMessage(message))) return { message };
  // Whoever waits for that answer is told that none will come.
  if (id !== null && isAnswer(message)) return { message: { jsonrpc: "2.0", id, error: { code: -32603, message: "no valid answer" } } };
  return misfit(id, -32600, 'Invalid Request: a message is an object with "jsonrpc": "2.0", a method and, if it is a request, an id');
}

function isAnswer(message: object): boolean {
  return !("method" in message) && ("result" in message || "error" in message);
}

function misfit(id: Misfit["id"], code: Misfit["error"]["code"], message: string): LineRead {
  return { misfit: { jsonrpc: "2.0", id, error: { code, message } } };
}
