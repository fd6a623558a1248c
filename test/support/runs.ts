// How many random cases a property is tried with, and how many rows of a long table: all of them with RUNS=full, a fixed part in npm test.

export type Thoroughness = "full" | "part" | "quick";

const PARTS: Readonly<Record<Thoroughness, number>> = { full: 1, part: 1 / 20, quick: 1 / 100 };

function partOf(RUNS: string): number {
  const part = Object.entries(PARTS).find(([name]) => name === RUNS)?.[1];
  if (part === undefined) throw new Error(`RUNS=${RUNS}: give ${Object.keys(PARTS).join(", ")}`);
  return part;
}

/** `full` cases, or as many of them as the run has time for; never fewer than 100, unless `full` is. Throws where RUNS is another word. */
export function runs(full: number, { RUNS = "part" }: { readonly RUNS?: string | undefined } = process.env): number {
  return Math.min(full, Math.max(100, Math.ceil(full * partOf(RUNS))));
}

/** All of a table's rows with RUNS=full; otherwise `most` of them, spread evenly from the first on. */
export function sample<T>(rows: readonly T[], most: number, { RUNS = "part" }: { readonly RUNS?: string | undefined } = process.env): T[] {
  if (partOf(RUNS) === 1 || rows.length <= most) return [...rows];
  return Array.from({ length: most }, (_, at) => rows[Math.floor((at * rows.length) / most)] as T);
}
