// npm run pack:mcpb: dist/ → release/NAME-VERSION.mcpb, the bundle that Claude Desktop installs by itself.
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packExtension } from "@anthropic-ai/mcpb";
import { loadBundle } from "../src/knowledge/load.ts";
import { mcpbManifest } from "./release/mcpb-manifest.ts";
import { readPackageJson } from "./release/package.ts";

const [out = "release"] = process.argv.slice(2);
const packageJson = readPackageJson();
const { name, version, license } = packageJson;
const { guideline } = loadBundle("dist/knowledge.json").knowledge;

const stage = join(out, "mcpb");
rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
const json = (file: string, value: object): void => writeFileSync(join(stage, file), `${JSON.stringify(value, null, 2)}\n`);
json("manifest.json", mcpbManifest(packageJson, guideline));
// Node reads from it that the program is a module. What else package.json names is not in the bundle.
json("package.json", { name, version, license, type: "module" });
cpSync("dist", join(stage, "dist"), { recursive: true });
// By these a reader's own copy of the article is read and recognised, which the bundle does not take.
rmSync(join(stage, "dist", "fingerprints.json"));
rmSync(join(stage, "dist", "pdf-worker.js"));
// It runs over stdio: no browser asks it for a page.
rmSync(join(stage, "dist", "page.html"));
cpSync("LICENSE", join(stage, "LICENSE"));

const file = join(out, `${name}-${version}.mcpb`);
if (!(await packExtension({ extensionPath: stage, outputPath: file, silent: true }))) {
  process.stderr.write(`the bundle was not made; npx mcpb validate ${join(stage, "manifest.json")} says why\n`);
  process.exit(1);
}
process.stdout.write(`${file} ${(statSync(file).size / 1024).toFixed(0)} kB\n`);
