// The article itself, where a reader's copy of it is given: verified in every form, and what is altered is named exactly.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ParagraphPrint, parseFingerprints, printArticle, writeFingerprints } from "../../src/copy/fingerprint.ts";
import { textOfPdf } from "../../src/copy/pdf.ts";
import { verifySource } from "../../src/copy/verify.ts";
import { readCleanArticle } from "../../tools/source/clean-article.ts";
import { readPassages, readYear } from "../../tools/source/read-passages.ts";
import { pdfOf } from "../copy/make-pdf.ts";

const ROOT = join(import.meta.dirname, "../..");
const given = process.env.ARTICLE ?? "";
const missing = existsSync(given) ? "" : " (skipped: no copy of the article; give its path in ARTICLE)";
if (missing !== "") process.stderr.write(`the article is not verified${missing}\n`);

describe.skipIf(missing !== "")(`the article${missing}`, () => {
  const clean = missing === "" ? readFileSync(given, "utf8") : "";
  const paragraphs = missing === "" ? readCleanArticle(clean) : [];
  const body = paragraphs.map(({ text }) => text).join("\n\n");
  const rawName = missing === "" ? readdirSync(dirname(given)).find((name) => name.endsWith(".txt")) : undefined;
  const raw = rawName === undefined ? undefined : readFileSync(join(dirname(given), rawName), "utf8");
  const written = readFileSync(join(ROOT, "knowledge/fingerprints.json"), "utf8");
  const prints: readonly ParagraphPrint[] = parseFingerprints(written);
  const passages = readPassages(join(ROOT, "knowledge"));
  const year = readYear(join(ROOT, "knowledge"));
  const ofCopy = (text: string): string[] =>
    verifySource(prints, [], text)
      .findings.filter(({ subject }) => subject === "copy")
      .map(({ message }) => message);

  /** The copy in every form: as given, and as a PDF made of it. */
  async function forms(change: (text: string) => string): Promise<Map<string, string>> {
    const made = new Map([["clean", change(clean)]]);
    if (raw !== undefined) made.set("raw", change(raw));
    for (const [name, text] of [...made]) made.set(`${name} PDF`, await textOfPdf(await pdfOf(fold(text, 110))));
    made.set("clean PDF in two columns", await textOfPdf(await pdfOf(fold(change(clean), 55), 2)));
    return made;
  }

  it("gives the fingerprints that the knowledge has", () => {
    expect(writeFingerprints(printArticle(paragraphs))).toBe(written);
  });

  it("is verified, with the same report from every form of it", async () => {
    const reports = [...(await forms((text) => text))].map(([name, text]) => ({ name, ...verifySource(prints, passages, text, year) }));
    for (const report of reports) {
      expect({ name: report.name, findings: report.findings }).toEqual({ name: report.name, findings: [] });
      expect({ name: report.name, ...report.counts, complete: report.counts.sentences }).toEqual({ name: report.name, ...report.counts });
    }
    const quotes = reports.map((report) => report.passages.map(({ sentences }) => sentences.map(({ quote }) => quote)));
    for (const other of quotes) expect(other).toEqual(quotes[0]);
  });

  it("quotes each sentence as it is written, reference numbers apart", () => {
    const report = verifySource(prints, passages, clean, year);
    const plain = body.replace(/\[[\d,–]+\]/gu, "");
    const wrong = report.passages.flatMap(({ sentences }) =>
      sentences.filter(({ quote }) => quote === undefined || !plain.includes(quote)),
    );
    expect(wrong).toEqual([]);
  });

  it("with three altered figures and a removed paragraph: exactly those are named, in every form", async () => {
    const spoil = (text: string): string =>
      text
        .replace("40% to 80%", "45% to 80%")
        .replace(/(al\.(?:\[8\]|8) in )1987/u, "$11978")
        .replace("(5.5 mg/h", "(6.5 mg/h")
        .replace(/Vertebroplasty or kyphoplasty can be used[\s\S]*?several weeks\)\./u, "");
    for (const [name, text] of await forms(spoil)) {
      expect([name, ...ofCopy(text)]).toEqual([
        name,
        "evidence.p2: the copy lacks this paragraph",
        "intro.p1, sentence 2: the figure 40 reads 45",
        "intro.p3, sentence 2: the figure 1987 reads 1978",
        "case.p1, sentence 5: the figure 5.5 reads 6.5",
      ]);
    }
  });

  it.each(paragraphs.map(({ locator, text }) => [locator, text]))("without %s: that is named, and nothing else", (locator, text) => {
    expect(ofCopy(body.replace(text, ""))).toEqual([`${locator}: the copy lacks this paragraph`]);
  });

  it("with any of its figures altered: exactly those are named", () => {
    const groups = 10;
    for (const text of [body, ...(raw === undefined ? [] : [raw])]) {
      const all = alterations(text);
      expect(all.length).toBeGreaterThan(50);
      for (let group = 0; group < groups; group += 1) {
        const some = all.filter((_, index) => index % groups === group);
        const altered = some.reduceRight((now, { from, to, at }) => now.slice(0, at) + to + now.slice(at + from.length), text);
        const told = ofCopy(altered).map((message) => message.replace(/^.*: the figure /u, ""));
        expect(told.sort()).toEqual(some.map(({ from, to }) => `${value(from)} reads ${value(to)}`).sort());
      }
    }
  });
});

/** A figure as findings write it. */
function value(written: string): string {
  return written.replace(/^one thirds?$/u, "1/3").replace(/^two thirds?$/u, "2/3");
}

/** Every figure of a text with another one in its place; reference numbers, and the number in a table's own title, are none. */
function alterations(text: string): { from: string; to: string; at: number }[] {
  const found = text.matchAll(/(?<![a-z.,;:\d[–])(?:[A-Z]?\d+(?:\.\d+(?![\d,]))?(?!\d|[,–]\d|\]))|\b(?:one|two) thirds?/gu);
  return [...found].flatMap(({ 0: from, index: at }) => {
    if (/\[[^\]]*$/u.test(text.slice(at - 12, at)) || /^Table \d \p{Lu}/u.test(text.slice(at - 6, at + 4))) return [];
    if (from.includes("third")) return [{ from, to: from === "one third" ? "two thirds" : "one third", at }];
    const [letter = "", digits = ""] = /^[A-Z]/u.test(from) ? [from[0], from.slice(1)] : ["", from];
    return [{ from, to: `${letter}${Number(digits) + 7}`, at }];
  });
}

/** A text's lines, long ones folded at spaces. */
function fold(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => line.match(new RegExp(`\\S.{0,${width}}(?=\\s|$)`, "gu")) ?? []);
}
