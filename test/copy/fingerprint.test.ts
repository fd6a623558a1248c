// Fingerprints: what is kept of a sentence, how it is written, and that no words can be read in it.
import { describe, expect, it } from "vitest";
import { parseFingerprints, printArticle, printSentence, writeFingerprints } from "../../src/copy/fingerprint.ts";
import { hashWords, packShingles, shinglesOf, unpackShingles } from "../../src/copy/shingles.ts";
import { HIVES, PRINTS } from "./hives.ts";

describe("shingles", () => {
  it("are ascending, each once, and one for a short sentence", () => {
    const row = shinglesOf("a b c d a b c d a".split(" "));
    expect(row).toEqual([...new Set(row)].sort((left, right) => left - right));
    expect(row).toHaveLength(4);
    expect(shinglesOf(["mouldy", "combs"])).toEqual([hashWords(["mouldy", "combs"])]);
    expect(shinglesOf([])).toEqual([]);
  });

  it("are whole numbers of 48 bits that survive packing", () => {
    const hashes = Array.from({ length: 200 }, (_, at) => hashWords([`word${at}`, "and", "more"]));
    expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0 && hash < 2 ** 48)).toBe(true);
    expect(new Set(hashes).size).toBe(200);
    expect(unpackShingles(packShingles([0, 2 ** 48 - 1, ...hashes]))).toEqual([0, 2 ** 48 - 1, ...hashes]);
    expect(() => unpackShingles("AAAA")).toThrow(RangeError);
  });
});

describe("a sentence's fingerprint", () => {
  it("has figures in order, reference numbers ascending, and numbers that words imply", () => {
    const print = printSentence("Both yards lost 40% to one third of 7 hives, see Figure 2.[9,3–4]");
    expect(print.figures).toEqual([
      { value: "40", role: "count" },
      { value: "1/3", role: "count" },
      { value: "7", role: "count" },
      { value: "2", role: "pointer" },
    ]);
    expect(print.references).toEqual([3, 4, 9]);
    expect(print.implied).toEqual(["2"]);
    expect(print.words).toBe(12);
  });

  it("does not depend on the figures' values, save for the figures", () => {
    const [left, right] = ["Give 3 kg of sugar on two days", "Give 4.5 kg of sugar on 12 days"].map(printSentence);
    expect(left?.shingles).toEqual(right?.shingles);
    expect(left?.figures).not.toEqual(right?.figures);
  });
});

describe("the file", () => {
  const written = writeFingerprints(PRINTS);

  it("is read back as it was written, and always the same bytes", () => {
    expect(parseFingerprints(written)).toEqual(PRINTS);
    expect(writeFingerprints(parseFingerprints(written))).toBe(written);
    expect(writeFingerprints(printArticle(HIVES))).toBe(written);
  });

  it("holds none of the article's words", () => {
    const said = new Set(HIVES.flatMap(({ text }) => text.toLowerCase().match(/[a-z]{5,}/gu) ?? []));
    const keys = new Set(["words", "figures", "references", "shingles", "figure", "table", "winter", "spring"]);
    const held = (
      written
        .replace(/"shingles":"[^"]+"/gu, "")
        .toLowerCase()
        .match(/[a-z]{5,}/gu) ?? []
    ).filter((word) => said.has(word) && !keys.has(word));
    expect(held).toEqual([]);
  });

  it("of another format is refused", () => {
    expect(() => parseFingerprints(written.replace('"format":1', '"format":2'))).toThrow(/not a file of fingerprints/u);
    expect(() => parseFingerprints("{}")).toThrow(/not a file of fingerprints/u);
  });
});
