// The built server over HTTP, through clients that were not written here: both SDK majors, and both eras of the newer one.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SDK_CLIENTS, type SdkClient } from "../support/sdk-clients.ts";
import { Session } from "../support/stdio.ts";
import { ARGUMENTS } from "../support/tool-arguments.ts";
import { Program, TOKEN } from "../transports/program.ts";

const headers = { Authorization: `Bearer ${TOKEN}` };

let program: Program;
beforeAll(async () => {
  program = await Program.start([], { MCP_TOKEN: TOKEN });
});
afterAll(() => program.stop("SIGKILL"));

describe.each(SDK_CLIENTS)("%s", (_, protocol, connect) => {
  let client: SdkClient;
  let stdio: Session;
  beforeAll(async () => {
    [client, stdio] = await Promise.all([connect({ url: program.url, headers }), Session.open()]);
  });
  afterAll(() => Promise.all([client.close(), stdio.close()]));

  it("agrees on the revision, and calls each tool as over stdio", async () => {
    expect(client.protocol()).toBe(protocol);
    const names = (await client.tools()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(ARGUMENTS)));
    for (const name of names) {
      const [{ content, structuredContent, isError }, same] = [
        await client.call(name, ARGUMENTS[name] ?? {}),
        await stdio.call(name, ARGUMENTS[name] ?? {}),
      ];
      if (name in ARGUMENTS) expect(isError).toBeFalsy();
      expect(content).toEqual(same.content);
      expect(structuredContent).toEqual(same.structuredContent);
    }
  });

  it("is told of a bad argument by the tool, and of an unknown tool by the protocol or as an error", async () => {
    expect(await client.call("explain_rule", { rule: "height-los" })).toMatchObject({ isError: true });
    await expect(client.call("no_such_tool", {})).rejects.toThrow(/no_such_tool/);
  });

  it("reads a resource and gets a prompt", async () => {
    const [uri = ""] = await client.resources();
    expect((await client.read(uri)).length).toBeGreaterThan(100);
    await expect(client.read("guideline://no/such")).rejects.toThrow();
    expect(await client.prompt("answer_with_citations", { question: "What is a question?" })).toContain("What is a question?");
  });

  it("is 20 clients at once, and none gets another's answer", async () => {
    const rules = ["height-loss", "infection", "burst-fracture", "pedicle-extension"];
    const answers = await Promise.all(Array.from({ length: 20 }, (_each, at) => client.call("explain_rule", { rule: rules[at % 4] })));
    for (const [at, { structuredContent }] of answers.entries()) expect(structuredContent?.rule).toBe(rules[at % 4]);
  });
});

it.each(SDK_CLIENTS)("%s does not get in without the token", async (_, _protocol, connect) => {
  await expect(connect({ url: program.url })).rejects.toThrow(/401|Unauthorized/);
});
