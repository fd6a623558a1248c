// The bridge to the MCP SDK for forms: an extra. The answer is there first, and comes back whatever a client makes of the form.
import { CLIENT_CAPABILITIES_META_KEY, inputRequired, type McpServer, type ServerContext } from "@modelcontextprotocol/server";
import * as z from "zod";
import type { Answered, ToolAnswer } from "./adapter.ts";
import type { Form } from "./elicitation.ts";
import type { Service } from "./service.ts";
import { type Tool, withNotices } from "./tool.ts";

type Json = Record<string, unknown>;
type Request = ServerContext["mcpReq"];
type Result = ToolAnswer | ReturnType<typeof inputRequired>;

/** Under which the one form of a call comes back. */
const FORM = "facts";
/** Most clients give up a call after 60 s: the answer goes out before. */
const LONGEST_WAIT_MS = 50_000;
/** Whatever came back; what is in it is looked at field by field. */
const anything = z.looseObject({});

/** Returns what asks further once a tool has answered, where its client can and there is something to ask. */
export function makeForms(server: McpServer["server"], service: Service) {
  /** A form of the newer era went out and did not come back: this client is not asked again before it sends one. */
  let unanswered = false;

  return async (
    tool: Tool,
    first: Answered,
    { mcpReq }: ServerContext,
    again: (args: unknown) => Promise<Answered | undefined>,
  ): Promise<Result> => {
    const { answer, called } = first;
    const { followUp } = tool;
    const envelope = mcpReq.envelope as Json | undefined;
    const capabilities = envelope?.[CLIENT_CAPABILITIES_META_KEY] ?? server.getClientCapabilities();
    const form = called === undefined || !takesForms(capabilities) ? undefined : followUp?.form(called.output, service);
    if (called === undefined || followUp === undefined || form === undefined) return answer;
    if (envelope !== undefined && !hasAnswered(mcpReq)) {
      if (unanswered) return answer;
      unanswered = true;
      // With the answer so far: a client that cannot put the form to its user has it all the same.
      return { ...inputRequired({ inputRequests: { [FORM]: inputRequired.elicit({ mode: "form", ...form }) } }), ...answer };
    }
    unanswered = false;
    const answers = contentOf(envelope === undefined ? await put(form, mcpReq) : mcpReq.inputResponses?.[FORM]);
    if (answers === undefined) return answer;
    const second = await again(followUp.withAnswers(called.input, form, answers, service));
    if (second === undefined || second.called !== undefined) return second?.answer ?? answer;
    return leftOut(tool, called.output, textOf(second.answer), service);
  };
}

/** Puts the form to a client of the older era. Whatever fails, or takes too long, is no answer. */
async function put(form: Form, { send, signal }: Request): Promise<unknown> {
  const request = { method: "elicitation/create", params: { mode: "form", ...form } } as const;
  return send(request, anything, { timeout: LONGEST_WAIT_MS, maxTotalTimeout: LONGEST_WAIT_MS, signal }).catch(() => undefined);
}

function hasAnswered({ inputResponses, droppedInputResponseKeys }: Request): boolean {
  return inputResponses !== undefined || droppedInputResponseKeys !== undefined;
}

/** The fields of a form that was accepted; undefined for one that was not, and for what is no form. */
function contentOf(response: unknown): Readonly<Json> | undefined {
  const { action, content } = (response ?? {}) as { action?: unknown; content?: unknown };
  return action === "accept" && typeof content === "object" && content !== null ? (content as Json) : undefined;
}

function leftOut(tool: Tool, output: object, why: string, service: Service): ToolAnswer {
  const told = withNotices(output, [`What the form was answered with was left out. ${why}`]);
  return { content: [{ type: "text", text: tool.render(told, service) }], structuredContent: told as Json };
}

function textOf({ content }: ToolAnswer): string {
  return content.map(({ text }) => text).join("\n");
}

/** Whether a client can put a form to its user: one that says no more than that it elicits can, one that only opens pages cannot. */
function takesForms(capabilities: unknown): boolean {
  const elicitation = (capabilities as Json | undefined)?.elicitation as Json | null | undefined;
  return typeof elicitation === "object" && elicitation !== null && (elicitation.form !== undefined || elicitation.url === undefined);
}
