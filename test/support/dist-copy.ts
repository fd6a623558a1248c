// A copy of the built program in a folder of its own, so that a test can spoil or replace its knowledge.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CLI } from "./stdio.ts";
import { toolArguments } from "./tool.ts";

export interface DistCopy {
  readonly cli: string;
  readonly knowledge: string;
  readonly remove: () => void;
}

/** The package as it is installed: package.json says that the program is a module, dist/ holds it and its knowledge. */
export function copyDist(): DistCopy {
  const folder = mkdtempSync(join(tmpdir(), "dist-copy-"));
  cpSync("package.json", join(folder, "package.json"));
  cpSync(dirname(CLI), join(folder, "dist"), { recursive: true });
  return {
    cli: join(folder, "dist", "cli.js"),
    knowledge: join(folder, "dist", "knowledge.json"),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** As a maintainer does it: the first part of npm run build, for another folder. Throws where the folder has problems. */
export function compile(folder: string, out: string): void {
  execFileSync(process.execPath, toolArguments("compile.ts", folder, out), { stdio: ["ignore", "ignore", "pipe"] });
}
