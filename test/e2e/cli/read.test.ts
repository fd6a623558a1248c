// read on the command line: places, a section by its id alone, and options that would say something else.
import { describe, expect, it } from "vitest";
import { runCli } from "../../support/stdio.ts";

describe("read", () => {
  it("reads a section by its id alone, and a place beside a section", async () => {
    const section = await runCli(["read", "cost", "--json"]);
    expect(section.code).toBe(0);
    expect(await runCli(["read", "cost", "--section", "cost", "--json"])).toEqual(section);
    const both = await runCli(["read", "table1.rel.7", "--section", "cost", "--json"]);
    const { passages } = JSON.parse(both.stdout) as { passages: { section: string }[] };
    expect(new Set(passages.map((each) => each.section))).toEqual(new Set(["table1", "cost"]));
  });

  it.each([
    ["a section's id beside another section", ["read", "intro", "--section", "dx"], "intro and --section dx are two sections"],
    ["a reference that is no number", ["read", "--reference", "Galibert"], "--reference takes a number"],
    ["nothing", ["read"], "nothing was named to read"],
  ])("%s is bad input", async (_, args, says) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(says);
  });
});
