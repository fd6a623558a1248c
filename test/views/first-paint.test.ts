// How soon the page shows the decision: within 300 ms of the response, with one request; and what its documents weigh.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { viewData } from "../../src/mcp/views/data.ts";
import { fillTemplate } from "../../src/mcp/views/template.ts";
import { service } from "../support/base.ts";
import { Program } from "../transports/program.ts";
import { startBrowser, watchedPage } from "./browser.ts";

const MOST_MS = 300;
const MOST_REQUESTS = 2;
const VISITS = 7;
const MOST_BYTES = 150 * 1024;

let browser: Browser;
let program: Program;
beforeAll(async () => {
  [browser, program] = await Promise.all([startBrowser(), Program.start()]);
});
afterAll(async () => {
  await browser.close();
  await program.stop();
});

interface Painted {
  readonly afterResponse: number;
  readonly hadDecision: boolean;
}

// Each try measures anew: the tests beside it can take both of a small machine's processors for the length of one.
it(`the decision is painted within ${MOST_MS} ms of the response, with at most ${MOST_REQUESTS} requests`, { retry: 3 }, async () => {
  const url = new URL("/", program.url).href;
  const { page, requests, troubles, close } = await watchedPage(browser, [new URL(url).origin]);
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const paint = list.getEntries().find(({ name }) => name === "first-contentful-paint");
      const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      if (paint === undefined || navigation === undefined) return;
      const hadDecision = document.querySelector(".decision h2") !== null;
      Object.assign(globalThis, { painted: { afterResponse: paint.startTime - navigation.responseStart, hadDecision } });
    }).observe({ type: "paint", buffered: true });
  });
  const times: number[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    requests.length = 0;
    await page.goto("about:blank");
    await page.goto(url);
    const painted = (await (await page.waitForFunction(() => (globalThis as { painted?: Painted }).painted)).jsonValue()) as Painted;
    expect(painted.hadDecision).toBe(true);
    await page.waitForLoadState("networkidle");
    expect(requests.length).toBeLessThanOrEqual(MOST_REQUESTS);
    times.push(Math.round(painted.afterResponse));
  }
  expect(troubles).toEqual([]);
  await close();
  process.stdout.write(`first paint after the response: ${times.join(", ")} ms\n`);
  // The median of all visits, the browser's very first among them: other work on the machine can hold up any one.
  expect(times.sort((one, other) => one - other)[(VISITS - 1) / 2]).toBeLessThanOrEqual(MOST_MS);
});

it.each(["page", "app"])(`%s.html with all its data weighs at most ${MOST_BYTES} bytes, gzipped`, (name) => {
  const filled = fillTemplate(readFileSync(`dist/${name}.html`, "utf8"), viewData(service(), "0.0.0"));
  const bytes = gzipSync(filled, { level: 9 }).length;
  process.stdout.write(`${name}.html: ${bytes} bytes gzipped\n`);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});
