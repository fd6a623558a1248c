// A reader who is faster than the view is drawn, or than the server answers: nothing that was entered is lost or misread.
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ALMOST, caseAddress, decisionOf, expectAccessible, rowOf, type Watched } from "./browser.ts";
import { servedPage } from "./served.ts";

const { visit } = servedPage();

async function open(): Promise<Watched> {
  const watched = await visit(caseAddress(ALMOST));
  await expect.poll(() => decisionOf(watched.page)).toMatch(/T12\s+Undetermined/);
  return watched;
}

/** From now on answers wait until the function that comes back is called. */
async function hold(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/mcp", async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

const wallOf = (page: Page): Locator => rowOf(page, "Is the posterior wall of the vertebral body intact?");
const heightOf = (page: Page): Locator => rowOf(page, "How much of the vertebral body's height is lost?");
const fieldOf = (page: Page): Locator => heightOf(page).getByRole("textbox");
const address = (page: Page): string => decodeURIComponent(page.url());

describe("while an answer is under way", () => {
  it("what is being typed stays, and so does the focus", async () => {
    const { page, troubles, close } = await open();
    const release = await hold(page);
    await wallOf(page).getByRole("button", { name: "intact" }).click();
    await fieldOf(page).focus();
    await page.keyboard.type("4");
    release();
    await expect.poll(() => address(page)).toContain("posteriorWall");
    await page.keyboard.type("0");
    expect(await fieldOf(page).inputValue()).toBe("40");
    await page.keyboard.press("Enter");
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Indicated/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    expect(troubles).toEqual([]);
    await close();
  });

  it("a second answer is added to the first", async () => {
    const { page, close } = await open();
    const release = await hold(page);
    await wallOf(page).getByRole("button", { name: "intact" }).click();
    await page.getByRole("button", { name: "Not known: take back burst fracture, T12" }).click();
    release();
    await expect.poll(() => address(page)).toContain('"posteriorWall":"intact"');
    expect(address(page)).not.toContain("burstFracture");
    await close();
  });
});

describe("events that come before the view is drawn anew", () => {
  it("both answers count", async () => {
    const { page, close } = await open();
    await page.locator(".form").evaluate((form) => {
      const row = (fact: string) => form.querySelector(`#fact-${fact}`);
      [...(row("posteriorWall")?.querySelectorAll("button") ?? [])].find(({ textContent }) => textContent === "intact")?.click();
      const field = row("heightLossPercent")?.querySelector("input");
      if (field === null || field === undefined) throw new Error("no field");
      field.value = "20";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await expect.poll(() => address(page)).toContain('"posteriorWall":"intact"');
    expect(address(page)).toContain('"heightLossPercent":{"min":20,"max":20}');
    await close();
  });
});

describe("a quantity", () => {
  it.each([
    ["75", { min: 75, max: 75 }, "75 %"],
    ["30-50", { min: 30, max: 50 }, "30 to 50 %"],
    ["<40", { min: 0, max: 40 }, "at most 40 %"],
    ["2/3", { min: 200 / 3, max: 200 / 3 }, "66.67 %"],
  ])("typed as %s and entered by Enter is told back", async (typed, range, words) => {
    const { page, close } = await open();
    await fieldOf(page).fill(typed);
    await page.keyboard.press("Enter");
    await expect.poll(() => address(page)).toContain(`"heightLossPercent":${JSON.stringify(range)}`);
    expect(await heightOf(page).getByRole("status").innerText()).toBe(words);
    expect(await fieldOf(page).inputValue()).toBe(typed);
    await close();
  });

  it("counts as well when its field is left, and one that is emptied is not known", async () => {
    const { page, close } = await open();
    await fieldOf(page).fill("20");
    await page.keyboard.press("Tab");
    await expect.poll(() => address(page)).toContain("heightLossPercent");
    await fieldOf(page).fill("");
    await page.keyboard.press("Enter");
    await expect.poll(() => address(page)).not.toContain("heightLossPercent");
    await close();
  });

  it("comes back with Undo, and is taken back by its button", async () => {
    const { page, close } = await open();
    await fieldOf(page).fill("20");
    await page.keyboard.press("Enter");
    await expect.poll(() => address(page)).toContain("heightLossPercent");
    await page.getByRole("button", { name: /^Not known: take back loss of vertebral body height/ }).click();
    await expect.poll(() => fieldOf(page).inputValue()).toBe("");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await expect.poll(() => fieldOf(page).inputValue()).toBe("20");
    await close();
  });

  it.each([
    ["130", "Only 0 to 100 % can be entered. It does not count."],
    ["50-20", "The first number is the larger one. It does not count."],
    ["0.7", "0.7 is less than 1 %. For a share of the whole type 70, or 7/10. It does not count."],
    ["a lot", "“a lot” is no number. Type 70, 30-50, <40 or 2/3. It does not count."],
  ])("that cannot be, %j, is told and not changed", async (typed, words) => {
    const { page, troubles, requests, close } = await open();
    const before = requests.length;
    await fieldOf(page).fill(typed);
    await page.keyboard.press("Enter");
    await expect.poll(() => heightOf(page).getByRole("status").innerText()).toBe(words);
    expect(await fieldOf(page).inputValue()).toBe(typed);
    expect(requests.length).toBe(before);
    await expectAccessible(page, "a quantity that cannot be");
    expect(troubles).toEqual([]);
    await close();
  });

  it("that cannot be leaves the one before, and says so", async () => {
    const { page, close } = await open();
    await fieldOf(page).fill("20");
    await page.keyboard.press("Enter");
    await expect.poll(() => address(page)).toContain("heightLossPercent");
    await fieldOf(page).fill("x");
    await page.keyboard.press("Enter");
    await expect.poll(() => heightOf(page).getByRole("status").innerText()).toContain("20 % still counts.");
    expect(address(page)).toContain('"heightLossPercent":{"min":20,"max":20}');
    await close();
  });
});
