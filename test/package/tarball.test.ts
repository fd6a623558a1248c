// The npm package: what is in it and nothing else, and that it works from an empty folder without a build.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackageJson } from "../../tools/release/package.ts";
import { runCli } from "../support/stdio.ts";

/** Every file that may be shipped. What the build adds is added here, with open eyes. */
const ALLOWED = [
  "LICENSE",
  "README.md",
  "dist/THIRD-PARTY-LICENSES.txt",
  "dist/app.html",
  "dist/cli.js",
  "dist/fingerprints.json",
  "dist/knowledge.json",
  "dist/page.html",
  "dist/pdf-worker.js",
  "dist/search.json",
  "dist/tools.json",
  "package.json",
];
const MOST_BYTES = 900_000;

interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  files: { path: string; size: number; mode: number }[];
}

const folder = mkdtempSync(join(tmpdir(), "tarball-"));
afterAll(() => rmSync(folder, { recursive: true }));
const packageJson = readPackageJson();
let packed: Packed;
let tarball: string;

beforeAll(() => {
  const output = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  [packed] = JSON.parse(output) as [Packed];
  tarball = join(folder, packed.filename);
}, 60_000);

describe("the tarball", () => {
  it("holds these files and no other", () => {
    process.stdout.write(`npm package: ${packed.size} bytes packed, ${packed.unpackedSize} unpacked, ${packed.files.length} files\n`);
    expect(packed.files.map(({ path }) => path).sort()).toEqual([...ALLOWED].sort());
  });

  it(`is at most ${MOST_BYTES} bytes`, () => {
    expect(packed.size).toBeLessThan(MOST_BYTES);
  });

  it("is told of in docs/measurements.md as it is, within a twentieth", () => {
    const told = /The npm package has (\d+) files, (\d+) kB packed and ([\d.]+) MB unpacked/.exec(
      readFileSync("docs/measurements.md", "utf8"),
    );
    const [, files, packedKb, unpackedMb] = (told ?? []).map(Number);
    expect(files).toBe(packed.files.length);
    expect(Math.abs(((packedKb ?? 0) * 1_000) / packed.size - 1)).toBeLessThan(0.05);
    expect(Math.abs(((unpackedMb ?? 0) * 1_000_000) / packed.unpackedSize - 1)).toBeLessThan(0.05);
  });

  it("has a program that can be run", () => {
    const cli = packed.files.find(({ path }) => path === Object.values(packageJson.bin)[0]);
    expect((cli?.mode ?? 0) & 0o111, "executable by all").toBe(0o111);
    expect(readFileSync("dist/cli.js", "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("names no path of the machine that it was built on", () => {
    for (const { path } of packed.files) expect(readFileSync(path, "utf8").includes(process.cwd()), path).toBe(false);
  });

  it("is what publint wants, strictly", async () => {
    const { messages, pkg } = await publint({ strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

describe("installed in an empty folder", () => {
  const home = join(folder, "empty");
  const modules = join(home, "node_modules");
  beforeAll(() => {
    mkdirSync(home);
    writeFileSync(join(home, "package.json"), '{ "private": true }\n');
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball], {
      cwd: home,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }, 120_000);

  it("brings its two dependencies and nothing else: no build tool, no development dependency", () => {
    const installed = readdirSync(modules, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    expect(installed.map(({ name }) => name).sort()).toEqual([packageJson.name, ...Object.keys(packageJson.dependencies)].sort());
  });

  const program = join(modules, packageJson.name, "dist", "cli.js");

  it("answers, and finds itself well", async () => {
    expect(await runCli(["--version"], "", program)).toMatchObject({ code: 0, stdout: `${packageJson.version}\n` });
    const doctor = await runCli(["doctor"], "", program);
    expect(doctor).toMatchObject({ code: 0, stderr: "" });
    expect(doctor.lines.every((line) => line.startsWith("✓"))).toBe(true);
  });

  it("by the name that npx starts", () => {
    const bin = join(modules, ".bin", packageJson.name);
    expect(existsSync(bin)).toBe(true);
    expect(execFileSync(bin, ["--version"], { encoding: "utf8" })).toBe(`${packageJson.version}\n`);
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
});
