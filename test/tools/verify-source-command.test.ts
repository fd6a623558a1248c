// The commands verify-source and fingerprint, on an invented article: what they print and how they exit.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printArticle, writeFingerprints } from "../../src/copy/fingerprint.ts";
import type { SourceReport } from "../../src/copy/verify.ts";
import { readCleanArticle } from "../../tools/source/clean-article.ts";
import { toolArguments } from "../support/tool.ts";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(tool: string, ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, toolArguments(tool, ...args), (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

describe("the command", () => {
  const folder = mkdtempSync(join(tmpdir(), "verify-source-"));
  const at = (...parts: string[]): string => join(folder, ...parts);
  const article =
    "# Hives\n\n`yard.p1` Of 90 hives, 30 died in their first winter.[1] Wet straw was found in most of them.\n\n`yard.p2` Dry yards lost none.\n";
  const passages = [
    {
      id: "yard.p1/deaths",
      sentences: [1],
      text: "Thirty of ninety colonies did not live through winter.",
      references: [1],
      kind: "outcome",
      certainty: "states",
    },
    { id: "yard.p1/wet-straw", sentences: [2], text: "The straw was mostly wet.", kind: "outcome", certainty: "states" },
    { id: "yard.p2/dry-yards", sentences: [1], text: "No colony died where it was dry.", kind: "outcome", certainty: "states" },
  ];

  beforeAll(() => {
    mkdirSync(at("passages"));
    writeFileSync(at("article.md"), article);
    writeFileSync(at("passages", "yard.yaml"), JSON.stringify({ section: "yard", passages }));
    writeFileSync(at("fingerprints.json"), writeFingerprints(printArticle(readCleanArticle(article))));
    writeFileSync(at("altered.txt"), article.replace("30 died", "31 died"));
    writeFileSync(at("other.txt"), "Lighthouses are painted white.");
    writeFileSync(at("picture.png"), "");
    writeFileSync(at("broken.pdf"), "no PDF");
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const verify = (copy: string, ...more: string[]): Promise<Ran> => run("verify-source.ts", at(copy), "--knowledge", folder, ...more);

  it("says which sentence each passage stands for, and exits 0", async () => {
    const { code, out } = await verify("article.md");
    expect(code).toBe(0);
    expect(out).toContain("yard.p1/wet-straw\n  2. “Wet straw was found in most of them.” (line 3)");
    expect(out).toContain("3 of 3 sentences found, 3 of them complete; 3 passages over 2 paragraphs\nverified\n");
  });

  it("names what differs, and exits 1", async () => {
    const { code, out } = await verify("altered.txt", "--quiet");
    expect(code).toBe(1);
    expect(out).toContain("The copy differs from the article:\n  yard.p1, sentence 1: the figure 30 reads 31\n");
    expect(out).not.toContain("wet-straw");
  });

  it("gives the report as JSON", async () => {
    const { code, out } = await verify("altered.txt", "--json");
    expect(code).toBe(1);
    const report = JSON.parse(out) as SourceReport;
    expect(report.findings).toEqual([
      {
        subject: "copy",
        code: "figure_altered",
        locator: "yard.p1",
        sentence: 1,
        expected: "30",
        found: "31",
        message: expect.any(String),
      },
    ]);
    expect(report.passages.map(({ id }) => id)).toEqual(passages.map(({ id }) => id));
  });

  it.each([
    ["no file", "nowhere.txt", "there is no such file"],
    ["another kind of file", "picture.png", "give a .txt, .md or .pdf file"],
    ["a PDF that is none", "broken.pdf", "the PDF cannot be read"],
    ["another text", "other.txt", "is no copy of the article: it has 0 of its 3 sentences"],
  ])("exits 2 with one line on stderr for %s", async (_, name, told) => {
    const { code, out, err } = await verify(name);
    expect({ code, out, lines: err.trim().split("\n").length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(err).toContain(told);
  });

  it("fingerprint writes the file, and says whether it is up to date", async () => {
    const output = at("written.json");
    expect(await run("fingerprint.ts", at("article.md"), "--output", output)).toMatchObject({ code: 0 });
    expect(readFileSync(output, "utf8")).toBe(readFileSync(at("fingerprints.json"), "utf8"));
    expect(await run("fingerprint.ts", at("article.md"), "--output", output, "--check")).toMatchObject({ code: 0 });
    expect(await run("fingerprint.ts", at("altered.txt"), "--output", output, "--check")).toMatchObject({ code: 1 });
    expect(await run("fingerprint.ts", at("other.txt"), "--output", output)).toMatchObject({ code: 2 });
  });
});
