// The way back, the reload, the link and the paper: every step and every tab has an address, and prints as itself.
import { PDFDocument } from "pdf-lib";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ALMOST, caseAddress, decisionOf, expectAccessible, rowOf } from "./browser.ts";
import { servedPage } from "./served.ts";

const { open } = servedPage();

const TASK = {
  patient: { multipleMyeloma: true },
  levels: ["T12", "L1"].map((level) => ({ level, fractured: true, stirSignal: "not_done" })),
};

const tabOf = (page: Page): Promise<string> => page.locator("[role=tab][aria-selected=true]").innerText();

describe("back and forward", () => {
  it("walk the steps of a case and the tabs, and the address follows", async () => {
    const { page, troubles, close } = await open();
    await page.getByLabel("Levels", { exact: true }).fill("L1");
    await page.keyboard.press("Enter");
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    await rowOf(page, "Is there a local or systemic infection?").getByRole("button", { name: "systemic" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Contraindicated/);
    await page.getByRole("tab", { name: "Compare" }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBeGreaterThan(5);
    await page.getByRole("tab", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("Which MRI sequence shows an acute fracture best?");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".coverage").count()).toBe(1);

    await page.goBack();
    expect(await tabOf(page)).toBe("Search");
    await expect.poll(() => page.locator(".coverage").count()).toBe(0);
    await page.goBack();
    await expect.poll(() => tabOf(page)).toBe("Compare");
    await page.goBack();
    await expect.poll(() => tabOf(page)).toBe("Assess");
    expect(await decisionOf(page)).toMatch(/L1\s+Contraindicated/);
    await page.goBack();
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    await page.goBack();
    await expect.poll(() => page.locator(".decision").count()).toBe(0);
    expect(new URL(page.url()).hash).toBe("");
    for (let step = 0; step < 2; step += 1) await page.goForward();
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Contraindicated/);
    expect(troubles).toEqual([]);
    await close();
  });

  it("a step that changes nothing is none", async () => {
    const { page, close } = await open(caseAddress(TASK));
    await expect.poll(() => decisionOf(page)).toMatch(/T12, L1/);
    expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
    const length = await page.evaluate(() => history.length);
    await rowOf(page, "Is this vertebra fractured?").getByRole("button", { name: "Yes" }).click();
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
    await close();
  });

  it("a reload keeps the tab, what was asked there and what was ticked", async () => {
    const { page, close } = await open(caseAddress(TASK));
    await page.getByRole("tab", { name: "Compare" }).click();
    await page.getByRole("checkbox", { name: /cost is a concern/ }).check();
    await expect.poll(() => page.locator("tbody tr").first().innerText()).toContain("For this patient:");
    await page.reload();
    await expect.poll(() => page.locator("tbody tr").first().innerText()).toContain("For this patient:");
    expect(await page.getByRole("checkbox", { name: /cost is a concern/ }).isChecked()).toBe(true);
    await page.getByRole("tab", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("cord compression");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".coverage").count()).toBe(1);
    await page.reload();
    await expect.poll(() => page.locator(".coverage").count()).toBe(1);
    expect(await page.getByRole("searchbox").inputValue()).toBe("cord compression");
    await close();
  });
});

describe("the link", () => {
  it("is copied, says what it carries, and opens the same case elsewhere", async () => {
    const { page, context, troubles, close } = await open(caseAddress(TASK));
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await expect.poll(() => decisionOf(page)).toMatch(/T12, L1/);
    await page.getByRole("button", { name: "Copy link" }).click();
    const said = page.locator(".linked");
    await expect.poll(() => said.innerText()).toContain("The link carries all 5 facts that are entered (T12, L1)");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());
    await expectAccessible(page, "a link");
    const other = await open(new URL(link).hash);
    await expect.poll(() => decisionOf(other.page)).toMatch(/T12, L1\s+Undetermined/);
    await other.close();
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("on paper", () => {
  it.each([
    "A4",
    "Letter",
  ])("the case is what is settled, what to do, what is not known, with room for patient and date, on %s", async (format) => {
    const { page, close } = await open(caseAddress(TASK));
    await expect.poll(() => page.locator(".steps").count()).toBe(1);
    await page.emulateMedia({ media: "print" });
    const sheet = await page.locator(".sheet").innerText();
    for (const part of [
      "Patient:",
      "Date:",
      "T12, L1: Undetermined",
      "What to do next",
      "Spine MRI with STIR",
      "STIR is regarded",
      "digest",
    ]) {
      expect(sheet).toContain(part);
    }
    // Everything that is not known, also what alone could change nothing.
    const [, unknown = ""] = /Not known, most important first\s+([\s\S]*?)\.\n/.exec(sheet) ?? [];
    for (const label of ["age of the fracture", "bone scan or SPECT", "symptoms from this level", "loss of vertebral body height"]) {
      expect(unknown).toContain(label);
    }
    expect(unknown.split("; ")).toHaveLength(21);
    expect(await page.locator(".screen").isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    const pdf = await PDFDocument.load(await page.pdf({ format, preferCSSPageSize: true }));
    expect(pdf.getPageCount()).toBeLessThanOrEqual(format === "A4" ? 1 : 2);
    await close();
  });

  it("letters are 9.5 points high or more", async () => {
    const { page, close } = await open(caseAddress(TASK));
    await expect.poll(() => page.locator(".sheet li").count()).toBeGreaterThan(3);
    await page.emulateMedia({ media: "print" });
    const sizes = await page
      .locator(".sheet p, .sheet li, .sheet h1, .sheet h2")
      .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * 0.75));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9.49);
    await close();
  });

  it.each([
    ["Compare", "#tab=compare", "tbody tr", "Favors"],
    [
      "Search",
      "#tab=search&question=Which%20MRI%20sequence%20shows%20an%20acute%20fracture%20best%3F",
      ".coverage",
      "The article answers this.",
    ],
  ])("%s prints as itself", async (_, hash, place, words) => {
    const { page, close } = await open(hash);
    await page.waitForSelector(place);
    await page.emulateMedia({ media: "print" });
    const body = await page.locator("body").innerText();
    expect(body).toContain(words);
    expect(body).toContain("not medical advice");
    expect(body).not.toContain("What is settled");
    expect(await page.getByRole("tablist").isVisible()).toBe(false);
    await close();
  });

  it("a case of six levels that differ says all of each", async () => {
    const levels = ["T8", "T9", "T12", "L1", "L2", "L3"].map((level, at) => ({ ...ALMOST.levels[0], level, heightLossPercent: 10 * at }));
    const { page, close } = await open(caseAddress({ patient: ALMOST.patient, levels }));
    await expect.poll(() => page.locator(".chip").count()).toBe(6);
    await expect.poll(() => page.locator(".sheet-level").count()).toBeGreaterThan(0);
    const pdf = await PDFDocument.load(await page.pdf({ format: "Letter", preferCSSPageSize: true }));
    expect(pdf.getPageCount()).toBeLessThanOrEqual(2);
    await close();
  });
});
