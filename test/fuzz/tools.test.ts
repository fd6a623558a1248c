// Every tool called from its own schema and with garbage, through the real server: nothing breaks, and nothing is let pass.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { visible } from "../../src/knowledge/visible.ts";
import { tools } from "../../src/mcp/tools/index.ts";
import { service } from "../support/base.ts";
import type { Schema } from "../support/schema-walk.ts";
import { SAID } from "../support/terminal-text.ts";
import { type Channel, openChannel, type Reply } from "./channel.ts";
import { fitting, type Given, givenFor, withExamples } from "./from-schema.ts";
import { everyStretch } from "./grammar.ts";
import { CLIENT_CODES, traceIn } from "./judge.ts";
import { withRawNumbers } from "./nasty.ts";
import { CALLS, fuzz, SLOW } from "./run.ts";
import { wordsOf } from "./words.ts";

const served = service();
const words = wordsOf(served.knowledge);
/** The whole of what a tool takes; what the list shows of it may be less. */
const inputs = new Map(tools.map((tool) => [tool.name, z.toJSONSchema(tool.input(served), { io: "input" }) as Schema]));
const outputs = new Map(tools.map((tool) => [tool.name, tool.output(served)]));

let channel: Channel;
let schemas: Map<string, Schema>;
beforeAll(async () => {
  channel = await openChannel(served);
  const { result } = await channel.send("tools/list", "{}");
  schemas = new Map((result?.tools as { name: string; inputSchema: Schema }[]).map(({ name, inputSchema }) => [name, inputSchema]));
});
afterAll(() => channel.close());

interface Answer {
  readonly isError?: boolean;
  readonly structuredContent?: Record<string, unknown>;
  readonly content: { text: string }[];
}

/** Mistakes that no schema can tell. */
const BEYOND_SCHEMA =
  /^(contradiction|not_found|invalid_cursor):|white space alone|is given twice|is above max|is below 1 %|quotes\[\d+\]:|each needs its name|nothing was named|^invalid_arguments: a list of/;

/** The kind of answer that came. Throws where it must not have come. */
function judge(name: string, { args, kind, key }: Given, asked: string, reply: Reply): string {
  const bug = channel.takeBug();
  if (bug !== undefined) throw bug;
  const trace = traceIn(reply, asked);
  if (trace !== undefined) throw new Error(trace);
  if (reply.error !== undefined) {
    if (typeof args === "object" && args !== null && !Array.isArray(args)) throw new Error(`refused by the protocol: ${reply.wire}`);
    expect(CLIENT_CODES).toContain(reply.error.code);
    return "protocol error";
  }
  const { isError, structuredContent, content } = reply.result as unknown as Answer;
  const text = content[0]?.text ?? "";
  if (isError === true) {
    if (structuredContent !== undefined) throw new Error("an error with structured content");
    if (text.length > 6_000) throw new Error(`an error of ${text.length} characters`);
    if (kind === "fits" && !BEYOND_SCHEMA.test(text)) throw new Error(`fits the schema and was refused: ${text}`);
    // What is shown of a key is its beginning, and what would hide or break the line is written out.
    if (key !== undefined && !text.includes(visible(key.slice(0, 60)))) throw new Error(`does not name ${JSON.stringify(key)}: ${text}`);
    return text.slice(0, text.indexOf(":"));
  }
  if (key !== undefined) throw new Error(`the unknown key ${JSON.stringify(key)} was let pass`);
  const checked = (outputs.get(name) as z.ZodType).safeParse(structuredContent);
  if (!checked.success) throw new Error(`does not fit the output's schema: ${checked.error.message}`);
  // The schema drops what it does not know: there must be nothing of the kind.
  expect(structuredContent).toStrictEqual(checked.data);
  if (text.length < 100) throw new Error(`a text of ${text.length} characters`);
  return agreed(name, structuredContent as Record<string, unknown>, text);
}

/** The next page, where there is one, is a page too. */
async function follow(name: string, args: unknown, { result }: Reply): Promise<void> {
  const cursor = (result?.structuredContent as { nextCursor?: string } | undefined)?.nextCursor;
  if (cursor === undefined) return;
  const asked = withRawNumbers(JSON.stringify({ name, arguments: { ...(args as object), cursor } }));
  expect(judge(name, { args, kind: "fits" }, asked, await channel.send("tools/call", asked))).toBe("answered");
}

interface Level {
  readonly level: string;
  readonly disposition: string;
  readonly possible: readonly string[];
}

/** For a decision: that the text says the same of each level as the structure. */
function agreed(name: string, output: Record<string, unknown>, text: string): string {
  if (name !== "check_contraindications") return "answered";
  const levels = output.levels as Level[];
  const lines = text.split("\n");
  for (const { level, disposition, possible } of levels) {
    const line = lines.find((each) => each.split(": ")[0]?.split(", ").includes(level));
    const isRuledOut = !possible.includes("relative") && !possible.includes("indicated");
    const isAnything = disposition === "undetermined" && possible.length === 4;
    expect(line, level).toMatch(isRuledOut ? /no vertebroplasty or kyphoplasty/ : new RegExp(`: ${SAID[disposition]?.label}`));
    if (isAnything) expect(line).toContain("every outcome is still possible");
    else if (!isRuledOut) for (const each of possible) expect(line, level).toContain(SAID[each]?.label);
  }
  return levels.length === 0 ? "no level" : "decided";
}

describe.each(tools.map(({ name }) => name))("%s", (name) => {
  it(`holds over ${CALLS} calls`, async () => {
    const levels = { level: served.knowledge.levels };
    const given = fc.oneof(
      { weight: 4, arbitrary: givenFor(withExamples(inputs.get(name) as Schema, levels), words) },
      {
        weight: 1,
        arbitrary: fitting(withExamples(schemas.get(name) as Schema, levels), words).map((args): Given => ({ args, kind: "nearly" })),
      },
    );
    const { outcomes } = await fuzz(name, given, async (value) => {
      const asked = withRawNumbers(JSON.stringify({ name, arguments: value.args }));
      const reply = await channel.send("tools/call", asked);
      const outcome = judge(name, value, asked, reply);
      await follow(name, value.args, reply);
      return outcome;
    });
    const answered = (outcomes.get("answered") ?? 0) + (outcomes.get("decided") ?? 0) + (outcomes.get("no level") ?? 0);
    expect(answered, "some of it fits").toBeGreaterThan(CALLS / 50);
    if (name === "check_contraindications") expect(outcomes.get("decided") ?? 0, "levels are decided").toBeGreaterThan(CALLS / 20);
    expect(outcomes.get("invalid_arguments") ?? 0, "some of it does not").toBeGreaterThan(CALLS / 10);
  }, 600_000);
});

it("everything that is repeated, in every place of an answer", async () => {
  for (const answer of everyStretch) {
    const asked = JSON.stringify({ name: "verify_answer", arguments: { answer } });
    const started = process.cpuUsage();
    judge("verify_answer", { args: { answer }, kind: "fits" }, asked, await channel.send("tools/call", asked));
    const { user, system } = process.cpuUsage(started);
    if ((user + system) / 1000 > SLOW) throw new Error(`${(user + system) / 1000} ms for ${JSON.stringify(answer)}`);
  }
}, 600_000);
