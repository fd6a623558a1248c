// npm run screenshots: pictures of the page, in both themes and narrow, in a host and on paper → docs/images/*.png. To be looked at.
import { mkdirSync, statSync } from "node:fs";
import type { Page } from "playwright-core";
import { Program } from "../test/transports/program.ts";
import { caseAddress, startBrowser, watchedPage } from "../test/views/browser.ts";
import { openInHost, serveHost } from "../test/views/host/open.ts";

const FOLDER = "docs/images";
const MOST_BYTES = 200_000;

/** Five levels that differ, so that every sign is seen. */
const CASE = {
  patient: {
    ...{ infection: "none", coagulopathy: "none", boneCementAllergy: false, contrastAllergy: false, cordCompression: "none" },
    ...{ severeCardiopulmonaryDisease: false, canLieProne: true, spineSurgeryBackup: true, multipleMyeloma: false },
  },
  levels: [
    { ...like(), level: "T8", burstFracture: true },
    // Without symptoms; beside it only muscles hurt.
    {
      ...like(),
      level: "T11",
      symptomatic: false,
      painControlled: undefined,
      midlinePainReproducible: false,
      painPattern: ["musculoskeletal"],
    },
    { ...like(), level: "T12" },
    { level: "L1", fractured: true, symptomatic: true, painControlled: false, stirSignal: "abnormal", painPattern: ["midline"] },
    { ...like(), level: "L3", fractureAge: "chronic", stirSignal: "normal", boneScan: "normal" },
  ],
};

/** The question that the page is for: what next, and why? */
const TASK = {
  patient: { multipleMyeloma: true },
  levels: ["T12", "L1"].map((level) => ({ level, fractured: true, stirSignal: "not_done" })),
};

function like() {
  return {
    ...{
      fractured: true,
      symptomatic: true,
      painControlled: false,
      stirSignal: "abnormal",
      midlinePainReproducible: true,
      painPattern: ["midline"],
    },
    ...{ posteriorWall: "intact", burstFracture: false, pedicleExtension: false, nonCancerStenosis: "none" },
    ...{ retropulsedFragmentCanalPercent: 0, intraspinalTumorCanalPercent: 0, heightLossPercent: 40 },
  };
}

mkdirSync(FOLDER, { recursive: true });
const [browser, program, host] = await Promise.all([startBrowser(), Program.start(), serveHost()]);
try {
  const url = new URL("/", program.url).href;
  const shot = async (name: string, options: Parameters<typeof watchedPage>[2], go: (page: Page) => Promise<unknown>): Promise<void> => {
    const { page, close } = await watchedPage(browser, [new URL(url).origin], options);
    await page.goto(url + caseAddress(name === "page-print" ? CASE : TASK));
    await page.locator(".steps").waitFor();
    await go(page);
    // The ring of what was pressed last says nothing here.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await close();
  };
  const atOnce = async (): Promise<void> => undefined;
  await shot("page", { viewport: { width: 1150, height: 640 } }, atOnce);
  await shot("page-dark", { viewport: { width: 1150, height: 640 }, colorScheme: "dark" }, atOnce);
  await shot("page-narrow", { viewport: { width: 360, height: 740 } }, atOnce);
  await shot("page-print", { viewport: { width: 730, height: 840 } }, (page) => page.emulateMedia({ media: "print" }));

  const inHost = await openInHost(browser, host, program, { tool: "check_contraindications", args: CASE, width: 720 });
  await inHost.view.locator(".steps").waitFor();
  await inHost.view.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await inHost.page.screenshot({ path: `${FOLDER}/in-host.png`, clip: { x: 0, y: 0, width: 760, height: 600 } });
  await inHost.close();
} finally {
  await browser.close();
  await program.stop();
  host.close();
}
for (const name of ["page", "page-dark", "page-narrow", "page-print", "in-host"]) {
  const { size } = statSync(`${FOLDER}/${name}.png`);
  process.stdout.write(`${FOLDER}/${name}.png: ${size} bytes\n`);
  if (size > MOST_BYTES) process.exitCode = 1;
}
