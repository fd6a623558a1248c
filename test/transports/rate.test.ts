// Who one client is, and how much it may ask.
import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { clientOf, makeMeter, weightOf } from "../../src/transports/http/rate.ts";
import { settingsOf } from "../../src/transports/http/settings.ts";

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage;
const behind = (...trustProxies: string[]) => settingsOf({ trustProxies }).proxies;

describe("a client", () => {
  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::9", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("at %s is %s", (address, client) => {
    expect(clientOf(from(address), undefined)).toBe(client);
  });

  it("is its own address whatever it claims, where no proxy is trusted", () => {
    expect(clientOf(from("192.0.2.7", "10.1.1.1"), undefined)).toBe("192.0.2.7");
    expect(clientOf(from("192.0.2.7", "10.1.1.1"), behind("10.0.0.0/8"))).toBe("192.0.2.7");
  });

  it.each([
    ["one proxy", "10.0.0.1", "198.51.100.4", "198.51.100.4"],
    ["two proxies", "10.0.0.1", "198.51.100.4, 10.0.0.2", "198.51.100.4"],
    ["a claim before the proxy's own entry", "10.0.0.1", "203.0.113.9, 198.51.100.4", "198.51.100.4"],
    ["a claim to be a proxy", "10.0.0.1", "10.0.0.9, 198.51.100.4, 10.0.0.2", "198.51.100.4"],
    ["no header", "10.0.0.1", undefined, "10.0.0.1"],
    ["nonsense", "10.0.0.1", "198.51.100.4, unknown", "10.0.0.1"],
    ["proxies alone", "10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"],
    ["IPv6 behind it", "::ffff:10.0.0.1", "2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["a port behind the address", "10.0.0.1", "198.51.100.4:5000", "198.51.100.4"],
    ["ports all along", "10.0.0.1", "198.51.100.4:5000, 10.0.0.2:443", "198.51.100.4"],
    ["IPv6 in brackets", "10.0.0.1", "[2001:db8:1:2::9]", "2001:db8:1:2::/64"],
    ["IPv6 in brackets and a port", "10.0.0.1", "[2001:db8:1:2::9]:5000", "2001:db8:1:2::/64"],
    ["IPv4 as IPv6 in brackets and a port", "10.0.0.1", "[::ffff:198.51.100.4]:5000", "198.51.100.4"],
    ["a port that is none", "10.0.0.1", "198.51.100.4:x", "10.0.0.1"],
    ["brackets with no address in them", "10.0.0.1", "[198.51.100.4.9]:5000", "10.0.0.1"],
  ])("behind a trusted proxy: %s", (_, peer, forwarded, client) => {
    expect(clientOf(from(peer, forwarded), behind("10.0.0.0/8"))).toBe(client);
  });
});

describe("the weight of a body", () => {
  it.each([
    [0, 0, 1],
    [300, 1, 1],
    [1_024, 1, 1],
    [1_025, 1, 2],
    [20_000, 1, 20],
    [300, 10, 10],
    [20_000, 10, 20],
  ])("%i bytes, %i messages: %i", (bytes, messages, weight) => {
    expect(weightOf(bytes, messages)).toBe(weight);
  });
});

describe("the meter", () => {
  it("lets each client have its share, and says when to go on", async () => {
    const meter = makeMeter({ perMinute: 3 });
    for (let each = 0; each < 3; each += 1) expect(await meter("a", 1)).toBeUndefined();
    const refusal = await meter("a", 1);
    expect(refusal).toMatchObject({ status: 429, reason: "rate" });
    const seconds = Number(refusal?.headers?.["Retry-After"]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(await meter("b", 3)).toBeUndefined();
    expect(await meter("b", 1)).toMatchObject({ status: 429 });
  });

  it("does not count what it refuses: what is shorter still goes through", async () => {
    const meter = makeMeter({ perMinute: 5 });
    expect(await meter("a", 3)).toBeUndefined();
    for (let each = 0; each < 3; each += 1) expect(await meter("a", 3)).toMatchObject({ status: 429 });
    expect(await meter("a", 2)).toBeUndefined();
    for (let each = 0; each < 3; each += 1) expect(await meter("a", 1)).toMatchObject({ status: 429 });
  });

  it("does not let anyone wait for what fits no minute, and counts nothing of it", async () => {
    const meter = makeMeter({ perMinute: 5 });
    expect(await meter("a", 1)).toBeUndefined();
    const refusal = await meter("a", 6, 1);
    expect(refusal).toMatchObject({ status: 413, message: expect.stringMatching(/6 messages.*at most 5 a minute/) });
    expect(refusal?.headers?.["Retry-After"]).toBeUndefined();
    expect(await meter("a", 5, 1)).toBeUndefined();
    expect(await meter("a", 1)).toMatchObject({ status: 429 });
  });

  it("does not count where the rate is 0", async () => {
    const meter = makeMeter({ perMinute: 0 });
    for (let each = 0; each < 5_000; each += 1) expect(await meter("a", 100)).toBeUndefined();
  });
});
