// A server that is made for one request answers it as one that serves everything.
import { expect, it } from "vitest";
import { openChannel } from "../fuzz/channel.ts";
import { PROTOTYPE_KEYS } from "../fuzz/nasty.ts";
import { service } from "../support/base.ts";
import { ARGUMENTS } from "../support/tool-arguments.ts";

const served = service();
const requests: [method: string, params: object][] = [
  ...Object.entries(ARGUMENTS).map(([name, args]): [string, object] => ["tools/call", { name, arguments: args }]),
  ["tools/call", { name: "no_such_tool" }],
  ["tools/list", {}],
  ["prompts/list", {}],
  ["prompts/get", { name: "answer_with_citations", arguments: { question: "Why?" } }],
  ["prompts/get", { name: "no_such_prompt" }],
  ["resources/list", {}],
  ["resources/templates/list", {}],
  ["resources/read", { uri: "guide://outline" }],
  ["resources/read", { uri: "guide://rule/height-loss" }],
  ["resources/read", { uri: "guide://no-such" }],
  ["completion/complete", { ref: { type: "ref/resource", uri: "guide://rule/{id}" }, argument: { name: "id", value: "h" } }],
  ["completion/complete", { ref: { type: "ref/prompt", name: "assess_patient" }, argument: { name: "level", value: "t1" } }],
  ["ping", {}],
  ["no/such/method", {}],
];

it.each(PROTOTYPE_KEYS)("a tool, a prompt or a template called %s is unknown as any other that there is not", async (name) => {
  const server = await openChannel(served);
  const asked = (unknown: string): [method: string, params: object][] => [
    ["tools/call", { name: unknown, arguments: {} }],
    ["prompts/get", { name: unknown }],
    ["completion/complete", { ref: { type: "ref/prompt", name: unknown }, argument: { name: "level", value: "t" } }],
    ["completion/complete", { ref: { type: "ref/resource", uri: unknown }, argument: { name: "id", value: "t" } }],
  ];
  const errors = async (unknown: string): Promise<unknown[]> =>
    Promise.all(asked(unknown).map(async ([method, params]) => (await server.send(method, JSON.stringify(params))).error));
  const expected = (await errors("no_such")) as { message: string }[];
  for (const { message } of expected) expect(message).toContain("no_such not found");
  expect(JSON.stringify(await errors(name))).toBe(JSON.stringify(expected).replaceAll("no_such", name));
  await server.close();
});

it.each(requests)("%s %j", async (method, params) => {
  const name = (params as { name?: string }).name;
  const [whole, own] = [await openChannel(served), await openChannel(served, { method, ...(name !== undefined && { name }) })];
  const [expected, answer] = [await whole.send(method, JSON.stringify(params)), await own.send(method, JSON.stringify(params))];
  expect(answer).toEqual(expected);
  await Promise.all([whole.close(), own.close()]);
});

it.each(["dx.p3", "dx.p3/stir-most-effective"])("the passage resource reads %s, its slashes as they are and encoded", async (id) => {
  const server = await openChannel(served);
  const read = async (value: string) => {
    const { result } = await server.send("resources/read", JSON.stringify({ uri: `guide://passage/${value}` }));
    return (result as { contents: { text: string }[] } | undefined)?.contents[0]?.text;
  };
  expect(await read(id)).toContain("[dx.p3/stir-most-effective]");
  expect(await read(encodeURIComponent(id))).toBe(await read(id));
  expect(await read("dx.p3%2")).toBeUndefined();
  await server.close();
});
