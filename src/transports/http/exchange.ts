// One MCP message over HTTP: the SDK answers it, bounded in time and size, and how it ended is noted.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { McpHttpHandler } from "@modelcontextprotocol/server";
import type { Turns } from "../../mcp/turns.ts";
import { idOf, isTooDeep, TOO_DEEP, withoutNulls } from "../messages.ts";
import { errorBody, type Refusal, sendJson, sendRefusal } from "./answers.ts";
import { noteAsked } from "./asked.ts";
import { readBody, sendResponse, webRequest } from "./bridge.ts";
import { noteNames } from "./names.ts";
import { weightOf } from "./rate.ts";
import type { Limits } from "./settings.ts";
import type { Visit } from "./visit.ts";

export interface ExchangeParts {
  readonly handler: McpHttpHandler;
  readonly limits: Limits;
  /** What has not had its turn yet. */
  readonly turns: Pick<Turns, "waiting">;
  /** The tools and prompts that there are. */
  readonly names: ReadonlySet<string>;
}

/** Whether a client may have its request answered, once its body is known; the request itself was counted when it came. */
export interface Allowance {
  readonly client: string;
  /** Counts it as so many messages. */
  readonly count: (messages: number) => Promise<Refusal | undefined>;
  /** Opens a stream that waits for notifications. */
  readonly stream: () => Refusal | undefined;
}
/** Answers one request. Rejects where the server itself fails. */
export type Exchange = (req: IncomingMessage, res: ServerResponse, visit: Visit, allowance: Allowance) => Promise<void>;

export function makeExchange({ handler, limits, turns, names }: ExchangeParts): Exchange {
  return async (req, res, visit, allowance) => {
    const deadline = startDeadline(limits.requestMs, res, visit);
    const text = await readBody(req, limits.bodyBytes).catch(() => undefined);
    // Gone, or too slow and cut off by node: there is nobody to answer.
    if (res.destroyed || req.errored) return;
    if (text === undefined) return sendRefusal(res, noted(visit, tooLarge(limits.bodyBytes)));
    const body = parsed(text);
    noteNames(visit, body, names);
    if (visit.stream) deadline.lift();
    const messages = Array.isArray(body) ? body.length : 1;
    const counted = await allowance.count(weightOf(Buffer.byteLength(text), messages));
    const refusal = counted ?? (visit.stream ? allowance.stream() : tooMany(turns.waiting() + messages, limits.waiting));
    if (refusal !== undefined) return sendRefusal(res, noted(visit, refusal));
    if (isTooDeep(body)) {
      Object.assign(visit, { outcome: "protocol_error", reason: -32600 });
      return sendJson(res, 400, errorBody(-32600, TOO_DEEP, undefined, idOf(body)));
    }
    const request = webRequest(req, deadline.signal, body === undefined ? text : undefined);
    // The SDK has the protocol's own words for a body that is no JSON, and finds them by reading it.
    const answer =
      body === undefined
        ? handler.fetch(request)
        : handler.fetch(noteAsked(request, allowance.client, body), { parsedBody: withoutNulls(body) });
    await sendResponse(await Promise.race([answer, deadline.passed]), res, (chunk) => noteErrors(visit, chunk));
  };
}

/** Only many clients together, or one without a rate, come to have so much waiting. */
function tooMany(waiting: number, most: number): Refusal | undefined {
  if (waiting <= most) return undefined;
  const message = `Too busy: ${most} calls are waiting for their turn; come again`;
  return { status: 503, reason: "busy", message, headers: { "Retry-After": "5" } };
}

function tooLarge(limit: number): Refusal {
  return { status: 413, reason: "size", message: `Content too large: a body has at most ${limit} bytes` };
}

function noted(visit: Visit, refusal: Refusal): Refusal {
  Object.assign(visit, { outcome: "refused", reason: refusal.reason });
  return refusal;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Deadline {
  /** The answer to give where time is up before there is any. */
  readonly passed: Promise<Response>;
  /** Aborted when the client is gone, or time is up: what has not been begun by then is not begun. */
  readonly signal: AbortSignal;
  readonly lift: () => void;
}

function startDeadline(ms: number, res: ServerResponse, visit: Visit): Deadline {
  let pass: (response: Response) => void = () => undefined;
  const passed = new Promise<Response>((resolve) => {
    pass = resolve;
  });
  const over = new AbortController();
  const timer = setTimeout(() => {
    visit.outcome = "timeout";
    if (res.headersSent) res.destroy();
    else pass(Response.json(errorBody(-32001, `Request timed out after ${ms} ms`), { status: 503, headers: { "Retry-After": "5" } }));
    over.abort();
  }, ms);
  const lift = (): void => clearTimeout(timer);
  res.once("close", () => {
    lift();
    if (!res.writableFinished) over.abort();
  });
  return { passed, signal: over.signal, lift };
}

/** The raw bytes of an error: inside a text, quotation marks are escaped. */
const TOOL_ERROR = /[{,]"isError":true[,}]/;
const PROTOCOL_ERROR = /[{,]"error":\{[^}]*?"code":(-?\d+)/;

/** Notes an error of a tool or of the protocol that goes out. */
function noteErrors(visit: Visit, chunk: Uint8Array): void {
  if (visit.outcome !== "ok") return;
  const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1");
  const error = PROTOCOL_ERROR.exec(text);
  if (error !== null) Object.assign(visit, { outcome: "protocol_error", reason: Number(error[1]) });
  else if (TOOL_ERROR.test(text)) visit.outcome = "tool_error";
}
