// A request whose body is whole only when the server has ended its work: it is told to come again.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { McpServer } from "@modelcontextprotocol/server";
import { expect, it } from "vitest";
import { makeApp } from "../../src/transports/http/app.ts";
import { makeLog, settingsOf } from "../../src/transports/http.ts";
import { turnsOfLoop } from "../../src/transports/turns.ts";
import { ECHO, head, until, wire } from "./harness.ts";

it("is answered with 503 and when to come again, and is no bug", async () => {
  let log = "";
  const noted = makeLog("debug", (lines) => {
    log += lines;
  });
  const factory = () => new McpServer({ name: "fixture", version: "1.0.0" });
  const app = makeApp({ factory, turns: turnsOfLoop(), about: {}, names: new Set() }, settingsOf({ port: "0" }), noted);
  const server = createServer(app.listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const half = await wire((server.address() as AddressInfo).port, head(ECHO.length, "Expect: 100-continue\r\n") + ECHO.slice(0, 20));
  // Then the request's head has been read, and it was let in.
  await until(() => half.text().includes("100 Continue"));
  await app.close();
  half.socket.write(ECHO.slice(20));
  await until(() => half.text().includes('"error"'));
  expect(half.text()).toMatch(/HTTP\/1\.1 503 [\s\S]*\r\nRetry-After: 1\r\n/);
  half.socket.destroy();
  await until(() => log.includes('"request"'));
  expect(log).toContain('"reason":"stopping"');
  expect(log).not.toContain('"bug"');
  server.close();
});
