// search_passages: ranks, marks what matched, pages through everything once, and takes whatever is sent.
import { describe, expect, test } from "vitest";
import { ToolError } from "../../src/mcp/errors.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { type SearchOutput, searchPassages } from "../../src/mcp/tools/search-passages.ts";
import { makeSearch, storeSearch } from "../../src/search/passages.ts";
import { service } from "../support/base.ts";

const ready = service();
const search = (args: object): SearchOutput => callTool(searchPassages, args, ready).output as SearchOutput;
const text = (args: object): string => callTool(searchPassages, args, ready).text;
const refusal = (args: object): ToolError => {
  try {
    search(args);
  } catch (error) {
    if (error instanceof ToolError) return error;
  }
  throw new Error("it was not refused");
};
const first = (query: string): string | undefined => search({ query }).hits[0]?.locator;

describe("what is found", () => {
  test.each([
    ["short tau inversion recovery", "dx.p3"],
    ["max levels in one sitting", "complications.p5"],
    ["my mother cannot lie on her tummy", "table1.rel.11"],
    ["uncorrectable coagulopathy", "table1.abs.4"],
    ["is the balloon one dearer?", "cost.p1"],
  ])("%s: %s", (query, locator) => {
    expect(first(query)).toBe(locator);
  });

  test.each([
    ["verterbroplasty 1987", "intro.p3"],
    ["kyfoplasty disposable equipment", "cost.p1"],
    ["epidrual tumor in the canal, one thrid", "table1.rel.3"],
  ])("past a slip: %s", (query, locator) => {
    expect(first(query)).toBe(locator);
  });

  test("a place or a reference that is named", () => {
    expect(first("table1.rel.7")).toBe("table1.rel.7");
    expect(search({ query: "reference 30" }).hits[0]?.references).toContain(30);
  });

  test("every hit shares a word with the query, the best first, ties by id", () => {
    const { hits } = search({ query: "pain", limit: 20 });
    for (const [at, hit] of hits.entries()) {
      expect(hit.highlights.length + hit.score).toBeGreaterThan(0);
      const next = hits[at + 1];
      if (next !== undefined) expect(hit.score > next.score || (hit.score === next.score && hit.passage < next.passage)).toBe(true);
    }
  });

  test("a passage as every tool gives it, with references and certainty", () => {
    expect(search({ query: "STIR most effective" }).hits[0]).toMatchObject({
      passage: "dx.p3/stir-most-effective",
      section: "dx",
      certainty: "states",
    });
  });

  test("the other side of a tension is named", () => {
    expect(search({ query: "which technique leaks more" }).tensions.map(({ id }) => id)).toContain("leakage-comparison");
  });

  test("the same from a stored search as from one made here", () => {
    const stored = JSON.parse(JSON.stringify(storeSearch(ready.knowledge)));
    const loaded = makeSearch(ready.knowledge, stored);
    for (const query of ["cement leak", "Can she have it with an infection?", "kyfoplasty", "zebra"]) {
      expect(loaded.find(query)).toEqual(ready.search.find(query));
      expect(loaded.ask(query)).toEqual(ready.search.ask(query));
    }
  });
});

describe("highlights", () => {
  test("slice to the matched words, in order and apart", () => {
    const { hits } = search({ query: "cement leakage with vertebroplasty", limit: 20 });
    for (const { text: passage, highlights } of hits) {
      let last = 0;
      for (const [start = -1, end = -1] of highlights) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(passage.slice(start, end)).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(passage.slice(start, end)).toMatch(/^(cement|extravasat|leak|vertebropl|augment|percutan|escap|venous|embol)/i);
        last = end;
      }
    }
    expect(hits[0]?.highlights.length).toBeGreaterThan(1);
  });

  test("show in the text between asterisks, which reads the same without them", () => {
    const { hits } = search({ query: "uncorrectable coagulopathy", limit: 1 });
    const line = text({ query: "uncorrectable coagulopathy", limit: 1 }).split("\n")[0] ?? "";
    expect(line).toContain("*coagulopathy*");
    expect(line.replaceAll("*", "")).toContain(hits[0]?.text);
  });
});

describe("sections and pages", () => {
  test("a section holds all of its hits, with the scores that they have in the whole", () => {
    const whole = search({ query: "relative contraindication", limit: 20 }).hits;
    const { hits, total } = search({ query: "relative contraindication", section: "dx" });
    expect(total).toBeGreaterThan(0);
    for (const hit of hits) expect(hit.section).toBe("dx");
    for (const hit of whole.filter(({ section }) => section === "dx")) expect(hits).toContainEqual(hit);
  });

  test("a section without a hit is told from an article without one, and how many there are elsewhere", () => {
    const all = search({ query: "STIR" });
    expect(all).not.toHaveProperty("elsewhere");
    const args = { query: "STIR", section: "cost" };
    expect(search(args)).toMatchObject({ hits: [], total: 0, elsewhere: all.total });
    expect(text(args)).toContain(`No passage in this section shares a word with this query. In the other sections: ${all.total}, with`);
    const inDx = search({ query: "STIR", section: "dx" });
    expect(inDx.elsewhere).toBe(all.total - inDx.total);
    expect(text({ query: "STIR", section: "dx" })).toContain(`In the other sections: ${inDx.elsewhere}`);
    expect(text({ query: "zzzzqqq", section: "dx" })).toContain("In the other sections: none.");
  });

  test.each([1, 7, 20])("pages of %s give every hit once", (limit) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    let total = -1;
    do {
      const page = search({ query: "cement", limit, ...(cursor === undefined ? {} : { cursor }) });
      total = page.total;
      seen.push(...page.hits.map(({ passage }) => passage));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen.length).toBe(total);
    expect(new Set(seen).size).toBe(total);
  });

  test.each([["forged"], ["MS4x"], ["%%%"], ["LTEuLTE"]])("a cursor %j is refused", (cursor) => {
    expect(refusal({ query: "cement", cursor }).code).toBe("invalid_cursor");
  });

  test("an empty cursor is none: some programs send every field that they know of", () => {
    expect(search({ query: "cement", limit: 2, cursor: "" })).toEqual(search({ query: "cement", limit: 2 }));
  });

  test("a cursor of another query, or one that is spent, is refused", () => {
    const { nextCursor } = search({ query: "cement", limit: 1 });
    expect(refusal({ query: "pain", limit: 1, cursor: nextCursor }).code).toBe("invalid_cursor");
    expect(refusal({ query: "cement", limit: 2, cursor: nextCursor }).code).toBe("invalid_cursor");
  });
});

describe("what is sent", () => {
  test.each([
    ["an empty query", { query: "" }, /query/],
    ["white space alone", { query: " \t\n" }, /query: white space alone is not accepted; give words/],
    ["no query", {}, /query is required/],
    ["a query too long", { query: "word ".repeat(10_000) }, /at most 2000 characters/],
    ["a section that there is not", { query: "pain", section: "methods" }, /Accepted: abstract, intro/],
    ["a limit out of bounds", { query: "pain", limit: 21 }, /at most 20/],
    ["a misspelt argument", { query: "pain", sections: "dx" }, /section/],
  ])("%s is refused in words", (_, args, says) => {
    const { code, text: words } = refusal(args);
    expect(code).toBe("invalid_arguments");
    expect(words).toMatch(says);
  });

  test.each([["🩻🦴"], ["?!…"], ["zzzz qqqq"], ["the of and"]])("%j finds nothing, and says so", (query) => {
    expect(search({ query })).toMatchObject({ hits: [], total: 0 });
    expect(text({ query })).toContain("No passage shares a word");
  });

  test.each([
    ["(a+)+$"],
    ["[cement"],
    [".*"],
    ["\\"],
    ["cement\u0000\u0007\u001b[31m pain"],
    ["\u202ecement\u202d"],
    ["ﬁlling"],
    ["cement 'OR 1=1"],
  ])("%j is a query like any other", (query) => {
    expect(() => search({ query })).not.toThrow();
    expect(text({ query })).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  test.each(["vertebroplsty ".repeat(140), "a".repeat(1_800)])("a long query is a query like any other (%#)", (query) => {
    expect(() => search({ query })).not.toThrow();
  });
});

test.each([
  "Wie viele Wirbel kann man in einer Sitzung behandeln?",
  "مرحبا بالعالم",
  "עצם שבורה",
])("words of another language are not looked for, and the advice says what to do: %s", (query) => {
  const { output, text: said } = callTool(searchPassages, { query }, ready);
  expect(output).toMatchObject({ hits: [], total: 0, tensions: [] });
  expect((output as SearchOutput).notices[0]).toMatch(/Put it in English/);
  expect(said).toMatch(/^Nothing was looked for\./);
});
