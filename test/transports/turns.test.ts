// Calls over HTTP are taken in turn: none is begun for a client that left, others get through in between, and not too many wait.
import { afterEach, expect, it } from "vitest";
import { serverFactory } from "../../src/mcp/server.ts";
import type { Turns } from "../../src/mcp/turns.ts";
import type { HttpOptions, Limits } from "../../src/transports/http/settings.ts";
import { turnsOfLoop } from "../../src/transports/turns.ts";
import { service } from "../support/base.ts";
import { callBody, head, message, modern, type Running, run, send, until, wire } from "./harness.ts";

let server: Running;
afterEach(() => void server.stop());

/** The product's own server, with its turns counted; they go on when they are let. */
async function counted(options: HttpOptions = {}, limits: Partial<Limits> = {}) {
  const held: (() => void)[] = [];
  let isHeld = true;
  const turns = turnsOfLoop((then) => (isHeld ? void held.push(then) : void setImmediate(then)));
  const clients: string[] = [];
  const watched: Turns = {
    ...turns,
    run: (client, gone, work) =>
      turns.run(client, gone, () => {
        clients.push(client);
        return work();
      }),
  };
  const factory = serverFactory(service(), "0.0.0", () => undefined, watched);
  server = await run({ rate: "0", ...options }, limits, factory, undefined, watched);
  const letGo = (): void => {
    isHeld = false;
    for (const then of held.splice(0)) then();
  };
  return { clients, waiting: turns.waiting, letGo };
}

const CALL = callBody("explain_rule", { rule: "height-loss" });

it.each(["the older era", "the newer era"])("of a client of %s that left, none is begun", async (era) => {
  const { clients, waiting, letGo } = await counted();
  const first = send(server.port, { body: CALL });
  await until(() => clients.length === 1);
  const meta = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": {},
  };
  const later = JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name: "explain_rule", arguments: { rule: "infection" }, _meta: meta },
  });
  const names = "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: tools/call\r\nMcp-Name: explain_rule\r\n";
  const sent = era === "the older era" ? head(CALL.length) + CALL : head(later.length, names) + later;
  const leaving = await Promise.all(Array.from({ length: 20 }, () => wire(server.port, sent)));
  await until(() => waiting() === 20);
  for (const { socket } of leaving) socket.destroy();
  await until(() => waiting() === 0);
  letGo();
  expect((await first).status).toBe(200);
  expect((await send(server.port, { body: CALL })).status).toBe(200);
  expect(clients).toHaveLength(2);
});

it("those of a batch wait each for itself, and what is no call of a tool does not wait", async () => {
  const { clients, waiting, letGo } = await counted();
  const batch = send(server.port, { body: `[${CALL},${callBody("explain_rule", { rule: "infection" }, 2)},${callBody("no", {}, 3)}]` });
  await until(() => clients.length === 1 && waiting() === 1);
  expect((await send(server.port, { method: "GET", path: "/healthz" })).status).toBe(200);
  expect(message(await send(server.port, { body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}' })).result).toBeDefined();
  expect(clients).toHaveLength(1);
  letGo();
  expect((await batch).text).toContain("infection");
});

it("a client of many does not hold up another", async () => {
  const { clients, waiting, letGo } = await counted({ trustProxies: ["127.0.0.1"] });
  const from = (address: string) => send(server.port, { headers: { "x-forwarded-for": address }, body: CALL });
  const answers = [from("192.0.2.1")];
  await until(() => clients.length === 1);
  answers.push(...Array.from({ length: 9 }, () => from("192.0.2.1")));
  await until(() => waiting() === 9);
  answers.push(from("192.0.2.2"));
  await until(() => waiting() === 10);
  letGo();
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(11).fill(200));
  expect(clients.indexOf("192.0.2.2")).toBeLessThan(3);
});

it("more than may wait are told so, and when to come again", async () => {
  const { clients, waiting, letGo } = await counted({}, { waiting: 3 });
  const answers = Array.from({ length: 4 }, () => send(server.port, { body: CALL }));
  await until(() => clients.length === 1 && waiting() === 3);
  const refused = await send(server.port, { body: CALL });
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "5"]);
  expect(message(refused).error?.message).toContain("3 calls are waiting");
  expect((await server.requests(2))[1]).toMatchObject({ outcome: "refused", reason: "busy" });
  letGo();
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

it("what waited until its time was up is answered with that, and not begun", async () => {
  const { clients, waiting, letGo } = await counted({}, { requestMs: 300 });
  const first = send(server.port, { body: CALL });
  await until(() => clients.length === 1);
  const late = modern(server.port, "tools/call", { name: "explain_rule", arguments: { rule: "x" } }, {}, { "mcp-name": "explain_rule" });
  expect([(await late).status, (await late).headers["retry-after"]]).toEqual([503, "5"]);
  expect(waiting()).toBe(0);
  letGo();
  await first;
  expect(clients).toHaveLength(1);
});
