// What the address carries: the case, whose it is, the tab and what was asked there; anything else is told and not read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromAddress, type Place, START, toAddress } from "../../../src/mcp/views/client/address.ts";
import { BLANK } from "../../../src/mcp/views/client/case.ts";

describe("the address", () => {
  it("carries any case there and back, in characters that any address may have", () => {
    const value = fc.oneof(fc.boolean(), fc.string(), fc.array(fc.string()), fc.record({ min: fc.integer(), max: fc.integer() }));
    const facts = fc.dictionary(
      fc.string({ minLength: 1 }).filter((name) => name !== "level" && name !== "__proto__"),
      value,
      { noNullPrototype: true },
    );
    const levels = fc.array(fc.tuple(fc.string(), facts).map(([level, own]) => ({ ...own, level })));
    fc.assert(
      fc.property(facts, levels, fc.boolean(), (patient, each, isExample) => {
        const place = { ...START, facts: { patient, levels: each }, isExample } as Place;
        const address = toAddress(place);
        expect(address).toMatch(/^(#[A-Za-z0-9%\-_.!~*'()=&]*)?$/);
        expect(fromAddress(address)).toEqual(place);
      }),
    );
  });

  it("carries the tab, the question and what was ticked", () => {
    const place: Place = {
      tab: "search",
      facts: { patient: { infection: "none" }, levels: [] },
      isExample: false,
      asked: { text: "a & b = c?", way: "words", section: "dx" },
      ticked: ["one", "two"],
    };
    expect(fromAddress(toAddress(place))).toEqual(place);
  });

  it("of the beginning is none, and none is the beginning", () => {
    expect(toAddress(START)).toBe("");
    for (const hash of ["", "#", "#main", "#else=1"]) expect(fromAddress(hash)).toEqual(START);
  });

  it("as earlier versions wrote it is read still", () => {
    const facts = { patient: {}, levels: [{ level: "L1", fractured: true }] };
    expect(fromAddress(`#case=${encodeURIComponent(JSON.stringify(facts))}`).facts).toEqual(facts);
  });

  it.each([
    "#case=",
    "#case=null",
    "#case=%7B%22patient%22%3A1%7D",
    "#case=%7B%22levels%22%3A%5B1%5D%7D",
    "#case=%E0%A4%A",
  ])("%s is told to be no case", (hash) => {
    expect(() => fromAddress(hash)).toThrow("no case");
  });

  it("with a broken question asks nothing", () => {
    expect(fromAddress("#tab=search&question=%E0%A4%A")).toEqual({
      ...START,
      tab: "search",
      asked: { text: "", way: "question", section: "" },
    });
    expect(fromAddress("#tab=nowhere").tab).toBe("assess");
    expect(fromAddress("#for=").ticked).toEqual([]);
    expect(fromAddress("#tab=compare").facts).toEqual(BLANK);
  });
});
