// A copy is verified in whatever form it comes; what was altered in it is named, and nothing else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceText } from "../../src/copy/verify.ts";
import { CLEAN, copyFindings, glue, HIVES, interleave, PRINTS, sideBySide, verify, withHeaders, wrap } from "./hives.ts";

const SENTENCES = PRINTS.flatMap((paragraph) => paragraph.sentences).length;

describe("an unaltered copy", () => {
  const form = fc.record({
    width: fc.integer({ min: 50, max: 110 }),
    hyphens: fc.boolean(),
    glued: fc.boolean(),
    height: fc.integer({ min: 5, max: 30 }),
  });

  it("has every sentence, word for word, without reference numbers", () => {
    const source = new SourceText(PRINTS, CLEAN);
    const quotes = HIVES.map(({ locator }) =>
      PRINTS.find((paragraph) => paragraph.locator === locator)
        ?.sentences.map((_, at) => source.at(locator, at + 1)?.quote)
        .join(" "),
    );
    expect(quotes).toEqual(HIVES.map(({ text }) => text.replace(/\[[\d,–]+\]/gu, "")));
  });

  it.each([
    ["in lines", (lines: string[]) => lines.join("\n")],
    ["in columns that interleave", (lines: string[], height: number) => interleave(lines, height)],
    ["in columns side by side", (lines: string[], height: number) => sideBySide(lines, height)],
    ["with page headers between its lines", (lines: string[], height: number) => withHeaders(lines, height)],
  ])("has no findings %s", (_, make) => {
    fc.assert(
      fc.property(form, ({ width, hyphens, glued, height }) => {
        const text = make(wrap(glued ? glue(CLEAN) : CLEAN, width, hyphens), height);
        expect(copyFindings(text)).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it("gives the same quotes from interleaved columns as from the clean text", () => {
    const clean = new SourceText(PRINTS, CLEAN);
    const raw = new SourceText(PRINTS, interleave(wrap(glue(CLEAN), 52, true), 6));
    const quotes = (source: SourceText): (string | undefined)[] => source.sentences.map((sentence) => source.describe(sentence).quote);
    expect(quotes(raw)).toEqual(quotes(clean));
    expect(raw.sentences.every(({ coverage }) => coverage === 1)).toBe(true);
  });

  it("is told from a text about something else", () => {
    expect(verify("Lighthouses are painted white where cliffs are dark. Their lamps turn.").counts).toMatchObject({
      sentences: SENTENCES,
      found: 0,
    });
  });
});

describe("an altered copy", () => {
  it.each([
    ["a figure", "15 kg", "18 kg", "winter.p1, sentence 1: the figure 15 reads 18"],
    ["a fraction in words", "one third", "two thirds", "winter.p1, sentence 2: the figure 1/3 reads 2/3"],
    ["a fraction by a number", "> two thirds", "> 60%", "table1.row.3, sentence 1: the figure 2/3 reads 60"],
    ["a year", "1911", "1921", "winter.p2, sentence 1: the figure 1911 reads 1921"],
    ["a code", "type B2", "type B3", "winter.p2, sentence 1: the figure B2 reads B3"],
    ["a figure in one of two sentences that differ in figures only", "hive B5", "hive B7", "figure.2, sentence 1: the figure B5 reads B7"],
    ["a figure that is a word now", "of 240 keepers", "of many keepers", "winter.p1, sentence 2: the figure 240 is missing"],
    ["a figure beside one of its value", "1.5 kg per litre", "10 kg per litre", "spring.p1, sentence 3: the figure 1.5 reads 10"],
    ["a reference number", "spring.[1,2]", "spring.[1,8]", "winter.p1, sentence 1: the reference number 2 reads 8"],
    ["a reference number that is gone", "keepers[10]", "keepers", "spring.p1, sentence 3: the reference number 10 is missing"],
  ])("%s", (_, from, to, message) => {
    expect(CLEAN).toContain(from);
    const altered = CLEAN.replace(from, to);
    expect(copyFindings(altered)).toEqual([message]);
    expect(copyFindings(interleave(wrap(glue(altered), 70, false), 9))).toEqual([message]);
  });

  it.each(HIVES.map(({ locator, text }) => [locator, text]))("without %s", (locator, text) => {
    expect(copyFindings(CLEAN.replace(text, ""))).toEqual([`${locator}: the copy lacks this paragraph`]);
  });

  it("without one sentence", () => {
    const text = CLEAN.replace("Straw-filled covers keep the cluster dry, e.g., in valleys where fog lies for weeks. ", "");
    expect(copyFindings(text)).toEqual(["winter.p2, sentence 2: the copy lacks this sentence"]);
  });

  it("with other words, which is no finding but shows in the coverage and the quote", () => {
    const text = CLEAN.replace("seldom reach spring", "seldom live to see spring");
    expect(copyFindings(text)).toEqual([]);
    const sentence = new SourceText(PRINTS, text).at("winter.p1", 1);
    expect(sentence?.quote).toContain("seldom live to see spring.");
    expect(sentence?.coverage).toBeLessThan(1);
  });

  it("without any reference numbers, which a text layer can lose, has none that differ", () => {
    expect(copyFindings(CLEAN.replace(/\[[\d,–]+\]/gu, ""))).toEqual([]);
  });
});
