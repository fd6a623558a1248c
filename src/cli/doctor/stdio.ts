// Whether the server answers over stdio: started, greeted, its tools listed, one of them called, in both protocol eras.
import type { KnowledgeBase } from "../../knowledge/model.ts";
import { DIGEST_SHOWN } from "../../mcp/service.ts";
import { readPassages } from "../../mcp/tools/read-passages.ts";
import { type Child, NoAnswer, startChild } from "./child.ts";
import type { Finding } from "./examine.ts";

const CLIENT = { name: "doctor", version: "1" };

interface Era {
  readonly protocol: string;
  /** The first request; the newer era has no handshake, only a question. */
  readonly greeting: { method: string; params?: object };
  readonly notice?: { method: string };
  /** What every request carries. */
  readonly meta?: object;
}

export const ERAS: readonly Era[] = [
  {
    protocol: "2025-11-25",
    greeting: { method: "initialize", params: { protocolVersion: "2025-11-25", capabilities: {}, clientInfo: CLIENT } },
    notice: { method: "notifications/initialized" },
  },
  {
    protocol: "2026-07-28",
    greeting: { method: "server/discover" },
    meta: {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientInfo": CLIENT,
      "io.modelcontextprotocol/clientCapabilities": {},
    },
  },
];

interface Answers {
  readonly tools: number;
  readonly digest: unknown;
  readonly listedMs: number;
  readonly calledMs: number;
}

export async function tryStdio(program: string, era: Era, { knowledge, digest }: KnowledgeBase): Promise<Finding> {
  const check = `stdio ${era.protocol}`;
  const child = startChild(program, ["serve"]);
  try {
    const answers = await converse(child, era, knowledge.passages[0]?.id ?? "");
    if (answers.digest !== digest.slice(0, DIGEST_SHOWN)) throw new NoAnswer(`it answers from other knowledge: ${answers.digest}`);
    const { tools, listedMs, calledMs } = answers;
    const said = `stdio, protocol ${era.protocol}: ${tools} tools listed after ${listedMs} ms, one called in ${calledMs} ms`;
    return { check, ok: true, said, ms: { listed: listedMs, called: calledMs } };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const hint = `run "${process.execPath}" "${program}" serve and look what it writes`;
    return { check, ok: false, said: `stdio, protocol ${era.protocol}: ${error.message}`, hint };
  } finally {
    child.end();
  }
}

async function converse(child: Child, { greeting, notice, meta }: Era, passage: string): Promise<Answers> {
  let lastId = 0;
  const request = ({ method, params = {} }: { method: string; params?: object }): Promise<Record<string, unknown>> => {
    lastId += 1;
    const id = lastId;
    const answer = child.line("stdout", (line) => resultIn(line, id));
    child.send({ id, method, params: meta === undefined ? params : { ...params, _meta: meta } });
    return answer;
  };
  const started = performance.now();
  await request(greeting);
  if (notice !== undefined) child.send(notice);
  const { tools } = await request({ method: "tools/list" });
  const listed = performance.now();
  const result = await request({ method: "tools/call", params: { name: readPassages.name, arguments: { locators: [passage] } } });
  if (result.isError === true) throw new NoAnswer(`${readPassages.name} answered with an error`);
  const { guideline } = result.structuredContent as { guideline: { digest: unknown } };
  return {
    tools: (tools as unknown[]).length,
    digest: guideline.digest,
    listedMs: Math.round(listed - started),
    calledMs: Math.round(performance.now() - listed),
  };
}

/** The result in the answer to this request; undefined for another message. Throws NoAnswer for an error, or a line that is no message. */
function resultIn(line: string, id: number): Record<string, unknown> | undefined {
  let message: { id?: unknown; result?: Record<string, unknown>; error?: { message: string } };
  try {
    message = JSON.parse(line);
  } catch {
    throw new NoAnswer(`a line on stdout is no message: ${line.slice(0, 80)}`);
  }
  if (message.id !== id) return undefined;
  if (message.result === undefined) throw new NoAnswer(message.error?.message ?? "an answer without a result");
  return message.result;
}
