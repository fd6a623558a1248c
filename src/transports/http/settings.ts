// What the HTTP server may be told, checked before anything listens: an unsafe combination is refused.
import { BlockList, isIP } from "node:net";
import { localhostAllowedHostnames } from "@modelcontextprotocol/server";

/** The options as a user gives them; what is left out has a default. */
export interface HttpOptions {
  readonly host?: string | undefined;
  /** 0: any free port. */
  readonly port?: string | undefined;
  /** Host names that clients may call the server by, besides the loopback's. */
  readonly allowHosts?: readonly string[] | undefined;
  /** Origins of pages that may call it, besides its own and, on the loopback, the loopback's. */
  readonly allowOrigins?: readonly string[] | undefined;
  readonly token?: string | undefined;
  /** Messages per minute and client; 0: no limit. */
  readonly rate?: string | undefined;
  /** Addresses or subnets of proxies whose X-Forwarded-For is believed. */
  readonly trustProxies?: readonly string[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

/** Bounds on what one client, or all of them, can take. */
export interface Limits {
  /** The longest call, every character of it written as an escape, takes half of this; the other half is for batches. */
  readonly bodyBytes: number;
  /** From a request's first byte to its answer's last. */
  readonly requestMs: number;
  readonly headersMs: number;
  /** A connection that waits for its next request. */
  readonly keepAliveMs: number;
  /** A connection on which nothing moves at all. */
  readonly silentMs: number;
  readonly connections: number;
  /** Open streams of the newer era that wait for notifications. */
  readonly subscriptions: number;
  /** As many of them as one client may have, so that it cannot take them all. */
  readonly subscriptionsEach: number;
  /** Calls that may wait for their turn. At the default rate no client has as many. */
  readonly waiting: number;
  /** For so long a server that stops still tells new connections that it does. */
  readonly lingerMs: number;
  /** What requests in flight get to finish when the server stops. */
  readonly graceMs: number;
}

export interface HttpSettings {
  readonly host: string;
  readonly port: number;
  readonly loopback: boolean;
  readonly hostnames: readonly string[];
  readonly origins: readonly string[];
  readonly token: string | undefined;
  readonly perMinute: number;
  readonly proxies: BlockList | undefined;
  readonly limits: Limits;
}

/** Settings that cannot or must not be used; the message says what is accepted. */
export class UnusableSettings extends Error {}

const LIMITS: Limits = {
  bodyBytes: 262_144,
  requestMs: 30_000,
  headersMs: 10_000,
  keepAliveMs: 15_000,
  silentMs: 60_000,
  connections: 2_000,
  subscriptions: 100,
  subscriptionsEach: 10,
  waiting: 2_000,
  lingerMs: 1_000,
  graceMs: 5_000,
};

const DEFAULT_PORT = 3000;
const DEFAULT_RATE = 1_200;
const SHORTEST_TOKEN = 16;

/** The settings that the options amount to. Throws UnusableSettings. */
export function settingsOf(options: HttpOptions): HttpSettings {
  const host = options.host ?? "127.0.0.1";
  const bound = hostname(host, "--host");
  const loopback = isLoopback(bound);
  const allowed = (options.allowHosts ?? []).map((each) => hostname(each, "--allow-host"));
  const token = options.token === undefined ? undefined : checkedToken(options.token);
  if (!loopback && (allowed.length === 0 || token === undefined)) {
    throw new UnusableSettings(
      `--host ${host} is reachable from other machines: give at least one --allow-host NAME that clients call it by, and a token (--token-file FILE or the variable MCP_TOKEN)`,
    );
  }
  return {
    host: host.replace(/^\[|\]$/g, ""),
    port: number(options.port, "--port", DEFAULT_PORT, 65_535),
    loopback,
    hostnames: [...localhostAllowedHostnames(), ...(loopback ? [bound] : []), ...allowed],
    origins: (options.allowOrigins ?? []).map(origin),
    token,
    perMinute: number(options.rate, "--rate", DEFAULT_RATE, 1_000_000),
    proxies: options.trustProxies?.length ? blockList(options.trustProxies) : undefined,
    limits: { ...LIMITS, ...options.limits },
  };
}

/** Whether a name, as a URL writes it, can only mean this machine. */
export function isLoopback(name: string): boolean {
  return name === "localhost" || name === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(name);
}

/** A name as a URL writes it: lower case, IPv6 in brackets, no port. */
function hostname(text: string, option: string): string {
  const bare = text.replace(/^\[(.*)\]$/, "$1");
  const written = isIP(bare) === 6 ? `http://[${bare}]` : `http://${/^[\p{L}\p{N}._-]+$/u.test(text) ? text : ""}`;
  if (URL.canParse(written)) return new URL(written).hostname;
  throw new UnusableSettings(`${option} takes a host name or address without scheme, port or path, such as mcp.example.org`);
}

function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const written = url === undefined ? "" : `${url.protocol}//${url.host}`;
  if (url === undefined || url.host === "" || text.toLowerCase().replace(/\/$/, "") !== written) {
    throw new UnusableSettings("--allow-origin takes scheme, host and port of a page and nothing more, such as https://chat.example.org");
  }
  return written;
}

/** RFC 6750 tells what a bearer token may look like; one that cannot be sent would lock everyone out. */
function checkedToken(token: string): string {
  if (token.length < SHORTEST_TOKEN || !/^[\w.~+/-]+=*$/.test(token)) {
    throw new UnusableSettings(`the token needs at least ${SHORTEST_TOKEN} letters, digits or any of - . _ ~ + / and no spaces`);
  }
  return token;
}

function number(text: string | undefined, option: string, otherwise: number, most: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,7}$/.test(text) || Number(text) > most) throw new UnusableSettings(`${option} takes a whole number from 0 to ${most}`);
  return Number(text);
}

function blockList(subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = "", bits, ...more] = subnet.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    const most = family === "ipv6" ? 128 : 32;
    if (isIP(address) === 0 || more.length > 0 || !/^\d{1,3}$/.test(bits ?? "0") || Number(bits ?? 0) > most) {
      throw new UnusableSettings("--trust-proxy takes an address or a subnet, such as 10.0.0.0/8");
    }
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
