// How soon the page paints its decision after the response, beside a page of one line in the same browser: medians and their ratio.
// Usage: npm run build && npx tsx tools/measure/first-paint.ts [VISITS]; needs Chromium.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { Program } from "../../test/transports/program.ts";
import { startBrowser } from "../../test/views/browser.ts";
import { median } from "./speed.ts";

const [visits = "21"] = process.argv.slice(2);
const BARE =
  '<!doctype html><html lang="en"><head><title>Bare</title><link rel="icon" href="data:,"></head><body><h2>Bare</h2></body></html>';

/** Milliseconds from the first byte of the response to the first contentful paint. */
async function painted(page: Page, url: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(url);
  const handle = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return paint === undefined || navigation === undefined ? undefined : paint.startTime - navigation.responseStart;
  });
  return (await handle.jsonValue()) as number;
}

const bare = createServer((_, res) => res.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(BARE));
await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
const [browser, program] = await Promise.all([startBrowser(), Program.start(["--rate", "0"])]);
try {
  const page = await browser.newPage();
  const urls = [new URL("/", program.url).href, `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`] as const;
  const times: [number[], number[]] = [[], []];
  for (let visit = 0; visit < Number(visits); visit += 1) {
    // By turns, so that what else the machine does falls on both.
    times[0].push(await painted(page, urls[0]));
    times[1].push(await painted(page, urls[1]));
  }
  const [own, other] = [median(times[0]), median(times[1])];
  process.stdout.write(
    `first paint after the response, ${visits} visits: the page ${own.toFixed(0)} ms, a page of one line ${other.toFixed(0)} ms, ratio ${(own / other).toFixed(1)}\n`,
  );
} finally {
  await browser.close();
  await program.stop();
  bare.close();
}
