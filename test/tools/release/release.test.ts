// What a release is made of: names that agree, licences and reasons, an audit that tells findings from silence.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { readAudit } from "../../../tools/release/audit.ts";
import { inputsOf } from "../../../tools/release/inputs.ts";
import { PLACEHOLDER, readPackageJson, repositoryOf, unpublishable } from "../../../tools/release/package.ts";
import { serverJson } from "../../../tools/release/server-json.ts";
import { notices, packagesIn, reasonsIn } from "../../../tools/release/third-party.ts";
import { service } from "../../support/base.ts";

const packageJson = readPackageJson();
const read = (file: string): string => readFileSync(file, "utf8");

/** What the registry's schema of 2025-12-11 and its rules for publishing want of the parts that are used here. */
const SERVER_JSON = z.strictObject({
  $schema: z.literal("https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json"),
  name: z
    .string()
    .min(3)
    .max(200)
    .regex(/^[a-zA-Z0-9.-]+\/[a-zA-Z0-9._-]+$/),
  title: z.string().min(1).max(100),
  description: z.string().min(1).max(100),
  // One release, never a range.
  version: z
    .string()
    .max(255)
    .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/),
  repository: z.strictObject({ url: z.url(), source: z.literal("github") }),
  packages: z.tuple([
    z.strictObject({
      registryType: z.literal("npm"),
      identifier: z.string(),
      version: z.string().regex(/^\d+\.\d+\.\d+/),
      runtimeHint: z.literal("npx"),
      transport: z.strictObject({ type: z.literal("stdio") }),
    }),
  ]),
});

describe("server.json", () => {
  const written = JSON.parse(read("server.json")) as unknown;

  it("is what the registry wants", () => {
    expect(z.prettifyError(SERVER_JSON.safeParse(written).error ?? new z.ZodError([]))).toBe("");
  });

  it("is what package.json and the guideline make of it", () => {
    expect(written).toEqual(serverJson(packageJson, service().knowledge.guideline.title));
  });

  it("has the name by which npm's package says whose it is", () => {
    const { name, version, packages } = SERVER_JSON.parse(written);
    expect(name).toBe(packageJson.mcpName);
    expect([version, packages[0].identifier, packages[0].version]).toEqual([packageJson.version, packageJson.name, packageJson.version]);
  });

  it.each([
    ["a name without a namespace", { name: "vertebral" }],
    ["a description that is too long", { description: "x".repeat(101) }],
    ["a range of versions", { version: "^1.0.0" }],
    ["a key that it does not know", { licence: "MIT" }],
  ])("would be refused for %s", (_, change) => {
    expect(SERVER_JSON.safeParse({ ...(written as object), ...change }).success).toBe(false);
  });
});

describe("who publishes it", () => {
  it("is not known: one placeholder stands for it, and while it does nothing is published", () => {
    expect(repositoryOf(packageJson).owner).toBe(PLACEHOLDER);
    expect(unpublishable(packageJson)).toEqual([expect.stringContaining("still has the placeholder OWNER")]);
    // By hand it stands in package.json alone; server.json is made from it, and CONTRIBUTING.md says what to do.
    for (const file of ["README.md", "docs/clients.md", "docs/deploy.md", "Dockerfile"]) expect(read(file)).not.toContain(PLACEHOLDER);
    expect(read("CONTRIBUTING.md")).toContain("`OWNER`");
  });

  it("once it is, both names have to say so", () => {
    const url = "git+https://github.com/someone/vertebral-augmentation-mcp.git";
    const named = { ...packageJson, repository: { type: "git", url } };
    expect(unpublishable(named)).toEqual([expect.stringContaining("the registry wants io.github.someone/vertebral-augmentation-mcp")]);
    expect(unpublishable({ ...named, mcpName: "io.github.someone/vertebral-augmentation-mcp" })).toEqual([]);
  });

  it("is only ever read from an address that npm can prove", () => {
    expect(() => repositoryOf({ repository: { type: "git", url: "https://example.org/x" } })).toThrow("is not git+https://github.com");
  });
});

describe("licences of what is built in", () => {
  const folder = mkdtempSync(join(tmpdir(), "licences-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const shipped = read("dist/THIRD-PARTY-LICENSES.txt");
  const bundled = packagesIn(["node_modules/minisearch/dist/es/index.js", "node_modules/@modelcontextprotocol/server/dist/index.mjs"]);

  it("are whole, one for each package", () => {
    const listed = [...shipped.matchAll(/^- (\S+) (\S+) \(([^)]+)\): (.+)$/gm)].map(([, name = ""]) => name);
    expect(listed).toEqual(expect.arrayContaining(["@modelcontextprotocol/server", "minisearch", "zod", "citeproc", "unpdf"]));
    for (const { name, version, text } of bundled) expect(shipped).toContain(`${name} ${version}\n\n${text}`);
    for (const name of Object.keys(packageJson.dependencies)) expect(shipped).toContain(`\n- ${name} `);
  });

  it("are those of every package that the build took something from", () => {
    const names = packagesIn(inputsOf("cli.js")).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["@modelcontextprotocol/server", "minisearch", "stemmer", "zod"]));
    for (const name of names) expect(shipped).toContain(`\n- ${name} `);
  });

  it("are found by package, scopes and nesting included", () => {
    expect(bundled.map(({ name, license }) => [name, license])).toEqual([
      ["@modelcontextprotocol/server", "Apache-2.0"],
      ["minisearch", "MIT"],
    ]);
    expect(packagesIn(["src/cli/main.ts", "package.json"])).toEqual([]);
  });

  it("stop the build where one is missing, or a reason", () => {
    const root = join(folder, "node_modules", "bare");
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, "package.json"), '{ "name": "bare", "version": "1.0.0", "license": "MIT" }');
    expect(() => packagesIn([join(root, "index.js")])).toThrow("has no licence file");
    writeFileSync(join(root, "LICENCE.md"), "May be used.\n");
    expect(packagesIn([join(root, "index.js")])).toEqual([{ name: "bare", version: "1.0.0", license: "MIT", text: "May be used." }]);
    expect(() => inputsOf("page-of-which-nobody-noted-it.html")).toThrow("has to call noteInputs");
    const chosen = new Set(["minisearch", "@modelcontextprotocol/server"]);
    const shipping = { bundled, installed: [], reasons: new Map([["minisearch", "the index"]]), within: "" };
    expect(() => notices({ ...shipping, chosen })).toThrow("gives no reason for @modelcontextprotocol/server");
    const said = notices({ ...shipping, chosen: new Set(["minisearch"]) });
    expect(said).toMatch(/^- minisearch \S+ \(MIT\): the index$/m);
    expect(said).toMatch(/^- @modelcontextprotocol\/server \S+ \(Apache-2.0\): comes with another of these$/m);
  });
});

describe("the table of dependencies", () => {
  it("has a reason for every one in package.json", () => {
    const reasons = reasonsIn(read("CONTRIBUTING.md"));
    const { dependencies, devDependencies } = packageJson;
    expect([...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !reasons.has(name))).toEqual([]);
  });
});

describe("the audit", () => {
  const shipped = new Set(["zod"]);

  it("tells findings in what is shipped from others", () => {
    const report = { vulnerabilities: { zod: { severity: "high" }, vitest: { severity: "low" } } };
    expect(readAudit(JSON.stringify(report), shipped)).toEqual({ kind: "looked", shipped: ["zod (high)"], elsewhere: ["vitest (low)"] });
    expect(readAudit('{"vulnerabilities":{}}', shipped)).toEqual({ kind: "looked", shipped: [], elsewhere: [] });
  });

  it.each([
    ["a registry that refuses", { message: "405 Method Not Allowed", statusCode: 405 }, "405 Method Not Allowed"],
    ["npm without a network", { error: { code: "ENOAUDIT", summary: "no network" } }, "ENOAUDIT: no network"],
  ])("tells %s from a clean bill", (_, output, why) => {
    expect(readAudit(JSON.stringify(output), shipped)).toEqual({ kind: "refused", why });
  });

  it.each([["{}"], ["not JSON"], [""]])("takes %j for neither", (output) => {
    expect(() => readAudit(output, shipped)).toThrow();
  });
});
