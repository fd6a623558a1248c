// Varied calls of every tool, each with the answer that the tool gives without server and transport: what must come back.
import { isDeepStrictEqual } from "node:util";
import { loadBundle } from "../../../src/knowledge/load.ts";
import { makeService } from "../../../src/mcp/service.ts";
import { callTool } from "../../../src/mcp/tool.ts";
import { tools } from "../../../src/mcp/tools/index.ts";
import { type Answer, type Call, ERAS, type Prepared, prepare, resultOf } from "../http-client.ts";

export interface Expected {
  readonly name: string;
  readonly prepared: Prepared;
  readonly content: readonly { type: string; text: string }[];
  readonly structuredContent: unknown;
  /** The whole answer, once one was looked at in full: every later one is the same, byte for byte. */
  seen: string | undefined;
}

/** Every call in both protocol eras. `headers` go with each. */
export function expectedCalls(headers: Record<string, string> = {}): Expected[] {
  const service = makeService(loadBundle("dist/knowledge.json"));
  const { rules, levels, passages, sections } = service.knowledge;
  const some = <T>(list: readonly T[], count: number): T[] =>
    Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as T);
  const calls: Call[] = [
    ...some(rules, 4).map(({ id }) => ({ tool: "explain_rule", args: { rule: id } })),
    ...some(levels, 4).map((level) => ({ tool: "check_contraindications", args: { levels: [{ level }] } })),
    ...some(levels, 2).map((level) => ({ tool: "plan_workup", args: { levels: [{ level }] } })),
    ...some(passages, 4).map(({ id }) => ({ tool: "read_passages", args: { locators: [id] } })),
    ...some(sections, 2).map(({ id }) => ({ tool: "read_passages", args: { section: id } })),
    ...some(passages, 4).map(({ text }) => ({ tool: "search_passages", args: { query: text, limit: 3 } })),
    ...some(passages, 4).map(({ text }) => ({ tool: "cite_evidence", args: { claim: text } })),
    ...some(passages, 2).map(({ id, text }) => ({ tool: "verify_answer", args: { answer: `${text} [${id}]` } })),
    { tool: "compare_techniques", args: {} },
  ];
  return calls.flatMap((call) => {
    const tool = tools.find(({ name }) => name === call.tool);
    if (tool === undefined) throw new Error(`there is no tool ${call.tool}`);
    const { output, text } = callTool(tool, call.args, service);
    const structuredContent = JSON.parse(JSON.stringify(output)) as unknown;
    return ERAS.map((era) => ({
      name: `${call.tool} ${era.name}`,
      prepared: prepare(call, era, headers),
      content: [{ type: "text", text }],
      structuredContent,
      seen: undefined,
    }));
  });
}

/** Whether an answer with status 200 is the right one. */
export function isRight(expected: Expected, answer: Answer): boolean {
  if (answer.text === expected.seen) return true;
  try {
    const { content, structuredContent, isError } = resultOf(answer) as Record<string, unknown>;
    const right =
      isError === undefined &&
      isDeepStrictEqual(content, expected.content) &&
      isDeepStrictEqual(structuredContent, expected.structuredContent);
    if (right) expected.seen ??= answer.text;
    return right;
  } catch {
    return false;
  }
}
