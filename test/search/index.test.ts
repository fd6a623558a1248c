// Holds the index to one meaning whether built or loaded, and to the same bytes each time.
import { describe, expect, it } from "vitest";
import { buildIndex, documentFrequency, loadIndex, rarity, saveIndex, termCounts } from "../../src/search/index.ts";
import { search } from "../../src/search/query.ts";

const documents = [
  { id: "a", fields: { text: "Brakes need new pads. Brakes squeal.", heading: "Brakes" } },
  { id: "b", fields: { text: "A worn chain slips on the gears.", heading: "" } },
  { id: "c", fields: { text: "Pump the tyres each week." } },
];
const options = { weights: { text: 1, heading: 0.5 }, vocabulary: [{ term: "squeak", means: ["squeal"] }] };

describe("buildIndex", () => {
  it("refuses two documents with one id, a weight that is not above 0, and no field", () => {
    expect(() => buildIndex([...documents, { id: "a", fields: {} }], options)).toThrow(/two documents have the id a/);
    expect(() => buildIndex(documents, { weights: { text: 0 } })).toThrow(RangeError);
    expect(() => buildIndex(documents, { weights: { text: Number.NaN } })).toThrow(RangeError);
    expect(() => buildIndex(documents, { weights: {} })).toThrow(RangeError);
  });

  it("counts terms over all fields and documents", () => {
    const index = buildIndex(documents, options);
    expect(termCounts(index, "a").get("brake")).toBe(3);
    expect(termCounts(index, "nowhere").size).toBe(0);
    expect(documentFrequency(index, "brake")).toBe(1);
    expect(documentFrequency(index, "constructor")).toBe(0);
    expect(rarity(index, "brake")).toBeCloseTo(Math.log(1 + 2.5 / 1.5), 12);
  });

  it("takes no documents at all", () => {
    expect(search(buildIndex([], options), "brakes")).toEqual([]);
  });

  it("indexes only the fields that have a weight, by whatever name", () => {
    const odd = [{ id: "constructor", fields: { text: "toString __proto__ constructor", notes: "hidden" } }];
    const index = buildIndex(odd, { weights: { text: 1, valueOf: 1 } });
    expect(search(index, "constructor proto").map((hit) => hit.id)).toEqual(["constructor"]);
    expect(search(index, "hidden")).toEqual([]);
  });
});

describe("saveIndex, loadIndex", () => {
  const built = buildIndex(documents, options);

  it("save the same bytes each time, and the same again after loading", () => {
    const saved = saveIndex(built);
    expect(saveIndex(buildIndex(documents, options))).toBe(saved);
    expect(saveIndex(loadIndex(saved))).toBe(saved);
  });

  it("answer alike, from text or parsed", () => {
    for (const loaded of [loadIndex(saveIndex(built)), loadIndex(JSON.parse(saveIndex(built)))]) {
      for (const query of ["brakes", "squeak", "chian", "week tyres chain"]) expect(search(loaded, query)).toEqual(search(built, query));
      expect(termCounts(loaded, "a")).toEqual(termCounts(built, "a"));
    }
  });

  it("refuse what is no index of this format", () => {
    for (const saved of ["{}", "null", '{"format":0}', {}, null]) expect(() => loadIndex(saved)).toThrow(/format/);
  });
});
