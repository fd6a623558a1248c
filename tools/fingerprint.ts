// Writes knowledge/fingerprints.json from the clean article: what verify-source needs of it, and none of its text.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseFingerprints, printArticle, writeFingerprints } from "../src/copy/fingerprint.ts";
import { readCleanArticle } from "./source/clean-article.ts";

const USAGE = `usage: fingerprint ARTICLE.md [--output FILE] [--check]
  ARTICLE.md       the clean article: each paragraph on one line, behind its locator in backticks
  --output FILE    where to write (knowledge/fingerprints.json)
  --check          write nothing; exit 1 where the file there is another
`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { output: { type: "string", default: "knowledge/fingerprints.json" }, check: { type: "boolean", default: false } },
  });
  const [article, more] = positionals;
  if (article === undefined || more !== undefined) throw new Error(`give one article\n${USAGE}`);
  const written = writeFingerprints(printArticle(readCleanArticle(readFileSync(article, "utf8"))));
  const paragraphs = parseFingerprints(written);
  const sentences = paragraphs.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
  const told = `${paragraphs.length} paragraphs, ${sentences} sentences`;
  if (values.check && readFileSync(values.output, "utf8") !== written) {
    process.stderr.write(`${values.output} is not what ${article} gives (${told}); write it anew\n`);
    return 1;
  }
  if (!values.check) writeFileSync(values.output, written);
  process.stdout.write(`${values.output}: ${told}${values.check ? ", up to date" : ""}\n`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
