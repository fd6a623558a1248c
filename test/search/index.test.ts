// Holds the index to one meaning whether built or loaded, and to the same bytes each time.
import { describe, expect, it } from "vitest";
import { buildIndex, rarity } from "../../src/search/index.ts";
import { search } from "../../src/search/query.ts";
import { loadIndex, type StoredIndex, storeIndex } from "../../src/search/stored.ts";

const documents = [
  { id: "a", fields: { text: "Brakes need new pads. Brakes squeal.", heading: "Brakes" } },
  { id: "b", fields: { text: "A worn chain slips on the gears.", heading: "" } },
  { id: "c", fields: { text: "Pump the tyres each week." } },
];
const options = {
  weights: { text: 1, heading: 0.5 },
  vocabulary: [
    { term: "squeak", of: "squeal", kind: "same" },
    { term: "smell", of: "squeal", kind: "related" },
  ] as const,
};

describe("buildIndex", () => {
  it("refuses two documents with one id, a weight that is not above 0, and no field", () => {
    expect(() => buildIndex([...documents, { id: "a", fields: {} }], options)).toThrow(/two documents have the id a/);
    expect(() => buildIndex(documents, { weights: { text: 0 } })).toThrow(RangeError);
    expect(() => buildIndex(documents, { weights: { text: Number.NaN } })).toThrow(RangeError);
    expect(() => buildIndex(documents, { weights: {} })).toThrow(RangeError);
  });

  it("counts terms over all fields and documents", () => {
    const index = buildIndex(documents, options);
    expect(index.counts("a").get("brake")).toBe(3);
    expect(index.counts("nowhere").size).toBe(0);
    expect(index.frequency("brake")).toBe(1);
    expect(index.frequency("constructor")).toBe(0);
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

describe("storeIndex, loadIndex", () => {
  const built = buildIndex(documents, options);
  const asRead = (index: typeof built): StoredIndex => JSON.parse(JSON.stringify(storeIndex(index))) as StoredIndex;

  it("store the same each time, and the same again after loading", () => {
    expect(JSON.stringify(storeIndex(buildIndex(documents, options)))).toBe(JSON.stringify(storeIndex(built)));
    expect(storeIndex(loadIndex(asRead(built)))).toEqual(storeIndex(built));
  });

  it("answer alike, as stored or as read from a file", () => {
    for (const loaded of [loadIndex(storeIndex(built)), loadIndex(asRead(built))]) {
      for (const query of ["brakes", "squeak", "chian", "week tyres chain"]) expect(search(loaded, query)).toEqual(search(built, query));
      expect(loaded.counts("a")).toEqual(built.counts("a"));
      expect(loaded.frequency("constructor")).toBe(0);
    }
  });

  it("refuse what is no index of this format", () => {
    for (const stored of [{}, null, { format: 0 }]) expect(() => loadIndex(stored as unknown as StoredIndex)).toThrow(/format/);
  });
});
