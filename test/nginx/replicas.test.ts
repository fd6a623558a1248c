// Two replicas behind one nginx: every tool answers in both eras, one falls out under load, and rates go by the real client.
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Session, type ToolResult } from "../support/stdio.ts";
import { ARGUMENTS } from "../support/tool-arguments.ts";
import { callBody, message, modern, send } from "../transports/harness.ts";
import { Program } from "../transports/program.ts";
import { type Front, startNginx } from "./nginx.ts";

const TRUST = ["--trust-proxy", "127.0.0.1"];

describe("behind one nginx", () => {
  let replicas: [Program, Program];
  let front: Front;
  let stdio: Session;
  beforeAll(async () => {
    replicas = [await Program.start([...TRUST, "--rate", "0"]), await Program.start([...TRUST, "--rate", "0"])];
    front = await startNginx([replicas[0].port, replicas[1].port]);
    stdio = await Session.open();
  });
  afterAll(async () => {
    await front?.stop();
    await Promise.all((replicas ?? []).map((replica) => replica.stop("SIGKILL")));
    await stdio?.close();
  });

  const served = (replica: Program): number => replica.stderr.split('"event":"request"').length - 1;

  it.each(Object.entries(ARGUMENTS))("%s answers as over stdio, in both eras, from either replica", async (name, args) => {
    const { content, structuredContent } = await stdio.call(name, args);
    for (let each = 0; each < 2; each += 1) {
      expect(message(await send(front.port, { body: callBody(name, args) })).result).toEqual({ content, structuredContent });
      const later = message(await modern(front.port, "tools/call", { name, arguments: args }, {}, { "mcp-name": name })).result;
      expect(later).toMatchObject({ content, structuredContent });
    }
    expect(served(replicas[0])).toBeGreaterThan(0);
    expect(served(replicas[1])).toBeGreaterThan(0);
  });

  it("lists, prompts, resources and probes come through", async () => {
    const tools = message(await modern(front.port, "tools/list")).result?.tools as object[];
    expect(tools).toHaveLength(Object.keys(ARGUMENTS).length);
    const read = message(await modern(front.port, "resources/read", { uri: "guide://outline" }, {}, { "mcp-name": "guide://outline" }));
    expect(read.result?.contents).toHaveLength(1);
    expect((await send(front.port, { method: "GET", path: "/readyz" })).status).toBe(200);
  });

  it("keeps out what the replicas keep out", async () => {
    expect((await send(front.port, { headers: { host: "evil.example" } })).status).toBe(403);
    expect((await send(front.port, { headers: { origin: "https://evil.example" } })).status).toBe(403);
    expect((await send(front.port, { body: "x".repeat(1_100_000) })).status).toBe(413);
  });

  it("a replica killed under load: no wrong answer, and clients go on", async () => {
    const calls = await Promise.all(
      ["height-loss", "infection", "burst-fracture", "pedicle-extension"].map(async (rule) => {
        return { body: callBody("explain_rule", { rule }), expected: (await stdio.call("explain_rule", { rule })) as ToolResult };
      }),
    );
    const outcomes = { right: 0, afterwards: 0, failed: 0 };
    let killed = false;
    const client = async (offset: number): Promise<void> => {
      for (let each = 0; each < 60; each += 1) {
        const { body, expected } = calls[(each + offset) % calls.length] as (typeof calls)[number];
        if (offset === 0 && each === 20) {
          replicas[0].child.kill("SIGKILL");
          killed = true;
        }
        const answer = await send(front.port, { body }).catch(() => undefined);
        if (answer === undefined || answer.status !== 200) {
          outcomes.failed += 1;
          continue;
        }
        expect(message(answer).result).toEqual({ content: expected.content, structuredContent: expected.structuredContent });
        outcomes.right += 1;
        if (killed) outcomes.afterwards += 1;
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, offset) => client(offset)));
    expect(outcomes.right + outcomes.failed).toBe(16 * 60);
    // An answer that had begun when its replica died breaks off; whatever had not begun is put to the other one.
    expect(outcomes.failed).toBeLessThanOrEqual(16);
    expect(outcomes.afterwards).toBeGreaterThan(16 * 20);
    expect((await replicas[0].ended).signal).toBe("SIGKILL");
  });
});

describe("the rate behind nginx", () => {
  let replicas: [Program, Program];
  let front: Front;
  beforeAll(async () => {
    replicas = [await Program.start([...TRUST, "--rate", "5"]), await Program.start([...TRUST, "--rate", "5"])];
    front = await startNginx([replicas[0].port, replicas[1].port]);
  });
  afterAll(async () => {
    await front?.stop();
    await Promise.all((replicas ?? []).map((replica) => replica.stop("SIGKILL")));
  });

  /** The status that a client at this address of the loopback gets. */
  function from(localAddress: string, headers: Record<string, string> = {}): Promise<number> {
    return new Promise((resolve, reject) => {
      const types = { "content-type": "application/json", accept: "application/json, text/event-stream" };
      const options = { host: "127.0.0.1", port: front.port, path: "/mcp", method: "POST", agent: false, localAddress } as const;
      const sent = request({ ...options, headers: { ...types, ...headers } }, (response) => {
        response.resume().on("end", () => resolve(response.statusCode ?? 0));
      });
      sent.on("error", reject);
      sent.end('{"jsonrpc":"2.0","id":1,"method":"ping"}');
    });
  }

  it("is counted for each real client, whatever it claims", async () => {
    const first = [];
    for (let each = 0; each < 14; each += 1) first.push(await from("127.0.0.2", { "x-forwarded-for": `203.0.113.${each}` }));
    // Each of the two replicas gives the client its five.
    expect(first.filter((status) => status === 200)).toHaveLength(10);
    expect(first.filter((status) => status === 429)).toHaveLength(4);
    expect(await from("127.0.0.3")).toBe(200);
    expect(await from("127.0.0.3", { "x-forwarded-for": "127.0.0.2" })).toBe(200);
  });
});
