// The page for every reader: keys alone, narrow windows, twice the size, both themes, forced colours, no motion.
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { caseAddress, decisionOf, EXAMPLE, expectAccessible, overflow, rowOf, type Watched } from "./browser.ts";
import { servedPage } from "./served.ts";

const served = servedPage();

const open = (options: BrowserContextOptions = {}, hash = ""): Promise<Watched> => served.open(hash, options);

/** Presses Tab until the focus is on what is wanted; gives up after more presses than the page has controls. */
async function tabTo(page: Page, wanted: (focused: string) => boolean): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    if (wanted(await focused(page))) return;
  }
  throw new Error("it cannot be reached by Tab");
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const own = element instanceof HTMLInputElement && element.id !== "" ? `#${element.id}` : undefined;
    return `${own ?? element?.getAttribute("aria-label") ?? element?.textContent ?? ""}@${element?.closest("fieldset")?.querySelector("legend")?.textContent ?? ""}`;
  });

describe("keys alone", () => {
  it("enter levels, answer, choose a level in the picture, open a finding, and go through the tabs", async () => {
    const { page, troubles, close } = await open();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toContain("Skip to the content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");

    await tabTo(page, (at) => at.startsWith("#levels"));
    await page.keyboard.type("T12");
    await page.keyboard.press("Enter");
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await tabTo(page, (at) => at.startsWith("systemic@infection"));
    await page.keyboard.press("Space");
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Contraindicated/);
    // The answered question stays, and the focus with it.
    expect(await focused(page)).toContain("systemic@infection");

    await page.evaluate(() => document.getElementById("main")?.focus());
    await tabTo(page, (at) => at.startsWith("T12: Contraindicated"));
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toContain("L1: not assessed");
    await page.keyboard.press("Enter");
    await expect.poll(() => decisionOf(page)).toMatch(/T12, L1\s+Contraindicated/);
    // The picture is one stop on the way, not one for each level.
    await page.keyboard.press("Tab");
    expect(await focused(page)).not.toContain("not assessed");

    await page.evaluate(() => document.getElementById("main")?.focus());
    await tabTo(page, (at) => at.includes("Local or systemic infection"));
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".reason[open] .passages").first().innerText()).toContain("table1.abs.3");

    await page.getByRole("tab", { name: "Assess" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.locator("tbody tr").count()).toBeGreaterThan(5);
    await page.keyboard.press("End");
    await tabTo(page, (at) => at.startsWith("#search-text"));
    await page.keyboard.type("height restoration");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".hits li").count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it("see where they are", async () => {
    const { page, close } = await open();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const element = document.activeElement as Element;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const stroke =
          element.querySelector(".target") === null ? "" : getComputedStyle(element.querySelector(".target") as Element).strokeWidth;
        return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || Number.parseFloat(stroke) >= 2;
      });
      expect(seen, await focused(page)).toBe(true);
    }
    await close();
  });
});

const STATES: [string, (page: Page) => Promise<unknown>][] = [
  ["a blank page", async () => undefined],
  [
    "the example",
    async (page) => {
      await page.getByRole("button", { name: "Show an example" }).click();
      await expect.poll(() => page.locator(".steps").count()).toBe(1);
    },
  ],
  ["an open reason", (page) => page.locator(".reason > summary").first().click()],
  ["an open step", (page) => page.locator(".step > summary").first().click()],
  ["all findings", (page) => page.locator(".every-row > summary").first().click()],
  ["all that is not known", (page) => page.locator(".not-known > summary").click()],
  ["the link", (page) => page.getByRole("button", { name: "Copy link" }).click()],
  ["compare", (page) => page.getByRole("tab", { name: "Compare" }).click()],
  ["search", (page) => page.getByRole("tab", { name: "Search" }).click()],
];

describe.each<[string, BrowserContextOptions]>([
  ["320 px", { viewport: { width: 320, height: 700 } }],
  ["700 px", { viewport: { width: 700, height: 800 } }],
  ["1280 px at 200 %", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
  ["1280 px at 400 %", { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 }],
  ["dark", { colorScheme: "dark" }],
  ["light", { colorScheme: "light" }],
  ["forced colours", { forcedColors: "active" }],
  ["reduced motion", { reducedMotion: "reduce" }],
])("%s", (_, options) => {
  it("never scrolls sideways, and axe finds nothing in any state", async () => {
    const { page, troubles, close } = await open(options);
    for (const [state, go] of STATES) {
      await go(page);
      await page.waitForLoadState("networkidle");
      await page.getByText("Reading…").first().waitFor({ state: "detached" });
      expect(await overflow(page), state).toBe(0);
      await expectAccessible(page, state);
    }
    expect(troubles).toEqual([]);
    await close();
  }, 60_000);
});

it("the dark theme is dark and the light one light", async () => {
  for (const [colorScheme, dark] of [
    ["dark", true],
    ["light", false],
  ] as const) {
    const { page, close } = await open({ colorScheme });
    const [red = 0] = await page.evaluate(() =>
      (getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []).map(Number),
    );
    expect(red < 128, colorScheme).toBe(dark);
    await close();
  }
});

it("nothing moves for readers who want no motion", async () => {
  const moving = async (reducedMotion: "reduce" | "no-preference") => {
    const { page, close } = await open({ reducedMotion }, caseAddress(EXAMPLE));
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await rowOf(page, "Is there a local or systemic infection?").getByRole("button", { name: "systemic" }).click();
    await expect.poll(() => page.locator(".changes li").count()).toBeGreaterThan(0);
    const name = await page
      .locator(".changes li")
      .first()
      .evaluate((element) => getComputedStyle(element).animationName);
    await close();
    return name;
  };
  expect(await moving("reduce")).toBe("none");
  expect(await moving("no-preference")).not.toBe("none");
});

describe("the first screen, for one who asks of L1 whether, why and what next", () => {
  const asked = caseAddress({ patient: {}, levels: [{ level: "L1", fractured: true, symptomatic: true }] });
  it.each([
    ["a desktop", { width: 1280, height: 800 }],
    ["a host's frame", { width: 700, height: 800 }],
  ])("of %s has the decision, how open it is and the first steps", async (_, viewport) => {
    const { page, close } = await open({ viewport }, asked);
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    for (const place of [".decision-title", ".decision p", ".steps li:nth-child(3)"]) {
      const box = await page.locator(place).first().boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0), place).toBeLessThan(viewport.height);
    }
    await close();
  });
});

it("what is pressed is 44 px high, and a finger finds the other links too", async () => {
  const { page, close } = await open({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true }, caseAddress(EXAMPLE));
  await expect.poll(() => page.locator(".steps").count()).toBe(1);
  const low = await page.locator("main :is(button, select, summary, input[type=text], label.box), [role=tab]").evaluateAll((all) =>
    all.flatMap((each) => {
      const { height } = each.getBoundingClientRect();
      return height > 0 && height < 43.5 ? [`${Math.round(height)} ${each.outerHTML.slice(0, 90)}`] : [];
    }),
  );
  expect(low).toEqual([]);
  await close();
});

it("each level's mark differs in shape and hatching too, not in colour alone", async () => {
  const { page, close } = await open({}, caseAddress({ patient: { infection: "systemic" }, levels: [{ level: "L1" }] }));
  await expect.poll(() => decisionOf(page)).toMatch(/Contraindicated/);
  expect(await page.locator(".picture-list .hatched").getAttribute("fill")).toMatch(/contraindicated/);
  await close();
});
