// Holds the benchmark's figures to their definitions and its reader to the BEIR layout.
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ndcg10, readCollection, recall100 } from "../../tools/measure/beir.ts";

describe("the figures", () => {
  const judged = new Map([
    ["a", 2],
    ["b", 1],
    ["c", 0],
  ]);

  it("nDCG@10 is 1 for the ideal order and falls with each misplaced document", () => {
    expect(ndcg10(["a", "b"], judged)).toBe(1);
    // By hand: (1/log2(2) + 2/log2(3)) / (2/log2(2) + 1/log2(3)).
    expect(ndcg10(["b", "a"], judged)).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), 12);
    expect(ndcg10([...Array.from({ length: 10 }, (_, at) => `x${at}`), "a"], judged)).toBe(0);
    expect(ndcg10(["a"], new Map())).toBe(0);
  });

  it("recall@100 counts the relevant ones among the first hundred", () => {
    expect(recall100(["c", "b"], judged)).toBe(0.5);
    expect(recall100([...Array.from({ length: 100 }, (_, at) => `x${at}`), "a", "b"], judged)).toBe(0);
    expect(recall100([], new Map([["c", 0]]))).toBe(0);
  });
});

describe("readCollection", () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const corpus = '{"_id":"d1","title":"T","text":"one"}\n{"_id":"d2","text":"two"}\n';
  const queries = '{"_id":"q1","text":"one?"}\n';

  it("reads documents, queries and judgements", () => {
    const read = readCollection(
      zip({
        "x/corpus.jsonl": corpus,
        "x/queries.jsonl": queries,
        "x/qrels/test.tsv": "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\r\n",
      }),
      "test",
    );
    expect(read.documents).toEqual([
      { id: "d1", fields: { title: "T", text: "one" } },
      { id: "d2", fields: { title: "", text: "two" } },
    ]);
    expect(read.queries.get("q1")).toBe("one?");
    expect([...(read.judgements.get("q1") ?? [])]).toEqual([
      ["d1", 2],
      ["d2", 0],
    ]);
  });

  it("says what is missing", () => {
    expect(() => readCollection(zip({ "x/corpus.jsonl": corpus, "x/queries.jsonl": queries }), "test")).toThrow(/no file like qrels/);
  });
});
