// How many random cases a property is tried with: all of them with RUNS=full, a fixed part in npm test, fewer in npm run quick.

export type Thoroughness = "full" | "part" | "quick";

const PARTS: Readonly<Record<Thoroughness, number>> = { full: 1, part: 1 / 20, quick: 1 / 100 };

/** `full` cases, or as many of them as the run has time for; never fewer than 100, unless `full` is. Throws where RUNS is another word. */
export function runs(full: number, { RUNS = "part" }: { readonly RUNS?: string | undefined } = process.env): number {
  const part = Object.entries(PARTS).find(([name]) => name === RUNS)?.[1];
  if (part === undefined) throw new Error(`RUNS=${RUNS}: give ${Object.keys(PARTS).join(", ")}`);
  return Math.min(full, Math.max(100, Math.ceil(full * part)));
}
