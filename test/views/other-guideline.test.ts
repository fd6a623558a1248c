// The page for the leaflet about garden beds: a plain column, its own words, its own comparison, and no word of the other subject.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compile, copyDist, type DistCopy } from "../support/dist-copy.ts";
import { subjectWordsIn } from "../support/subject-words.ts";
import { Program } from "../transports/program.ts";
import { decisionOf, expectAccessible, overflow, startBrowser, watchedPage } from "./browser.ts";

let browser: Browser;
let copy: DistCopy;
let program: Program;
beforeAll(async () => {
  copy = copyDist();
  compile("test/other-guideline/knowledge", copy.knowledge);
  [browser, program] = await Promise.all([startBrowser(), Program.start([], {}, copy.cli)]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  copy?.remove();
});

it("begins blank, takes a bed from the column, and is decided from its facts", async () => {
  const url = new URL("/", program.url).href;
  const { page, troubles, close } = await watchedPage(browser, [new URL(url).origin]);
  await page.goto(url);
  expect(await page.title()).toBe("Covering garden beds against frost");
  expect(await page.locator(".picture .level").count()).toBe(4);
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Assess", "Compare", "Search"]);
  await page.getByRole("option", { name: "B2: not assessed" }).click();
  await expect.poll(() => decisionOf(page)).toMatch(/B2\s+Undetermined/);
  await page.getByRole("group", { name: "Is anything planted in the bed?" }).getByRole("button", { name: "No", exact: true }).click();
  // Nothing to cover: whether the bed is waterlogged can still rule a cover out, and nothing can call for one.
  await expect.poll(() => page.locator(".decision").innerText()).toContain("It can only come out as contraindicated or not indicated.");
  // No work-up is known of it, and none is spoken of.
  expect(await page.locator(".steps").count()).toBe(0);
  await page.getByRole("tab", { name: "Compare" }).click();
  await expect.poll(() => page.locator("tbody tr").count()).toBeGreaterThan(0);
  expect(await overflow(page)).toBe(0);
  await expectAccessible(page, "another guideline");
  const shown = (await page.locator("body").innerText()) + decodeURIComponent(page.url());
  expect(subjectWordsIn(shown)).toEqual([]);
  expect(troubles).toEqual([]);
  await close();
});
