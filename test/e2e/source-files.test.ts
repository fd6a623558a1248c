// A reader's own copy through the built program: PDFs as programs make them, and every way in which a file can be none.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { encryptedPdf, pdfOf } from "../copy/make-pdf.ts";
import { copyDist } from "../support/dist-copy.ts";
import { CLI, HURRIED, runCli } from "../support/stdio.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "source-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PROSE = "Bees fly out in spring and rest in winter, and nobody has asked them why that is so. ";
const READ = "does not look like a copy of the article";

/** What the program says of a copy with these bytes. */
async function says(name: string, bytes?: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  if (bytes !== undefined) writeFileSync(path, bytes);
  const { code, stderr, stdout } = await runCli(["search", "pain", "--source", path]);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).not.toMatch(/bug|^\s+at /m);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  return stderr
    .replace(path, "FILE")
    .trim()
    .replace(/^[\w-]+: /, "");
}

it("a PDF that pdf-lib made is read", async () => {
  expect(await says("made.pdf", await pdfOf(Array(60).fill(PROSE)))).toBe(`FILE ${READ}`);
});

it("a PDF that is locked against changes alone is read; one that needs a password is told in a line", async () => {
  expect(await says("protected.pdf", encryptedPdf(PROSE, ""))).toBe(`FILE ${READ}`);
  expect(await says("locked.pdf", encryptedPdf(PROSE, "honey"))).toBe("FILE: the PDF is locked by a password; save a copy without one");
});

const groff = spawnSync("groff", ["-Tpdf", "-ms"], { input: `.PP\n${PROSE.repeat(40)}\n` });
it.skipIf(groff.status !== 0)("a PDF that groff made is read", async () => {
  expect(await says("groff.pdf", groff.stdout)).toBe(`FILE ${READ}`);
});

it("1 MB of prose in one line is read", async () => {
  expect(await says("prose.txt", PROSE.repeat(12_500))).toBe(`FILE ${READ}`);
});

it.each<[string, string, string | (() => Promise<Uint8Array>), string]>([
  ["no PDF", "none.pdf", "hello", "FILE: it is no PDF, or a broken one"],
  ["half a PDF", "half.pdf", async () => (await pdfOf(Array(60).fill(PROSE))).subarray(0, 300), "FILE: it is no PDF, or a broken one"],
  ["an empty PDF", "empty.pdf", "", "FILE: it is no PDF, or a broken one"],
  ["a PDF without text", "picture.pdf", picture, "FILE: the PDF holds no text, only pictures of pages"],
  ["an empty text", "empty.txt", " \n", "FILE: the file is empty"],
  ["another kind", "copy.docx", "PK", "FILE: give a .txt, .md or .pdf file"],
])("%s is told in a line", async (_, name, content, expected) => {
  expect(await says(name, typeof content === "string" ? content : await content())).toBe(expected);
});

it("what unpacks to far more than it is ends in a line, not with the machine's memory", async () => {
  // A page of 3 kB whose content, packed twice, is 1.5 GB of spaces.
  expect(await says("bomb.pdf", readFileSync("test/support/bomb.pdf"))).toMatch(
    /^FILE: the PDF takes (?:more than 512 MB of memory|longer than 30 s) to read$/,
  );
});

it("a size is looked at before anything is read; a folder, and no file at all", async () => {
  for (const [name, bytes] of [
    ["large.pdf", 50_000_001],
    ["large.txt", 10_000_001],
  ] as const) {
    writeFileSync(join(folder, name), "");
    truncateSync(join(folder, name), bytes);
    expect(await says(name)).toBe(`FILE: it is larger than ${bytes - 1} bytes`);
  }
  mkdirSync(join(folder, "folder.pdf"));
  expect(await says("folder.pdf")).toBe("FILE: it is a folder");
  expect(await says("missing.pdf")).toBe("FILE: there is no such file");
});

it.skipIf(process.platform === "win32")("what never ends, or never begins, is not read for ever", async () => {
  for (const [args, says] of [
    [["check", "/dev/zero"], "/dev/zero: it is larger than 2000000 bytes"],
    [["verify", "/dev/zero"], "/dev/zero: it is larger than 2000000 bytes"],
    [["search", "pain", "--references", "/dev/zero"], "/dev/zero: it is larger than 2000000 bytes"],
    [["serve", "--http", "--token-file", "/dev/zero"], "--token-file /dev/zero: it is larger than 10000 bytes"],
  ] as const) {
    const { code, stderr } = await runCli(args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(says)]);
  }
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const { code, stderr } = await runCli([CLI, "check", pipe], "", HURRIED);
  expect([code, stderr]).toEqual([1, expect.stringContaining(`${pipe}: nothing came from it for 10 s`)]);
});

it.each<[string, (file: string) => void, string]>([
  ["changed in one letter", (file) => edit(file, /"shingles":"A/, '"shingles":"B'), "it is damaged"],
  ["without a sentence", (file) => edit(file, /\{"words":14[^}]*\},/, ""), "it is damaged"],
  ["made of other knowledge", (file) => edit(file, /"of":"[0-9a-f]{64}"/, `"of":"${"0".repeat(64)}"`), "it is damaged"],
  ["empty", (file) => writeFileSync(file, ""), "it is damaged"],
  ["missing", (file) => rmSync(file), "ENOENT"],
])("by fingerprints that are %s no copy is read; without a copy they are not missed", async (_, spoil, why) => {
  const copy = copyDist();
  const text = join(folder, "prose.md");
  writeFileSync(text, PROSE);
  spoil(join(dirname(copy.cli), "fingerprints.json"));
  const [asked, plain] = [await runCli(["search", "pain", "--source", text], "", copy.cli), await runCli(["search", "pain"], "", copy.cli)];
  copy.remove();
  expect(asked).toMatchObject({ code: 2, stdout: "" });
  expect(asked.stderr).toMatch(/^vertebral-augmentation-mcp: fingerprints\.json, which stands beside the program, [^\n]*\n$/);
  expect(asked.stderr).toContain(`(${why})`);
  expect(plain).toMatchObject({ code: 0, stderr: "" });
});

function edit(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!from.test(text)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

async function picture(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage().drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
  return document.save();
}
