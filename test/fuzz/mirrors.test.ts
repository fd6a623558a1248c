// Every prompt, resource, template and completion from what the lists say and with garbage, through the real server.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visible } from "../../src/knowledge/visible.ts";
import { resources } from "../../src/mcp/resources/index.ts";
import { service } from "../support/base.ts";
import { type Channel, openChannel, type Reply } from "./channel.ts";
import { CLIENT_CODES, traceIn } from "./judge.ts";
import { anything, misspellingOf, oddKey, oddText, withRawNumbers } from "./nasty.ts";
import { CALLS, fuzz } from "./run.ts";
import { wordsOf } from "./words.ts";

const served = service();
const words = wordsOf(served.knowledge);

let channel: Channel;
beforeAll(async () => {
  channel = await openChannel(served);
});
afterAll(() => channel.close());

/** Sends, and judges what every answer is judged by. */
async function ask(method: string, params: unknown): Promise<{ reply: Reply; outcome: string }> {
  const asked = withRawNumbers(JSON.stringify(params));
  const reply = await channel.send(method, asked);
  const bug = channel.takeBug();
  if (bug !== undefined) throw bug;
  const trace = traceIn(reply, asked);
  if (trace !== undefined) throw new Error(trace);
  if (reply.error === undefined) return { reply, outcome: "answered" };
  expect(CLIENT_CODES).toContain(reply.error.code);
  return { reply, outcome: `error ${reply.error.code}` };
}

const text = fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: oddText });

describe.each(served.knowledge.prompts)("prompt $name", ({ name, arguments: known, text: template }) => {
  const names = known.map((each) => each.name);
  const required = known.filter((each) => each.required === true).map((each) => each.name);
  const fits = fc.record(Object.fromEntries(names.map((each) => [each, text.map((value) => value.slice(0, 8000))])), {
    requiredKeys: required,
  });
  const given = fc.oneof(
    { weight: 4, arbitrary: fits.map((args) => ({ args: args as unknown, kind: "fits", key: "" })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fits, oddKey(names), oddText)
        // The SDK itself drops this one key, whose name no object should have.
        .filter(([, key]) => !names.includes(key) && key !== "__proto__")
        .map(([args, key, value]) => ({
          args: Object.fromEntries([...Object.entries(args), [key, value]]) as unknown,
          kind: "unknown key",
          key,
        })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fits, fc.constantFrom(...names), anything)
        .map(([args, key, value]) => ({ args: { ...args, [key]: value } as unknown, kind: "nearly", key: "" })),
    },
    { weight: 1, arbitrary: anything.map((args) => ({ args, kind: "anything", key: "" })) },
  );

  it(`holds over ${CALLS} calls`, async () => {
    const { outcomes } = await fuzz(`prompt ${name}`, given, async ({ args, kind, key }) => {
      const { reply, outcome } = await ask("prompts/get", { name, arguments: args });
      if (kind === "fits") {
        const [message] = reply.result?.messages as { content: { text: string } }[];
        const filled = message?.content.text ?? "";
        // Of the template's lines, exactly those are there whose argument was given.
        for (const each of names) {
          const value = (args as Record<string, string>)[each] ?? "";
          const [before = ""] = (template.split("\n").find((line) => line.includes(`{${each}}`)) ?? "").split(`{${each}}`);
          expect(filled.includes(`${before}${value}`.trim())).toBe(value !== "" || filled.includes(before.trim()));
        }
      }
      if (kind === "unknown key") {
        if (reply.error === undefined) throw new Error(`the unknown argument ${JSON.stringify(key)} was let pass`);
        // What would hide or break the line is written out.
        if (!reply.error.message.includes(visible(JSON.stringify(key.slice(0, 60)))))
          throw new Error(`does not name ${JSON.stringify(key)}: ${reply.wire}`);
      }
      return outcome;
    });
    expect(outcomes.get("answered") ?? 0).toBeGreaterThan(CALLS / 5);
    expect(outcomes.get("error -32602") ?? 0).toBeGreaterThan(CALLS / 10);
  }, 600_000);
});

describe.each(resources)("resource $name", (resource) => {
  const uri = "uri" in resource ? resource.uri : resource.template;
  const stem = uri.replace(/\{.*$/, "");
  const values = "uri" in resource ? [""] : resource.values(served);
  const good = fc.constantFrom(...values).map((value) => `${stem}${value}`);
  const given = fc.oneof(
    { weight: 4, arbitrary: good.map((each) => ({ params: { uri: each } as unknown, kind: "fits" })) },
    { weight: 3, arbitrary: good.chain(misspellingOf).map((each) => ({ params: { uri: each } as unknown, kind: "nearly" })) },
    { weight: 2, arbitrary: oddText.map((each) => ({ params: { uri: `${stem}${each}` } as unknown, kind: "nearly" })) },
    {
      weight: 1,
      arbitrary: oddText.map((each) => ({
        params: { uri: `${stem}${encodeURIComponent(Buffer.from(each).toString())}` } as unknown,
        kind: "nearly",
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(good, fc.constantFrom("?", "#", "/", "%00", "%2F", "?a=b", "/..", "//"))
        .map(([each, end]) => ({ params: { uri: each + end } as unknown, kind: "nearly" })),
    },
    { weight: 1, arbitrary: anything.map((each) => ({ params: { uri: each } as unknown, kind: "anything" })) },
    {
      weight: 1,
      arbitrary: fc.tuple(good, oddKey(["uri"]), anything).map(([each, key, value]) => ({
        params: Object.fromEntries([
          [key, value],
          ["uri", each],
        ]) as unknown,
        kind: "more",
      })),
    },
  );

  it(`holds over ${CALLS} calls`, async () => {
    const { outcomes } = await fuzz(`resource ${uri}`, given, async ({ params, kind }) => {
      const { reply, outcome } = await ask("resources/read", params);
      if (reply.result !== undefined) {
        const [content] = reply.result.contents as { uri: string; mimeType: string; text: string }[];
        expect(content?.mimeType).toBe("text/markdown");
        expect(content?.text.length).toBeGreaterThan(100);
      } else if (kind === "fits") throw new Error(`refused: ${reply.wire}`);
      return outcome;
    });
    expect(outcomes.get("answered") ?? 0).toBeGreaterThan(CALLS / 5);
    expect(CALLS + 1_000 - (outcomes.get("answered") ?? 0), "some of it is refused").toBeGreaterThan(CALLS / 5);
  }, 600_000);
});

describe("completion", () => {
  const templates = resources.flatMap((each) =>
    "uri" in each ? [] : [{ ref: { type: "ref/resource", uri: each.template } as object, names: [each.variable] }],
  );
  const prompts = served.knowledge.prompts.map((each) => ({
    ref: { type: "ref/prompt", name: each.name } as object,
    names: each.arguments.map(({ name }) => name),
  }));
  const given = fc.constantFrom(...templates, ...prompts).chain(({ ref, names }) =>
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom(...names), text)
          .map(([name, value]) => ({ params: { ref, argument: { name, value } } as unknown, kind: "fits" })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(oddKey(names), text)
          .map(([name, value]) => ({ params: { ref, argument: { name, value } } as unknown, kind: "nearly" })),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.constantFrom("ref/prompt", "ref/resource", "ref/x"), oddText, text).map(([type, name, value]) => ({
          params: { ref: { type, name, uri: name }, argument: { name: "id", value } } as unknown,
          kind: "nearly",
        })),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(anything, anything, anything).map(([one, name, value]) => ({
          params: { ref: one, argument: { name, value }, context: value } as unknown,
          kind: "anything",
        })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...names), anything)
          .map(([name, context]) => ({ params: { ref, argument: { name, value: "t" }, context } as unknown, kind: "nearly" })),
      },
    ),
  );

  it(`holds over ${CALLS} calls`, async () => {
    await fuzz("completion", given, async ({ params, kind }) => {
      const { reply, outcome } = await ask("completion/complete", params);
      if (reply.result !== undefined) {
        const { values, total } = reply.result.completion as { values: string[]; total?: number };
        expect(values.length).toBeLessThanOrEqual(100);
        expect(total ?? values.length).toBeGreaterThanOrEqual(values.length);
      } else if (kind === "fits") throw new Error(`refused: ${reply.wire}`);
      return outcome;
    });
  }, 600_000);
});
