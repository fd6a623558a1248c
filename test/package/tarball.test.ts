// The npm package: what is in it and nothing else. That it works where it is installed is test/clients/installed.test.ts.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackageJson } from "../../tools/release/package.ts";
import { copyDist } from "../support/dist-copy.ts";

/** Every file that may be shipped. What the build adds is added here, with open eyes. */
const ALLOWED = [
  "LICENSE",
  "README.md",
  "dist/THIRD-PARTY-LICENSES.txt",
  "dist/app.html",
  "dist/cli.js",
  "dist/fingerprints.json",
  "dist/knowledge.json",
  "dist/language.cjs",
  "dist/page.html",
  "dist/pdf-worker.js",
  "dist/search.json",
  "dist/tools.json",
  "package.json",
];
// A fifth of it is what the detector of languages knows.
const MOST_BYTES = 1_200_000;

interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  files: { path: string; size: number; mode: number }[];
}

const folder = mkdtempSync(join(tmpdir(), "tarball-"));
const copy = copyDist();
const place = dirname(dirname(copy.cli));
afterAll(() => {
  copy.remove();
  rmSync(folder, { recursive: true });
});
const packageJson = readPackageJson();
let before: string;
let packed: Packed;

beforeAll(() => {
  for (const file of ["README.md", "LICENSE"]) cpSync(file, join(place, file));
  const npm = (...args: string[]): string =>
    execFileSync("npm", args, { cwd: place, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  // What it would build is there already.
  npm("pkg", "set", "scripts.build=true");
  before = readFileSync(join(place, "package.json"), "utf8");
  const told = npm("pack", "--json", "--pack-destination", folder);
  // Some versions of npm name the scripts that it runs before.
  [packed] = JSON.parse(told.slice(told.indexOf("["))) as [Packed];
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

  it("runs nothing where it is installed, and leaves package.json as it was", () => {
    const installed = execFileSync("tar", ["-xOzf", join(folder, packed.filename), "package/package.json"], { encoding: "utf8" });
    const { scripts } = JSON.parse(installed) as { scripts: Record<string, string> };
    // What npm runs, or warns of, where a package is a dependency.
    const run = ["preinstall", "install", "postinstall", "preprepare", "prepare", "postprepare"];
    expect(Object.keys(scripts).filter((name) => run.includes(name))).toEqual([]);
    expect(readFileSync(join(place, "package.json"), "utf8")).toBe(before);
    // From a clone it is built, by the same line as here.
    expect(JSON.parse(before)).toMatchObject({ scripts: { prepare: "npm run build" } });
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
