// Verifies a reader's own copy of the article, and the passages, against the fingerprints.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readCopyFile } from "../src/cli/read-copy.ts";
import { parseFingerprints } from "../src/copy/fingerprint.ts";
import { verifySource } from "../src/copy/verify.ts";
import { readPassages, readYear } from "./source/read-passages.ts";
import { writeReport } from "./source/report.ts";

const USAGE = `usage: verify-source PATH [--knowledge FOLDER] [--fingerprints FILE] [--json] [--quiet]
  PATH                  your copy of the article: .txt, .md or .pdf
  --knowledge FOLDER    the folder with passages/ (knowledge)
  --fingerprints FILE   the article's fingerprints (FOLDER/fingerprints.json)
  --json                the whole report as JSON
  --quiet               leave out which sentence each passage stands for
exit: 0 verified, 1 something differs, 2 cannot run
`;
/** A file with fewer of the article's sentences than this is another text. */
const LEAST_SHARE = 0.1;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      knowledge: { type: "string", default: "knowledge" },
      fingerprints: { type: "string" },
      json: { type: "boolean", default: false },
      quiet: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [path, more] = positionals;
  if (path === undefined || more !== undefined) throw new Error(`give one file\n${USAGE}`);
  const text = await readCopyFile(path);
  const paragraphs = parseFingerprints(readFileSync(values.fingerprints ?? `${values.knowledge}/fingerprints.json`, "utf8"));
  const report = verifySource(paragraphs, readPassages(values.knowledge), text, readYear(values.knowledge));
  if (report.counts.found < report.counts.sentences * LEAST_SHARE) {
    throw new Error(`${path} is no copy of the article: it has ${report.counts.found} of its ${report.counts.sentences} sentences`);
  }
  process.stdout.write(values.json ? `${JSON.stringify(report, undefined, 2)}\n` : writeReport(path, report, values.quiet));
  return report.verified ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
