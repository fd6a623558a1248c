// check --report in the built program and in a real browser: on paper, in grey, for assistive technology, and with nothing fetched.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PDFDocument } from "pdf-lib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/stdio.ts";
import { expectAccessible, overflow, startBrowser, watchedPage } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "report-"));
const at = (name: string): string => join(folder, name);
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** As a clinic would know them before the procedure: what is relevant is given, some of it is open. */
const THREE_LEVELS = {
  patient: {
    infection: "none",
    coagulopathy: "suspected",
    cordCompression: "none",
    canLieProne: true,
    spineSurgeryBackup: true,
    multipleMyeloma: true,
    fractureCause: "malignant",
  },
  levels: [
    {
      level: "T11",
      fractured: true,
      symptomatic: true,
      painControlled: false,
      midlinePainReproducible: true,
      stirSignal: "abnormal",
      posteriorWall: "disrupted",
      heightLossPercent: 40,
    },
    { level: "T12", fractured: true, symptomatic: false, stirSignal: "normal" },
    {
      level: "L3",
      fractured: true,
      symptomatic: true,
      painControlled: false,
      midlinePainReproducible: true,
      stirSignal: "abnormal",
      pedicleExtension: false,
      heightLossPercent: { max: 30 },
    },
  ],
};
/** Every level, each with much that is told of it. */
const ALL_LEVELS = {
  patient: { infection: "local", canLieProne: false },
  levels: [
    ..."C1 C2 C3 C4 C5 C6 C7 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 L1 L2 L3 L4 L5".split(" ").map((level, index) => ({
      level,
      fractured: true,
      symptomatic: index % 2 === 0,
      burstFracture: index % 3 === 0,
      heightLossPercent: index * 4,
      // Midline pain of a fracture without symptoms would contradict itself; sore muscles beside it do not.
      painPattern: index % 2 === 0 ? ["midline", "radicular"] : ["musculoskeletal"],
    })),
  ],
};

const CASES: [name: string, facts: string, pages: number | undefined][] = [
  // With the work-up and everything that is not known, in letters of 9.5 points.
  ["the article's case", "examples/clinical-case.json", 2],
  ["three levels", at("three.json"), 3],
  ["every level", at("all.json"), undefined],
  ["no level", at("none.json"), 2],
];
writeFileSync(at("three.json"), JSON.stringify(THREE_LEVELS));
writeFileSync(at("all.json"), JSON.stringify(ALL_LEVELS));
writeFileSync(at("none.json"), JSON.stringify({ patient: { infection: "suspected" } }));

async function make(facts: string, name: string): Promise<string> {
  const file = at(`${name.replaceAll(/\W/g, "-")}.html`);
  if (!existsSync(file)) expect(await runCli(["check", facts, "--report", file])).toMatchObject({ code: 0 });
  return file;
}

describe.each(CASES)("of %s", (name, facts, pages) => {
  it(`is right on A4 and on Letter${pages === undefined ? ", however many pages" : `, on ${pages} pages or fewer`}`, async () => {
    const { page, troubles, close } = await watchedPage(browser, ["null"]);
    await page.goto(pathToFileURL(await make(facts, name)).href);
    const body = await page.locator("body").innerText();
    for (const format of ["A4", "Letter"] as const) {
      const printed = await PDFDocument.load(await page.pdf({ format }));
      if (pages === undefined) expect(printed.getPageCount()).toBeGreaterThan(1);
      else expect(printed.getPageCount(), format).toBeLessThanOrEqual(pages);
    }
    // As wide as the paper between its margins: nothing sticks out of it.
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: Math.floor(((210 - 24) / 25.4) * 96), height: 900 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(body).toContain("not medical advice");
    expect(troubles).toEqual([]);
    await close();
  });

  it("is one file that fetches nothing, is accessible, and fits a narrow screen", async () => {
    const { page, troubles, requests, close } = await watchedPage(browser, ["null"], { viewport: { width: 320, height: 700 } });
    const file = await make(facts, name);
    await page.goto(pathToFileURL(file).href);
    await expectAccessible(page, name);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(requests).toEqual([`GET ${pathToFileURL(file).href}`]);
    expect(troubles).toEqual([]);
    await close();
  });
});

it("is set in 9.5 points or more, and merges levels of which the same is told", async () => {
  const { page, close } = await watchedPage(browser, ["null"]);
  writeFileSync(at("two.json"), JSON.stringify({ levels: ["T12", "L1"].map((level) => ({ level, fractured: true })) }));
  await page.goto(pathToFileURL(await make(at("two.json"), "two alike")).href);
  await page.emulateMedia({ media: "print" });
  const sizes = await page
    .locator("body :is(h1, h2, h3, p, li, span, b)")
    .evaluateAll((all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * 0.75));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9.49);
  expect(await page.locator("h3").allInnerTexts()).toEqual([expect.stringContaining("T12, L1: Undetermined")]);
  expect(await page.locator("li", { hasText: /^T12, L1: compression fracture: yes$/ }).count()).toBe(1);
  await close();
});

it("tells the dispositions apart in grey: each drawn level and each sign has its own shape or hatching", async () => {
  const { page, close } = await watchedPage(browser, ["null"]);
  await page.goto(pathToFileURL(await make(at("three.json"), "three levels")).href);
  const drawn = await page.locator(".picture .level[class*='is-']").evaluateAll((levels) =>
    levels.map((level) => ({
      disposition: /is-(\w+)/.exec(level.getAttribute("class") ?? "")?.[1],
      shape: level.querySelector(".sign-outline")?.getAttribute("d"),
      hatched: level.querySelector(".hatched")?.getAttribute("fill"),
    })),
  );
  expect(drawn.map(({ disposition }) => disposition)).toEqual(["undetermined", "contraindicated", "undetermined"]);
  const looks = new Map(drawn.map(({ disposition, shape, hatched }) => [disposition, `${shape} ${hatched}`]));
  expect(new Set(looks.values()).size).toBe(looks.size);
  await close();
});

describe("the command", () => {
  const facts = "examples/clinical-case.json";

  it("prints the decision too, says on stderr where the report is, and gives the same bytes again", async () => {
    const [plain, with1, with2] = [
      await runCli(["check", facts]),
      await runCli(["check", facts, "--report", at("one.html")]),
      await runCli(["check", "--report", at("two.html"), facts]),
    ];
    expect(with1).toMatchObject({ code: 0, stdout: plain.stdout });
    expect(with1.stderr).toBe(`vertebral-augmentation-mcp: the report is in ${at("one.html")}\n`);
    expect(with2.code).toBe(0);
    expect(readFileSync(at("one.html"))).toEqual(readFileSync(at("two.html")));
  });

  it("goes together with --json, whose object is the same", async () => {
    const [plain, both] = [await runCli(["check", facts, "--json"]), await runCli(["check", facts, "--json", "--report", at("json.html")])];
    expect(both).toMatchObject({ code: 0, stdout: plain.stdout });
    expect(readFileSync(at("json.html"), "utf8")).toContain("<!doctype html>");
  });

  it("takes facts from stdin", async () => {
    const ended = await runCli(["check", "-", "--report", at("stdin.html")], JSON.stringify(THREE_LEVELS));
    expect(ended.code).toBe(0);
    expect(readFileSync(at("stdin.html"), "utf8")).toContain("T12: Contraindicated");
  });

  it("replaces a file with --force alone", async () => {
    writeFileSync(at("mine.html"), "mine");
    const refused = await runCli(["check", facts, "--report", at("mine.html")]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("add --force");
    expect(readFileSync(at("mine.html"), "utf8")).toBe("mine");
    expect(await runCli(["check", facts, "--report", at("mine.html"), "--force"])).toMatchObject({ code: 0 });
    expect(readFileSync(at("mine.html"), "utf8")).toContain("<!doctype html>");
  });

  it.each<[name: string, args: string[], says: string]>([
    ["a folder", ["--report", folder], "is a folder"],
    ["the file of facts", ["--report", facts, "--force"], "is the file of facts itself"],
    ["a folder that is not there", ["--report", join(folder, "nowhere", "r.html")], "there is no such folder"],
    ["no name", ["--report"], "--report"],
    ["an empty name", ["--report", ""], "the name of a file"],
    ["--force alone", ["--force"], "--force is for --report"],
  ])("refuses %s, with exit code 1, one line and nothing printed", async (_, args, says) => {
    const ended = await runCli(["check", facts, ...args]);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toMatch(/^vertebral-augmentation-mcp: [^\n]+\n$/);
    expect(ended.stderr).toContain(says);
  });

  it("writes nothing for facts that are wrong", async () => {
    const ended = await runCli(["check", "-", "--report", at("wrong.html")], '{"levels":[{"level":"T99"}]}');
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(existsSync(at("wrong.html"))).toBe(false);
  });

  it("leaves no draft", () => {
    expect(readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
  });
});
