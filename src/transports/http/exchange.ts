// One MCP message over HTTP: the SDK answers it, bounded in time and size, and how it ended is noted.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type NodeIncomingMessageLike, type NodeServerResponseLike, toNodeHandler } from "@modelcontextprotocol/node";
import type { McpHttpHandler } from "@modelcontextprotocol/server";
import { errorBody, type Refusal } from "./answers.ts";
import { type Log, withoutMessage } from "./log.ts";
import { noteNames } from "./names.ts";
import type { Limits } from "./settings.ts";
import type { Visit } from "./visit.ts";

export interface ExchangeParts {
  readonly handler: McpHttpHandler;
  readonly limits: Limits;
  /** The tools and prompts that there are. */
  readonly names: ReadonlySet<string>;
  readonly log: Log;
}

/** Counts the messages of a batch after the first against the client. */
type CountMore = (messages: number) => Promise<Refusal | undefined>;
export type Exchange = (req: IncomingMessage, res: ServerResponse, visit: Visit, countMore: CountMore) => Promise<void>;

export function makeExchange({ handler, limits, names, log }: ExchangeParts): Exchange {
  return async (req, res, visit, countMore) => {
    const deadline = startDeadline(limits.requestMs, res, visit);
    const answer = async (request: Request): Promise<Response> => {
      const text = await request.text();
      const body = parsed(text);
      noteNames(visit, body, names);
      if (visit.stream) deadline.lift();
      const refusal = Array.isArray(body) && body.length > 1 ? await countMore(body.length - 1) : undefined;
      if (refusal !== undefined) return refused(visit, refusal);
      // The SDK has the protocol's own words for a body that is no JSON.
      if (body === undefined) return handler.fetch(new Request(request.url, { method: "POST", headers: request.headers, body: text }));
      return handler.fetch(request, { parsedBody: body });
    };
    const onerror = (error: Error): void => {
      // A client that went away in the middle of its request is no fault of the server's.
      if (req.complete) log.error("bug", { id: visit.id, ...withoutMessage(error) });
      if (visit.outcome === "ok") visit.outcome = req.complete ? "bug" : "aborted";
    };
    const serve = toNodeHandler(
      { fetch: (request) => Promise.race([answer(request), deadline.passed]) },
      { maxRequestBodySize: limits.bodyBytes, onerror },
    );
    // The SDK's type has no undefined where node's has one.
    await serve(req as NodeIncomingMessageLike, watched(res, visit));
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(visit: Visit, { status, reason, message, headers }: Refusal): Response {
  Object.assign(visit, { outcome: "refused", reason });
  return Response.json(errorBody(-32000, message), { status, headers: { ...headers } });
}

interface Deadline {
  /** The answer to give where time is up before there is any. */
  readonly passed: Promise<Response>;
  readonly lift: () => void;
}

function startDeadline(ms: number, res: ServerResponse, visit: Visit): Deadline {
  let pass: (response: Response) => void = () => undefined;
  const passed = new Promise<Response>((resolve) => {
    pass = resolve;
  });
  const timer = setTimeout(() => {
    visit.outcome = "timeout";
    if (res.headersSent) res.destroy();
    else pass(Response.json(errorBody(-32001, `Request timed out after ${ms} ms`), { status: 503, headers: { Connection: "close" } }));
  }, ms);
  const lift = (): void => clearTimeout(timer);
  res.once("close", lift);
  return { passed, lift };
}

/** The raw bytes of an error: inside a text, quotation marks are escaped. */
const TOOL_ERROR = /[{,]"isError":true[,}]/;
const PROTOCOL_ERROR = /[{,]"error":\{[^}]*?"code":(-?\d+)/;

/** The response, with what goes through it noted: an error of a tool or of the protocol, a body that is too large. */
function watched(res: ServerResponse, visit: Visit): NodeServerResponseLike {
  const note = (chunk: string | Uint8Array): void => {
    if (visit.outcome !== "ok") return;
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
    const error = PROTOCOL_ERROR.exec(text);
    if (error !== null) Object.assign(visit, { outcome: "protocol_error", reason: Number(error[1]) });
    else if (TOOL_ERROR.test(text)) visit.outcome = "tool_error";
  };
  return {
    writeHead: (status, headers) => {
      if (status === 413) Object.assign(visit, { outcome: "refused", reason: "size" });
      // What is ready at once goes out at once, in one packet.
      // (To cork the response itself breaks chunked encoding under Node 22 and 24.)
      const { socket } = res;
      socket?.cork();
      setImmediate(() => socket?.uncork());
      return res.writeHead(status, { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", ...headers });
    },
    write: (chunk) => {
      note(chunk);
      return res.write(chunk);
    },
    end: () => res.end(),
    on: (event, listener) => res.on(event, listener),
    get destroyed() {
      return res.destroyed;
    },
  };
}
