// How much one client may ask in a minute, and who one client is.
import type { IncomingMessage } from "node:http";
import { type BlockList, isIP } from "node:net";
import RateLimiterMemory from "rate-limiter-flexible/lib/RateLimiterMemory.js";
import type { Refusal } from "./answers.ts";
import type { HttpSettings } from "./settings.ts";

/** Counts messages against a client; a refusal where it has had its share of this minute. */
export type Meter = (client: string, messages: number) => Promise<Refusal | undefined>;

export function makeMeter({ perMinute }: Pick<HttpSettings, "perMinute">): Meter {
  if (perMinute === 0) return async () => undefined;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (client, messages) => {
    try {
      await limiter.consume(client, messages);
      return undefined;
    } catch (spent) {
      // The library rejects with the count; anything else is a failure of its own.
      if (spent instanceof Error) throw spent;
      const seconds = Math.max(1, Math.ceil((spent as { msBeforeNext: number }).msBeforeNext / 1000));
      return {
        status: 429,
        reason: "rate",
        message: `Too many requests: at most ${perMinute} messages a minute; go on in ${seconds} s`,
        headers: { "Retry-After": String(seconds) },
      };
    }
  };
}

/**
 * Whom a request counts against: its address, or the subnet that one customer has under IPv6. Behind a trusted proxy it
 * is the last address of X-Forwarded-For that is no trusted proxy itself: what stands before it is anyone's claim.
 */
export function clientOf(req: IncomingMessage, proxies: BlockList | undefined): string {
  let client = plain(req.socket.remoteAddress ?? "");
  const hops = proxies === undefined ? [] : String(req.headers["x-forwarded-for"] ?? "").split(",");
  while (proxies !== undefined && isTrusted(client, proxies) && hops.length > 0) {
    const before = plain(hops.pop()?.trim() ?? "");
    if (isIP(before) === 0) break;
    client = before;
  }
  return isIP(client) === 6 ? subnet(client) : client;
}

function isTrusted(address: string, proxies: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 6 ? "ipv6" : "ipv4");
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
