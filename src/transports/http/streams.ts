// How many streams that wait for notifications one client holds open: no time limit ends them, and there are not many.
import type { ServerResponse } from "node:http";
import type { Refusal } from "./answers.ts";
import type { Limits } from "./settings.ts";

/** Counts one more stream, which ends with its answer; a refusal where the client has as many as one may have. */
export type Streams = (client: string, res: ServerResponse) => Refusal | undefined;

export function makeStreams({ subscriptionsEach }: Pick<Limits, "subscriptionsEach">): Streams {
  const open = new Map<string, number>();
  return (client, res) => {
    const now = open.get(client) ?? 0;
    if (now >= subscriptionsEach) {
      return { status: 429, reason: "streams", message: `Too many streams: at most ${subscriptionsEach} for each client; close one` };
    }
    open.set(client, now + 1);
    res.once("close", () => {
      const left = (open.get(client) ?? 0) - 1;
      if (left > 0) open.set(client, left);
      else open.delete(client);
    });
    return undefined;
  };
}
