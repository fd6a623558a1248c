// The built server with one client that sends much at once: others are answered in between, and who stops it loses nothing.
import { afterEach, expect, it } from "vitest";
import { callBody, ECHO, head, send, until, wire } from "../transports/harness.ts";
import { Program } from "../transports/program.ts";

let program: Program;
afterEach(() => program.stop("SIGKILL"));

const LONG = callBody("verify_answer", { answer: "The earth is warm in most patients of the moon [dx.p1]. ".repeat(60) });
const PROBE = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

/** The paths of the requests that have been answered, in that order, as the server's own log tells. */
const answered = (): string[] => [...program.stderr.matchAll(/"event":"request".*?"path":"([^"]+)"/g)].map(([, path = ""]) => path);

it("a probe is answered between the calls of a client that sends many long ones at once", async () => {
  program = await Program.start(["--log-level", "debug"]);
  const greedy = await Promise.all(Array.from({ length: 10 }, () => wire(program.port)));
  const probe = await wire(program.port);
  for (const { socket } of greedy) socket.write(head(LONG.length) + LONG);
  probe.socket.write(PROBE);
  await until(() => answered().length === 11);
  expect(answered().filter((path) => path === "/mcp")).toHaveLength(10);
  expect(answered().indexOf("/healthz")).toBeLessThan(6);
  for (const { socket } of [...greedy, probe]) socket.destroy();
});

it("told to stop, it answers what waits, tells who comes later to come again, and says that it is not ready", async () => {
  program = await Program.start(["--log-level", "debug", "--rate", "0"]);
  const kept = await wire(program.port, head(ECHO.length) + ECHO);
  await until(() => kept.text().includes("no_such") || kept.text().includes("error"));
  const calls = Array.from({ length: 300 }, () =>
    send(program.port, { body: callBody("explain_rule", { rule: "height-loss" }) }).then(
      ({ status }) => status,
      (error: NodeJS.ErrnoException) => error.code,
    ),
  );
  await until(() => answered().length > 1);
  program.child.kill("SIGTERM");
  const kinds = new Set(await Promise.all(calls));
  expect([...kinds].filter((kind) => kind !== 200 && kind !== 503)).toEqual([]);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  expect(program.stderr).toMatch(/"event":"stopped","cut":0/);
});

it("a new connection while it stops: /readyz and /mcp say 503", async () => {
  program = await Program.start();
  program.child.kill("SIGTERM");
  // The signal is on its way until the server says so.
  for (;;) {
    const ready = await send(program.port, { method: "GET", path: "/readyz" });
    if (ready.status !== 503) continue;
    expect(JSON.parse(ready.text)).toMatchObject({ status: "stopping" });
    break;
  }
  const refused = await send(program.port, { body: callBody("explain_rule", { rule: "height-loss" }) });
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "1"]);
  expect(await program.ended).toEqual({ code: 0, signal: null });
});
