// The page as a reader uses it: the case, two answers that change a level, sources, the other tabs, paper, and back again.
import { readFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Program, TOKEN } from "../transports/program.ts";
import { ALMOST, caseAddress, decisionOf, expectAccessible, startBrowser, type Watched, watchedPage } from "./browser.ts";

let browser: Browser;
let program: Program;
let home: string;
beforeAll(async () => {
  [browser, program] = await Promise.all([startBrowser(), Program.start()]);
  home = new URL("/", program.url).href;
});
/** Servers of single tests: stopped here where a test ended before it did so. */
const others: Program[] = [];
afterAll(async () => {
  await browser?.close();
  await Promise.all([program, ...others].map((each) => each?.stop()));
});

async function open(hash = "", options = {}): Promise<Watched> {
  const watched = await watchedPage(browser, [new URL(home).origin], options);
  await watched.page.goto(home + hash);
  await watched.page.waitForSelector("main");
  return watched;
}

describe("the article's case", () => {
  it("stands there at once, is decided anew with each answer, and comes back after a reload", async () => {
    const { page, troubles, requests, close } = await open();
    expect(await decisionOf(page)).toMatch(/T12\s+Undetermined/);
    expect(await page.locator(".possible").innerText()).toMatch(/Contraindicated.*Not indicated.*Relatively contraindicated.*Indicated/s);
    expect(requests).toEqual([`GET ${home}`]);
    await expectAccessible(page, "the case");

    const compression = page.getByRole("group", {
      name: "Is the spinal cord or cauda equina compressed, with symptoms such as weakness? Pain alone: leave open.",
    });
    await compression.getByRole("button", { name: "without pain or any other symptom" }).click();
    await expect.poll(() => page.locator(".changes").innerText()).toContain("No level’s decision changed");
    await page.getByRole("group", { name: "Is there a local or systemic infection?" }).getByRole("button", { name: "systemic" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Contraindicated/);
    const said = await page.locator(".changes .hidden").allInnerTexts();
    expect(said).toContain("T12: Undetermined, now Contraindicated.");
    await expectAccessible(page, "after two answers");

    await page.reload();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Contraindicated/);
    expect(await page.locator(".decision").innerText()).toContain("Local or systemic infection");

    await page.getByRole("button", { name: "The article's own patient" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Contraindicated/);
    expect(troubles).toEqual([]);
    await close();
  });

  it("shows each finding, after answers, as it does when the same case is opened anew", async () => {
    const { page, troubles, close } = await open(caseAddress({ patient: {}, levels: [{ level: "L1" }] }));
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    const rows = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".finding > summary")].map((row) => {
          const [status, title] = [row.querySelector(".status"), row.querySelector(".finding-title")] as [Element, Element];
          const [look, titleLook, before] = [getComputedStyle(status), getComputedStyle(title), getComputedStyle(status, "::before")];
          const sign = `${before.content === "none" ? "" : before.content.replaceAll('"', "")}${status.textContent}`;
          return [title.textContent, sign, look.color, look.fontWeight, titleLook.color, titleLook.fontWeight].join(" | ");
        }),
      );
    // Of findings that are there and that are not: no infection, and a clotting disorder.
    for (const [question, answer] of [
      ["Is there a local or systemic infection?", "none"],
      ["Is there a coagulopathy (a tendency to bleed, low platelets included), and can it be corrected?", "not correctable"],
    ] as const) {
      const group = page.getByRole("group", { name: question });
      if ((await group.count()) === 0) await page.getByRole("button", { name: /^Show \d+ more/ }).click();
      await group.getByRole("button", { name: answer, exact: true }).click();
      await expect.poll(() => group.count()).toBe(0);
    }
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Contraindicated/);
    const answered = await rows();
    expect(answered.some((row) => row.includes("| ● present |"))).toBe(true);
    expect(answered.some((row) => row.includes("| ○ absent |"))).toBe(true);
    await page.reload();
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Contraindicated/);
    expect(answered).toEqual(await rows());
    expect(troubles).toEqual([]);
    await close();
  });

  it("opens a finding to its row, its passages and how the row is read", async () => {
    const { page, troubles, close } = await open();
    const finding = page.locator(".finding", { hasText: "Tumor takes up more than one third of the canal" });
    await finding.locator("summary").first().click();
    await expect.poll(() => finding.locator(".passages").first().innerText()).toContain("table1.rel.3/");
    expect(await finding.innerText()).toContain("How the row is read");
    expect(await finding.locator(".readings dt").count()).toBeGreaterThan(0);
    await finding.locator(".readings .source summary").first().click();
    await expect.poll(() => finding.locator(".readings .passages").count()).toBeGreaterThan(0);
    await expectAccessible(page, "an open finding");
    expect(troubles).toEqual([]);
    await close();
  });

  it("groups no levels while none is indicated, on the screen and on paper", async () => {
    const { page, close } = await open();
    const besides = page.getByRole("region", { name: "Besides the findings" });
    expect(await besides.innerText()).not.toContain("one procedure may hold");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".sheet").innerText()).not.toContain("one procedure may hold");
    await close();
  });

  it("tells whose it is and which knowledge decided", async () => {
    const { page, close } = await open();
    const foot = await page.locator("footer.foot").innerText();
    for (const part of ["2010", "not medical advice", "JNCCN 2010;8:1095–1102", "digest"]) expect(foot).toContain(part);
    await close();
  });

  it.each([
    [1280, 800],
    [700, 600],
    [360, 640],
  ])("says what it is not before anything else is read, on %d × %d", async (width, height) => {
    const { page, close } = await open("", { viewport: { width, height } });
    const notice = page.getByText("not medical advice").first();
    const [box, tabs] = await Promise.all([notice.boundingBox(), page.getByRole("tablist").boundingBox()]);
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThan(height / 4);
    // Three lines at most, and never in the way of the tabs.
    expect(box?.height).toBeLessThan(60);
    if (width < 500) expect(tabs?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
    await close();
  });
});

describe("questions", () => {
  it("a range counts when it is entered, not while it is set", async () => {
    const { page, troubles, requests, close } = await open(caseAddress(ALMOST));
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await page
      .getByRole("group", { name: "Is the posterior wall of the vertebral body intact?" })
      .getByRole("button", { name: "intact" })
      .click();
    const height = page.getByRole("group", { name: "How much of the vertebral body's height is lost?" });
    await expect.poll(() => height.getByRole("button", { name: "Set a value or a range" }).isDisabled()).toBe(true);
    const before = requests.length;
    await height.getByRole("spinbutton", { name: "At most" }).fill("60");
    await height.getByRole("spinbutton", { name: "At least" }).fill("40");
    await height.getByRole("slider").first().focus();
    await page.keyboard.press("ArrowRight");
    expect(requests.length).toBe(before);
    await height.getByRole("button", { name: "Enter 41 to 60 %" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Indicated/);
    expect(await page.locator(".questions").innerText()).toContain("No further fact can change the decision for T12");
    await expectAccessible(page, "an indicated level");
    expect(troubles).toEqual([]);
    await close();
  });

  it("what is not known is set aside and stays not given", async () => {
    const { page, requests, close } = await open();
    const before = requests.length;
    await page.locator(".questions li").first().getByRole("button", { name: "Not known", exact: true }).click();
    await expect.poll(() => page.locator(".questions li legend").first().innerText()).toContain("infection");
    expect(requests.length).toBe(before);
    expect(page.url()).not.toContain("cordCompression");
    await page.getByRole("button", { name: "Ask again what was not known" }).click();
    await expect.poll(() => page.locator(".questions li legend").first().innerText()).toContain("spinal cord");
    await close();
  });

  it("a list counts when it is entered", async () => {
    const { page, close } = await open(
      caseAddress({ levels: [{ ...ALMOST.levels[0], painPattern: ["midline"] }], patient: ALMOST.patient }),
    );
    await expect.poll(() => decisionOf(page)).toMatch(/T12/);
    await page.locator(".all-facts summary").first().click();
    const pattern = page.getByRole("group", { name: /pain pattern/ });
    await pattern.getByRole("checkbox", { name: "radicular" }).check();
    expect(decodeURIComponent(page.url())).not.toContain("radicular");
    await pattern.getByRole("button", { name: "Enter these 2" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Relatively contraindicated/);
    await close();
  });
});

describe("facts that cannot be", () => {
  it("are told in the words of the page, with the last decision kept and marked", async () => {
    const { page, troubles, close } = await open();
    await page.locator(".all-facts summary").first().click();
    // Of T11, which is known not to be fractured and stands first.
    const burst = page.getByLabel("burst fracture").first();
    await burst.selectOption({ label: "yes" });
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.innerText()).toContain("cannot both be true");
    // In the words of the page, not in those for callers of tools.
    expect(await alert.innerText()).toContain("T11: “compression fracture: no” and “burst fracture: yes” cannot both be true");
    expect(await page.locator("main").innerText()).not.toMatch(/burstFracture|call again|contradiction:/);
    expect(await alert.innerText()).toContain("the decision before the last change");
    expect(await decisionOf(page)).toMatch(/T12\s+Undetermined/);
    const decision = page.locator(".decision");
    expect(await decision.innerText()).toMatch(/^Before the last change/);
    expect(await decision.evaluate((box) => getComputedStyle(box).borderTopStyle)).toBe("dashed");
    // And beside both facts that it names, of that level alone.
    expect(await page.locator(".fact:has(.problem)").count()).toBe(2);
    expect(await burst.getAttribute("aria-invalid")).toBe("true");
    await expectAccessible(page, "a contradiction");
    await alert.getByRole("button", { name: "Undo the last change" }).click();
    await expect.poll(() => alert.count()).toBe(0);
    expect(await decision.innerText()).not.toContain("Before the last change");
    expect(troubles).toEqual([]);
    await close();
  });

  it.each([
    ["no JSON", "#case=%7Bnope", "no case"],
    ["no case", "#case=%5B1%5D", "no case"],
    ["broken encoding", "#case=%E0%A4%A", "no case"],
    ["a fact that there is not", caseAddress({ patient: { infektion: "none" }, levels: [] }), "infektion"],
    ["a level that there is not", caseAddress({ patient: {}, levels: [{ level: "L9" }] }), "L9"],
  ])("an address with %s is told, and the page stands", async (_, hash, words) => {
    const { page, troubles, close } = await open(hash);
    await expect.poll(() => page.getByRole("alert").innerText()).toContain(words);
    await page.getByRole("button", { name: "Blank case" }).click();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("an address that came from elsewhere", () => {
  it("that is no case shows nobody else's decision", async () => {
    const { page, close } = await open("#case=%7Bnope");
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("no case");
    expect(await page.locator("#decision-title").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Print" }).isDisabled()).toBe(true);
    await close();
  });

  it("with facts that cannot be is mended where they stand", async () => {
    const { page, troubles, close } = await open(caseAddress({ levels: [{ level: "L1", fractured: false, fractureAge: "acute" }] }));
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("cannot both be true");
    expect(await page.locator("main").innerText()).not.toContain("No level yet");
    await expectAccessible(page, "an address with a contradiction");
    await page.getByLabel("compression fracture", { exact: true }).selectOption({ label: "yes" });
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it("with misspelt names goes on without them when the reader says so", async () => {
    const { page, close } = await open(caseAddress({ patient: { infektion: "none" }, levels: [{ level: "L1", fractured: true }] }));
    await page.getByRole("button", { name: "Leave out infektion" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    expect(decodeURIComponent(page.url())).not.toContain("infektion");
    await close();
  });
});

describe("several levels", () => {
  it("where one is decided, the way leads on to the next that is open", async () => {
    const patient = { ...ALMOST.patient, infection: "none" };
    const asymptomatic = { level: "T8", fractured: true, symptomatic: false };
    const { page, troubles, close } = await open(caseAddress({ patient, levels: [asymptomatic, { level: "L1" }] }));
    await page.getByRole("button", { name: /^T8/ }).click();
    await expect.poll(() => page.locator(".questions").innerText()).toContain("No further fact can change the decision for T8");
    await expectAccessible(page, "a decided level beside an open one");
    await page.getByRole("button", { name: "Go on with L1" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("questions-title");
    expect(troubles).toEqual([]);
    await close();
  });

  it("what is known of the patient is ticked in the comparison", async () => {
    const { page, close } = await open(caseAddress({ patient: { multipleMyeloma: true }, levels: [] }));
    await page.getByRole("tab", { name: "Compare" }).click();
    await expect.poll(() => page.locator("tbody tr").count()).toBeGreaterThan(5);
    expect(await page.locator(".toggles input:checked").count()).toBe(1);
    await close();
  });
});

it("a remark on the facts stands beside the decision, and on paper", async () => {
  const share = { level: "L1", intraspinalTumorCanalPercent: { min: 33.3, max: 33.3 } };
  const { page, troubles, close } = await open(caseAddress({ patient: {}, levels: [share] }));
  await expect.poll(() => page.locator(".remark").allInnerTexts()).toEqual([expect.stringContaining("33.3 % is taken as exactly 1/3")]);
  await expectAccessible(page, "a remark on the facts");
  expect(await page.locator(".sheet footer").textContent()).toContain("33.3 % is taken as exactly 1/3");
  expect(troubles).toEqual([]);
  await close();
});

describe("a blank case", () => {
  it("begins with a level of the picture, of which nothing is assumed", async () => {
    const { page, troubles, close } = await open();
    await page.getByRole("button", { name: "Blank case" }).click();
    await expect.poll(() => page.locator(".invitation").innerText()).toContain("Choose a level");
    await expectAccessible(page, "a blank case");
    await page.getByRole("option", { name: "L1: not assessed" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    expect(decodeURIComponent(page.url())).toContain('{"patient":{},"levels":[{"level":"L1"}]}');
    await page.getByRole("button", { name: "Remove L1" }).click();
    await expect.poll(() => page.locator(".invitation").count()).toBe(1);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("a blank case, from the patient", () => {
  it("takes the patient's facts before any level, and the level that is added then is decided with them", async () => {
    const { page, troubles, close } = await open();
    await page.getByRole("button", { name: "Blank case" }).click();
    const infection = page.getByLabel("infection", { exact: true });
    await infection.selectOption({ label: "systemic" });
    await expect.poll(() => decodeURIComponent(page.url())).toContain('{"patient":{"infection":"systemic"},"levels":[]}');
    await expect.poll(() => page.locator(".all-facts summary").innerText()).toContain("1 given");
    expect(await infection.isVisible()).toBe(true);
    // What it tells against any level is not kept back until one is named.
    await expect.poll(() => page.locator(".decision").innerText()).toMatch(/^Whatever the level:\s+Contraindicated/);
    expect(await page.locator(".decision").innerText()).toContain("Local or systemic infection");
    expect(await page.locator(".sheet").textContent()).toContain("Whatever the level: Contraindicated.");
    await expectAccessible(page, "a patient without a level");
    await page.getByLabel("Add a level").selectOption("L1");
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Contraindicated/);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("what an answer changed", () => {
  it("is told in words that stand apart: a level that was added, and what is no longer possible", async () => {
    const { page, troubles, close } = await open();
    // Both at once: nothing of the case before is told to have been removed.
    await page.getByRole("button", { name: "Blank case" }).click();
    await page.getByLabel("Add a level").selectOption("L1");
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    expect(await page.locator(".changes").innerText()).not.toContain("removed");
    const seen = async () => (await page.locator(".changes span[aria-hidden]").allTextContents()).map((each) => each.replace(/\s+/g, " "));
    await page.getByLabel("Add a level").selectOption("L2");
    await expect.poll(seen).toEqual(["L2 added: Undetermined"]);
    await page.getByRole("button", { name: /^L1/ }).click();
    await page.getByRole("group", { name: "Is this vertebra fractured?" }).getByRole("button", { name: "No", exact: true }).click();
    await expect.poll(() => page.locator(".possible").innerText()).not.toMatch(/Relatively|Indicated/);
    expect(await seen()).toEqual(["L1 Relatively contraindicated Indicated are no longer possible; still Undetermined"]);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("the other tabs", () => {
  it("compare the techniques, with rows for this patient first", async () => {
    const { page, troubles, close } = await open();
    await page.getByRole("tab", { name: "Compare" }).click();
    const first = page.locator("tbody tr").first();
    await expect.poll(() => first.innerText()).toContain("How it is done");
    await page.getByRole("checkbox", { name: /cost is a concern/ }).check();
    await expect.poll(() => first.innerText()).toContain("For this patient:");
    await first.locator(".source summary").click();
    await expect.poll(() => first.locator(".passages li").count()).toBeGreaterThan(0);
    await expectAccessible(page, "compare");
    expect(troubles).toEqual([]);
    await close();
  });

  it("search by question, telling whether the article answers, and by words, with what matched marked", async () => {
    const { page, troubles, close } = await open();
    await page.getByRole("tab", { name: "Search" }).click();
    await page.getByRole("searchbox").fill("Which MRI sequence shows an acute fracture best?");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".coverage").innerText()).toContain("The article answers this.");
    await expectAccessible(page, "an answered question");
    await page.getByRole("searchbox").fill("What gauge needle for T6?");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".coverage").innerText()).toContain("does not answer");
    await page.getByRole("combobox", { name: "Search by" }).selectOption("words");
    await page.getByRole("searchbox").fill("cord compression");
    await page.getByRole("button", { name: "Search" }).click();
    await expect.poll(() => page.locator("mark").count()).toBeGreaterThan(1);
    expect((await page.locator("mark").allInnerTexts()).join(" ").toLowerCase()).toContain("compression");
    await page.locator(".hits .source summary").first().click();
    await expect.poll(() => page.locator(".hits .source .passages li").count()).toBeGreaterThan(0);
    await expectAccessible(page, "search by words");
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("on paper", () => {
  it.each(["A4", "Letter"])("it is one page of %s with all that a report needs", async (format) => {
    const { page, close } = await open();
    await page.emulateMedia({ media: "print" });
    const sheet = await page.locator(".sheet").innerText();
    for (const part of [
      "T12: Undetermined",
      "Facts as given",
      "STIR signal on MRI: abnormal",
      "Not known",
      "coagulopathy",
      "Sources",
      "digest",
      "not medical advice",
    ]) {
      expect(sheet).toContain(part);
    }
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ format, preferCSSPageSize: true });
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
    await close();
  });

  it("a case of six levels that differ is one page as well", async () => {
    const levels = ["T8", "T9", "T12", "L1", "L2", "L3"].map((level, at) => {
      return {
        ...ALMOST.levels[0],
        level,
        heightLossPercent: { min: 10 * at, max: 10 * at + 25 },
        // One without symptoms, beside whose fracture only muscles hurt: other pain, treated or not, would contradict it.
        ...(at === 1
          ? { symptomatic: false, painControlled: undefined, midlinePainReproducible: false, painPattern: ["musculoskeletal"] }
          : {}),
      };
    });
    const { page, close } = await open(caseAddress({ patient: ALMOST.patient, levels }));
    await expect.poll(() => page.locator(".chip").count()).toBe(6);
    const pdf = await page.pdf({ format: "Letter", preferCSSPageSize: true });
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
    await close();
  });
});

describe("a server that is gone", () => {
  it("is told, the decision stays and is marked", async () => {
    const passing = await Program.start();
    others.push(passing);
    const url = new URL("/", passing.url).href;
    const { page, close } = await watchedPage(browser, [new URL(url).origin]);
    await page.goto(url);
    await passing.stop();
    await page.locator(".questions li").first().getByRole("button", { name: "with symptoms", exact: true }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("Nothing was computed");
    expect(await page.getByRole("alert").innerText()).toContain("the decision before the last change");
    expect(await decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await expectAccessible(page, "a server that is gone");
    await close();
  });
});

describe("a server that wants a token", () => {
  it("that it no longer takes is asked for again, and what was entered is decided then", async () => {
    const guarded = await Program.start([], { MCP_TOKEN: TOKEN });
    others.push(guarded);
    const url = new URL("/", guarded.url).href;
    const { page, close } = await watchedPage(browser, [new URL(url).origin]);
    let isRefused = false;
    await page.route("**/mcp", (route) => (isRefused ? route.fulfill({ status: 401, body: "{}" }) : route.continue()));
    await page.goto(url);
    const enter = async (): Promise<void> => {
      await page.getByLabel("This server answers only with its token").fill(TOKEN);
      await page.getByRole("button", { name: "Use it" }).click();
    };
    await enter();
    isRefused = true;
    await page.locator(".questions li").first().getByRole("button", { name: "with symptoms", exact: true }).click();
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("did not take the token");
    isRefused = false;
    await enter();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Contraindicated/);
    expect(decodeURIComponent(page.url())).toContain('"cordCompression":"symptomatic"');
    await close();
  });

  it("shows the page without one, asks for it, and keeps it nowhere", async () => {
    const guarded = await Program.start([], { MCP_TOKEN: TOKEN });
    others.push(guarded);
    const url = new URL("/", guarded.url).href;
    const { page, context, troubles, requests, close } = await watchedPage(browser, [new URL(url).origin]);
    await page.goto(url);
    expect(await decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await expectAccessible(page, "a token is wanted");
    await page.getByLabel("This server answers only with its token").fill(TOKEN);
    await page.getByRole("button", { name: "Use it" }).click();
    await page.locator(".questions li").first().getByRole("button", { name: "with symptoms", exact: true }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Contraindicated/);
    expect(requests.join()).not.toContain(TOKEN);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
    expect(kept).toBe('[{},{},""]');
    expect(await context.cookies()).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});

it("the built documents are what is measured", () => {
  expect(readFileSync("dist/page.html", "utf8")).toContain('<script type="application/json" id="data">%DATA%</script>');
});
