// npm run test:clients: the package as it is installed, through clients that were not written here. Needs this folder's npm ci.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/clients/*.test.ts"],
    globalSetup: [fileURLToPath(new URL("./support/install-package.ts", import.meta.url))],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
