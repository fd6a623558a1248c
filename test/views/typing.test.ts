// A reader who is faster than the view is drawn, or than the server answers: nothing that was entered is lost or misread.
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Program } from "../transports/program.ts";
import { ALMOST, caseAddress, decisionOf, expectAccessible, startBrowser, type Watched, watchedPage } from "./browser.ts";

let browser: Browser;
let program: Program;
beforeAll(async () => {
  [browser, program] = await Promise.all([startBrowser(), Program.start()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

async function open(): Promise<Watched> {
  const home = new URL("/", program.url);
  const watched = await watchedPage(browser, [home.origin]);
  await watched.page.goto(home.href + caseAddress(ALMOST));
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

const wallOf = (page: Page): Locator => page.getByRole("group", { name: "Is the posterior wall of the vertebral body intact?" });
const heightOf = (page: Page): Locator => page.getByRole("group", { name: "How much of the vertebral body's height is lost?" });

describe("while an answer is under way", () => {
  it("what is being typed stays, and so does the focus", async () => {
    const { page, troubles, close } = await open();
    const release = await hold(page);
    await wallOf(page).getByRole("button", { name: "intact" }).click();
    const most = heightOf(page).getByRole("spinbutton", { name: "At most" });
    await most.focus();
    await page.keyboard.type("6");
    release();
    await expect.poll(() => wallOf(page).count()).toBe(0);
    await page.keyboard.type("0");
    expect(await most.inputValue()).toBe("60");
    await heightOf(page).getByRole("spinbutton", { name: "At least" }).fill("40");
    await heightOf(page).getByRole("button", { name: "Enter 40 to 60 %" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Indicated/);
    expect(troubles).toEqual([]);
    await close();
  });

  it("a second answer is added to the first", async () => {
    const { page, close } = await open();
    const release = await hold(page);
    await wallOf(page).getByRole("button", { name: "intact" }).click();
    await page.locator(".all-facts summary").first().click();
    await page.getByLabel("burst fracture").first().selectOption({ label: "not given" });
    release();
    await expect.poll(() => decodeURIComponent(page.url())).toContain('"posteriorWall":"intact"');
    expect(decodeURIComponent(page.url())).not.toContain("burstFracture");
    await close();
  });
});

describe("events that come before the view is drawn anew", () => {
  it("both ends of a range count", async () => {
    const { page, close } = await open();
    await heightOf(page).evaluate((group) => {
      const enter = (field: HTMLInputElement | undefined, text: string): void => {
        if (field === undefined) throw new Error("no field");
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      };
      const [, least, most] = group.querySelectorAll<HTMLInputElement>("input[type=number]");
      enter(most, "60");
      enter(least, "40");
    });
    await expect.poll(() => heightOf(page).getByRole("button", { name: "Enter 40 to 60 %" }).count()).toBe(1);
    await close();
  });

  it("both answers count", async () => {
    const { page, close } = await open();
    await heightOf(page).getByRole("spinbutton", { name: "Exactly" }).fill("20");
    await page.locator(".questions").evaluate((questions) => {
      const press = (name: string): void =>
        [...questions.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click();
      press("intact");
      press("Enter 20 %");
    });
    await expect.poll(() => decodeURIComponent(page.url())).toContain('"posteriorWall":"intact"');
    expect(decodeURIComponent(page.url())).toContain('"heightLossPercent":{"min":20,"max":20}');
    await close();
  });
});

describe("a quantity", () => {
  const fieldsOf = (page: Page): Record<"exact" | "least" | "most", Locator> => ({
    exact: heightOf(page).getByRole("spinbutton", { name: "Exactly" }),
    least: heightOf(page).getByRole("spinbutton", { name: "at least" }),
    most: heightOf(page).getByRole("spinbutton", { name: "at most" }),
  });
  const confirm = (page: Page): Promise<string> => heightOf(page).locator(".confirm").innerText();

  it("that was measured is typed once", async () => {
    const { page, close } = await open();
    const { exact, least, most } = fieldsOf(page);
    await exact.fill("75");
    expect(await least.inputValue()).toBe("75");
    expect(await most.inputValue()).toBe("75");
    await heightOf(page).getByRole("button", { name: "Enter 75 %" }).click();
    await expect.poll(() => decodeURIComponent(page.url())).toContain('"heightLossPercent":{"min":75,"max":75}');
    await close();
  });

  it("of which a field is emptied says no more than the other: least of all none", async () => {
    const { page, close } = await open();
    const { least, most } = fieldsOf(page);
    await least.fill("20");
    await most.fill("50");
    await expect.poll(() => confirm(page)).toBe("Enter 20 to 50 %");
    await most.fill("");
    await expect.poll(() => confirm(page)).toBe("Enter 20 to 100 %");
    await least.fill("");
    await expect.poll(() => confirm(page)).toBe("Set a value or a range");
    expect(await heightOf(page).locator(".confirm").isDisabled()).toBe(true);
    await close();
  });

  it.each([
    ["130", "", "Only 0 to 100 % can be entered."],
    ["50", "20", "“At least” is more than “at most”."],
  ])("that cannot be, %j to %j, is told and not changed", async (min, max, words) => {
    const { page, troubles, close } = await open();
    const { least, most } = fieldsOf(page);
    await least.fill(min);
    await most.fill(max);
    await expect.poll(() => heightOf(page).getByRole("status").innerText()).toBe(words);
    expect(await least.inputValue()).toBe(min);
    expect(await heightOf(page).locator(".confirm").isDisabled()).toBe(true);
    await expectAccessible(page, "a quantity that cannot be");
    expect(troubles).toEqual([]);
    await close();
  });
});
