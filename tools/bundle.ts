// npm run build, second part: src/ → one file that starts fast, dist/cli.js.
import { copyFileSync } from "node:fs";
import { build } from "esbuild";

await build({
  entryPoints: { cli: "src/cli/main.ts" },
  outdir: "dist",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  minify: true,
  legalComments: "linked",
  loader: { ".csl": "text", ".xml": "text" },
  external: ["citeproc", "unpdf"],
  logLevel: "warning",
});

copyFileSync("knowledge/fingerprints.json", "dist/fingerprints.json");
