// npm run build, second part: src/ → one file that starts fast, dist/cli.js.
import { copyFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";
import { noteInputs } from "./release/inputs.ts";
import { readPackageJson } from "./release/package.ts";

const { metafile } = await build({
  entryPoints: { cli: "src/cli/main.ts" },
  outdir: "dist",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  minify: true,
  metafile: true,
  legalComments: "external",
  loader: { ".csl": "text", ".xml": "text" },
  external: Object.keys(readPackageJson().dependencies),
  logLevel: "warning",
});
noteInputs(
  Object.keys(metafile.outputs).map((path) => basename(path)),
  metafile,
);

copyFileSync("knowledge/fingerprints.json", "dist/fingerprints.json");
