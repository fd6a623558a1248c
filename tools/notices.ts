// npm run build, last part: the licences of all that is built into dist/, as dist/THIRD-PARTY-LICENSES.txt.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { inputsOf } from "./release/inputs.ts";
import { readPackageJson } from "./release/package.ts";
import { installedPackages, notices, packagesIn, reasonsIn } from "./release/third-party.ts";

const { dependencies, devDependencies } = readPackageJson();
const built = readdirSync("dist").filter((file) => /\.(c?js|html)$/.test(file));
// esbuild keeps what stands in comments; most packages have their licence in a file.
const comments = "dist/cli.js.LEGAL.txt";
writeFileSync(
  "dist/THIRD-PARTY-LICENSES.txt",
  notices({
    bundled: packagesIn(built.flatMap(inputsOf)),
    installed: installedPackages(Object.keys(dependencies)),
    chosen: new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]),
    reasons: reasonsIn(readFileSync("CONTRIBUTING.md", "utf8")),
    within: existsSync(comments) ? readFileSync(comments, "utf8") : "",
  }),
);
rmSync(comments, { force: true });
