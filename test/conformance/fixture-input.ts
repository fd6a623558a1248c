// The tools and the prompt that the conformance scenarios about asking the client call by name.
import {
  acceptedContent,
  CLIENT_CAPABILITIES_META_KEY,
  createRequestStateCodec,
  inputRequired,
  inputResponse,
  type McpServer,
  type ServerContext,
} from "@modelcontextprotocol/server";
import * as z from "zod";

type Requests = Parameters<typeof inputRequired>[0]["inputRequests"];
type Answer = { content: { type: "text"; text: string }[] };

const says = (text: string): Answer => ({ content: [{ type: "text", text }] });
const asks = (message: string, field: string, type: z.ZodType = z.string()) =>
  inputRequired.elicit({ message, requestedSchema: z.object({ [field]: type }) });
const samples = (text: string) =>
  inputRequired.createMessage({ messages: [{ role: "user", content: { type: "text", text } }], maxTokens: 100 });

const states = createRequestStateCodec<number>({ key: crypto.getRandomValues(new Uint8Array(32)) });

/** The round that a request's state tells of; 0 without a state. The SDK has verified it by then. */
const roundOf = ({ mcpReq }: ServerContext): number => mcpReq.requestState<number>() ?? 0;

export function addInput(server: McpServer): void {
  // The product leaves no state with clients and has no verifier; the SDK takes one when a server is made, and no later.
  Object.assign(server.server, { _requestStateVerify: states.verify });
  const tool = (name: string, answer: (context: ServerContext) => unknown): void => {
    server.registerTool(name, { description: `For the scenario of ${name}`, inputSchema: z.object({}) }, (_, context) => {
      return answer(context) as Answer | Promise<Answer>;
    });
  };
  const name = (context: ServerContext): string | undefined =>
    acceptedContent<{ name: string }>(context.mcpReq.inputResponses, "user_name")?.name;

  tool("test_input_required_result_elicitation", (context) => {
    const given = name(context);
    return given === undefined
      ? inputRequired({ inputRequests: { user_name: asks("What is your name?", "name") } })
      : says(`Hello, ${given}!`);
  });
  tool("test_input_required_result_sampling", ({ mcpReq }) => {
    const given = inputResponse(mcpReq.inputResponses, "capital_question");
    if (given.kind !== "sampling") return inputRequired({ inputRequests: { capital_question: samples("What is the capital of France?") } });
    return says(JSON.stringify(given.result.content));
  });
  tool("test_input_required_result_list_roots", ({ mcpReq }) => {
    const given = inputResponse(mcpReq.inputResponses, "client_roots");
    if (given.kind !== "roots") return inputRequired({ inputRequests: { client_roots: inputRequired.listRoots() } });
    return says(given.roots.map(({ uri }) => uri).join());
  });
  tool("test_input_required_result_multiple_inputs", async (context) => {
    if (roundOf(context) === 1 && name(context) !== undefined) return says("All came.");
    const inputRequests: Requests = {
      user_name: asks("What is your name?", "name"),
      greeting: samples("Generate a greeting"),
      client_roots: inputRequired.listRoots(),
    };
    return inputRequired({ inputRequests, requestState: await states.mint(1) });
  });
  tool("test_input_required_result_multi_round", async (context) => {
    const round = roundOf(context);
    if (round === 2) return says("Done");
    const next: Requests =
      round === 0
        ? { step1: asks("Step 1: What is your name?", "name") }
        : { step2: asks("Step 2: What is your favorite color?", "color") };
    return inputRequired({ inputRequests: next, requestState: await states.mint(round + 1) });
  });
  for (const each of ["test_input_required_result_request_state", "test_input_required_result_tampered_state"]) {
    tool(each, async (context) => {
      if (roundOf(context) === 1) return says("state-ok");
      return inputRequired({ inputRequests: { confirm: asks("Please confirm", "ok", z.boolean()) }, requestState: await states.mint(1) });
    });
  }
  addCapabilities(tool);
  addPrompt(server);
}

/** Tools that ask only what the client said it can answer. */
function addCapabilities(tool: (name: string, answer: (context: ServerContext) => unknown) => void): void {
  const declared = ({ mcpReq }: ServerContext): Record<string, unknown> =>
    ((mcpReq.envelope as Record<string, unknown> | undefined)?.[CLIENT_CAPABILITIES_META_KEY] ?? {}) as Record<string, unknown>;
  tool("test_input_required_result_capabilities", (context) => {
    const { sampling, elicitation } = declared(context);
    const inputRequests: Requests = {
      ...(sampling !== undefined && { greeting: samples("Generate a greeting") }),
      ...(elicitation !== undefined && { user_name: asks("What is your name?", "name") }),
    };
    return Object.keys(inputRequests).length === 0 ? says("Nothing to ask") : inputRequired({ inputRequests });
  });
  // The SDK refuses to ask what a client did not say it can answer.
  tool("test_missing_capability", () => inputRequired({ inputRequests: { greeting: samples("Generate a greeting") } }));
  tool("test_streaming_elicitation", () => inputRequired({ inputRequests: { user_name: asks("What is your name?", "name") } }));
}

function addPrompt(server: McpServer): void {
  server.registerPrompt("test_input_required_result_prompt", { description: "Asks for its context" }, (async ({
    mcpReq,
  }: ServerContext) => {
    const given = acceptedContent<{ context: string }>(mcpReq.inputResponses, "user_context");
    if (given === undefined)
      return inputRequired({ inputRequests: { user_context: asks("What context should the prompt use?", "context") } });
    return { messages: [{ role: "user", content: { type: "text", text: given.context } }] };
  }) as never);
}
