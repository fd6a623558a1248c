// Whose call is worked on next: one at a time, client by client, with the event loop free in between.

/** Runs the work of calls in turn. What is worked out is synchronous; between two calls everything else gets its time. */
export interface Turns {
  /** What `work` gives, when its turn has come; undefined where the call was given up before: then it is not begun. */
  readonly run: <T>(client: string, gone: AbortSignal, work: () => T) => Promise<T | undefined>;
  /** Calls that wait. */
  readonly waiting: () => number;
}

interface Call {
  /** Does the work. */
  readonly begin: () => void;
}

/** Turns of the event loop between two calls, and as many more for each ms that a call took: in one, one connection is accepted. */
const BREATHS = 2;
const BREATHS_PER_MS = 2;
const MOST_BREATHS = 200;

/** No turns: each call is worked on at once. */
export const AT_ONCE: Turns = { run: async (_client, gone, work) => (gone.aborted ? undefined : work()), waiting: () => 0 };

/**
 * A client that sends many calls at once waits for its own: each client that has any gets one done in a round. `breathe` goes on
 * in the next turn of the event loop, `now` tells the time in ms.
 */
export function makeTurns(breathe: (then: () => void) => void, now: () => number): Turns {
  const queues = new Map<string, Set<Call>>();
  let busy = false;

  const rest = (breaths: number): void => {
    if (breaths > 0) breathe(() => rest(breaths - 1));
    else {
      busy = false;
      next();
    }
  };
  const next = (): void => {
    const [first] = queues;
    if (busy || first === undefined) return;
    const [client, calls] = first;
    const [call] = calls;
    queues.delete(client);
    calls.delete(call as Call);
    // Behind all others that have calls.
    if (calls.size > 0) queues.set(client, calls);
    busy = true;
    const begun = now();
    call?.begin();
    rest(Math.min(BREATHS + Math.ceil((now() - begun) * BREATHS_PER_MS), MOST_BREATHS));
  };

  return {
    run: (client, gone, work) =>
      new Promise((resolve, reject) => {
        if (gone.aborted) return resolve(undefined);
        const calls = queues.get(client) ?? new Set();
        const giveUp = (): void => {
          calls.delete(call);
          if (calls.size === 0 && queues.get(client) === calls) queues.delete(client);
          resolve(undefined);
        };
        const call: Call = {
          begin: () => {
            gone.removeEventListener("abort", giveUp);
            try {
              resolve(work());
            } catch (error) {
              reject(error);
            }
          },
        };
        gone.addEventListener("abort", giveUp, { once: true });
        queues.set(client, calls.add(call));
        next();
      }),
    waiting: () => [...queues.values()].reduce((sum, { size }) => sum + size, 0),
  };
}
