// What the HTTP server may be told: unsafe or meaningless settings are refused in words that say what is accepted.
import { describe, expect, it } from "vitest";
import { type HttpOptions, settingsOf, UnusableSettings } from "../../src/transports/http/settings.ts";

const TOKEN = "0123456789abcdef";

describe("by default", () => {
  it("is the loopback, without a token, bounded", () => {
    const settings = settingsOf({});
    expect(settings).toMatchObject({ host: "127.0.0.1", port: 3000, loopback: true, token: undefined, origins: [], proxies: undefined });
    expect(settings.hostnames).toEqual(expect.arrayContaining(["localhost", "127.0.0.1", "[::1]"]));
    expect(settings.perMinute).toBeGreaterThan(0);
    expect(settings.limits.bodyBytes).toBe(262_144);
  });
});

describe("a host", () => {
  it.each(["127.0.0.1", "127.8.9.1", "localhost", "LOCALHOST", "::1", "[::1]"])("%s is this machine alone", (host) => {
    expect(settingsOf({ host }).loopback).toBe(true);
  });

  it.each([
    "0.0.0.0",
    "::",
    "192.168.1.5",
    "mcp.example.org",
    "127.0.0.1.example.org",
    "localhost.example.org",
    "0",
    "::ffff:127.0.0.1",
  ])("%s is reachable from elsewhere, and needs a name and a token", (host) => {
    for (const options of [{}, { allowHosts: ["a.example"] }, { token: TOKEN }, { allowHosts: [], token: TOKEN }] satisfies HttpOptions[]) {
      expect(() => settingsOf({ host, ...options })).toThrow(/--allow-host NAME.*token/);
    }
    expect(settingsOf({ host, allowHosts: ["a.example"], token: TOKEN })).toMatchObject({ loopback: false, token: TOKEN });
  });

  it.each(["http://a.example", "a.example:80", "a.example/", "a/b", "a b", "", "a@b", "a?b", "a#b"])("is not %j", (name) => {
    expect(() => settingsOf({ host: name })).toThrow(UnusableSettings);
    expect(() => settingsOf({ allowHosts: [name] })).toThrow(/--allow-host takes a host name/);
  });

  it("is compared as a URL writes it", () => {
    expect(settingsOf({ allowHosts: ["MCP.Example.ORG", "2001:DB8:0::1", "[fe80::1]"] }).hostnames.slice(-3)).toEqual([
      "mcp.example.org",
      "[2001:db8::1]",
      "[fe80::1]",
    ]);
  });
});

describe("an origin", () => {
  it.each([
    "https://chat.example.org",
    "http://localhost:6274",
    "https://CHAT.example.org/",
    "chrome-extension://abcdef",
  ])("is %s", (origin) => {
    expect(settingsOf({ allowOrigins: [origin] }).origins).toEqual([origin.toLowerCase().replace(/\/$/, "")]);
  });

  it.each([
    "*",
    "chat.example.org",
    "https://a.example/path",
    "null",
    "",
    "https://a.example:443",
    "javascript:1",
    "file:///x",
  ])("is not %j", (origin) => {
    expect(() => settingsOf({ allowOrigins: [origin] })).toThrow(/--allow-origin takes scheme, host and port/);
  });
});

describe("a token", () => {
  it.each([TOKEN, "A-Z.a_z~0+9/0123==", "x".repeat(500)])("is %s", (token) => {
    expect(settingsOf({ token }).token).toBe(token);
  });

  it.each(["", "short", "has a space in it somewhere", "line\nbreak0123456789", "ümlaut0123456789"])("is not %j", (token) => {
    expect(() => settingsOf({ token })).toThrow(/at least 16/);
  });

  it("is not told in the error", () => {
    expect(() => settingsOf({ token: "secret with spaces" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("secret") }),
    );
  });
});

describe("numbers and subnets", () => {
  it.each(["-1", "65536", "3e3", "abc", "", "1.5", " 80"])("port %j is refused", (port) => {
    expect(() => settingsOf({ port })).toThrow(/--port takes a whole number from 0 to 65535/);
  });

  it.each(["-1", "1000001", "many"])("rate %j is refused", (rate) => {
    expect(() => settingsOf({ rate })).toThrow(/--rate takes a whole number/);
  });

  it.each([
    "10.0.0.0/33",
    "10.0.0/8",
    "::1/129",
    "proxy.example",
    "10.0.0.0/8/8",
    "10.0.0.1/",
    "10.0.0.1/x",
  ])("proxy %j is refused", (proxy) => {
    expect(() => settingsOf({ trustProxies: [proxy] })).toThrow(/--trust-proxy takes an address or a subnet/);
  });

  it.each(["10.0.0.1", "10.0.0.0/8", "::1", "fd00::/8", "0.0.0.0/0"])("proxy %s is one", (proxy) => {
    expect(settingsOf({ trustProxies: [proxy] }).proxies).toBeDefined();
  });
});
