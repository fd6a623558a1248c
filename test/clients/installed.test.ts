// The package installed from its tarball into an empty folder, without a build: what it brings, and that it works.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, inject, it } from "vitest";
import { readPackageJson } from "../../tools/release/package.ts";
import { runCli } from "../support/stdio.ts";

const packageJson = readPackageJson();
const home = resolve(inject("program"), "../../..");
const modules = join(home, "node_modules");
const program = join(modules, packageJson.name, "dist", "cli.js");

it("brings its two dependencies and nothing else: no build tool, no development dependency", () => {
  const installed = readdirSync(modules, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  expect(installed.map(({ name }) => name).sort()).toEqual([packageJson.name, ...Object.keys(packageJson.dependencies)].sort());
});

it("runs nothing of its own when it is installed, and npm has nothing to warn of", () => {
  const { scripts } = JSON.parse(readFileSync(join(modules, packageJson.name, "package.json"), "utf8")) as { scripts: object };
  expect(Object.keys(scripts)).not.toContain("prepare");
});

it("answers, and finds itself well", async () => {
  expect(await runCli(["--version"], "", program)).toMatchObject({ code: 0, stdout: `${packageJson.version}\n` });
  const doctor = await runCli(["doctor"], "", program);
  expect(doctor).toMatchObject({ code: 0, stderr: "" });
  expect(doctor.lines.every((line) => line.startsWith("✓"))).toBe(true);
});

it("by the name that npx starts", () => {
  expect(execFileSync(inject("program"), ["--version"], { encoding: "utf8" })).toBe(`${packageJson.version}\n`);
});

it("formats a reference list, which needs a dependency that is not built in", async () => {
  const list = join(home, "references.json");
  const entries = Array.from({ length: 12 }, (_, at) => ({ id: String(at + 1), type: "article-journal", title: `Title ${at + 1}` }));
  writeFileSync(list, JSON.stringify(entries));
  const ended = await runCli(["read", "--reference", "8", "--references", list], "", program);
  expect(ended).toMatchObject({ code: 0, stderr: "" });
  expect(ended.stdout).toContain("Title 8");
});

it("is no library: an import of it says so", () => {
  const script = `import(${JSON.stringify(packageJson.name)}).then(() => process.exit(9), (error) => console.log(error.code))`;
  expect(execFileSync(process.execPath, ["-e", script], { cwd: home, encoding: "utf8" })).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED\n");
});
