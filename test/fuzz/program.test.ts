// The same over the built program's stdin and stdout: every tool, prompt, resource and completion, in whole lines of JSON.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { service } from "../support/base.ts";
import type { Schema } from "../support/schema-walk.ts";
import { Session } from "../support/stdio.ts";
import { givenFor } from "./from-schema.ts";
import { CLIENT_CODES, traceIn } from "./judge.ts";
import { anything, oddText, withRawNumbers } from "./nasty.ts";
import { CALLS, SEED } from "./run.ts";
import { wordsOf } from "./words.ts";

const { knowledge } = service();
const words = wordsOf(knowledge);
/** A pipe and a process between make each call dearer; the ways in are the same. */
const THROUGH_PROGRAM = Math.ceil(CALLS / 80);

let session: Session;
let tools: { name: string; inputSchema: Schema }[];
beforeAll(async () => {
  session = await Session.open();
  tools = (await session.request("tools/list")).result?.tools as typeof tools;
});
afterAll(async () => {
  const ended = await session.close();
  expect(ended).toMatchObject({ code: 0, signal: null });
  // Params that are no object make a line that is no message; the operator is told of each in a sentence.
  expect(ended.stderr).toMatch(/^(vertebral-augmentation-mcp: a line was no JSON-RPC message; [\w' -]+\n)*$/);
  expect(ended.lines.filter((line) => !line.startsWith('{"'))).toEqual([]);
});

async function holds(method: string, params: fc.Arbitrary<unknown>): Promise<void> {
  const property = fc.asyncProperty(params, async (value) => {
    const asked = withRawNumbers(JSON.stringify(value));
    const answer = await session.requestText(method, asked);
    const trace = traceIn({ wire: JSON.stringify(answer) }, asked);
    if (trace !== undefined) throw new Error(trace);
    if (answer.error !== undefined) expect(CLIENT_CODES).toContain(answer.error.code);
    else expect(answer.result).toBeDefined();
  });
  await fc.assert(property, { numRuns: THROUGH_PROGRAM, seed: SEED });
}

describe(`${THROUGH_PROGRAM} calls each, FUZZ_SEED=${SEED}`, () => {
  it("of every tool", async () => {
    for (const { name, inputSchema } of tools) {
      await holds(
        "tools/call",
        givenFor(inputSchema, words).map(({ args }) => ({ name, arguments: args })),
      );
    }
  }, 600_000);

  it("of every prompt", async () => {
    for (const { name, arguments: known } of knowledge.prompts) {
      const given = fc.record(Object.fromEntries(known.map((each) => [each.name, fc.oneof(words, oddText, anything)])), {
        requiredKeys: [],
      });
      await holds(
        "prompts/get",
        given.map((args) => ({ name, arguments: args })),
      );
    }
  }, 600_000);

  it("of resources and completion", async () => {
    const uri = fc.tuple(fc.constantFrom("section", "passage", "reference", "rule", "outline"), fc.oneof(words, oddText));
    await holds(
      "resources/read",
      fc.oneof(
        uri.map(([kind, value]) => ({ uri: `guide://${kind}/${value}` })),
        anything.map((value) => ({ uri: value })),
        anything,
      ),
    );
    await holds(
      "completion/complete",
      fc.oneof(
        fc
          .tuple(fc.oneof(words, oddText), anything)
          .map(([value, name]) => ({ ref: { type: "ref/prompt", name }, argument: { name: "level", value } })),
        anything,
      ),
    );
  }, 600_000);
});
