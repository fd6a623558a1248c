// What the page shows first: the form and what it is for, with at most two requests. How soon is tools/measure/first-paint.ts.
import { expect, it } from "vitest";
import { watchedPage } from "./browser.ts";
import { servedPage } from "./served.ts";

const MOST_REQUESTS = 2;

const { browser, home } = servedPage();

it(`the first paint has the whole form in it, with at most ${MOST_REQUESTS} requests`, async () => {
  const url = home();
  const { page, requests, troubles, close } = await watchedPage(browser(), [new URL(url).origin]);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      if (list.getEntries().every(({ name }) => name !== "first-contentful-paint")) return;
      Object.assign(globalThis, {
        painted: { hadForm: document.querySelectorAll(".fact").length > 5 && document.querySelector(".invitation") !== null },
      });
    }).observe({ type: "paint", buffered: true });
  });
  // The browser's very first visit, and one with everything warm.
  for (const visit of ["first", "second"]) {
    requests.length = 0;
    await page.goto("about:blank");
    await page.goto(url);
    const painted = await (await page.waitForFunction(() => (globalThis as { painted?: { hadForm: boolean } }).painted)).jsonValue();
    expect(painted, visit).toEqual({ hadForm: true });
    await page.waitForLoadState("networkidle");
    expect(requests.length, visit).toBeLessThanOrEqual(MOST_REQUESTS);
  }
  expect(troubles).toEqual([]);
  await close();
});
