// npm run scaffold: a new passage, rule, consideration, term or silence in its place, with what is to be filled in.
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFolder } from "../src/knowledge/load.ts";
import { NoEntry, scaffold } from "./scaffold/scaffold.ts";

const FOLDER = "knowledge";

try {
  const { file, files } = scaffold(process.argv.slice(2), readFolder(FOLDER));
  // All beside their places first: what cannot be written leaves none of them changed.
  for (const [name, text] of files) writeFileSync(join(FOLDER, `${name}.new`), text);
  for (const name of files.keys()) renameSync(join(FOLDER, `${name}.new`), join(FOLDER, name));
  process.stdout.write(`${FOLDER}/${file}: fill in every TODO, then run npm run check\n`);
} catch (error) {
  if (!(error instanceof NoEntry)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
