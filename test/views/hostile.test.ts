// Hostile texts, in facts and in results: they show as text, do nothing, and leave the layout as it is.
import type { Server } from "node:http";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callTool } from "../../src/mcp/tool.ts";
import { checkContraindications } from "../../src/mcp/tools/check-contraindications.ts";
import { viewData } from "../../src/mcp/views/data.ts";
import { fillTemplate } from "../../src/mcp/views/template.ts";
import { service } from "../support/base.ts";
import { Program } from "../transports/program.ts";
import { caseAddress, decisionOf, startBrowser, type Watched, watchedPage } from "./browser.ts";
import { openInHost, serveHost } from "./host/open.ts";

const HOSTILE: [string, string][] = [
  ["an element", '<img src=x onerror="alert(1)"><b id="injected">bold</b>'],
  ["a script", "</script><script>alert(1)</script>"],
  ["a very long word", "W".repeat(4000)],
  ["right-to-left text", "\u202eתקיפה של العمود\u202d"],
  ["a NUL and other controls", "a\u0000b\u0007c\u001b[31m"],
  ["a template", "#{alert(1)} {{constructor.constructor('alert(1)')()}}"],
];

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

/** Nothing was made an element, nothing ran, and nothing sticks out. */
async function expectHarmless({ page, troubles }: Watched, inside: Page | Frame = page): Promise<void> {
  expect(await inside.locator("#injected").count()).toBe(0);
  expect(await inside.locator("img").count()).toBe(0);
  expect(await inside.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(troubles).toEqual([]);
}

describe.each(HOSTILE)("%s", (_, text) => {
  it("as a fact, a value and a level in the address", async () => {
    for (const facts of [
      { patient: { [text]: true }, levels: [] },
      { patient: { infection: text }, levels: [] },
      { patient: {}, levels: [{ level: text }] },
    ]) {
      const url = new URL("/", program.url).href;
      const watched = await watchedPage(browser, [new URL(url).origin]);
      await watched.page.goto(url + caseAddress(facts));
      await expect.poll(() => watched.page.getByRole("alert").count()).toBe(1);
      for (const width of [1280, 320]) {
        await watched.page.setViewportSize({ width, height: 800 });
        await expectHarmless(watched);
      }
      await watched.close();
    }
  });

  it("as a question to search for", async () => {
    const url = new URL("/", program.url).href;
    const watched = await watchedPage(browser, [new URL(url).origin], { viewport: { width: 320, height: 700 } });
    await watched.page.goto(url);
    await watched.page.getByRole("tab", { name: "Search" }).click();
    await watched.page.getByRole("searchbox").fill(text);
    await watched.page.keyboard.press("Enter");
    await expect.poll(() => watched.page.locator(".coverage, .problem").count()).toBeGreaterThan(0);
    await expectHarmless(watched);
    await watched.close();
  });

  it("in every place of a result that a host passes on", async () => {
    const { output } = callTool(checkContraindications, { levels: [{ level: "L1", fractured: true, burstFracture: true }] }, service());
    const kept = new Set(["disposition", "possible", "couldBecome", "kind", "status", "reason", "fact", "rule", "L1"]);
    const spoilt = JSON.parse(JSON.stringify(output), function (this: unknown, key: string, value: unknown) {
      return typeof value === "string" && !kept.has(key) && !kept.has(value) && !Array.isArray(this) ? `${value} ${text}` : value;
    });
    for (const level of spoilt.levels) level.level = "L1";
    for (const tension of ["x"]) spoilt.tensions.push({ id: tension, text, passages: [text] });
    const opened = await openInHost(browser, host, program, {
      tool: "check_contraindications",
      args: { levels: [{ level: "L1" }] },
      result: { content: [{ type: "text", text }], structuredContent: spoilt },
      width: 700,
    });
    await expect.poll(() => decisionOf(opened.view)).toMatch(/L1/);
    expect(await opened.view.locator("body").textContent()).toContain(text);
    await expectHarmless(opened, opened.view);
    await opened.close();
  });
});

describe("results of no known form", () => {
  it.each([
    ["nothing in it", {}],
    ["levels that are none", { levels: [null, 7, "x"], ask: [], facts: {} }],
    ["levels without findings", { levels: [{ level: "L1", disposition: "nonsense", possible: [] }] }],
    ["numbers for texts", { levels: [{ level: 1, disposition: 2, possible: 3, findings: 4, unknown: 5 }], ask: 6 }],
    ["aspects that are none", { aspects: [null] }],
    ["hits that are none", { hits: [{}], total: "many" }],
  ])("%s: the view says so and stands", async (_, structuredContent) => {
    const opened = await openInHost(browser, host, program, {
      tool: "check_contraindications",
      args: {},
      result: { content: [], structuredContent },
      width: 700,
    });
    await expect.poll(() => opened.view.getByRole("alert").count()).toBeGreaterThan(0);
    expect(opened.troubles).toEqual([]);
    await opened.close();
  });
});

it("data that would end its element, or begin another, stays data", () => {
  const data = viewData(service(), "1.0.0");
  const hostile = {
    ...data,
    guideline: { ...data.guideline, title: "</title><script>alert(1)</script>", notices: ["</script><!-- $& $1"] },
  };
  const document = fillTemplate('<title>%TITLE%</title><script type="application/json" id="data">%DATA%</script>', hostile);
  expect(document.match(/<\/script>/g)).toHaveLength(1);
  expect(document).not.toContain("<!--");
  const island = /id="data">(.*)<\/script>/s.exec(document)?.[1] ?? "";
  expect(JSON.parse(island)).toEqual(JSON.parse(JSON.stringify(hostile)));
});
