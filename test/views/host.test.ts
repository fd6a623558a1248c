// Inside a host: the view comes from the server as a resource, shows a result, calls tools back, and follows theme and size.
import type { Server } from "node:http";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Program } from "../transports/program.ts";
import { decisionOf, expectAccessible, rowOf, startBrowser } from "./browser.ts";
import type { OpenOptions } from "./host/host-page.ts";
import { hostUrl, type Opened, openInHost, serveHost } from "./host/open.ts";

let browser: Browser;
let program: Program;
let host: Server;
beforeAll(async () => {
  [browser, program, host] = await Promise.all([startBrowser(), Program.start(), serveHost()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  host?.close();
});

const open = (options: Partial<OpenOptions> = {}): Promise<Opened> =>
  openInHost(browser, host, program, { tool: "check_contraindications", args: CASE, width: 700, ...options });

const CASE = {
  patient: { infection: "none" },
  levels: [{ level: "L1", fractured: true, symptomatic: true, painControlled: false, stirSignal: "abnormal" }],
};

const decisionIn = (view: Frame): Promise<string> => decisionOf(view);
const showAll = (view: Frame): Promise<void> => view.getByRole("button", { name: "Show everything" }).click();
const change = (page: Page, name: string, value: unknown): Promise<void> =>
  page.evaluate(([key, given]) => (globalThis as unknown as Record<string, (each: unknown) => void>)[key as string]?.(given), [
    name,
    value,
  ] as const);

describe("a decision in a chat", () => {
  it("is shown as it came, decided anew through the host, and told to the model", async () => {
    const { view, noted, page, troubles, close } = await open();
    await expect.poll(() => decisionIn(view)).toMatch(/L1\s+Undetermined/);
    // The work-up for the same facts is asked for beside it.
    await expect.poll(() => view.locator(".steps li").count()).toBe(2);
    expect((await noted()).calls).toEqual([{ name: "plan_workup", arguments: CASE }]);
    await expectAccessible(page, "in a host, in short");
    await showAll(view);
    await expectAccessible(page, "in a host");

    await rowOf(view, "Is the spinal cord or cauda equina compressed").getByRole("button", { name: "with symptoms", exact: true }).click();
    await expect.poll(() => decisionIn(view)).toMatch(/L1\s+Contraindicated/);
    const { calls, told } = await noted();
    const facts = { patient: { infection: "none", cordCompression: "symptomatic" }, levels: CASE.levels };
    expect(calls.slice(1)).toEqual([
      { name: "check_contraindications", arguments: facts },
      { name: "plan_workup", arguments: facts },
    ]);
    await expect.poll(async () => (await noted()).told.length).toBe(1);
    expect(JSON.stringify((await noted()).told[0] ?? told)).toContain("L1: Contraindicated");

    await view.locator(".reason > summary").first().click();
    await expect.poll(() => view.locator(".reason .passages li").count()).toBeGreaterThan(0);
    expect((await noted()).calls.slice(3).map(({ name }) => name)).toEqual(["explain_rule", "read_passages"]);
    expect(troubles).toEqual([]);
    await close();
  });

  it("has a document that asks for nothing, of the type by which hosts know an app", async () => {
    const { noted, requests, close } = await open();
    const { meta, mimeType } = await noted();
    expect(mimeType).toBe("text/html;profile=mcp-app");
    expect(meta).toMatchObject({ ui: { csp: { connectDomains: [], resourceDomains: [] }, prefersBorder: true } });
    // All there is goes through the host's own client.
    expect(requests.filter((each) => !each.startsWith(`POST ${program.url}`) && each !== `GET ${hostUrl(host)}`)).toEqual([]);
    await close();
  });

  it("follows the host's theme and its colours' absence, and says how high it is at any width", async () => {
    const { view, noted, page, troubles, close } = await open({
      context: { theme: "dark", safeAreaInsets: { top: 3, right: 4, bottom: 5, left: 6 } },
    });
    const paper = () => view.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await expect.poll(paper).toBe("rgb(20, 23, 28)");
    expect(await view.evaluate(() => getComputedStyle(document.body).paddingLeft)).toBe("6px");
    await expectAccessible(page, "dark, in a host");
    await change(page, "setContext", { theme: "light" });
    await expect.poll(paper).toBe("rgb(245, 244, 240)");

    const heights = async () => (await noted()).sizes.map(({ height }) => height ?? 0);
    await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
    const wide = (await heights()).at(-1) as number;
    const inner = () =>
      view.evaluate(() => [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]);
    await expect.poll(inner).toEqual([0, 0]);
    await change(page, "setWidth", 340);
    await expect.poll(async () => (await heights()).at(-1)).toBeGreaterThan(wide);
    await expect.poll(inner).toEqual([0, 0]);
    await expectAccessible(page, "narrow, in a host");
    expect(troubles).toEqual([]);
    await close();
  });

  it("ends when the host ends it", async () => {
    const { page, close } = await open();
    expect(await page.evaluate(() => (globalThis as unknown as { teardown: () => Promise<unknown> }).teardown())).toEqual({});
    await close();
  });
});

describe("other results and other hosts", () => {
  it("a comparison opens its own tab", async () => {
    const { view, noted, troubles, close } = await open({ tool: "compare_techniques", args: { patient: { costConcern: true } } });
    await expect.poll(() => view.locator(".for-patient").innerText()).toContain("cost");
    await view.getByRole("button", { name: /^Show all \d+ rows/ }).click();
    await expect.poll(() => view.locator("tbody tr").first().innerText()).toContain("For this patient:");
    expect(await view.getByRole("tab", { name: "Compare" }).getAttribute("aria-selected")).toBe("true");
    expect((await noted()).calls).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it("a host that passes on no data but the text is asked for it", async () => {
    const { view, noted, close } = await open({ textOnly: true });
    await expect.poll(() => decisionIn(view)).toMatch(/L1\s+Undetermined/);
    await expect
      .poll(async () => (await noted()).calls)
      .toEqual([
        { name: "check_contraindications", arguments: CASE },
        { name: "plan_workup", arguments: CASE },
      ]);
    await close();
  });

  it("an error is told in the server's words", async () => {
    const { view, close } = await open({ args: { levels: [{ level: "L1", fractured: false, burstFracture: true }] } });
    await expect.poll(() => view.getByRole("alert").innerText()).toContain("cannot both be true");
    await close();
  });

  it("a host that lets views call no tools still shows the result, and says so when asked", async () => {
    const { view, troubles, close } = await open({ withoutTools: true });
    await expect.poll(() => decisionIn(view)).toMatch(/L1\s+Undetermined/);
    // The studies that the result itself names stand in the place of the work-up.
    expect(await view.locator(".steps").innerText()).toMatch(/What to do next|STIR|Axial/);
    await showAll(view);
    await view.locator(".reason > summary").first().click();
    await expect.poll(() => view.locator(".reason .problem").first().innerText()).toContain("Ask in the chat instead");
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("in the chat", () => {
  const EVERY = ["message", "downloadFile", "fullscreen"] as const;

  it.each([375, 700])("it is 500 px high or less at %d px, with nothing to scroll, whatever is decided", async (width) => {
    const many = ["T8", "T9", "T12", "L1", "L2"].map((level, at) => ({
      level,
      fractured: true,
      heightLossPercent: 20 * at,
      burstFracture: at === 1,
    }));
    for (const options of [{}, { args: { levels: many } }, { tool: "compare_techniques", args: { patient: { costConcern: true } } }]) {
      const { view, noted, page, close } = await open({ width, ...options });
      await view.getByRole("button", { name: /^Show (everything|all)/ }).waitFor();
      await expect.poll(async () => (await noted()).sizes.length).toBeGreaterThan(0);
      await page.waitForTimeout(300);
      const height = (await noted()).sizes.at(-1)?.height ?? 9999;
      expect(height).toBeLessThanOrEqual(500);
      const scrolling = await view.evaluate(
        () =>
          [...document.querySelectorAll("*")].filter(
            (each) => each.scrollHeight > each.clientHeight + 1 && ["auto", "scroll"].includes(getComputedStyle(each).overflowY),
          ).length,
      );
      expect(scrolling).toBe(0);
      await close();
    }
  });

  it("what the host offers is used: a question to the chat, a file, the whole screen", async () => {
    const { view, noted, page, troubles, close } = await open({ offers: EVERY });
    await expect.poll(() => decisionIn(view)).toMatch(/L1\s+Undetermined/);
    await showAll(view);
    await expect.poll(() => view.locator(".form").count()).toBe(1);
    await expect.poll(async () => (await noted()).asked.map(({ what }) => what)).toEqual(["displayMode"]);
    await view.getByRole("button", { name: "Ask in the chat: what next, and why?" }).click();
    await view.getByRole("button", { name: "Save the report" }).click();
    await expect.poll(async () => (await noted()).asked.length).toBe(3);
    const [, asked, saved] = (await noted()).asked;
    expect(JSON.stringify(asked?.params)).toContain("For L1, with the facts as entered in the view: what should be done next, and why?");
    const text = JSON.stringify(saved?.params);
    for (const part of ["text/html", "decision.html", "L1: Undetermined", "What to do next", "Patient:", "not medical advice"])
      expect(text).toContain(part);
    await expectAccessible(page, "on the whole screen");
    await view.getByRole("button", { name: "Leave full screen" }).click();
    await expect.poll(() => view.getByRole("button", { name: "Full screen" }).count()).toBe(1);
    expect(troubles).toEqual([]);
    await close();
  });

  it("a host that offers none of it shows no button for it, and all of the answer", async () => {
    const { view, close } = await open();
    await expect.poll(() => decisionIn(view)).toMatch(/L1\s+Undetermined/);
    await showAll(view);
    expect(await view.getByRole("button", { name: /chat|Save|screen|Print|Copy/ }).count()).toBe(0);
    await expect.poll(() => view.locator(".steps li").count()).toBeGreaterThan(2);
    expect(await view.locator(".fact").count()).toBeGreaterThan(20);
    await close();
  });
});
