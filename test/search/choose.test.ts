// Holds the choice among hits to what covers a part: each stretch its best, nothing twice, what stands aside not unasked.
import { describe, expect, it } from "vitest";
import { type Choices, type Chooser, choose } from "../../src/search/choose.ts";
import type { Hit } from "../../src/search/query.ts";

const hits = (...all: [id: string, score: number][]): Hit[] => all.map(([id, score]) => ({ id, score, terms: ["x"] }));
const says: Record<string, string> = {
  "wheel.1/a": "rim bent by a stone",
  "wheel.1/b": "rim bent by one stone",
  "wheel.1/limit": "only steel was tried",
  "chain.1/a": "chain slips when worn",
  "chain.2/a": "oil the chain weekly",
  "tale.1/a": "a rider once fell",
};
const by: Chooser = {
  placeOf: (id) => id.split("/")[0] as string,
  termsOf: (id) => new Set((says[id] ?? "").split(" ")),
  isLimit: (id) => id.endsWith("limit"),
};
const chosen = (choices: Partial<Choices>, limit = 4) =>
  choose({ part: [], stretches: [], whole: choices.part ?? [], leading: [], besides: [], ...choices }, limit, by).map(({ id }) => id);

describe("what is chosen", () => {
  it("begins with the best, and says nothing twice", () => {
    expect(chosen({ part: hits(["wheel.1/a", 10], ["wheel.1/b", 9], ["chain.1/a", 8]) })).toEqual(["wheel.1/a", "chain.1/a"]);
  });

  it("leaves out what is far behind the best", () => {
    expect(chosen({ part: hits(["wheel.1/a", 10], ["chain.1/a", 2]) })).toEqual(["wheel.1/a"]);
  });

  it("brings the best of each stretch, in the light of the whole", () => {
    const part = hits(["wheel.1/a", 10], ["chain.2/a", 5], ["chain.1/a", 1]);
    const stretches = [hits(["wheel.1/a", 5]), hits(["chain.2/a", 5], ["chain.1/a", 5])];
    expect(chosen({ part, stretches }, 1)).toEqual(["wheel.1/a", "chain.2/a"]);
  });

  it("brings what limits something at a place that is shown, though it shares less with the question", () => {
    expect(chosen({ part: hits(["wheel.1/a", 10], ["chain.1/a", 2.5], ["wheel.1/limit", 2.5]) })).toEqual(["wheel.1/a", "wheel.1/limit"]);
  });

  it("takes what leads before all, and then looks for no other", () => {
    const part = hits(["chain.1/a", 20], ["wheel.1/a", 10], ["chain.2/a", 9]);
    expect(chosen({ part, leading: ["chain.1/a"] })).toEqual(["chain.1/a"]);
  });

  it("takes what is covered beside the best", () => {
    expect(chosen({ part: hits(["wheel.1/a", 10], ["chain.2/a", 0.1]), besides: ["chain.2/a"] })).toEqual(["wheel.1/a", "chain.2/a"]);
  });

  it("leaves aside what was not asked for", () => {
    const tale: Hit = { id: "tale.1/a", score: 9, terms: ["x"], aside: true };
    expect(chosen({ part: [...hits(["wheel.1/a", 10]), tale], stretches: [[tale], hits(["wheel.1/a", 3])] })).toEqual(["wheel.1/a"]);
    expect(chosen({ part: [tale] })).toEqual(["tale.1/a"]);
  });

  it("is nothing of nothing", () => {
    expect(chosen({})).toEqual([]);
  });
});
