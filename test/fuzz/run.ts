// How much is fuzzed, from which seed, and that memory stays flat meanwhile.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";

/** A short run in the ordinary tests; `npm run fuzz` makes the whole. */
export const CALLS = Number(process.env.FUZZ_CALLS ?? 200);
/** The short run is the same every time: what it found once it finds again. The whole one begins anywhere, and says where. */
const OWN_SEED = process.env.FUZZ_CALLS === undefined ? 20_261_125 : Date.now() % 2 ** 31;
export const SEED = Number(process.env.FUZZ_SEED ?? OWN_SEED);

/** Live memory may differ by this much between the warm server and the end, in MB. */
const FLAT = 8;
/** One call holds up all others: no input may make it long. In ms of the processor, so that a busy machine does not count. */
export const SLOW = 3_000;
/** By then everything that is made once has been made. */
const WARM = Math.min(1_000, Math.ceil(CALLS / 5));

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

export function heapMegabytes(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

export interface Tally {
  calls: number;
  /** MB from the warm server to the end. */
  growth: number;
  ms: number;
  /** How often each kind of answer came. */
  readonly outcomes: Map<string, number>;
}

/** Checks `holds` on so many values; it gives the kind of answer that came. Throws with the seed where it does not hold. */
export async function fuzz<T>(name: string, given: fc.Arbitrary<T>, holds: (value: T) => Promise<string>): Promise<Tally> {
  const outcomes = new Map<string, number>();
  const rejections: unknown[] = [];
  const note = (reason: unknown): void => void rejections.push(reason);
  process.on("unhandledRejection", note);
  const started = performance.now();
  let slowest = 0;
  const run = (numRuns: number, seed: number): Promise<void> =>
    fc.assert(
      fc.asyncProperty(given, async (value) => {
        const asked = process.cpuUsage();
        const outcome = await holds(value);
        const { user, system } = process.cpuUsage(asked);
        slowest = Math.max(slowest, (user + system) / 1000);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (rejections.length > 0) throw new Error(`unhandled rejection: ${String(rejections[0])}`);
      }),
      { numRuns, seed },
    );
  try {
    await run(WARM, SEED);
    const before = heapMegabytes();
    await run(CALLS, SEED + 1);
    const growth = heapMegabytes() - before;
    const ms = Math.round(performance.now() - started);
    const told = [...outcomes].sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${outcome} ${count}`);
    process.stdout.write(
      `fuzz ${name}: ${WARM + CALLS} calls in ${ms} ms, the slowest ${slowest.toFixed(0)} ms, heap ${growth.toFixed(1)} MB; ${told.join(", ")} (FUZZ_SEED=${SEED})\n`,
    );
    if (growth > FLAT) throw new Error(`${name}: the heap grew by ${growth.toFixed(1)} MB over ${CALLS} calls; ${FLAT} MB are flat`);
    if (slowest > SLOW) throw new Error(`${name}: a call took ${slowest.toFixed(0)} ms and held up all others; ${SLOW} ms at most`);
    return { calls: WARM + CALLS, growth, ms, outcomes };
  } finally {
    process.off("unhandledRejection", note);
  }
}
