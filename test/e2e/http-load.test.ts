// The built program over HTTP under load, shortly: every answer compared with what the tool gives without a server.
// `npm run soak` is the whole, at full size.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Expected, expectedCalls, isRight } from "../../tools/measure/soak/calls.ts";
import { AUTHORIZATION, TOKEN } from "../../tools/measure/soak/noise.ts";
import { brokenOff, killedUnderLoad, manyCalls, manyConnections, stoppedUnderLoad } from "../../tools/measure/soak/phases.ts";
import { Server } from "../../tools/measure/soak/server.ts";

let server: Server;
let expected: Expected[];
beforeAll(async () => {
  expected = expectedCalls(AUTHORIZATION);
  server = await Server.start(["--rate", "0"], { MCP_TOKEN: TOKEN });
});
afterAll(() => server.stop("SIGKILL"));

describe("under load", () => {
  it("answers are right, and what has to be turned away is turned away", async () => {
    const { right, wrong, noise } = await manyCalls(server, expected, 1_000, 16);
    expect([right, wrong]).toEqual([1_000, 0]);
    expect(noise.sent).toBeGreaterThan(20);
    expect(noise.wrong).toEqual([]);
  });

  it("1,000 connections at once are all answered", async () => {
    expect(await manyConnections(server, expected, 1_000)).toMatchObject({ right: 1_000, wrong: 0 });
  });

  it("killed and started again: clients ask again, and no answer is wrong", async () => {
    const { right, wrong, unanswered, again } = await killedUnderLoad(server, expected, 2, 16);
    expect([wrong, unanswered]).toEqual([0, 0]);
    expect(right).toBeGreaterThan(100);
    // It was under load when it was killed.
    expect(again.size).toBeGreaterThan(0);
  });

  it("told to stop: what has reached it is answered, and who comes later is told to come again, or refused", async () => {
    const stopped = await stoppedUnderLoad(server, expected, 16);
    expect([stopped.wrong, stopped.code]).toEqual([0, 0]);
    // Each client comes to its end by one or the other: nobody is cut off.
    expect([...stopped.again.values()].reduce((sum, count) => sum + count, 0)).toBe(16);
    expect(brokenOff(stopped)).toBe(0);
    expect(server.failures).toEqual([]);
  });
});

it("a wrong answer would be told: the comparison can fail", () => {
  const [one, other] = [expectedCalls()[0] as Expected, expectedCalls()[2] as Expected];
  const answer = {
    status: 200,
    text: JSON.stringify({ jsonrpc: "2.0", id: 1, result: { content: one.content, structuredContent: one.structuredContent } }),
  };
  expect([isRight(one, answer), isRight(other, answer)]).toEqual([true, false]);
});
