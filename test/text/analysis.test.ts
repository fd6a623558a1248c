// Holds the analysis to its tokens, offsets and bounds.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, fold, STOP_WORDS, stem, termsOf } from "../../src/text/analysis.ts";

const written = (text: string) => analyse(text).map(({ start, end }) => text.slice(start, end));

describe("analyse", () => {
  it("stems words and leaves the 33 stop words out", () => {
    expect(STOP_WORDS.size).toBe(33);
    expect(termsOf("The brakes of a bicycle were inspected")).toEqual(["brake", "bicycl", "were", "inspect"]);
    expect(termsOf("the of and")).toEqual([]);
  });

  it("keeps codes and numbers whole", () => {
    expect(termsOf("T12, 33.3 %, at exactly 1/3, 31,236 riders; up to 2.5.")).toEqual([
      "t12",
      "33.3",
      "exactli",
      "1",
      "3",
      "31236",
      "rider",
      "up",
      "2.5",
    ]);
    expect(termsOf("version 1.2.3")).toEqual(["version", "1", "2.3"]);
    expect(termsOf("on 1,23 and 12,3456")).toEqual(["1", "23", "12", "3456"]);
  });

  it("drops possessive and contracted endings (isn't is is, a stop word), but not a letter that stands alone", () => {
    expect(termsOf("the rider's bike isn’t vitamin s")).toEqual(["rider", "bike", "vitamin", "s"]);
  });

  it("folds case, width and diacritics the same in every locale", () => {
    expect(fold("CAFÉ")).toBe("cafe");
    expect(fold("İSTANBUL")).toBe("istanbul");
    expect(fold("ﬁnding")).toBe("finding");
    expect(fold("Ｔ１２")).toBe("t12");
    expect(termsOf("Nai\u0308ve naïve")).toEqual(["naiv", "naiv"]);
    expect(fold("ΟΔΟΣ")).toBe(fold("οδος"));
  });

  it("gives offsets into the text as it was written", () => {
    expect(written("“Brakes”, 33.3 % — the ﬁrst naïve ride 🚲 today")).toEqual(["Brakes", "33.3", "ﬁrst", "naïve", "ride", "today"]);
    expect(analyse("½ turn").map(({ term, start, end }) => [term, start, end])).toEqual([
      ["1", 0, 1],
      ["2", 0, 1],
      ["turn", 2, 6],
    ]);
  });

  it("can be told to skip a step or to stop early", () => {
    expect(termsOf("the brakes", { stopWords: false, stem: false })).toEqual(["the", "brakes"]);
    expect(termsOf("red green blue", { maxTokens: 2 })).toEqual(["red", "green"]);
  });

  it("takes any text: offsets rise, stay inside and hold a letter or digit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let before = 0;
        for (const { start, end, word, term } of analyse(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          expect(word).not.toBe("");
          expect(term).not.toMatch(/\s/u);
          before = start;
        }
      }),
    );
  });

  it("reads composed and decomposed letters alike", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("é", "Ü", "ñ", "a", "B", "ő", " ", "3", "."), maxLength: 30 }), (text) => {
        expect(termsOf(text.normalize("NFD"))).toEqual(termsOf(text));
      }),
    );
  });

  it.each([
    ["one endless word", "a".repeat(300_000)],
    ["endless digits", "1".repeat(300_000)],
    ["endless thousands", `${"111,".repeat(50_000)}1`],
    ["endless decimals", "1.".repeat(100_000)],
    ["combining marks", `a${"\u0301".repeat(300_000)}`],
    ["vowels and y's that a stemmer's patterns could trip over", "yayeyo".repeat(50_000)],
    ["emoji, right-to-left and control characters", "🧨\u202e\u0000שלום مرحبا\ud800".repeat(10_000)],
  ])("is quick on %s", (_, text) => {
    // Processor time: a busy machine lets a test wait, and that is none of the analysis' affair.
    const before = process.cpuUsage();
    analyse(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1_500);
  });
});

describe("stem", () => {
  it("brings the forms of a word together and leaves what is no English word alone", () => {
    expect(new Set(["inflate", "inflated", "inflating", "inflates"].map(stem))).toEqual(new Set(["inflat"]));
    expect(stem("t12")).toBe("t12");
    expect(stem("велосипеды")).toBe("велосипеды");
    expect(stem("x".repeat(60))).toBe("x".repeat(60));
  });
});
