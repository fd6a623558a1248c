// npm run build, second part: src/ → one file that starts fast, dist/cli.js.
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
  external: ["citeproc"],
  logLevel: "warning",
});
