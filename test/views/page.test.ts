// The page as a reader uses it: the case, two answers that change a level, sources, the other tabs, paper, and back again.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { Program, TOKEN } from "../transports/program.ts";
import { ALMOST, caseAddress, decisionOf, EXAMPLE, expectAccessible, rowOf, watchedPage } from "./browser.ts";
import { servedPage } from "./served.ts";

const { browser, open } = servedPage();
/** Servers of single tests: stopped here where a test ended before it did so. */
const others: Program[] = [];
afterAll(async () => {
  await Promise.all(others.map((each) => each.stop()));
});

const TO_CORD = "Is the spinal cord or cauda equina compressed, with symptoms such as weakness? Pain alone: leave open.";
const answer = (page: Page, question: string, name: string): Promise<void> =>
  rowOf(page, question).getByRole("button", { name, exact: true }).click();

describe("the article's case", () => {
  it("is decided anew with each answer, level by level, and comes back after a reload", async () => {
    const { page, troubles, close } = await open(caseAddress(EXAMPLE));
    await expect.poll(() => decisionOf(page)).toMatch(/T11\s+Undetermined\nT12\s+Undetermined/);
    const [t11, t12] = await page.locator(".decision").allInnerTexts();
    expect(t11).toContain("It can only come out as contraindicated or not indicated. Either way there is no treatment by the table.");
    // An indication that is not met is called so: it is no reason against.
    expect(t11).toMatch(/Indication not met:\s+Acute or subacute fracture/);
    expect(t12).toContain("Nothing is excluded yet.");
    await expectAccessible(page, "the case");

    await answer(page, TO_CORD, "without pain or any other symptom");
    await expect.poll(() => page.locator(".changes").innerText()).toContain("Noted; no decision changed.");
    await answer(page, "Is there a local or systemic infection?", "systemic");
    await expect.poll(() => decisionOf(page)).toMatch(/T11, T12\s+Contraindicated|T11\s+Contraindicated\nT12\s+Contraindicated/);
    expect(await page.locator(".changes").innerText()).toContain("Undetermined, now Contraindicated.");
    await expectAccessible(page, "after two answers");

    await page.reload();
    await expect.poll(() => page.locator(".decision").first().innerText()).toContain("Local or systemic infection");
    expect(troubles).toEqual([]);
    await close();
  });

  it("undoes one step after the other", async () => {
    const { page, close } = await open(caseAddress(EXAMPLE));
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await answer(page, "Is there a local or systemic infection?", "systemic");
    await expect.poll(() => decisionOf(page)).toMatch(/Contraindicated/);
    await answer(page, TO_CORD, "with symptoms");
    await expect.poll(() => decodeURIComponent(page.url())).toContain('"cordCompression":"symptomatic"');
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.click();
    await undo.click();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    expect(await undo.isDisabled()).toBe(true);
    await close();
  });

  it("shows each finding, after answers, as it does when the same case is opened anew", async () => {
    const { page, troubles, close } = await open(caseAddress({ patient: {}, levels: [{ level: "L1" }] }));
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    await page.locator(".every-row > summary").click();
    const rows = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".finding > summary")].map((row) => {
          const [status, title] = [row.querySelector(".status"), row.querySelector(".finding-title .link")] as [Element, Element];
          const [look, titleLook] = [getComputedStyle(status), getComputedStyle(title)];
          return [title.textContent, status.textContent, look.color, look.fontWeight, titleLook.color, titleLook.fontWeight].join(" | ");
        }),
      );
    // Of findings that are there and that are not: no infection, and a clotting disorder.
    await answer(page, "Is there a local or systemic infection?", "none");
    await answer(page, "Is there a coagulopathy (a tendency to bleed", "not correctable");
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Contraindicated/);
    const answered = await rows();
    expect(answered.some((row) => row.includes("| ● present |"))).toBe(true);
    expect(answered.some((row) => row.includes("| ○ absent |"))).toBe(true);
    await page.reload();
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Contraindicated/);
    await page.locator(".every-row > summary").click();
    await expect.poll(() => page.locator(".finding").count()).toBe(19);
    expect(answered).toEqual(await rows());
    expect(troubles).toEqual([]);
    await close();
  });

  it("opens a finding, which looks like a link, to its row, its passages and how the row is read", async () => {
    const { page, troubles, close } = await open(caseAddress(EXAMPLE));
    await page.locator(".every-row > summary").last().click();
    const finding = page.locator(".finding", { hasText: "Tumor in more than one third of the canal" });
    const link = finding.locator(".link").first();
    expect(await link.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe("underline");
    await finding.locator("summary").first().click();
    await expect.poll(() => finding.locator(".passages").first().innerText()).toContain("Table 1, relative 3 table1.rel.3");
    expect(await finding.innerText()).toContain("How the row is read");
    expect(await finding.locator(".readings dt").count()).toBeGreaterThan(0);
    await finding.locator(".readings .source summary").first().click();
    await expect.poll(() => finding.locator(".readings .passages").count()).toBeGreaterThan(0);
    await expectAccessible(page, "an open finding");
    expect(troubles).toEqual([]);
    await close();
  });

  it("groups no levels while none is indicated, on the screen and on paper", async () => {
    const { page, close } = await open(caseAddress(EXAMPLE));
    const besides = page.getByRole("region", { name: "Besides the decision" });
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

describe("the form", () => {
  it("a quantity counts when it is entered, not while it is typed", async () => {
    const { page, troubles, requests, close } = await open(caseAddress(ALMOST));
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await answer(page, "Is the posterior wall of the vertebral body intact?", "intact");
    await expect.poll(() => decodeURIComponent(page.url())).toContain("posteriorWall");
    const height = rowOf(page, "How much of the vertebral body's height is lost?");
    const before = requests.length;
    await height.getByRole("textbox").pressSequentially("40 - 60");
    expect(requests.length).toBe(before);
    await page.keyboard.press("Enter");
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Indicated/);
    expect(await height.innerText()).toContain("40 to 60 %");
    expect(await page.locator(".ask-next").innerText()).toContain("No further fact can change a decision");
    await expectAccessible(page, "an indicated level");
    expect(troubles).toEqual([]);
    await close();
  });

  it("an answer may be taken back: it is not known then, and not no", async () => {
    const { page, close } = await open(caseAddress(ALMOST));
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await page.getByRole("button", { name: "Not known: take back infection" }).click();
    await expect.poll(() => decodeURIComponent(page.url())).not.toContain("infection");
    expect(await rowOf(page, "Is there a local or systemic infection?").locator("[aria-pressed=true]").count()).toBe(0);
    await close();
  });

  it("what is ticked of a list counts, and nothing ticked is not known", async () => {
    const { page, close } = await open(
      caseAddress({ levels: [{ ...ALMOST.levels[0], painPattern: ["midline"] }], patient: ALMOST.patient }),
    );
    await expect.poll(() => decisionOf(page)).toMatch(/T12/);
    const pattern = rowOf(page, "Where is the pain felt");
    await pattern.getByRole("checkbox", { name: "radicular" }).check();
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Relatively contraindicated/);
    // Later than a double click would be.
    await page.waitForTimeout(700);
    await pattern.getByRole("checkbox", { name: "radicular" }).uncheck();
    await pattern.getByRole("checkbox", { name: "midline", exact: true }).uncheck();
    await expect.poll(() => decodeURIComponent(page.url())).not.toContain("painPattern");
    await close();
  });

  it("a question to ask next leads to its row, and into it", async () => {
    const { page, close } = await open(caseAddress(EXAMPLE));
    await expect.poll(() => page.locator(".ask-next ol li").count()).toBe(3);
    await page.locator(".ask-next ol button").first().click();
    const focused = () => page.evaluate(() => document.activeElement?.closest("fieldset")?.id);
    expect(await focused()).toBe("fact-cordCompression");
    const box = await page.locator("#fact-cordCompression").boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
    // Everything else that is not known is named too, also what could change nothing by itself.
    await page.locator(".not-known > summary").click();
    await expect.poll(() => page.locator(".not-known li").allInnerTexts()).toContain("severe cardiopulmonary disease");
    await close();
  });
});

describe("facts that cannot be", () => {
  it("are told in the words of the page, with the last decision kept and marked", async () => {
    const { page, troubles, close } = await open(caseAddress(EXAMPLE));
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    // Of T11, which is known not to be fractured.
    const burst = rowOf(page, "Is it a burst fracture?");
    await burst.getByRole("button", { name: /^differs by level/ }).click();
    await burst.locator(".of-level", { hasText: "T11" }).getByRole("button", { name: "Yes" }).click();
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.innerText()).toContain("cannot both be true");
    // In the words of the page, not in those for callers of tools.
    expect(await alert.innerText()).toContain("T11: “compression fracture: no” and “burst fracture: yes” cannot both be true");
    expect(await page.locator("main").innerText()).not.toMatch(/burstFracture|call again|contradiction:/);
    expect(await alert.innerText()).toContain("the decision before the last change");
    expect(await decisionOf(page)).toMatch(/T12\s+Undetermined/);
    const decision = page.locator(".decision").first();
    expect(await decision.innerText()).toMatch(/^Before the last change/);
    expect(await decision.evaluate((box) => getComputedStyle(box).borderTopStyle)).toBe("dashed");
    // And beside both facts that it names.
    expect(await page.locator(".fact:has(.problem)").count()).toBe(2);
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
    await page.getByRole("button", { name: "Start blank" }).click();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("an address that came from elsewhere", () => {
  it("that is no case shows nobody else's decision", async () => {
    const { page, close } = await open("#case=%7Bnope");
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("no case");
    expect(await page.locator(".decision").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Print" }).isDisabled()).toBe(true);
    await close();
  });

  it("with facts that cannot be is mended where they stand", async () => {
    const { page, troubles, close } = await open(caseAddress({ levels: [{ level: "L1", fractured: false, fractureAge: "acute" }] }));
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("cannot both be true");
    expect(await page.locator("main").innerText()).not.toContain("No level yet");
    await expectAccessible(page, "an address with a contradiction");
    await answer(page, "Is this vertebra fractured?", "Yes");
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
  it("that are equal stand together, and those that are not each by itself", async () => {
    const asymptomatic = { level: "T8", fractured: true, symptomatic: false };
    const levels = [asymptomatic, { level: "L1" }, { level: "L2" }];
    const { page, troubles, close } = await open(caseAddress({ patient: ALMOST.patient, levels }));
    await expect.poll(() => decisionOf(page)).toMatch(/^T8\s+Contraindicated\nL1, L2\s+Undetermined$/);
    expect(await page.locator(".steps").innerText()).toMatch(/Ruled out already[^:]*: T8/);
    await expectAccessible(page, "a decided level beside open ones");
    // A press on a level of the picture leads to what is told of it.
    await page.getByRole("option", { name: "T8: Contraindicated" }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("T8");
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

describe("a blank page", () => {
  it("begins with a level of the picture, of which nothing is assumed", async () => {
    const { page, troubles, close } = await open();
    await expect.poll(() => page.locator(".invitation").innerText()).toContain("Name the levels");
    await expectAccessible(page, "a blank page");
    await page.getByRole("option", { name: "L1: not assessed" }).click();
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    expect(decodeURIComponent(page.url())).toContain('{"patient":{},"levels":[{"level":"L1"}]}');
    await page.getByRole("button", { name: "Remove L1" }).click();
    await expect.poll(() => page.locator(".invitation").count()).toBe(1);
    expect(troubles).toEqual([]);
    await close();
  });

  it("takes the patient's facts before any level, and the level that is added then is decided with them", async () => {
    const { page, troubles, close } = await open();
    await answer(page, "Is there a local or systemic infection?", "systemic");
    await expect.poll(() => decodeURIComponent(page.url())).toContain('{"patient":{"infection":"systemic"},"levels":[]}');
    // What it tells against any level is not kept back until one is named.
    await expect.poll(() => page.locator(".decision").innerText()).toMatch(/^Whatever the level:\s+Contraindicated/);
    expect(await page.locator(".decision").innerText()).toContain("Local or systemic infection");
    expect(await page.locator(".sheet").textContent()).toContain("Whatever the level: Contraindicated.");
    await expectAccessible(page, "a patient without a level");
    await page.getByLabel("Add a level from the list").selectOption("L1");
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Contraindicated/);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("what an answer changed", () => {
  it("is told in words that stand apart: levels that were added, and what is no longer possible", async () => {
    const { page, troubles, close } = await open();
    await page.getByLabel("Add a level from the list").selectOption("L1");
    await expect.poll(() => decisionOf(page)).toMatch(/L1\s+Undetermined/);
    const said = () => page.locator(".changes li").allInnerTexts();
    await page.getByLabel("Add a level from the list").selectOption("L2");
    await expect.poll(said).toEqual(["L2 added: Undetermined."]);
    await answer(page, "Is this vertebra fractured?", "No");
    await expect.poll(said).toEqual(["L1, L2: Relatively contraindicated, Indicated are no longer possible; still Undetermined."]);
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
    await first.locator(".source summary").first().click();
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
    // Nearest passages are announced where there are some, and only there.
    const [nearest, hits] = [await page.locator(".coverage").innerText(), await page.locator(".hits > li").count()];
    expect(nearest.includes("The nearest passages follow")).toBe(hits > 0);
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

describe("a server that is gone", () => {
  it("is told, the decision stays and is marked", async () => {
    const passing = await Program.start();
    others.push(passing);
    const url = new URL("/", passing.url).href;
    const { page, close } = await watchedPage(browser(), [new URL(url).origin]);
    await page.goto(url + caseAddress(EXAMPLE));
    await expect.poll(() => decisionOf(page)).toMatch(/T12\s+Undetermined/);
    await passing.stop();
    await answer(page, TO_CORD, "with symptoms");
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("The server did not answer. Nothing was computed.");
    expect(await page.getByRole("button", { name: "Try again" }).isVisible()).toBe(true);
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
    const { page, close } = await watchedPage(browser(), [new URL(url).origin]);
    let isRefused = false;
    await page.route("**/mcp", (route) => (isRefused ? route.fulfill({ status: 401, body: "{}" }) : route.continue()));
    await page.goto(url);
    const enter = async (): Promise<void> => {
      await page.getByLabel("This server answers only with its token").fill(TOKEN);
      await page.getByRole("button", { name: "Use it" }).click();
    };
    await enter();
    isRefused = true;
    await answer(page, TO_CORD, "with symptoms");
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("did not take the token");
    isRefused = false;
    await enter();
    await expect.poll(() => page.locator(".decision").innerText()).toMatch(/Whatever the level:\s+Contraindicated/);
    expect(decodeURIComponent(page.url())).toContain('"cordCompression":"symptomatic"');
    await close();
  });

  it("shows the page without one, asks for it, and keeps it nowhere", async () => {
    const guarded = await Program.start([], { MCP_TOKEN: TOKEN });
    others.push(guarded);
    const url = new URL("/", guarded.url).href;
    const { page, context, troubles, requests, close } = await watchedPage(browser(), [new URL(url).origin]);
    await page.goto(url);
    expect(await page.locator(".form").isVisible()).toBe(true);
    await expectAccessible(page, "a token is wanted");
    await page.getByLabel("This server answers only with its token").fill(TOKEN);
    await page.getByRole("button", { name: "Use it" }).click();
    await answer(page, TO_CORD, "with symptoms");
    await expect.poll(() => page.locator(".decision").innerText()).toMatch(/Whatever the level:\s+Contraindicated/);
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
