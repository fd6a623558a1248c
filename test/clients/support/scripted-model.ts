// A model's interface without a model, on the loopback: it calls one tool, and then answers with what the tool said.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface ScriptedModel {
  readonly baseUrl: string;
  /** Of every request: the tools that were offered, and the instructions. */
  readonly asked: { tools: string[]; instructions: string }[];
  readonly stop: () => Promise<void>;
}

interface Body {
  readonly model: string;
  readonly tools?: { name?: string; function?: { name: string } }[];
  /** The responses interface. */
  readonly instructions?: string;
  readonly input?: { type?: string; role?: string; content?: unknown; output?: unknown }[];
  /** The chat interface. */
  readonly messages?: { role: string; content: unknown }[];
}

/** Speaks both interfaces of OpenAI, which the frameworks choose between. */
export async function startScriptedModel(tool: string, args: object): Promise<ScriptedModel> {
  const asked: ScriptedModel["asked"] = [];
  const call = { name: tool, arguments: JSON.stringify(args) };
  const server = createServer(async (req, res) => {
    const body = JSON.parse(await textOf(req)) as Body;
    const said = [...(body.input ?? []), ...(body.messages ?? [])];
    const isSystem = (each: { role?: string }): boolean => each.role === "system" || each.role === "developer";
    asked.push({
      tools: (body.tools ?? []).map((each) => each.name ?? each.function?.name ?? ""),
      instructions: [body.instructions, ...said.filter(isSystem).map(({ content }) => JSON.stringify(content))].join(" "),
    });
    const result = said.find((each) => ("type" in each && each.type === "function_call_output") || each.role === "tool");
    const answer = result === undefined ? undefined : `The tool said: ${JSON.stringify("output" in result ? result.output : result)}`;
    const reply = req.url?.endsWith("/responses") ? response(body.model, call, answer) : completion(body.model, call, answer);
    res.setHeader("Content-Type", "application/json").end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

type Call = { name: string; arguments: string };

function response(model: string, call: Call, answer: string | undefined): object {
  const output =
    answer === undefined
      ? { type: "function_call", id: "fc_1", call_id: "call_1", status: "completed", ...call }
      : {
          type: "message",
          id: "msg_1",
          role: "assistant",
          status: "completed",
          content: [{ type: "output_text", text: answer, annotations: [] }],
        };
  const details = { input_tokens_details: { cached_tokens: 0 }, output_tokens_details: { reasoning_tokens: 0 } };
  const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2, ...details };
  return {
    id: `resp_${answer === undefined ? 1 : 2}`,
    object: "response",
    created_at: 0,
    status: "completed",
    model,
    output: [output],
    usage,
  };
}

function completion(model: string, call: Call, answer: string | undefined): object {
  const message =
    answer === undefined
      ? { role: "assistant", content: null, tool_calls: [{ id: "call_1", type: "function", function: call }] }
      : { role: "assistant", content: answer };
  const finish_reason = answer === undefined ? "tool_calls" : "stop";
  const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
  return {
    id: `chat_${answer === undefined ? 1 : 2}`,
    object: "chat.completion",
    created: 0,
    model,
    choices: [{ index: 0, message, finish_reason }],
    usage,
  };
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
