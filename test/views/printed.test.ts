// A reader's own copy as a browser prints it: Chromium's PDF, read line by line like any other.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { textOfPdf } from "../../src/copy/pdf.ts";
import { CLEAN, copyFindings, verify } from "../copy/hives.ts";
import { runCli } from "../support/stdio.ts";
import { startBrowser } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "printed-"));
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const html = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraphs = CLEAN.split(/\n+/).filter((line) => line.trim() !== "");

async function printed(body: string, style = ""): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${body}`);
  const pdf = await page.pdf({ format: "A4" });
  await page.close();
  return pdf;
}

it.each([
  ["in one column", (line: string) => html(line), ""],
  ["in two columns, with broken words", (line: string) => html(line), "body{columns:2;hyphens:auto;text-align:justify}"],
  ["with raised reference numbers", (line: string) => html(line).replace(/\[([\d,–]+)\]/g, "<sup style='font-size:60%'>$1</sup>"), ""],
])("%s it is verified", async (_, write, style) => {
  const text = await textOfPdf(await printed(paragraphs.map((line) => `<p lang="en">${write(line)}</p>`).join(""), style));
  expect(copyFindings(text)).toEqual([]);
  expect(verify(text).counts).toMatchObject({ found: verify(CLEAN).counts.sentences });
});

it("the built program reads it: it is no copy of its article, and that is all that is said", async () => {
  const file = join(folder, "printed.pdf");
  writeFileSync(file, await printed(paragraphs.map((line) => `<p>${html(line)}</p>`).join("")));
  const { code, stdout, stderr } = await runCli(["search", "pain", "--source", file]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/does not look like a copy of the article\n$/);
});
