// ask and search on the command line: readable text, --json, exit codes.
import { describe, expect, it } from "vitest";
import { runCli } from "../../support/stdio.ts";

describe("ask", () => {
  it("answers with passages and their citations", async () => {
    const { code, stdout, stderr } = await runCli(["ask", "Which MRI sequence shows an acute fracture?"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^ *\S Coverage: answered\./);
    expect(stdout).toContain("[dx.p3/stir-most-effective]");
    expect(stdout).toContain("JNCCN 2010");
  });

  it("keeps silent where the article does", async () => {
    const { code, stdout } = await runCli(["ask", "What gauge of needle is used?"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ *\S Coverage: silent\./);
    expect(stdout).toContain("no gauge or diameter is given");
  });

  it("names the tool that decides for a patient", async () => {
    expect((await runCli(["ask", "She has an infection, can she have it?"])).stdout).toContain(
      "check_contraindications decides it from infection",
    );
  });

  it("needs no quotation marks, and gives the tool's very object with --json", async () => {
    const { code, stdout } = await runCli(["ask", "how", "many", "levels", "at", "once", "--json", "--limit", "2"]);
    expect(code).toBe(0);
    const output = JSON.parse(stdout) as { passages: { locator: string }[] };
    expect(output.passages.length).toBeLessThanOrEqual(2);
    expect(output.passages[0]?.locator).toBe("complications.p5");
  });

  it.each([
    ["no question", ["ask"], "give a question"],
    ["white space alone", ["ask", "   "], "white space alone is not accepted; give a question or a statement"],
    ["a limit that is none", ["ask", "leaks?", "--limit", "many"], "--limit takes a number"],
    ["a limit out of bounds", ["ask", "leaks?", "--limit", "99"], "at most 10"],
    ["an option that there is not", ["ask", "leaks?", "--section", "dx"], "usage: ask"],
  ])("%s is bad input", async (_, args, says) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(says);
  });

  it("takes what no one should type", async () => {
    for (const question of ["🦴", "(a+)+$", "\u001b[31mred", "كسر"]) expect((await runCli(["ask", question])).code).toBe(0);
  });
});

describe("search", () => {
  it("finds passages, marks what matched and tells how to go on", async () => {
    const { code, stdout } = await runCli(["search", "cement", "leakage", "--limit", "2"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\*extravasation\*/i);
    const cursor = /with --cursor (\S+)/.exec(stdout)?.[1] ?? "";
    const next = await runCli(["search", "cement", "leakage", "--limit", "2", "--cursor", cursor]);
    expect(next.code).toBe(0);
    const first = (text: string) => /^ +1\. .*/m.exec(text)?.[0];
    expect(first(next.stdout)).toBeTruthy();
    expect(first(next.stdout)).not.toBe(first(stdout));
  });

  it.each([
    ["no words", ["search"], "give the words"],
    ["a section that there is not", ["search", "pain", "--section", "methods"], "Accepted: abstract"],
    ["a forged cursor", ["search", "pain", "--cursor", "x"], "does not belong"],
  ])("%s is bad input", async (_, args, says) => {
    const { code, stderr } = await runCli(args);
    expect(code).toBe(1);
    expect(stderr).toContain(says);
  });
});
