// A new user's tasks, from the first screen, with every gesture counted: a press, or something typed and entered.
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { decisionOf, expectAccessible, rowOf, type Watched } from "./browser.ts";
import { servedPage } from "./served.ts";

const { visit } = servedPage();

/** The blank page, and gestures that count themselves. */
class User {
  gestures = 0;
  constructor(
    readonly page: Page,
    readonly watched: Watched,
  ) {}

  static async arrives(options = {}): Promise<User> {
    const watched = await visit("", options);
    return new User(watched.page, watched);
  }

  async press(target: Locator): Promise<void> {
    this.gestures += 1;
    await target.click();
  }

  async types(target: Locator, text: string): Promise<void> {
    this.gestures += 1;
    await target.fill(text);
    await this.page.keyboard.press("Enter");
  }

  async answers(question: string, answer: string): Promise<void> {
    await this.press(rowOf(this.page, question).getByRole("button", { name: answer, exact: true }));
  }
}

const steps = (page: Page): Promise<string[]> => page.locator(".steps ol > li .link").allInnerTexts();

async function entersTheTask(user: User): Promise<void> {
  await user.types(user.page.getByLabel("Levels", { exact: true }), "T12, L1");
  await user.answers("Is the malignancy a multiple myeloma?", "Yes");
  await user.answers("Is this vertebra fractured?", "Yes");
  await user.answers("What does the STIR sequence of the spine MRI", "not done");
  await expect.poll(() => decodeURIComponent(user.page.url())).toContain("not_done");
  await expect.poll(() => decisionOf(user.page)).toMatch(/T12, L1\s+Undetermined/);
}

describe("a 70-year-old with myeloma, fractures at T12 and L1, no STIR: what next, and why?", () => {
  it("is answered in twelve gestures or fewer, reasons and places included", async () => {
    const user = await User.arrives();
    const { page, watched } = user;
    await entersTheTask(user);
    expect(await steps(page)).toContain("Spine MRI with STIR");
    expect(await page.locator(".steps").innerText()).toContain("STIR is regarded as most effective for the edema of an acute fracture");
    // Why, and what myeloma has to do with it: a press on the step, and one on where it is told.
    const scan = page.locator(".step", { hasText: "Bone scan with SPECT" });
    await user.press(scan.locator("summary").first());
    await expect.poll(() => scan.innerText()).toContain("In multiple myeloma a normal scan does not exclude an acute fracture");
    await user.press(scan.locator(".source summary").first());
    await expect.poll(() => scan.locator(".passages li").count()).toBeGreaterThan(0);
    expect(await page.locator(".ask-next ol li").count()).toBe(3);
    expect(user.gestures).toBeLessThanOrEqual(12);
    await expectAccessible(page, "the task");
    expect(watched.troubles).toEqual([]);
    await watched.close();
  });

  it.each([
    ["a desktop", { width: 1280, height: 800 }, [".decision-title", ".steps li:nth-child(3)", ".ask-next li:nth-child(1)"]],
    ["a tablet", { width: 700, height: 900 }, [".decision-title", ".steps li:nth-child(3)"]],
    ["a telephone", { width: 375, height: 812 }, [".decision-title", ".steps li:nth-child(2)"]],
  ] as const)("is on the first screen of %s", async (_, viewport, places) => {
    const user = await User.arrives({ viewport });
    await entersTheTask(user);
    await user.page.evaluate(() => scrollTo(0, 0));
    for (const place of places) {
      const box = await user.page.locator(place).first().boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0), place).toBeLessThan(viewport.height);
    }
    await user.watched.close();
  });
});

it("a complete case of two levels takes twenty gestures or fewer, and leaves nothing to ask", async () => {
  const user = await User.arrives();
  const { page, watched } = user;
  await user.types(page.getByLabel("Levels", { exact: true }), "T12 L1");
  await user.press(page.getByRole("button", { name: /^None of these: / }));
  await user.answers("Is there severe heart or lung disease?", "No");
  await user.answers("Can the patient lie prone for as long as the procedure takes?", "Yes");
  await user.answers("Is there spine surgery backup", "Yes");
  await user.answers("Do the analgesics or the brace in use control the pain?", "No");
  await user.answers("Can midline spine pain be reproduced", "Yes");
  await user.press(rowOf(page, "Where is the pain felt").getByRole("checkbox", { name: "midline", exact: true }));
  await user.answers("is the fracture acute, subacute or chronic", "acute");
  await user.answers("What does the STIR sequence of the spine MRI", "abnormal");
  await user.answers("Is the posterior wall of the vertebral body intact?", "intact");
  await user.types(rowOf(page, "does a retropulsed bone fragment take up").getByRole("textbox"), "0");
  await user.types(rowOf(page, "does tumor take up").getByRole("textbox"), "<1/3");
  await user.answers("Is there spinal stenosis from something other", "none");
  await user.answers("Is it a burst fracture?", "No");
  await user.answers("Does the lesion reach into the pedicle", "No");
  await user.types(rowOf(page, "How much of the vertebral body's height is lost?").getByRole("textbox"), "30-50");
  await expect.poll(() => decisionOf(page)).toMatch(/T12, L1\s+Indicated/);
  expect(await page.locator(".ask-next").innerText()).toContain("No further fact can change a decision");
  expect(user.gestures).toBeLessThanOrEqual(20);
  // What one press stated is told, fact by fact, each as the reader's own.
  expect(await page.locator(".none-of-these p").innerText()).toBe(
    "Stated by you: spinal cord compression: none; infection: none; coagulopathy: none; allergy to bone cement: no; allergy to radiopaque contrast media: no.",
  );
  expect(watched.troubles).toEqual([]);
  await watched.close();
});

describe("none of these", () => {
  it("leaves what is given as it is, and says so", async () => {
    const user = await User.arrives();
    await user.answers("Is there a local or systemic infection?", "suspected, not settled");
    const none = user.page.getByRole("button", { name: /^None of these: / });
    await expect.poll(() => none.innerText()).not.toContain("infection");
    await none.click();
    await expect.poll(() => decodeURIComponent(user.page.url())).toContain('"contrastAllergy":false');
    expect(decodeURIComponent(user.page.url())).toContain('"infection":"suspected"');
    expect(await user.page.locator(".none-of-these p").innerText()).not.toContain("infection");
    await user.watched.close();
  });
});

describe("a double click", () => {
  it.each([0, 80, 150, 300, 500])("of two presses %d ms apart answers one question", async (apart) => {
    for (const [question, answer] of [
      ["Is there a local or systemic infection?", "none"],
      ["Is there severe heart or lung disease?", "No"],
    ] as const) {
      const user = await User.arrives();
      const button = rowOf(user.page, question).getByRole("button", { name: answer, exact: true });
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      const [x, y] = [(box?.x ?? 0) + 10, (box?.y ?? 0) + 10];
      await user.page.mouse.click(x, y);
      await user.page.waitForTimeout(apart);
      await user.page.mouse.click(x, y);
      await expect.poll(() => user.page.url()).toContain("case");
      await user.page.waitForLoadState("networkidle");
      const { patient } = JSON.parse(decodeURIComponent(user.page.url().split("#case=")[1] ?? ""));
      expect(Object.keys(patient)).toHaveLength(1);
      await user.watched.close();
    }
  });

  it("takes away one level, and not the next one that slid there", async () => {
    const user = await User.arrives();
    await user.types(user.page.getByLabel("Levels", { exact: true }), "T11 T12 L1");
    await expect.poll(() => user.page.locator(".chip").count()).toBe(3);
    const box = await user.page.getByRole("button", { name: "Remove T11" }).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
    await user.page.mouse.click(x, y);
    await user.page.waitForTimeout(300);
    await user.page.mouse.click(x, y);
    await expect.poll(() => user.page.locator(".chip").allInnerTexts()).toEqual(["T12 ×", "L1 ×"]);
    await user.watched.close();
  });
});

describe("nothing moves under the pointer", () => {
  it.each([375, 700, 1280])("on %d px, whatever an answer makes of the answers above", async (width) => {
    const user = await User.arrives({ viewport: { width, height: 812 } });
    const { page } = user;
    await user.types(page.getByLabel("Levels", { exact: true }), "T12, L1");
    await expect.poll(() => page.locator(".steps").count()).toBe(1);
    for (const [question, answer] of [
      ["Is there a local or systemic infection?", "systemic"],
      ["Is there a local or systemic infection?", "none"],
      ["is the fracture acute, subacute or chronic", "chronic"],
      ["Is it a burst fracture?", "Yes"],
    ] as const) {
      const button = rowOf(page, question).getByRole("button", { name: answer, exact: true });
      await button.scrollIntoViewIfNeeded();
      const before = await button.boundingBox();
      await button.click();
      await page.waitForLoadState("networkidle");
      await expect.poll(() => button.getAttribute("aria-pressed")).toBe("true");
      await page.waitForTimeout(100);
      const after = await button.boundingBox();
      expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0)), `${question} ${answer}`).toBeLessThan(2);
      expect(after?.x).toBe(before?.x);
    }
    await user.watched.close();
  });
});

describe("levels", () => {
  it.each([
    ["T12, L1", ["T12 ×", "L1 ×"]],
    ["th12 and l1", ["T12 ×", "L1 ×"]],
    ["L1;D11 T-10", ["T10 ×", "T11 ×", "L1 ×"]],
  ])("typed as %j are understood", async (typed, chips) => {
    const user = await User.arrives();
    await user.types(user.page.getByLabel("Levels", { exact: true }), typed);
    await expect.poll(() => user.page.locator(".chip").allInnerTexts()).toEqual(chips);
    await user.watched.close();
  });

  it("that are none are told and stay in the field; the others are taken", async () => {
    const user = await User.arrives();
    const field = user.page.getByLabel("Levels", { exact: true });
    await user.types(field, "L1, S1 and hip");
    await expect.poll(() => user.page.locator("#levels-unread").innerText()).toBe("“S1 hip” is no level from C1 to L5.");
    expect(await field.inputValue()).toBe("S1 hip");
    expect(await user.page.locator(".chip").allInnerTexts()).toEqual(["L1 ×"]);
    await expectAccessible(user.page, "a level that is none");
    await user.watched.close();
  });

  it("that differ are answered one by one, and stand side by side", async () => {
    const user = await User.arrives();
    await user.types(user.page.getByLabel("Levels", { exact: true }), "T12 L1");
    const row = rowOf(user.page, "Is it a burst fracture?");
    await user.press(row.getByRole("button", { name: /^differs by level\s+for burst fracture$/ }));
    await user.press(row.locator(".of-level", { hasText: "L1" }).getByRole("button", { name: "Yes" }));
    await expect.poll(() => decodeURIComponent(user.page.url())).toContain('{"level":"T12"},{"level":"L1","burstFracture":true}');
    await expect.poll(() => row.locator(".of-level [aria-pressed=true]").count()).toBe(1);
    await expectAccessible(user.page, "levels that differ");
    await user.watched.close();
  });
});

describe("an example", () => {
  it("is labelled as one all the time: while it is changed, on paper, after a reload; and never without being asked for", async () => {
    const user = await User.arrives();
    const { page, watched } = user;
    expect(await page.locator(".decision").count()).toBe(0);
    expect(await page.locator("body").innerText()).not.toContain("Example, not your patient");
    await user.press(page.getByRole("button", { name: "Show an example" }));
    const banner = page.getByRole("note");
    await expect.poll(() => banner.innerText()).toContain("Example, not your patient");
    await user.answers("Is there severe heart or lung disease?", "No");
    await expect.poll(() => decodeURIComponent(page.url())).toContain("severeCardiopulmonaryDisease");
    expect(await banner.isVisible()).toBe(true);
    await page.reload();
    await expect.poll(() => page.locator(".decision").count()).toBeGreaterThan(0);
    expect(await banner.isVisible()).toBe(true);
    expect(await page.locator(".sheet .warning").textContent()).toContain("Example, not your patient");
    await expectAccessible(page, "the example");
    await user.press(page.getByRole("button", { name: "Start your own" }));
    await expect.poll(() => banner.count()).toBe(0);
    expect(await page.locator(".decision").count()).toBe(0);
    expect(new URL(page.url()).hash).toBe("");
    expect(watched.troubles).toEqual([]);
    await watched.close();
  });
});
