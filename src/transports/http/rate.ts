// How much one client may ask in a minute, and who one client is.
import type { IncomingMessage } from "node:http";
import { type BlockList, isIP } from "node:net";
import RateLimiterMemory from "rate-limiter-flexible/lib/RateLimiterMemory.js";
import type { Refusal } from "./answers.ts";
import type { HttpSettings } from "./settings.ts";

/**
 * Counts a request as so many messages against a client, some of which may have been counted before; a refusal where it has
 * had its share of this minute. What is refused is not counted here: a shorter one may still go through.
 */
export type Meter = (client: string, messages: number, before?: number) => Promise<Refusal | undefined>;

/** Work grows with the text: up to this many bytes a message counts as one. */
const BYTES_PER_MESSAGE = 1_024;
const LONG = `a body counts once for each ${BYTES_PER_MESSAGE} bytes that it begins`;

/** As how many messages a body counts: a batch as all that are in it, a long text as one for each kB that it begins. */
export function weightOf(bytes: number, messages: number): number {
  return Math.max(1, messages, Math.ceil(bytes / BYTES_PER_MESSAGE));
}

export function makeMeter({ perMinute }: Pick<HttpSettings, "perMinute">): Meter {
  if (perMinute === 0) return async () => undefined;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (client, messages, before = 0) => {
    // There is no minute in which it fits: to wait would not help.
    if (messages > perMinute) return tooMuch(perMinute, messages);
    const more = messages - before;
    if (more === 0) return undefined;
    try {
      await limiter.consume(client, more);
      return undefined;
    } catch (spent) {
      // The library rejects with the count; anything else is a failure of its own.
      if (spent instanceof Error) throw spent;
      await limiter.reward(client, more);
      const seconds = Math.max(1, Math.ceil((spent as { msBeforeNext: number }).msBeforeNext / 1000));
      return {
        status: 429,
        reason: "rate",
        message: `Too many requests: at most ${perMinute} messages a minute, and ${LONG}; go on in ${seconds} s`,
        headers: { "Retry-After": String(seconds) },
      };
    }
  };
}

function tooMuch(perMinute: number, messages: number): Refusal {
  const message = `Content too large: this counts as ${messages} messages, and at most ${perMinute} a minute are taken (${LONG}); send less at once`;
  return { status: 413, reason: "size", message };
}

/**
 * Whom a request counts against: its address, or the subnet that one customer has under IPv6. Behind a trusted proxy it
 * is the last address of X-Forwarded-For that is no trusted proxy itself: what stands before it is anyone's claim.
 */
export function clientOf(req: IncomingMessage, proxies: BlockList | undefined): string {
  let client = plain(req.socket.remoteAddress ?? "");
  const hops = proxies === undefined ? [] : String(req.headers["x-forwarded-for"] ?? "").split(",");
  while (proxies !== undefined && isTrusted(client, proxies) && hops.length > 0) {
    const before = plain(withoutPort(hops.pop()?.trim() ?? ""));
    if (isIP(before) === 0) break;
    client = before;
  }
  return isIP(client) === 6 ? subnet(client) : client;
}

function isTrusted(address: string, proxies: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** The address alone: some proxies write its port behind it, and IPv6 in brackets. */
function withoutPort(hop: string): string {
  const [, six, four] = /^(?:\[([^\]]*)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/.exec(hop) ?? [];
  return six ?? four ?? hop;
}

/** IPv4 as itself where a socket for both families shows it as IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}

/** The first 64 bits. */
function subnet(address: string): string {
  const [left = "", right] = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1).split("::");
  const head = left === "" ? [] : left.split(":");
  const tail = right === undefined || right === "" ? [] : right.split(":");
  const zeros = right === undefined ? [] : Array<string>(8 - head.length - tail.length).fill("0");
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(":")}::/64`;
}
