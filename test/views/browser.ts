// A real browser against the real server: pages that note every error, warning and request that there should not be.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Frame,
  type Locator,
  type Page,
} from "playwright-core";
import { expect } from "vitest";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Nothing of the browser's own goes over the network. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Throws with what to do where there is no browser. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) throw new Error(`no browser at ${CHROMIUM}: apt-get install chromium, or give the path of one in CHROMIUM`);
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET });
}

export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** "console: …", "error: …" and "elsewhere: …"; must stay empty. */
  readonly troubles: string[];
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

/** A page of its own context. Requests to any other origin than `origins` are troubles. */
export async function watchedPage(browser: Browser, origins: readonly string[], options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const [troubles, requests]: [string[], string[]] = [[], []];
  page.on("console", (message) => {
    if (["error", "warning", "assert"].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (/^(data|about|blob):/.test(url)) return;
    requests.push(`${request.method()} ${url}`);
    if (!origins.includes(new URL(url).origin)) troubles.push(`elsewhere: ${url}`);
  });
  return { page, context, troubles, requests, close: () => context.close() };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every rule of axe, best practices too, in the page as it stands and in each of its frames. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(axe);
    const found = await frame.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(document, { iframes: false });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`).join(" | ")}`,
      );
    });
    expect(found, state).toEqual([]);
  }
}

/** How much wider the contents are than the window: more than 0 means that there is something to scroll to. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The disposition that stands beside each level's name, or that of several. */
export async function decisionOf(page: Page | Frame): Promise<string> {
  return (await page.locator(".decision-title").allInnerTexts()).join("\n");
}

/** The row of a fact on the form, by its question. */
export function rowOf(page: Page | Frame, question: string): Locator {
  return page.getByRole("group", { name: question });
}

export function caseAddress(facts: object): string {
  return `#case=${encodeURIComponent(JSON.stringify(facts))}`;
}

/** The article's own patient. */
export const EXAMPLE = JSON.parse(readFileSync("examples/clinical-case.json", "utf8")) as { patient: object; levels: { level: string }[] };

/** Everything given that speaks neither way, but for the posterior wall and the height: what is left open is T12's fate. */
export const ALMOST = {
  patient: {
    ...{ infection: "none", coagulopathy: "none", boneCementAllergy: false, contrastAllergy: false, cordCompression: "none" },
    ...{ severeCardiopulmonaryDisease: false, canLieProne: true, spineSurgeryBackup: true, multipleMyeloma: false },
  },
  levels: [
    {
      ...{ level: "T12", fractured: true, symptomatic: true, painControlled: false, stirSignal: "abnormal", midlinePainReproducible: true },
      ...{ painPattern: ["midline"], burstFracture: false, pedicleExtension: false, nonCancerStenosis: "none" },
      ...{ retropulsedFragmentCanalPercent: 0, intraspinalTumorCanalPercent: 0 },
    },
  ],
};
