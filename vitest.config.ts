// How tests run: the built program is made once before them all.
import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // What needs clients that were not written here is npm run test:clients.
    exclude: [...configDefaults.exclude, "test/clients/**"],
    globalSetup: ["test/support/build-once.ts"],
    testTimeout: 30_000,
    // Hooks start programs, which takes its time where everything else is running too.
    hookTimeout: 60_000,
  },
});
