// Packs the package and installs its tarball into an empty folder, once before the tests; they learn where it is.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The program that npm links for the package's users. */
    program: string;
  }
}

export default function setup(project: TestProject): () => void {
  for (const folder of ["test/clients", "examples"]) {
    if (!existsSync(`${folder}/node_modules`)) throw new Error(`Not installed: run npm ci --prefix ${folder}, and try again`);
  }
  const folder = mkdtempSync(join(tmpdir(), "installed-"));
  npm(["pack", "--silent", "--pack-destination", folder], resolve("."));
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  npm(["install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", `./${tarball}`], folder);
  project.provide("program", join(folder, "node_modules", ".bin", "vertebral-augmentation-mcp"));
  return () => rmSync(folder, { recursive: true });
}

function npm(args: readonly string[], cwd: string): void {
  execFileSync("npm", args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}
