// The page as the built program serves it, with a browser to open it in: both started before a file's tests, and stopped after them.
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { Program } from "../transports/program.ts";
import { startBrowser, type Watched, watchedPage } from "./browser.ts";

export interface ServedPage {
  /** Of a test, and of nothing before: then there is none yet. */
  readonly browser: () => Browser;
  readonly home: () => string;
  /** The page at "#…", gone to and no more. */
  readonly visit: (hash?: string, options?: BrowserContextOptions) => Promise<Watched>;
  /** The same, once it is drawn. */
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<Watched>;
}

export function servedPage(): ServedPage {
  let browser: Browser;
  let program: Program;
  beforeAll(async () => {
    [browser, program] = await Promise.all([startBrowser(), Program.start()]);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });
  const home = (): string => new URL("/", program.url).href;
  const visit: ServedPage["visit"] = async (hash = "", options = {}) => {
    const watched = await watchedPage(browser, [new URL(home()).origin], options);
    await watched.page.goto(home() + hash);
    return watched;
  };
  return {
    browser: () => browser,
    home,
    visit,
    open: async (hash, options) => {
      const watched = await visit(hash, options);
      await watched.page.waitForSelector("main");
      return watched;
    },
  };
}
