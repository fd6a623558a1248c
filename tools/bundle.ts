// npm run build, second part: src/ → one file that starts fast, dist/cli.js, and the licences of what is built into it.
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import packageJson from "../package.json" with { type: "json" };
import { installedPackages, notices, packagesIn, reasonsIn } from "./release/third-party.ts";

const installed = Object.keys(packageJson.dependencies);
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
  external: installed,
  logLevel: "warning",
});

copyFileSync("knowledge/fingerprints.json", "dist/fingerprints.json");

const comments = "dist/cli.js.LEGAL.txt";
// esbuild keeps what stands in comments alone: most packages have their licence in a file.
writeFileSync(
  "dist/THIRD-PARTY-LICENSES.txt",
  notices({
    bundled: packagesIn(Object.keys(metafile.inputs)),
    installed: installedPackages(installed),
    reasons: reasonsIn(readFileSync("CONTRIBUTING.md", "utf8")),
    within: existsSync(comments) ? readFileSync(comments, "utf8") : "",
  }),
);
rmSync(comments, { force: true });
