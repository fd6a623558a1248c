// Runs a maintainers' tool of tools/ as a process of its own, without npx, which takes longer to start than most tools take to run.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Arguments of Node's that run a TypeScript file of tools/, from any folder. */
export function toolArguments(tool: string, ...args: readonly string[]): string[] {
  return ["--import", pathToFileURL(resolve("node_modules/tsx/dist/loader.mjs")).href, resolve("tools", tool), ...args];
}
