// Inside a host: the view comes from the server as a resource, shows a result, calls tools back, and follows theme and size.
import type { Server } from "node:http";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Program } from "../transports/program.ts";
import { expectAccessible, startBrowser } from "./browser.ts";
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

const decisionIn = (view: Frame): Promise<string> => view.locator("#decision-title").innerText();
const change = (page: Page, name: string, value: unknown): Promise<void> =>
  page.evaluate(([key, given]) => (globalThis as unknown as Record<string, (each: unknown) => void>)[key as string]?.(given), [
    name,
    value,
  ] as const);

describe("a decision in a chat", () => {
  it("is shown as it came, decided anew through the host, and told to the model", async () => {
    const { view, noted, page, troubles, close } = await open();
    await expect.poll(() => decisionIn(view)).toMatch(/L1\s+Undetermined/);
    expect((await noted()).calls).toEqual([]);
    await expectAccessible(page, "in a host");

    const compression = view.getByRole("group", {
      name: "Is the spinal cord or cauda equina compressed, with symptoms such as weakness? Pain alone: leave open.",
    });
    await compression.getByRole("button", { name: "with symptoms", exact: true }).click();
    await expect.poll(() => decisionIn(view)).toMatch(/L1\s+Contraindicated/);
    const { calls, told } = await noted();
    expect(calls).toEqual([
      {
        name: "check_contraindications",
        arguments: { patient: { infection: "none", cordCompression: "symptomatic" }, levels: CASE.levels },
      },
    ]);
    await expect.poll(async () => (await noted()).told.length).toBe(1);
    expect(JSON.stringify((await noted()).told[0] ?? told)).toContain("L1: Contraindicated");

    await view.locator(".finding summary").first().click();
    await expect.poll(() => view.locator(".finding .passages li").count()).toBeGreaterThan(0);
    expect((await noted()).calls.map(({ name }) => name).sort()).toEqual(["check_contraindications", "explain_rule", "read_passages"]);
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
    await expect.poll(() => view.locator("tbody tr").first().innerText()).toContain("For this patient:");
    expect(await view.getByRole("tab", { name: "Compare" }).getAttribute("aria-selected")).toBe("true");
    expect((await noted()).calls).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });

  it("a host that passes on no data but the text is asked for it", async () => {
    const { view, noted, close } = await open({ textOnly: true });
    await expect.poll(() => decisionIn(view)).toMatch(/L1\s+Undetermined/);
    expect((await noted()).calls).toEqual([{ name: "check_contraindications", arguments: CASE }]);
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
    await view.locator(".finding summary").first().click();
    await expect.poll(() => view.locator(".finding .problem").first().innerText()).toContain("Ask in the chat instead");
    expect(troubles).toEqual([]);
    await close();
  });
});
