// How tests run: a project for each lane of test/lanes.ts; the program is built once before the first that drives it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { APART, LANES, type Lane } from "./test/lanes.ts";
import { LeftOut } from "./test/support/left-out.ts";

const within = (folders: readonly string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.ts`);
const named = LANES.flatMap(({ folders }) => folders);

const lanes = LANES.filter(({ folders }) => folders.length > 0).map(
  ({ name, folders }: Lane): TestProjectInlineConfiguration => ({
    extends: true,
    // Tests of the built program change nothing in their own process; those of a browser or a proxy have one for each file.
    test: { name, include: within(folders), isolate: name !== "program", globalSetup: ["test/support/build-once.ts"] },
  }),
);

/** Units share a process and what it has loaded, which halves their time; those that change it for others have one of their own. */
const CHANGES = /\bvi\.(mock|doMock|resetModules|stub\w+)\(|\bglobalThis\.\w+ = /;
const alone = readdirSync("test", { recursive: true, encoding: "utf8" })
  .map((path) => join("test", path))
  .filter((path) => path.endsWith(".test.ts") && CHANGES.test(readFileSync(path, "utf8")));
const elsewhere = [...configDefaults.exclude, ...within([...APART, ...named])];
const units: TestProjectInlineConfiguration[] = [
  { extends: true, test: { name: "units", include: ["test/**/*.test.ts"], exclude: [...elsewhere, ...alone], isolate: false } },
  { extends: true, test: { name: "alone", include: alone, exclude: elsewhere } },
];

export default defineConfig({
  test: {
    projects: [...units, ...lanes],
    // A worker does not outlive the run, nor does what it started: tools/leash.ts.
    execArgv: ["--import", 'data:text/javascript,process.on("disconnect", () => process.exit());'],
    // Every processor: vitest by itself leaves one to the watching of files.
    maxWorkers: "100%",
    reporters: ["default", new LeftOut()],
    // They tell a test that hangs from one that is slow on a busy machine, and nothing else: no test is about time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
