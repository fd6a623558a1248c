// npm run audit: known weaknesses in what is shipped end it with 1; a registry that answers no audit is told, and no failure.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readAudit } from "./release/audit.ts";

const { stdout, error } = spawnSync("npm", ["audit", "--json"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
if (error !== undefined) throw error;
// Named there, whether built in or installed beside the package.
const listed = [...readFileSync("dist/THIRD-PARTY-LICENSES.txt", "utf8").matchAll(/^- (\S+) \S+ \(/gm)].map(([, name = ""]) => name);
const verdict = readAudit(stdout, new Set(listed));
if (verdict.kind === "refused") process.stdout.write(`NOT AUDITED: the registry does not answer audits (${verdict.why})\n`);
else {
  const { shipped, elsewhere } = verdict;
  process.stdout.write(
    `audited: ${shipped.length} findings in the ${listed.length} packages that are shipped, ${elsewhere.length} elsewhere\n`,
  );
  for (const finding of [...shipped.map((each) => `shipped: ${each}`), ...elsewhere]) process.stdout.write(`  ${finding}\n`);
  if (shipped.length > 0) process.exitCode = 1;
}
