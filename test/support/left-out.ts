// Says after a whole run, in one line each, which lanes were not in it and how to run them.
import type { Reporter, TestModule } from "vitest/node";
import { COMMANDS, LANES } from "../lanes.ts";

export class LeftOut implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const ran = new Set(modules.map(({ project }) => project.name));
    // Who runs single files or one lane knows what is left out.
    if (!ran.has("units") || !ran.has("program")) return;
    const left = LANES.flatMap(({ name, leftOut }) => (leftOut === undefined || ran.has(name) ? [] : [leftOut]));
    const { RUNS = "part" } = process.env;
    if (RUNS !== "full")
      left.unshift({ what: "most random cases of the properties, and most bad input through the program", run: "RUNS=full npm test" });
    for (const { what, run } of [...left, ...COMMANDS]) process.stdout.write(`left out: ${what}: ${run}\n`);
    process.stdout.write("all of it: npm run test:all\n");
  }
}
