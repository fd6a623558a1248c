// Clients that make something else of a form than the protocol has it: the decision comes back, and nothing is made up.
import { afterEach, describe, expect, it } from "vitest";
import { CLI, HURRIED, type ServerRequest, Session, type ToolResult } from "../support/stdio.ts";
import { MODERN } from "../transports/harness.ts";

let session: Session;
afterEach(() => session.close());

const NAME = "check_contraindications";
const OPEN = { levels: [{ level: "L1", fractured: true, symptomatic: true }] };
type Fields = Record<string, { enum?: string[]; default?: string }>;
type Decision = { facts: { patient: object; levels: object[] }; levels: { disposition: string }[]; notices: string[] };

const decisionOf = (result: ToolResult): Decision => {
  expect(result.isError).toBeFalsy();
  expect(result.content[0]?.text).toContain("L1");
  return result.structuredContent as unknown as Decision;
};
/** The decision on the facts given, and no fact more. */
const asItWas = (result: ToolResult): void => {
  const { facts, levels } = decisionOf(result);
  expect(facts).toMatchObject({ patient: {}, levels: OPEN.levels });
  expect(Object.keys(facts.patient)).toEqual([]);
  expect(levels[0]?.disposition).toBe("undetermined");
};

describe("the older era, where the form is a request of the server's", () => {
  const fieldsOf = ({ params }: ServerRequest): Fields =>
    (params as { requestedSchema: { properties: Fields } }).requestedSchema.properties;
  /** A call of a client that replies like this; the forms that it was sent. */
  async function call(args: object, reply: (form: ServerRequest) => object | string | undefined, opened = new Session()) {
    session = opened;
    const forms: ServerRequest[] = [];
    session.onRequest = (form) => {
      forms.push(form);
      const said = reply(form);
      if (typeof said === "string") session.sendRaw(said);
      else if (said !== undefined) session.sendRaw(JSON.stringify({ jsonrpc: "2.0", id: form.id, ...said }));
    };
    await session.initialize({ elicitation: {} });
    return { result: await session.call(NAME, args), forms };
  }

  it.each<[string, object | string]>([
    ["an error: no such method", { error: { code: -32601, message: "Method not found" } }],
    ["an error of its own", { error: { code: -32603, message: "Internal error" } }],
    ["an error without a message", { error: { code: -1 } }],
    ["no JSON", "oops"],
    ["nothing in it", { result: {} }],
    ["null", { result: null }],
    ["a text", { result: "yes" }],
    ["an action that there is not", { result: { action: "maybe", content: { cordCompression: "symptomatic" } } }],
    ["an action that is a number", { result: { action: 5 } }],
    ["accept without content", { result: { action: "accept" } }],
    ["accept with null", { result: { action: "accept", content: null } }],
    ["accept with a list", { result: { action: "accept", content: ["symptomatic"] } }],
    ["accept with a text", { result: { action: "accept", content: "symptomatic" } }],
    ["decline", { result: { action: "decline" } }],
    ["decline, with content", { result: { action: "decline", content: { cordCompression: "symptomatic" } } }],
    ["cancel", { result: { action: "cancel" } }],
    [
      "fields of wrong types",
      { result: { action: "accept", content: { cordCompression: { is: "none" }, infection: ["none"], coagulopathy: 0 } } },
    ],
    [
      "fields that every object has",
      { result: { action: "accept", content: { constructor: "none", __proto__: "none", toString: "yes" } } },
    ],
  ])("answered with %s", async (_, reply) => {
    // A reply that is none leaves the form open; a second one ends it.
    const { result, forms } = await call(OPEN, (form) => {
      if (typeof reply === "string")
        setTimeout(() => session.sendRaw(JSON.stringify({ jsonrpc: "2.0", id: form.id, error: { code: 1, message: "" } })), 50);
      return reply;
    });
    expect(forms).toHaveLength(1);
    asItWas(result);
  });

  it("never answered: the decision comes before a client gives up its call after 60 s", async () => {
    const { result, forms } = await call(OPEN, () => undefined, new Session(HURRIED, [CLI]));
    expect(forms).toHaveLength(1);
    asItWas(result);
    for (const [, ms] of session.stderr.matchAll(/waits (\d+)/g)) expect(Number(ms)).toBeLessThan(60_000);
    expect(session.stderr).toMatch(/waits \d+/);
  });

  it.each<[string, (field: Fields[string]) => unknown]>([
    ["the first value of each list", (field) => field.enum?.[0] ?? 0],
    ["the default of each", (field) => field.default],
    ["an empty text in each", () => ""],
    ["null in each", () => null],
  ])("filled in by a program with %s: nothing is made up", async (_, fill) => {
    const { result } = await call(OPEN, (form) => ({
      result: { action: "accept", content: Object.fromEntries(Object.entries(fieldsOf(form)).map(([key, field]) => [key, fill(field)])) },
    }));
    asItWas(result);
  });

  it("one field null beside one that was filled in: that one counts", async () => {
    const { result } = await call(OPEN, () => ({
      result: { action: "accept", content: { infection: null, cordCompression: "symptomatic" } },
    }));
    expect(decisionOf(result).levels[0]?.disposition).toBe("contraindicated");
  });

  it("what was not asked is not taken, and what was given stays", async () => {
    const given = { patient: { coagulopathy: "correctable" }, ...OPEN };
    const content = { coagulopathy: "none", multipleMyeloma: "yes", "fractured@L1": "no", "fractured@L5": "yes", level: "L5" };
    const { result, forms } = await call(given, () => ({ result: { action: "accept", content } }));
    for (const key of Object.keys(content)) expect(Object.keys(fieldsOf(forms[0] as ServerRequest))).not.toContain(key);
    expect(decisionOf(result).facts).toMatchObject({ patient: { coagulopathy: "correctable" }, levels: OPEN.levels });
    expect(JSON.stringify(decisionOf(result).facts)).not.toMatch(/multipleMyeloma|L5/);
  });

  it.each([
    null,
    5,
    "yes",
    { form: null, url: {} },
  ])("elicitation of %j in the capabilities is none, and nothing is asked", async (elicitation) => {
    session = new Session();
    const asked: ServerRequest[] = [];
    session.onRequest = (form) => asked.push(form);
    const { error } = await session.initialize({ elicitation });
    if (error !== undefined) expect(error.code).toBe(-32602);
    else asItWas(await session.call(NAME, OPEN));
    expect(asked).toEqual([]);
  });
});

describe("the newer era, where the form is an answer and comes back with the call put again", () => {
  const envelope = (elicitation: unknown) => ({
    "io.modelcontextprotocol/protocolVersion": MODERN,
    "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": { elicitation },
  });
  const ask = async (args: object, inputResponses?: unknown) => {
    const params = { name: NAME, arguments: args, ...(inputResponses !== undefined && { inputResponses }), _meta: envelope({ form: {} }) };
    return (await session.request("tools/call", params)) as unknown as {
      result?: ToolResult & { resultType?: string };
      error?: { code: number };
    };
  };

  it("the form comes with the decision so far, and to a client that did not send one back only once", async () => {
    session = new Session();
    const first = await ask(OPEN);
    expect(first.result?.resultType).toBe("input_required");
    asItWas(first.result as ToolResult);
    const second = await ask(OPEN);
    expect(second.result?.resultType).toBe("complete");
    asItWas(second.result as ToolResult);
    // Who sends one back is asked about the next patient again.
    expect((await ask(OPEN, { facts: { action: "decline" } })).result?.resultType).toBe("complete");
    expect((await ask(OPEN)).result?.resultType).toBe("input_required");
  });

  it.each<[string, unknown]>([
    ["nothing", {}],
    ["another's", { other: { action: "accept", content: { cordCompression: "symptomatic" } } }],
    ["decline", { facts: { action: "decline" } }],
    ["cancel", { facts: { action: "cancel" } }],
    ["no content", { facts: { action: "accept" } }],
    ["content of null", { facts: { action: "accept", content: null } }],
    ["fields of null", { facts: { action: "accept", content: { cordCompression: null } } }],
    ["nonsense", { facts: 5 }],
    ["nonsense in a list", { facts: [{ action: "accept" }] }],
    ["an answer to something else", { facts: { roots: [] } }],
    ["values that are not offered", { facts: { action: "accept", content: { cordCompression: "yes", infection: 1 } } }],
  ])("sent back with %s", async (_, inputResponses) => {
    session = new Session();
    const { result, error } = await ask(OPEN, inputResponses);
    if (result === undefined) expect(error?.code).toBe(-32602);
    else asItWas(result);
    if (result !== undefined) expect(result.resultType).toBe("complete");
  });

  it("given facts are not overridden", async () => {
    session = new Session();
    const { result } = await ask(
      { patient: { infection: "local" }, ...OPEN },
      { facts: { action: "accept", content: { infection: "none" } } },
    );
    expect(decisionOf(result as ToolResult).levels[0]?.disposition).toBe("contraindicated");
  });

  it("an answer that was asked for counts", async () => {
    session = new Session();
    const { result } = await ask(OPEN, { facts: { action: "accept", content: { cordCompression: "symptomatic" } } });
    expect(decisionOf(result as ToolResult).levels[0]?.disposition).toBe("contraindicated");
  });
});
