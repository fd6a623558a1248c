// Builds the program once before the tests that drive it, however many lanes of them there are.
import { execFileSync } from "node:child_process";

const built = globalThis as { programIsBuilt?: true };

export default function setup(): void {
  if (built.programIsBuilt) return;
  built.programIsBuilt = true;
  execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "inherit", "inherit"] });
}
