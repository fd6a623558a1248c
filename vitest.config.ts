// How tests run: a project for each lane of test/lanes.ts; the program is built once before the first that drives it.
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { APART, LANES, type Lane } from "./test/lanes.ts";
import { LeftOut } from "./test/support/left-out.ts";

const within = (folders: readonly string[]): string[] => folders.map((folder) => `test/${folder}/**/*.test.ts`);
const named = LANES.flatMap(({ folders }) => folders);

function projectOf({ name, folders }: Lane): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: folders.length > 0 ? within(folders) : ["test/**/*.test.ts"],
      exclude: [...configDefaults.exclude, ...within(APART), ...(folders.length > 0 ? [] : within(named))],
      ...(name === "units" ? {} : { globalSetup: ["test/support/build-once.ts"] }),
    },
  };
}

export default defineConfig({
  test: {
    projects: LANES.map(projectOf),
    reporters: ["default", new LeftOut()],
    // They tell a test that hangs from one that is slow on a busy machine, and nothing else: no test is about time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
