// npx tsx tools/screenshots/report.ts OUT.png [FACTS.json]: the report as it comes out of a printer, in grey, on Letter.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [out = "report.png", facts = "examples/clinical-case.json"] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "report-"));
const at = (name: string): string => join(folder, name);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  execFileSync("node", ["dist/cli.js", "check", facts, "--report", at("report.html")], { stdio: "ignore" });
  const page = await browser.newPage();
  await page.goto(pathToFileURL(at("report.html")).href);
  writeFileSync(at("report.pdf"), await page.pdf({ format: "Letter" }));
  // From the PDF, not from the screen: what is to be looked at is what paper shows.
  execFileSync("pdftoppm", ["-gray", "-r", "80", "-png", "-singlefile", "-f", "1", at("report.pdf"), at("report")]);
  writeFileSync(out, readFileSync(at("report.png")));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
