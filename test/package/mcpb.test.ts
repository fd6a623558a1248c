// The desktop bundle: packed, unpacked, and its server started as the host does it, from the unpacked folder.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { getMcpConfigForManifest, MANIFEST_SCHEMAS, unpackExtension } from "@anthropic-ai/mcpb";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mcpbManifest } from "../../tools/release/mcpb-manifest.ts";
import { readPackageJson } from "../../tools/release/package.ts";
import { service } from "../support/base.ts";
import { toolArguments } from "../support/tool.ts";

const packageJson = readPackageJson();
const folder = mkdtempSync(join(tmpdir(), "mcpb-"));
const unpacked = join(folder, "unpacked");
const bundle = join(folder, `${packageJson.name}-${packageJson.version}.mcpb`);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  execFileSync(process.execPath, toolArguments("pack-mcpb.ts", folder), { stdio: ["ignore", "ignore", "inherit"] });
  process.stdout.write(`desktop bundle: ${statSync(bundle).size} bytes\n`);
  expect(await unpackExtension({ mcpbPath: bundle, outputDir: unpacked, silent: true })).toBe(true);
}, 60_000);

const manifest = () => MANIFEST_SCHEMAS["0.3"].parse(JSON.parse(readFileSync(join(unpacked, "manifest.json"), "utf8")));

it("is told of in docs/measurements.md as it is, within a twentieth", () => {
  const [, told] = /The desktop bundle has\s+(\d+) kB/.exec(readFileSync("docs/measurements.md", "utf8")) ?? [];
  expect(Math.abs((Number(told) * 1_000) / statSync(bundle).size - 1)).toBeLessThan(0.05);
});

it("holds what runs, the licences, and no more", () => {
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(unpacked, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  expect(files.sort()).toEqual(
    [
      "LICENSE",
      "dist/THIRD-PARTY-LICENSES.txt",
      "dist/app.html",
      "dist/cli.js",
      "dist/knowledge.json",
      "dist/language.cjs",
      "dist/search.json",
      "dist/tools.json",
      "manifest.json",
      "package.json",
    ].sort(),
  );
});

it("names the package, its version and every tool in the manifest, as the program has them", () => {
  const { name, version, tools, license, user_config } = manifest();
  expect({ name, version, license }).toEqual({ name: packageJson.name, version: packageJson.version, license: packageJson.license });
  expect(tools?.map((tool) => tool.name)).toEqual(service().knowledge.guideline.tools.map((tool) => tool.name));
  expect(user_config, "an empty setting would reach the program as its placeholder").toBeUndefined();
});

it("answers a real client when it is started as its manifest says", async () => {
  const config = await getMcpConfigForManifest({
    manifest: manifest(),
    extensionPath: unpacked,
    systemDirs: {},
    userConfig: {},
    pathSeparator: "/",
  });
  const { command = "", args = [] } = config ?? {};
  expect([command, ...args]).toEqual(["node", `${unpacked}/dist/cli.js`]);
  const client = new Client({ name: "test", version: "1" });
  // A folder in which nothing of the project can be found, and no more of the environment than a desktop gives.
  await client.connect(new StdioClientTransport({ command, args: [...args], cwd: folder, env: { PATH: process.env.PATH ?? "" } }));
  try {
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(manifest().tools?.map(({ name }) => name));
    const answer = await client.callTool({ name: "explain_rule", arguments: { rule: "height-loss" } });
    expect(answer.structuredContent).toMatchObject({ rule: "height-loss" });
  } finally {
    await client.close();
  }
});

it("is refused by the schema where the manifest lacks something", () => {
  const { server: _, ...rest } = mcpbManifest(packageJson, service().knowledge.guideline) as Record<string, unknown>;
  expect(MANIFEST_SCHEMAS["0.3"].safeParse(rest).success).toBe(false);
  expect(MANIFEST_SCHEMAS["0.3"].safeParse({ ...rest, server: {} }).success).toBe(false);
});
